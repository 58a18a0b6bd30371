import { isObject } from '../../portable/json-record.js';

/** What a create may be given; rows are of the object's own type to its callers. */
export interface Row {
  readonly [field: string]: unknown;
}

// Rows whose id is of our making: no other record can have it.
const identified = new WeakSet<Row>();

// Rows that may be stored although nobody knows.
const uncertain = new WeakSet<Row>();

/** Whether ids can be made here. Insecure pages cannot. */
export const canMakeIds = (): boolean => globalThis.crypto?.randomUUID !== undefined;

/** A row with an id, so that it is safe to be sent twice. */
export function withId(row: Row): Row {
  // A value that is not an object is refused later, when it is sent.
  if (!isObject(row) || row['id'] || !canMakeIds()) return row;
  const copy = { ...row, id: globalThis.crypto.randomUUID() };
  identified.add(copy);
  return copy;
}

/** Whether the id of a row is of our making. */
export const hasOwnId = (row: Row): boolean => identified.has(row);

/** Remembers that rows may be stored, for when they are sent again. */
export const markUncertain = (rows: readonly Row[]): void => rows.forEach((row) => uncertain.add(row));

/** Whether a row may have been stored by a request before. */
export const isMarkedUncertain = (row: Row): boolean => uncertain.has(row);
