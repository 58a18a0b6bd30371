import { TwentyConflictError } from '../errors.js';
import type { JsonRecord } from '../../portable/json-record.js';

/** Records that have a value, and the operation that looks for the one that is meant. */
export interface MatchedRecords {
  readonly operation: string;
  /** `externalId "x"` */
  readonly named: string;
  readonly records: readonly JsonRecord[];
}

/** The error for a value that several records have. */
export function severalRecords({ operation, named, records }: MatchedRecords): TwentyConflictError {
  const ids = records.map(({ id }) => String(id)).join(', ');
  const message = `${records.length} records have the ${named}: ${ids}.`;
  return new TwentyConflictError(message, { code: 'DUPLICATE_MATCH', operation, isUncertain: false });
}

/** The error for a value that only a soft-deleted record has, whose id it gives; `advice` says what to do about it. */
export function softDeletedRecord({ operation, named, records }: MatchedRecords, advice: string): TwentyConflictError {
  const id = String(records[0]?.['id']);
  const message = `the record with the ${named}, ${id}, is soft-deleted: ${advice}.`;
  return new TwentyConflictError(message, {
    code: 'SOFT_DELETED',
    operation,
    conflictingRecordId: id,
    isUncertain: false,
  });
}
