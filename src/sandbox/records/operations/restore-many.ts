import { demand } from '../access/permissions.js';
import type { RecordContext } from '../context.js';
import { compileFilter } from '../filter/compile-filter.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { findForWrite } from './find-records.js';
import { restore } from './remove-records.js';

/**
 * Brings back the deleted records that meet a filter. The server answers with those that still meet it afterwards, so the
 * natural filter `{ deletedAt: { is: 'NOT_NULL' } }` restores and returns none.
 */
export function restoreMany(context: RecordContext, object: RecordObject, filter: unknown): readonly StoredRecord[] {
  demand(context.role, object, 'write');
  const rows = restore(context, { object, rows: findForWrite(context, object, filter) });
  const condition = compileFilter({ object, filter, purpose: 'bulkWrite' }, context.store);
  return rows.filter((row) => condition(row) === true);
}
