import type { BatchRun, BatchSending } from './batch-run.js';
import { createBatchRun } from './batch-run.js';
import type { Batching } from './create-batches.js';
import { createBatches } from './create-batches.js';
import { TwentyBatchError, TwentyError } from '../errors.js';
import type { OperationContext } from '../call/operation-context.js';
import type { BatchProgress, Items } from '../operations/arguments.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { checkLimits } from '../settings.js';

/** The items of a bulk operation, and its options. */
export interface BatchRequest<Item> {
  readonly data: Items<Item>;
  readonly concurrency?: number;
  readonly batchSize?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
  readonly signal?: AbortSignal;
}

const MOST_WORKERS = 100;

/**
 * Sends all items and resolves to their records, in order. A batch that is refused for its items is sent again in halves,
 * until those at fault stand alone; the others go on. Any other failure ends the operation. Either way, the
 * `TwentyBatchError` holds what there is.
 */
export async function inBatches<Item, Outcome = JsonRecord>(
  { name }: OperationContext,
  request: BatchRequest<Item>,
  sending: Batching<Item> & BatchSending<Item, Outcome>,
): Promise<Outcome[]> {
  const { data, concurrency = 1, onProgress, signal } = request;
  checkLimits(request, name);
  signal?.throwIfAborted();
  const { batches, read, waiting } = createBatches(data, sending);
  const run = createBatchRun(sending);
  const work = async () => {
    try {
      // All workers share the source, which gives each batch to one of them.
      for await (const batch of batches) {
        await run.send(batch);
        onProgress?.({
          done: run.done,
          failed: run.failures.length,
          ...(Array.isArray(data) && { total: data.length }),
        });
        if (run.end) break;
      }
    } catch (error) {
      // The items themselves, or `onProgress`, threw.
      run.end ??= { error };
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, MOST_WORKERS) }, work));
  if (run.end) run.giveUp(waiting(), run.end.error);
  if (!run.end && run.failures.length === 0) return run.records;
  throw errorOf(run, { operation: name, attempted: read() });
}

function errorOf<Item, Outcome>(
  { records, failures, end, done }: BatchRun<Item, Outcome>,
  { operation, attempted }: { readonly operation: string; readonly attempted: number },
): unknown {
  const uncertain = failures.filter(({ isUncertain }) => isUncertain).length;
  // An abort, or an unreadable source, before anything was sent: a batch error would add nothing.
  if (end && done + uncertain === 0 && !(end.error instanceof TwentyError)) return end.error;
  failures.sort((one, other) => one.index - other.index);
  const cause = end ? end.error : failures[0]?.error;
  const note = uncertain > 0 ? ` (${uncertain} of them may be stored all the same)` : '';
  const message = `${failures.length} items failed${note}, ${done} did not. ${String(cause).slice(0, 300)}`;
  const outcome = { records: records.filter(Boolean), failures, attempted };
  return new TwentyBatchError(message, { code: 'BATCH', operation, cause, ...outcome });
}
