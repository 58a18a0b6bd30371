import type { Items } from './operations.js';

/** Some neighbours among the items, and the place of the first of them. */
export interface Batch<Item> {
  readonly index: number;
  readonly items: readonly Item[];
}

/** Reads items a batch at a time. */
export interface BatchReader<Item> {
  /** The next items, none at the end. May be called again before it has resolved. */
  next(): Promise<Batch<Item>>;
  /** Ends the source. */
  close(): Promise<void>;
}

/** Makes a {@link BatchReader}. */
export function createBatchReader<Item>({
  items,
  size,
  prepare = (item) => item,
}: {
  readonly items: Items<Item>;
  readonly size: number;
  readonly prepare?: ((item: Item) => Item) | undefined;
}): BatchReader<Item> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  let index = 0;
  const read = async (): Promise<Batch<Item>> => {
    const batch: Item[] = [];
    while (batch.length < size) {
      const next = await source.next();
      if (next.done) break;
      batch.push(prepare(next.value));
    }
    index += batch.length;
    return { index: index - batch.length, items: batch };
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    next() {
      const batch = last.then(read);
      last = batch;
      return batch;
    },
    close: async () => void (await source.return?.()),
  };
}
