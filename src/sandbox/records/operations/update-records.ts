import { demand, demandFields } from '../access/permissions.js';
import type { RecordContext } from '../context.js';
import { RecordError } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import { changedFields } from '../store/events.js';
import { demandRules } from '../store/validation-rules.js';
import { findForWrite } from './find-records.js';
import { actorParts } from '../write/actor.js';
import { commitRows } from '../write/commit.js';
import { withPositions } from '../write/positions.js';
import { readData, withChanges } from '../write/read-data.js';

/** How many records one request may update. */
export const UPDATE_LIMIT = 200;

/** Changes of records that are known. */
export interface UpdateRequest {
  readonly object: RecordObject;
  readonly rows: readonly StoredRecord[];
  readonly data: unknown;
}

/** Changes records, all of them or none; a change that changes nothing is no event. */
export function updateRecords(context: RecordContext, { object, rows, data }: UpdateRequest): readonly StoredRecord[] {
  const { store } = context;
  const table = store.table(object);
  const given = isContainer(data) && !Array.isArray(data) ? (data as Readonly<Record<string, unknown>>) : undefined; // an object, by the tests
  demandFields(context.role, { object, fields: Object.keys(given ?? {}), permission: 'write' });
  const placed = typeof given?.position === 'string' ? withPositions([given], table, 'none')[0] : data;
  const changes = readData(placed, { object, store, operation: 'update' });
  const stamps = Object.entries({ updatedAt: store.now(), updatedBy: actorParts(context.actor) });
  const updated = rows.map((row) => ({
    ...withChanges(row, changes, object),
    ...Object.fromEntries(stamps.filter(([field]) => object.columns.has(field) && !(field in changes))),
  }));
  demandRules(store.rules, { object, rows: updated });
  commitRows(table, updated, store);
  return rows.map((before) => {
    const after = table.get(before.id) ?? before;
    const updatedFields = changedFields(object, { before, after });
    if (updatedFields.length > 0) {
      store.emit({ action: 'updated', object, recordId: before.id, before, after, updatedFields });
    }
    return after;
  });
}

/** Changes all records that meet a filter; the empty filter is met by every record. */
export function updateMany(
  context: RecordContext,
  { object, filter, data }: { readonly object: RecordObject; readonly filter: unknown; readonly data: unknown },
): readonly StoredRecord[] {
  demand(context.role, object, 'write');
  const rows = findForWrite(context, object, filter);
  if (rows.length > UPDATE_LIMIT) {
    throw new RecordError(`Cannot update more than ${UPDATE_LIMIT} records at once`, {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: `You can only update up to ${UPDATE_LIMIT} records at once.`,
    });
  }
  return updateRecords(context, { object, rows, data });
}
