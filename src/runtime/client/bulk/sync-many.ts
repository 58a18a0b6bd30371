import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import { refuseLoss } from '../data/refuse-loss.js';
import type { Row } from '../data/row-ids.js';
import { withId } from '../data/row-ids.js';
import type { BatchFailure } from '../errors.js';
import { TwentyBatchError, TwentyConflictError } from '../errors.js';
import { selectionForRow } from '../kept/row-changes.js';
import type { CallOptions } from '../options.js';
import type { BatchProgress, SyncedItem, SyncReport } from '../operations/arguments.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import { isBefore2 } from '../../objects/server-marks.js';
import type { Numbered } from './batch-failures.js';
import { blamesItems } from './batch-failures.js';
import { createMany } from './create-many.js';
import type { BatchRequest } from './in-batches.js';
import { inBatches } from './in-batches.js';
import type { MatchField } from './match-field.js';
import { matchField } from './match-field.js';
import type { PlannedItem, SyncPurpose } from './sync-plan.js';
import { planRows } from './sync-plan.js';
import { updateEach } from './update-each.js';
import { upsertMany } from './upsert-many.js';

/** The arguments of `syncMany`. */
export const SYNC_MANY = {
  data: true,
  match: true,
  mode: false,
  softDeleted: false,
  dryRun: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
} as const;

type SyncOptions = CallOptions & Omit<BatchRequest<Row>, 'data'>;

interface SyncRequest extends SyncOptions, Pick<BatchRequest<Row>, 'data'> {
  readonly match: string;
  readonly mode?: SyncPurpose['mode'];
  readonly softDeleted?: SyncPurpose['softDeleted'];
  readonly dryRun?: boolean;
}

// Large enough for few requests, small enough for the body of one.
const ROWS_PER_READ = 500;
// Enough to find two rows whose values the server refuses.
const MOST_SPLITS = 18;

/** Makes records have the values of rows: reads, compares, and writes only what differs. */
export const syncMany =
  (context: OperationContext) =>
  async (args: SyncRequest): Promise<SyncReport> => {
    checkArguments(args, SYNC_MANY, context);
    const { data, match: path, mode = 'all', softDeleted = 'refuse', dryRun = false, ...options } = args;
    oneOf({ argument: 'mode', value: mode, values: ['missing', 'all'] }, context);
    oneOf({ argument: 'softDeleted', value: softDeleted, values: ['refuse', 'restore', 'leave'] }, context);
    if (softDeleted === 'restore' && isBefore2(context.object))
      throw context.refuse("softDeleted: 'restore' needs a server of 2.x");
    const match = matchField(path, context);
    const given: Row[] = [];
    for await (const row of data) given.push(row);
    const run = createRun(given.length, options);

    const rows = acceptedRows({ given, match, run }, context);
    const plans = await plan({ rows, run, options, purpose: { match, mode, softDeleted } }, context);
    if (dryRun) for (const { index, item } of plans) run.set(index, item);
    else await write({ plans, run, options }, context);
    return run.report();
  };

interface Choice {
  readonly argument: string;
  readonly value: unknown;
  readonly values: readonly string[];
}

function oneOf({ argument, value, values }: Choice, { refuse }: OperationContext): void {
  if (!values.some((each) => each === value))
    throw refuse(`${argument} is ${String(value)}, and must be ${values.map((each) => `'${each}'`).join(' or ')}`);
}

/** What has become of the rows so far, by their places. */
interface SyncRun {
  set(index: number, item: SyncedItem): void;
  fail(index: number, error: unknown, isUncertain?: boolean): void;
  /** Tells the caller how far it has come, with what is done and not yet in the report. */
  tell(further?: { readonly done: number; readonly failed: number }): void;
  report(): SyncReport;
}

function createRun(total: number, { onProgress }: SyncOptions): SyncRun {
  const items = new Map<number, SyncedItem>();
  const counts = { created: 0, updated: 0, unchanged: 0, failed: 0 };
  const set = (index: number, item: SyncedItem) => {
    items.set(index, item);
    counts[item.outcome]++;
  };
  return {
    set,
    fail: (index, error, isUncertain = false) => set(index, { outcome: 'failed', error, isUncertain }),
    tell: ({ done, failed } = { done: 0, failed: 0 }) =>
      onProgress?.({ done: items.size - counts.failed + done, failed: counts.failed + failed, total }),
    report: () => ({ items: [...items].sort(([one], [other]) => one - other).map(([, item]) => item), ...counts }),
  };
}

interface PlacedRow {
  readonly index: number;
  readonly row: JsonRecord;
}

interface GivenRows {
  readonly given: readonly Row[];
  readonly match: MatchField;
  readonly run: SyncRun;
}

/** The rows that can be looked for, as JSON. The others fail: what no record can have, and those that share a value. */
function acceptedRows({ given, match, run }: GivenRows, context: OperationContext): readonly PlacedRow[] {
  const byKey = new Map<string, PlacedRow[]>();
  for (const [index, row] of given.entries()) {
    try {
      if (!isObject(row)) throw context.refuse('the item is no object');
      refuseLoss(row, 'data', context);
      // As it is sent: a Date becomes text.
      const json = JSON.parse(JSON.stringify(row)) as JsonRecord;
      selectionForRow(json, context);
      const key = match.keyOf(match.valueOf(json));
      if (key === undefined) throw context.refuse(`the item has no ${match.path}, which it is matched by`);
      byKey.set(key, [...(byKey.get(key) ?? []), { index, row: json }]);
    } catch (error) {
      run.fail(index, error);
    }
  }
  const accepted: PlacedRow[] = [];
  for (const same of byKey.values()) {
    const [first] = same;
    if (first && same.length === 1) accepted.push(first);
    else for (const { index, row } of same) run.fail(index, sharedValue({ same, row, match }, context));
  }
  return accepted;
}

