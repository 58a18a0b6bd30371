import type { Batch } from './batch-reader.js';
import { createBatchReader } from './batch-reader.js';
import type { BatchFailure, BatchOutcome } from './errors.js';
import { TwentyBatchError, TwentyError } from './errors.js';
import type { BatchProgress, Items } from './operations.js';
import type { JsonRecord } from './selection.js';

/** Items to be sent, a batch per request. */
export interface Batches<Item> {
  /** Such as `people.createMany`. */
  readonly operation: string;
  readonly items: Items<Item>;
  readonly size: number;
  /** What becomes of an item before it is sent, once. */
  readonly prepare?: ((item: Item) => Item) | undefined;
  readonly args: {
    readonly concurrency?: number;
    readonly onProgress?: (progress: BatchProgress) => void;
  };
  /** Sends a batch and resolves to a record per item. */
  readonly send: (batch: readonly Item[]) => Promise<JsonRecord[]>;
}

/**
 * Sends all items and resolves to their records, in order. A batch that is refused is sent again in halves, until the
 * items at fault stand alone; the others go on. Any other failure ends it. Either way the `TwentyBatchError` holds what
 * there is.
 */
export async function inBatches<Item>({
  operation,
  items,
  size,
  prepare,
  args,
  send,
}: Batches<Item>): Promise<JsonRecord[]> {
  const { concurrency = 1, onProgress } = args;
  const total = Array.isArray(items) ? { total: items.length } : undefined;
  const reader = createBatchReader({ items, size, prepare });
  const records: JsonRecord[] = [];
  const failures: BatchFailure[] = [];
  let done = 0;
  let end: { readonly error: unknown } | undefined;

  const sendBatch = async ({ index, items }: Batch<Item>): Promise<void> => {
    try {
      if (end) throw end.error;
      (await send(items)).forEach((record, position) => (records[index + position] = record));
      done += items.length;
    } catch (error) {
      if (!isOfItems(error)) end ??= { error };
      if (end || items.length === 1)
        items.forEach((item, position) => failures.push({ index: index + position, item, error }));
      else {
        const half = items.length >> 1;
        await sendBatch({ index, items: items.slice(0, half) });
        await sendBatch({ index: index + half, items: items.slice(half) });
      }
    }
  };
  const work = async () => {
    try {
      while (!end) {
        const batch = await reader.next();
        if (batch.items.length === 0) return;
        await sendBatch(batch);
        onProgress?.({ done, failed: failures.length, ...total });
      }
    } catch (error) {
      // The source or `onProgress` threw.
      end ??= { error };
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  if (!end && failures.length === 0) return records;
  await reader.close();
  failures.sort((one, other) => one.index - other.index);
  const cause = end ? end.error : failures[0]?.error;
  const outcome: BatchOutcome = {
    records: records.filter(Boolean),
    failures,
    attempted: done + failures.length,
  };
  throw new TwentyBatchError(
    `${operation}: ${failures.length} items failed, ${done} did not. ${cause instanceof Error ? cause.message : cause}`,
    Object.assign(outcome, { code: 'BATCH', operation, cause }),
  );
}

// Whether the items, rather than the connection or the key, are to blame. Before 2.x what the database refuses comes as
// an error of no kind.
const isOfItems = (error: unknown): boolean =>
  error instanceof TwentyError && /^Twenty(Validation|Conflict|NotFound)?Error$/.test(error.name);
