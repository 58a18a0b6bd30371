import { TwentyValidationError } from '../errors.js';
import type { OperationContext } from '../call/operation-context.js';
import type { Row } from '../data/row-ids.js';
import { bareHost } from '../data/bare-host.js';
import { comparableValue, givenPaths } from '../data/unique-values.js';
import type { JsonRecord } from '../../portable/json-record.js';

/** Rows, and the records that the server returned for them, in any order. */
export interface Returned {
  readonly rows: readonly Row[];
  readonly records: readonly JsonRecord[];
  /** The fields that tell records apart. */
  readonly paths: readonly string[];
}

/**
 * Finds the record of each row: by its id, otherwise by all of its unique values, otherwise by any of them, otherwise
 * because no other is left. Undefined where that leaves a choice. Two rows may have one record.
 */
export function matchRecords({ rows, records, paths }: Returned): (JsonRecord | undefined)[] {
  const byId = new Map(records.map((record) => [comparableValue(record, 'id'), record]));
  const matched = rows.map((row) => (row['id'] ? byId.get(comparableValue(row, 'id')) : undefined));
  const others = records.filter((record) => !matched.includes(record));
  for (const [index, row] of rows.entries()) {
    if (matched[index]) continue;
    const given = givenPaths(row, paths);
    const isMet = (record: JsonRecord) => (path: string) => {
      const [kept, sent] = [comparableValue(record, path), comparableValue(row, path)];
      // Where a field of links holds domains, the server keeps the host of what it is sent.
      return kept === sent || (path.endsWith('LinkUrl') && kept === bareHost(sent));
    };
    matched[index] =
      onlyOne(others.filter((record) => given.length > 0 && given.every(isMet(record)))) ??
      onlyOne(others.filter((record) => given.some(isMet(record))));
  }
  const left = onlyOne(records.filter((record) => !matched.includes(record)));
  const isLast = matched.filter((record) => !record).length === 1;
  return isLast ? matched.map((record) => record ?? left) : matched;
}

const onlyOne = <V>(values: readonly V[]): V | undefined => (values.length === 1 ? values[0] : undefined);

/** The record of each row, in the order of the rows; throws where the server does not say which is whose. */
export function recordsInOrder(returned: Returned, { name }: OperationContext): JsonRecord[] {
  return matchRecords(returned).map((record) => {
    if (record) return record;
    // A bulk operation then sends fewer rows at a time, which leaves less choice.
    const message = 'the server does not say which record is which item.';
    throw new TwentyValidationError(message, { code: 'UNMATCHED', operation: name, isUncertain: true });
  });
}
