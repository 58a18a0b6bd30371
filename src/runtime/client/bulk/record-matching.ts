import { TwentyValidationError } from '../errors.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import type { Operation } from '../call/operation-context.js';
import type { Row } from './row-ids.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import type { JsonRecord } from '../selection/selection.js';
import { isObject } from '../selection/selection.js';

/** The fields that tell records apart, as paths: the id, unique fields and the unique parts of composites. */
export function identifyingPaths(object: ObjectDescription): string[] {
  const scalars = scalarsOf(object);
  const unique = object.unique?.split(' ') ?? [];
  return ['id'].concat(
    unique.flatMap((field) => {
      const parts = Object.keys(object.composites?.[field]?.fields ?? {});
      if (scalars.includes(field)) return field;
      return parts.filter((part) => part.startsWith('primary')).map((part) => `${field}.${part}`);
    }),
  );
}

/** Rows, and what the server returned for them, in an order of its own. */
export interface Returned {
  readonly rows: readonly Row[];
  readonly records: readonly JsonRecord[];
  /** {@link identifyingPaths} */
  readonly paths: readonly string[];
}

/**
 * Finds the record of each row: by its id, otherwise by all of its unique values, otherwise by any of them, otherwise
 * because no other is left. Undefined where that leaves a choice. Two rows may have one record.
 */
export function matchRecords({ rows, records, paths }: Returned): (JsonRecord | undefined)[] {
  const byId = new Map(records.map((record) => [comparable(record, 'id'), record]));
  const matched = rows.map((row) => (row['id'] ? byId.get(comparable(row, 'id')) : undefined));
  const others = records.filter((record) => !matched.includes(record));
  for (const [index, row] of rows.entries()) {
    if (matched[index]) continue;
    const given = givenPaths(row, paths);
    const isMet = (record: JsonRecord) => (path: string) => comparable(record, path) === comparable(row, path);
    matched[index] =
      onlyOne(others.filter((record) => given.length > 0 && given.every(isMet(record)))) ??
      onlyOne(others.filter((record) => given.some(isMet(record))));
  }
  const left = onlyOne(records.filter((record) => !matched.includes(record)));
  const isLast = matched.filter((record) => !record).length === 1;
  return isLast ? matched.map((record) => record ?? left) : matched;
}

/** The unique fields, besides the id, that a row has values of. */
export const givenPaths = (row: Row, paths: readonly string[]): string[] =>
  paths.filter((path) => path !== 'id' && comparable(row, path));

const onlyOne = <V>(values: readonly V[]): V | undefined => (values.length === 1 ? values[0] : undefined);

/** A value as it can be compared with how the server stores it: without case, and addresses without what is optional. */
function comparable(holder: JsonRecord | Row, path: string): string {
  const [field = '', part] = path.split('.');
  const whole: unknown = holder[field];
  const value = part === undefined ? whole : isObject(whole) && whole[part];
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return `${value}`
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
}

/** The record of each row, in the order of the rows; throws where the server does not say which is whose. */
export function recordsInOrder({ name }: Operation, returned: Returned): JsonRecord[] {
  return matchRecords(returned).map((record) => {
    if (record) return record;
    // A bulk operation then sends fewer rows at a time, which leaves less choice.
    const message = 'the server does not say which record is which item.';
    throw new TwentyValidationError(message, { code: 'UNMATCHED', operation: name, isUncertain: true });
  });
}
