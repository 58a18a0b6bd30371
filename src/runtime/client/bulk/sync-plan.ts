import type { OperationContext } from '../call/operation-context.js';
import { TwentyConflictError } from '../errors.js';
import { changesOf, selectionForRow } from '../kept/row-changes.js';
import { walk } from '../operations/iterate.js';
import type { FieldChange, SyncedItem } from '../operations/arguments.js';
import type { CallOptions } from '../options.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isRecord } from '../../portable/json-record.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { united } from '../selection/united.js';
import { severalRecords, softDeletedRecord } from './match-conflicts.js';
import type { MatchField } from './match-field.js';

/** What rows are compared for. */
export interface SyncPurpose {
  readonly match: MatchField;
  readonly mode: 'missing' | 'all';
  readonly softDeleted: 'refuse' | 'restore' | 'leave';
}

/** What becomes of a row, and what is written for that, if anything. */
export interface PlannedItem {
  readonly item: SyncedItem;
  readonly row?: JsonRecord;
}

/** Finds the records of rows, in as few requests as can be, and says what to do about each row. */
export async function planRows(
  context: OperationContext,
  {
    rows,
    args,
    purpose,
  }: { readonly rows: readonly JsonRecord[]; readonly args: CallOptions; readonly purpose: SyncPurpose },
): Promise<PlannedItem[]> {
  const { match, mode } = purpose;
  const isDeletable = scalarsOf(context.object).includes('deletedAt');
  const compared = mode === 'all' ? rows.map((row) => selectionForRow(row, context)) : [];
  const select = compared.reduce(united, { id: true, [match.field]: true, ...(isDeletable && { deletedAt: true }) });
  const found = match.filterOf(rows.map((row) => match.valueOf(row)));
  const alive = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };
  const filter = isDeletable ? { and: [found, alive] } : found;
  const records = new Map<string | undefined, JsonRecord[]>();
  for await (const record of walk(context, { ...args, select, filter, pageSize: rows.length })) {
    const key = match.keyOf(match.valueOf(record));
    const others = records.get(key);
    if (others) others.push(record);
    else records.set(key, [record]);
  }
  return rows.map((row) =>
    planRow({ row, records: records.get(match.keyOf(match.valueOf(row))) ?? [] }, purpose, context),
  );
}

const ADVICE = "restore or destroy it, or call with softDeleted: 'restore' or 'leave'";

interface RowWithRecords {
  readonly row: JsonRecord;
  /** The records that have the value of the row, soft-deleted ones too. */
  readonly records: readonly JsonRecord[];
}

function planRow({ row, records }: RowWithRecords, purpose: SyncPurpose, context: OperationContext): PlannedItem {
  const { match, mode, softDeleted } = purpose;
  const { name: operation } = context;
  const failed = (error: TwentyConflictError): PlannedItem => ({
    item: { outcome: 'failed', error, isUncertain: false },
  });
  const named = `${match.path} "${String(match.valueOf(row))}"`;
  const alive = records.filter(({ deletedAt }) => deletedAt == null);
  const candidates = alive.length > 0 ? alive : records;
  const [record] = candidates;
  if (!record) return { item: { outcome: 'created' }, row };
  if (candidates.length > 1) return failed(severalRecords({ operation, named, records: candidates }));
  const id = String(record['id']);
  if (row['id'] && String(row['id']).toLowerCase() !== id) {
    const message = `the record with the ${named} has another id than the row, ${id}.`;
    return failed(
      new TwentyConflictError(message, { code: 'OTHER_ID', operation, conflictingRecordId: id, isUncertain: false }),
    );
  }
  const isDeleted = alive.length === 0;
  if (isDeleted && softDeleted === 'refuse') return failed(softDeletedRecord({ operation, named, records }, ADVICE));
  const isRestored = isDeleted && softDeleted === 'restore';
  const unchanged: PlannedItem = { item: { outcome: 'unchanged', id } };
  if ((isDeleted || mode === 'missing') && !isRestored) return unchanged;
  const restored: readonly FieldChange[] = isRestored
    ? [{ path: 'deletedAt', from: record['deletedAt'], to: null }]
    : [];
  const changes = mode === 'all' ? changesOf(row, record, context) : [];
  if (restored.length + changes.length === 0) return unchanged;
  const item: SyncedItem = { outcome: 'updated', id, changes: [...restored, ...changes] };
  return { item, row: changedRow({ row, record, changes, match }, context) };
}

interface ChangedRow {
  readonly row: JsonRecord;
  readonly record: JsonRecord;
  readonly changes: readonly FieldChange[];
  readonly match: MatchField;
}

/**
 * What to send for a record that differs: the fields that do, and that which it was found by, so that it can be found
 * again if somebody destroys it meanwhile, when the server would create it; and those that no record may lack, in case a
 * server asks for them before it looks for the record. Emails and links are sent as a whole, with what the record has of
 * them where the row says nothing: an update wipes what is missing (2.21).
 */
function changedRow({ row, record, changes, match }: ChangedRow, { object }: OperationContext): JsonRecord {
  const sent: JsonRecord = { [match.field]: record[match.field] };
  for (const field of object.neverNull?.split(' ') ?? []) if (row[field] !== undefined) sent[field] = row[field];
  for (const field of new Set(changes.map(({ path }) => path.split('.')[0] ?? path))) {
    const [given, kept] = [row[field], record[field]];
    const isWhole = object.composites?.[field]?.primary !== undefined && isRecord(given) && isRecord(kept);
    sent[field] = isWhole ? { ...kept, ...given } : given;
  }
  return { ...sent, id: record['id'] };
}
