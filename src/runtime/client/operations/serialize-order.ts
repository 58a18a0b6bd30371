import type { ObjectDescription } from '../../objects/object-description.js';
import { ownValue } from '../../portable/own-property.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';

/** An order as it is sent: without what is undefined. Undefined where nothing is left of it. */
export function serializeOrder(orderBy: object | readonly object[] | undefined): readonly object[] | undefined {
  const list = [orderBy].flat().map(withoutUndefined).filter(isObject);
  return list.length > 0 ? list : undefined;
}

function withoutUndefined(order: unknown): JsonRecord | undefined {
  if (!isObject(order)) return undefined;
  const entries = Object.entries(order)
    .map(([key, value]) => [key, isObject(value) ? withoutUndefined(value) : value] as const)
    .filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/**
 * Whether a cursor leads through all records in that order: only if none of its fields is ever empty, or a time. A cursor
 * that holds an empty value ends the walk, and so does one before the first empty value. Of times the server stores
 * microseconds and orders by them, while its cursors hold milliseconds (2.21).
 */
export function hasReliableCursor(
  { neverNull = '', filters }: ObjectDescription,
  orderBy: readonly object[] = [],
): boolean {
  const [safe, times] = [neverNull.split(' '), filters?.dateTime?.split(' ') ?? []];
  return orderBy.every((order) => Object.keys(order).every((field) => safe.includes(field) && !times.includes(field)));
}

/**
 * The fields that records are ordered by, and `id`: a cursor holds only those of them that are selected, without which a
 * walk repeats or drops records (2.21). Relations are left out, since no cursor works with them.
 */
export const orderedFields = ({ toOne }: ObjectDescription, orderBy: readonly object[] = []): readonly string[] => [
  'id',
  ...orderBy
    .flatMap((order) => Object.entries(order) as [string, unknown][])
    .filter(([field]) => !ownValue(toOne, field))
    .flatMap(([field, order]) => (isObject(order) ? Object.keys(order).map((part) => `${field}.${part}`) : field)),
];
