import { demand } from '../access/permissions.js';
import type { RecordContext } from '../context.js';
import { compileFilter } from '../filter/compile-filter.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { findForWrite } from './find-records.js';
import { followLinks, setDeletedAt } from './remove-records.js';
import type { Removal } from './remove-records.js';

/** Which records of an object to write. */
export interface Matching {
  readonly object: RecordObject;
  readonly filter: unknown;
}

/** Marks the records that meet a filter as deleted. */
export const deleteMatching = (context: RecordContext, matching: Matching): readonly StoredRecord[] =>
  changeMatching(context, matching, 'deleted');

/** Brings back the deleted records that meet a filter. */
export const restoreMatching = (context: RecordContext, matching: Matching): readonly StoredRecord[] =>
  changeMatching(context, matching, 'restored');

// The server answers with the records that still meet the filter afterwards. So `{ deletedAt: { is: 'NOT_NULL' } }`, which
// comes naturally, restores and returns none, and `{ deletedAt: { is: 'NULL' } }` deletes and returns none.
function changeMatching(
  context: RecordContext,
  { object, filter }: Matching,
  action: Removal,
): readonly StoredRecord[] {
  demand(context.role, object, 'write');
  const rows = setDeletedAt(context, { object, rows: findForWrite(context, object, filter) }, action);
  const condition = compileFilter({ object, filter, purpose: 'bulkWrite' }, context.store);
  const answered = rows.filter((row) => condition(row) === true);
  followLinks(context, { object, rows: answered }, action);
  return answered;
}
