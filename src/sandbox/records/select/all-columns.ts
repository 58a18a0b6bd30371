import type { Column, RecordObject } from '../model/record-object.js';
import type { Selection } from './selection.js';

const NOTHING: Selection = new Map();

const partsOf = (column: Column): Selection =>
  column.kind === 'scalar' ? NOTHING : new Map([...column.type.parts.keys()].map((part) => [part, NOTHING]));

/** A selection of every column of an object but some, whole composites, and no relations. */
export const columnsBut = (object: RecordObject, hidden: readonly string[]): Selection =>
  new Map(
    [...object.columns.values()]
      .filter(({ name }) => !hidden.includes(name))
      .map((column) => [column.name, partsOf(column)]),
  );
