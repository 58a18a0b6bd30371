import type { Numbered } from './batch-failures.js';
import { blamesItems, ruleBreakers } from './batch-failures.js';
import type { Batching } from './batching.js';
import { createBatches } from './batching.js';
import type { BatchFailure, BatchOutcome } from './errors.js';
import { TwentyBatchError, TwentyError } from './errors.js';
import type { Operation } from './operation.js';
import type { BatchProgress, Items } from './operations.js';
import type { JsonRecord } from './selection.js';
import { checkLimits } from './settings.js';
import type { Delivery } from './transport.js';

/** The items, and how to go about them. */
export interface BatchRequest<Item> {
  readonly data: Items<Item>;
  readonly concurrency?: number;
  readonly batchSize?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly signal?: AbortSignal;
}

/** How to send items. */
export interface BatchSending<Item> extends Batching<Item> {
  /** Resolves to a record per item, and keeps the delivery up to date. */
  readonly send: (batch: readonly Numbered<Item>[], delivery: Delivery) => Promise<readonly JsonRecord[]>;
  /** Whether an item may be stored since before this operation. */
  readonly isMarkedUncertain?: (item: Item) => boolean;
}

/**
 * Sends all items and resolves to their records, in order. A batch that is refused for its items is sent again in halves,
 * until those at fault stand alone; the others go on. Any other failure ends the operation. Either way, the
 * `TwentyBatchError` holds what there is.
 */
export async function inBatches<Item>(
  { name }: Operation,
  request: BatchRequest<Item>,
  { send, isMarkedUncertain = () => false, ...batching }: BatchSending<Item>,
): Promise<JsonRecord[]> {
  const { data, concurrency = 1, onProgress, signal } = request;
  checkLimits(request, name);
  signal?.throwIfAborted();
  const { batches, read, waiting } = createBatches(data, batching);
  const records: JsonRecord[] = [];
  const failures: BatchFailure[] = [];
  let done = 0;
  let end: { readonly error: unknown } | undefined;

  const fail = (failed: Iterable<Numbered<Item>>, error: unknown, delivery: Delivery): void => {
    const isUncertain = delivery.isUncertain || (error instanceof TwentyError && error.isUncertain === true);
    for (const { index, item } of failed)
      failures.push({ index, item, error, isUncertain: isUncertain || isMarkedUncertain(item) });
  };
  const sendBatch = async (batch: readonly Numbered<Item>[], delivery: Delivery): Promise<void> => {
    if (end) return fail(batch, end.error, delivery);
    try {
      const sent = await send(batch, delivery);
      batch.forEach(({ index }, position) => {
        const record = sent[position];
        if (record) records[index] = record;
      });
      done += batch.length;
    } catch (error) {
      const isOfItems = blamesItems(error);
      if (!isOfItems) end ??= { error };
      if (!isOfItems || batch.length === 1) return fail(batch, error, delivery);
      const breakers = ruleBreakers(error, batch);
      for (const [breaker, own] of breakers) fail([breaker], own, delivery);
      const rest = batch.filter((numbered) => !breakers.has(numbered));
      const half = breakers.size > 0 ? rest.length : batch.length >> 1;
      for (const part of [rest.slice(0, half), rest.slice(half)])
        if (part.length > 0) await sendBatch(part, { ...delivery });
    }
  };
  const work = async () => {
    try {
      // All workers share the source, which gives each batch to one of them.
      for await (const batch of batches) {
        await sendBatch(batch, { isUncertain: false });
        onProgress?.({ done, failed: failures.length, ...(Array.isArray(data) && { total: data.length }) });
        if (end) break;
      }
    } catch (error) {
      // The items themselves, or `onProgress`, threw.
      end ??= { error };
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, MOST_WORKERS) }, work));
  if (end) fail(waiting(), end.error, { isUncertain: false });
  if (!end && failures.length === 0) return records;
  // An abort, or a source that cannot be read, before anything was sent: there is nothing else to tell.
  const isUntouched = done === 0 && !failures.some(({ isUncertain }) => isUncertain);
  if (end && isUntouched && !(end.error instanceof TwentyError)) throw end.error;
  failures.sort((one, other) => one.index - other.index);
  const cause = end ? end.error : failures[0]?.error;
  throw batchError(name, { cause, records: records.filter(Boolean), failures, attempted: read() });
}

const MOST_WORKERS = 100;

function batchError(
  operation: string,
  { cause, ...outcome }: BatchOutcome & { readonly cause: unknown },
): TwentyBatchError {
  const { records, failures } = outcome;
  const uncertain = failures.filter(({ isUncertain }) => isUncertain).length;
  const note = uncertain > 0 ? ` (${uncertain} of them may be stored all the same)` : '';
  const message = `${failures.length} items failed${note}, ${records.length} did not. ${String(cause).slice(0, 300)}`;
  return new TwentyBatchError(message, { code: 'BATCH', operation, cause, ...outcome });
}
