import type { Numbered } from './batch-failures.js';

/** What items must have in common to be in one batch, by name. A name that an item does not have fits any batch. */
export interface Needs {
  readonly [name: string]: string;
}

/** How items are put into batches. */
export interface Batching<Item> {
  readonly size: number;
  /** Changes an item before it is put into a batch. */
  readonly prepare?: (item: Item) => Item;
  readonly needsOf?: (item: Item) => Needs;
}

interface OpenBatch<Item> {
  readonly rows: Numbered<Item>[];
  needs: Needs;
}

/** Items on their way into batches. */
export interface Batches<Item> {
  /** Full batches, and the rest when the items end. */
  readonly batches: AsyncIterable<readonly Numbered<Item>[]>;
  /** How many items have been read. */
  readonly read: () => number;
  /** Items that have been read and are not in a batch yet. */
  readonly waiting: () => readonly Numbered<Item>[];
}

// An item that few others fit to is sent after so many items, even if its batch is not full.
const LONGEST_WAIT_IN_BATCHES = 10;

/** Puts items into batches, in order. Items that do not fit into the current batch wait for a batch of their own. */
export function createBatches<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  { size, prepare = (item) => item, needsOf = () => ({}) }: Batching<Item>,
): Batches<Item> {
  const open: OpenBatch<Item>[] = [];
  let read = 0;

  const put = (numbered: Numbered<Item>): void => {
    const needs = needsOf(numbered.item);
    const fitting = open.find((batch) => goTogether(batch.needs, needs));
    if (fitting) {
      fitting.rows.push(numbered);
      fitting.needs = { ...fitting.needs, ...needs };
    } else open.push({ rows: [numbered], needs });
  };
  const isDue = ({ rows }: OpenBatch<Item>): boolean =>
    rows.length >= size || read - (rows[0]?.index ?? read) >= size * LONGEST_WAIT_IN_BATCHES;

  async function* batches(): AsyncGenerator<readonly Numbered<Item>[]> {
    for await (const item of items) {
      put({ index: read++, item: prepare(item) });
      for (const due of open.filter(isDue)) {
        open.splice(open.indexOf(due), 1);
        yield due.rows;
      }
    }
    for (let rest = open.shift(); rest; rest = open.shift()) yield rest.rows;
  }
  return { batches: batches(), read: () => read, waiting: () => open.flatMap(({ rows }) => rows) };
}

const goTogether = (some: Needs, others: Needs): boolean =>
  Object.entries(others).every(([name, need]) => (some[name] ?? need) === need);
