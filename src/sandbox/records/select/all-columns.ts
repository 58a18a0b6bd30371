import { columnOfPath } from '../../fields/text.js';
import type { Column, RecordObject } from '../model/record-object.js';
import type { Selection } from './selection.js';

const NOTHING: Selection = new Map();

const partsOf = (column: Column): Selection =>
  column.kind === 'scalar' ? NOTHING : new Map([...column.type.parts.keys()].map((part) => [part, NOTHING]));

/** The columns of the database that a selection on records reads: `id` always, and the join column of a relation. */
export function databaseColumns(selection: Selection, object: RecordObject): readonly string[] {
  const selected = [...selection].flatMap(([name, inner]): readonly string[] => {
    const column = object.columns.get(name);
    if (column?.kind === 'composite') return [...inner.keys()].map((part) => columnOfPath(`${name}.${part}`));
    const relation = object.relations.get(name);
    if (relation?.kind === 'toOne') return [relation.column];
    return column === undefined ? [] : [name];
  });
  return [...new Set(['id', ...selected])];
}

/** A selection of every column of an object but some, whole composites, and no relations. */
export const columnsBut = (object: RecordObject, hidden: readonly string[]): Selection =>
  new Map(
    [...object.columns.values()]
      .filter(({ name }) => !hidden.includes(name))
      .map((column) => [column.name, partsOf(column)]),
  );