interface SharedValue {
  readonly same: readonly PlacedRow[];
  readonly row: JsonRecord;
  readonly match: MatchField;
}

function sharedValue({ same, row, match }: SharedValue, { name: operation }: OperationContext): Error {
  const places = same.map(({ index }) => index).join(', ');
  const value = String(match.valueOf(row));
  return new TwentyConflictError(`the items ${places} have the same ${match.path}, "${value}".`, {
    code: 'DUPLICATE_MATCH',
    operation,
    isUncertain: false,
  });
}

/** A row that is to be written, and what becomes of it if that succeeds. */
interface PlannedWrite {
  readonly index: number;
  readonly row: JsonRecord;
  readonly item: SyncedItem;
}

interface RowsToPlan {
  readonly rows: readonly PlacedRow[];
  readonly run: SyncRun;
  readonly options: SyncOptions;
  readonly purpose: SyncPurpose;
}

/** Reads and compares. Rows whose values the server refuses fail; whatever else goes wrong is thrown. */
async function plan({ rows, run, options, purpose }: RowsToPlan, context: OperationContext): Promise<PlannedWrite[]> {
  const writes: PlannedWrite[] = [];
  const { onProgress: _, ...request } = options;
  const planBatch = async (batch: readonly Numbered<PlacedRow>[]): Promise<PlannedItem[]> => {
    const planned = await planRows(context, { rows: batch.map(({ item }) => item.row), args: options, purpose });
    for (const [position, { item: placed }] of batch.entries()) {
      const each = planned[position];
      if (each?.row) writes.push({ index: placed.index, row: each.row, item: each.item });
      else if (each) run.set(placed.index, each.item);
    }
    run.tell();
    return planned;
  };
  try {
    const batching = { size: ROWS_PER_READ, mostSplits: MOST_SPLITS, send: planBatch };
    await inBatches<PlacedRow, PlannedItem>(context, { ...request, data: rows }, batching);
  } catch (error) {
    if (!(error instanceof TwentyBatchError)) throw error;
    const other = error.failures.find((failure) => !blamesItems(failure.error));
    if (other) throw other.error;
    for (const { item, error: reason } of error.failures) run.fail((item as PlacedRow).index, reason);
  }
  return writes.sort((one, other) => one.index - other.index);
}

interface RowsToWrite {
  readonly plans: readonly PlannedWrite[];
  readonly run: SyncRun;
  readonly options: SyncOptions;
}

/** Creates what is missing, then updates what differs. */
async function write({ plans, run, options }: RowsToWrite, context: OperationContext): Promise<void> {
  const onProgress = (progress: BatchProgress) => run.tell(progress);
  const select = { id: true };
  const creates = plans.filter(({ item }) => item.outcome === 'created');
  const updates = plans.filter(({ item }) => item.outcome === 'updated');
  // With ids of the client's making, which are known before there is an answer.
  const rows = creates.map(({ row }) => withId(row));
  const created = creates.map((each, position) => ({ ...each, item: createdItem(rows[position]) }));
  const end = await settle({ plans: created, run }, () =>
    createMany(context)({ ...options, data: rows, select, onProgress }),
  );
  if (end) for (const { index } of updates) run.fail(index, end.error);
  else
    await settle({ plans: updates, run }, () => {
      if (!isBefore2(context.object))
        return upsertMany(context)({ ...options, data: updates.map(({ row }) => row), select, onProgress });
      // Such a server checks that a row could be created, before it looks for the record.
      const { batchSize: _, ...others } = options;
      const data = updates.map(({ row: { id, ...changed } }) => ({ id, data: changed }));
      return updateEach(context)({ ...others, data, select, onProgress });
    });
}

const createdItem = (row: Row | undefined): SyncedItem =>
  row?.['id'] ? { outcome: 'created', id: String(row['id']) } : { outcome: 'created' };

/** Writes, and notes what has become of each row. Returns what ended it before all rows were tried. */
async function settle(
  { plans, run }: Pick<RowsToWrite, 'plans' | 'run'>,
  send: () => Promise<unknown>,
): Promise<{ readonly error: unknown } | undefined> {
  if (plans.length === 0) return undefined;
  const failed = new Map<number, BatchFailure>();
  let attempted = plans.length;
  let end: { readonly error: unknown } | undefined;
  try {
    await send();
  } catch (error) {
    if (error instanceof TwentyBatchError) {
      for (const failure of error.failures) failed.set(failure.index, failure);
      attempted = error.attempted;
      const other = error.failures.find((failure) => !blamesItems(failure.error));
      // A `lib` before ES2022 knows no cause.
      const { cause } = error as { readonly cause?: unknown };
      if (other ?? attempted < plans.length) end = { error: other ? other.error : cause };
    } else {
      // Before anything was sent.
      attempted = 0;
      end = { error };
    }
  }
  for (const [position, { index, item }] of plans.entries()) {
    const failure = failed.get(position);
    if (failure) run.fail(index, failure.error, failure.isUncertain);
    else if (position < attempted) run.set(index, item);
    else run.fail(index, end?.error);
  }
  return end;
}
