import type { BatchFailure, BatchOutcome } from './errors.js';
import { TwentyBatchError, TwentyError } from './errors.js';
import type { Operation } from './operation.js';
import type { BatchProgress, Items } from './operations.js';
import type { JsonRecord } from './selection.js';

/** The items, and how to go about them. */
export interface BatchRequest<Item> {
  readonly data: Items<Item>;
  readonly concurrency?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** How to send a batch. */
export interface Batching<Item> {
  readonly size: number;
  /** What becomes of an item before it is sent, once. */
  readonly prepare?: (item: Item) => Item;
  /** Resolves to a record per item. */
  readonly send: (batch: readonly Item[]) => Promise<JsonRecord[]>;
}

interface Batch<Item> {
  /** The place of the first item among all. */
  readonly index: number;
  readonly batch: readonly Item[];
}

/**
 * Sends all items and resolves to their records, in order. A batch that is refused is sent again in halves, until the
 * items at fault stand alone; the others go on. Any other failure ends it. Either way the `TwentyBatchError` holds what
 * there is.
 */
export async function inBatches<Item>(
  { name }: Operation,
  { data, concurrency = 1, onProgress }: BatchRequest<Item>,
  batching: Batching<Item>,
): Promise<JsonRecord[]> {
  const source = batchesOf(data, batching);
  const records: JsonRecord[] = [];
  const failures: BatchFailure[] = [];
  let done = 0;
  let end: { readonly error: unknown } | undefined;

  const sendBatch = async ({ index, batch }: Batch<Item>): Promise<void> => {
    try {
      if (end) throw end.error;
      (await batching.send(batch)).forEach((record, position) => (records[index + position] = record));
      done += batch.length;
    } catch (error) {
      if (!isOfItems(error)) end ??= { error };
      const half = batch.length >> 1;
      if (end || !half) batch.forEach((item, position) => failures.push({ index: index + position, item, error }));
      else {
        await sendBatch({ index, batch: batch.slice(0, half) });
        await sendBatch({ index: index + half, batch: batch.slice(half) });
      }
    }
  };
  const work = async () => {
    try {
      // All workers share the source, which gives each batch to one of them.
      for await (const batch of source) {
        await sendBatch(batch);
        onProgress?.({ done, failed: failures.length, ...(Array.isArray(data) && { total: data.length }) });
        if (end) break;
      }
    } catch (error) {
      // The items themselves, or `onProgress`, threw.
      end ??= { error };
    }
  };
  await Promise.all(Array.from({ length: Math.max(concurrency, 1) || 1 }, work));
  if (!end && failures.length === 0) return records;
  failures.sort((one, other) => one.index - other.index);
  const cause = end ? end.error : failures[0]?.error;
  const outcome: BatchOutcome = { records: records.filter(Boolean), failures, attempted: done + failures.length };
  throw new TwentyBatchError(`${failures.length} items failed, ${done} did not. ${cause}`, {
    code: 'BATCH',
    operation: name,
    cause,
    ...outcome,
  });
}

async function* batchesOf<Item>(
  items: Items<Item>,
  { size, prepare = (item) => item }: Batching<Item>,
): AsyncGenerator<Batch<Item>> {
  let index = 0;
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(prepare(item));
    if (batch.length < size) continue;
    yield { index, batch };
    index += batch.length;
    batch = [];
  }
  if (batch.length > 0) yield { index, batch };
}

// Whether the items, rather than the connection or the key, are to blame. Before 2.x what the database refuses comes as
// an error of no kind.
const isOfItems = (error: unknown): boolean =>
  error instanceof TwentyError && /^Twenty(Validation|Conflict|NotFound)?Error$/.test(error.name);
