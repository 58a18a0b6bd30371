import { badArgument, serverCrash } from '../errors.js';
import { isContainer } from '../fields/json.js';
import type { Stored } from '../fields/scalar-type.js';
import { objectNamed } from '../model/record-model.js';
import { cellOf, partCellOf } from '../model/record-object.js';
import type { Cell, Column, RecordObject, StoredRecord } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { dateGroupOf } from './granularity.js';
import type { DateGrouping } from './granularity.js';

/** What records are grouped by. */
export interface Dimension {
  /** The path of its field: `stage`, `name.firstName`, `company.name`. */
  readonly path: string;
  readonly cell: Cell;
  /** The group of a record, as its dimension value is shown. */
  readonly groupOf: (row: StoredRecord) => Stored;
}

interface Scope {
  readonly store: RecordStore;
  readonly object: RecordObject;
}

const NOT_GROUPED = new Set(['id', 'deletedAt', 'searchVector', 'createdBy']);
const NOT_GROUPED_TYPES = new Set(['TS_VECTOR', 'RAW_JSON', 'FILES', 'POSITION']);

const isDateGrouping = (value: unknown): value is DateGrouping =>
  isContainer(value) && 'granularity' in value && typeof value.granularity === 'string';

/** A value as its group shows it: lists of options as the database writes them (`{A,B}`), exact numbers as text. */
function shownGroup(cell: Cell, stored: Stored): Stored {
  if (cell.type.name === 'MULTI_SELECT' && Array.isArray(stored)) return `{${stored.join(',')}}`;
  return cell.type.name === 'NUMERIC' && stored !== null ? String(stored) : stored;
}

const dimensionOf = (cell: Cell, groupOf = (stored: Stored): Stored => shownGroup(cell, stored)): Dimension => ({
  path: cell.path,
  cell,
  groupOf: (row) => groupOf(cell.of(row)),
});

function onlyKey(value: object, what: string): readonly [string, unknown] {
  const entries = Object.entries(value);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) {
    throw badArgument(`You cannot provide multiple ${what} in one GroupByInput, split them into multiple GroupByInput`);
  }
  return [entry[0], entry[1]];
}

function columnDimension(column: Column, value: unknown): Dimension {
  const { name, field } = column;
  if (NOT_GROUPED.has(name) || NOT_GROUPED_TYPES.has(field.type)) {
    throw badArgument(`Field "${name}" is not supported in groupBy`);
  }
  if (column.kind === 'composite') {
    const cell = isContainer(value) ? partCellOf(column, onlyKey(value, 'subfields')[0]) : undefined;
    if (cell === undefined) throw badArgument(`Field "${name}" is not supported in groupBy`);
    return dimensionOf(cell);
  }
  return isDateGrouping(value) ? dimensionOf(cellOf(column), dateGroupOf(value)) : dimensionOf(cellOf(column));
}

function dimension(name: string, value: unknown, { store, object }: Scope): Dimension {
  const column = object.columns.get(name);
  if (column !== undefined) return columnDimension(column, value);
  const relation = object.relations.get(name);
  if (relation?.kind !== 'toOne') {
    throw relation === undefined
      ? serverCrash(`Unidentified field in groupBy: ${name}`)
      : badArgument(`Field "${name}" is not supported in groupBy`);
  }
  const target = objectNamed(store.model(), relation.target);
  if (!isContainer(value)) return dimensionOf(cellOf(joinColumnOf(object, relation.column)));
  const [targetField, targetValue] = onlyKey(value, 'fields');
  const inner = dimension(targetField, targetValue, { store, object: target });
  const table = store.table(target);
  const other = (row: StoredRecord): StoredRecord | undefined => {
    const id = row[relation.column];
    const target = typeof id === 'string' ? table.get(id) : undefined;
    return target?.deletedAt ? undefined : target;
  };
  const lift =
    (read: (row: StoredRecord) => Stored) =>
    (row: StoredRecord): Stored => {
      const record = other(row);
      return record === undefined ? null : read(record);
    };
  const path = `${name}.${inner.path}`;
  return { path, cell: { ...inner.cell, path, of: lift(inner.cell.of) }, groupOf: lift(inner.groupOf) };
}

function joinColumnOf(object: RecordObject, name: string) {
  const column = object.columns.get(name);
  if (column?.kind !== 'scalar') throw serverCrash(`Unidentified field in groupBy: ${name}`);
  return column;
}

/** What a `groupBy` argument groups by; throws what the server says about fields that it does not group by. */
export function readDimensions(groupBy: unknown, scope: Scope): readonly Dimension[] {
  const entries: readonly unknown[] = Array.isArray(groupBy) ? groupBy : [groupBy];
  return entries.map((entry) => {
    const [name, value] = onlyKey(isContainer(entry) ? entry : {}, 'fields');
    return dimension(name, value, scope);
  });
}
