import type { RecordContext } from '../context.js';
import { badArgument } from '../../errors.js';
import { columnOfPath } from '../../fields/text.js';
import { cellsOf } from '../model/record-object.js';
import type { Cell, RecordObject, StoredRecord } from '../model/record-object.js';
import { DEFAULT_PAGE } from './find-records.js';
import { comparatorOf } from '../order/order-by.js';
import { firstRows } from '../order/first-rows.js';
import type { Page } from '../select/connection.js';
import { demandId, readData, withChanges } from '../write/read-data.js';

/** The records to find duplicates of: by id, or as they would be created. */
export interface DuplicatesArgs {
  readonly ids?: readonly unknown[] | undefined;
  readonly data?: readonly unknown[] | undefined;
  /** Whether a column or a part of it (`name.firstName`) is selected: of records by id, the server reads nothing else. */
  readonly isSelected: (path: string) => boolean;
}

/** A record whose duplicates are looked for, and which of its values are known. */
interface Sought {
  readonly row: StoredRecord;
  readonly isKnown: (path: string) => boolean;
}

/** Cells by the names of their database columns, which is how criteria name them: `nameFirstName`. */
function cellsByColumn(object: RecordObject): ReadonlyMap<string, Cell> {
  const cells = [...object.columns.values()].flatMap(cellsOf);
  return new Map(cells.map((cell) => [columnOfPath(cell.path), cell]));
}

/** Shorter texts are not compared. */
const SHORTEST = 3;

const isComparable = (value: unknown): boolean =>
  typeof value === 'string' ? value.length >= SHORTEST : value !== null;

/** The criteria that a record can be compared by: those whose values it all has. */
function criteriaOf(object: RecordObject, { row, isKnown }: Sought): readonly (readonly Cell[])[] {
  const cells = cellsByColumn(object);
  return (object.metadata.duplicateCriteria ?? [])
    .map((names) => names.flatMap((name) => cells.get(name) ?? []))
    .filter(
      (criterion) =>
        criterion.length > 0 && criterion.every((cell) => isKnown(cell.path) && isComparable(cell.of(row))),
    );
}

function pageOf(rows: readonly StoredRecord[]): Page {
  const first = firstRows(rows, DEFAULT_PAGE, comparatorOf([]));
  return { rows: first, all: rows, orderKeys: [], hasNextPage: false, hasPreviousPage: false };
}

function duplicatesOf({ store }: RecordContext, object: RecordObject, sought: Sought): Page {
  const { row } = sought;
  const criteria = criteriaOf(object, sought);
  const rows: StoredRecord[] = [];
  for (const other of criteria.length === 0 ? [] : store.table(object).rows()) {
    if (other.id === row.id || other.deletedAt) continue;
    if (criteria.some((criterion) => criterion.every((cell) => cell.of(other) === cell.of(row)))) rows.push(other);
  }
  return pageOf(rows);
}

/** For each record that is there or would be created, those that look like it by the criteria of their object. */
export function findDuplicates(context: RecordContext, object: RecordObject, args: DuplicatesArgs): readonly Page[] {
  const { ids, data } = args;
  if (!data && !ids) throw badArgument('You have to provide either "data" or "ids" argument');
  if (data && ids) throw badArgument('You cannot provide both "data" and "ids" arguments');
  if (!ids && data?.length === 0) {
    throw badArgument('The "data" condition can not be empty when "ids" input not provided');
  }
  const table = context.store.table(object);
  const stored = (ids ?? [])
    .flatMap((id) => table.get(demandId(id)) ?? [])
    .map((row): Sought => ({ row, isKnown: args.isSelected }));
  const sent = (data ?? [])
    .map((input) =>
      withChanges({ id: '' }, readData(input, { object, store: context.store, operation: 'create' }), object),
    )
    .map((row): Sought => ({ row, isKnown: () => true }));
  return [...stored, ...sent].map((sought) => duplicatesOf(context, object, sought));
}
