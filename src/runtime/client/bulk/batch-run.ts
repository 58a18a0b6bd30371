import type { Numbered } from './batch-failures.js';
import { blamesItems, ruleBreakers } from './batch-failures.js';
import type { BatchFailure } from '../errors.js';
import { TwentyError } from '../errors.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Delivery } from '../transport/sending.js';

/** How to send items. */
export interface BatchSending<Item, Outcome = JsonRecord> {
  /** Resolves to a record per item, and keeps the delivery up to date. */
  readonly send: (batch: readonly Numbered<Item>[], delivery: Delivery) => Promise<readonly Outcome[]>;
  /** Whether an earlier operation may have stored the item. */
  readonly isMarkedUncertain?: (item: Item) => boolean;
  /** How many batches may be split; default: all that are refused, until the items at fault stand alone. */
  readonly mostSplits?: number;
}

/** A running bulk operation, and the outcome of its items so far. */
export interface BatchRun<Item, Outcome = JsonRecord> {
  /** In the order of the items; with holes for those that failed. */
  readonly records: Outcome[];
  readonly failures: BatchFailure[];
  /** How many items are done. */
  done: number;
  /** What ended the operation before its items did. */
  end: { readonly error: unknown } | undefined;
  /** Sends a batch, in ever smaller parts until the items at fault stand alone. Never throws. */
  send(batch: readonly Numbered<Item>[]): Promise<void>;
  /** Counts items that were not sent among the failures. */
  giveUp(items: readonly Numbered<Item>[], error: unknown): void;
}

/** Makes a run, which sends nothing yet. */
export function createBatchRun<Item, Outcome = JsonRecord>({
  send,
  isMarkedUncertain = () => false,
  mostSplits = Infinity,
}: BatchSending<Item, Outcome>): BatchRun<Item, Outcome> {
  let splits = 0;
  const run: BatchRun<Item, Outcome> = {
    records: [],
    failures: [],
    done: 0,
    end: undefined,
    send: (batch) => sendPart(batch, { isUncertain: false }),
    giveUp: (items, error) => fail(items, error, { isUncertain: false }),
  };

  const fail = (items: readonly Numbered<Item>[], error: unknown, delivery: Delivery): void => {
    const isInDoubt = delivery.isUncertain || (error instanceof TwentyError && error.isUncertain === true);
    for (const { index, item } of items)
      run.failures.push({ index, item, error, isUncertain: isInDoubt || isMarkedUncertain(item) });
  };

  const sendPart = async (part: readonly Numbered<Item>[], delivery: Delivery): Promise<void> => {
    if (run.end) return fail(part, run.end.error, delivery);
    try {
      const records = await send(part, delivery);
      for (const [position, { index }] of part.entries()) {
        const record = records[position];
        if (record) run.records[index] = record;
      }
      run.done += part.length;
    } catch (error) {
      const isOfItems = blamesItems(error);
      if (!isOfItems) run.end ??= { error };
      if (!isOfItems || part.length === 1) return fail(part, error, delivery);
      const breakers = ruleBreakers(error, part);
      for (const [breaker, own] of breakers) fail([breaker], own, delivery);
      const rest = part.filter((numbered) => !breakers.has(numbered));
      if (breakers.size === 0 && ++splits > mostSplits) return fail(part, error, delivery);
      for (const smaller of breakers.size > 0 ? [rest] : halvesOf(part))
        if (smaller.length > 0) await sendPart(smaller, { ...delivery });
    }
  };
  return run;
}

function halvesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const half = items.length >> 1;
  return [items.slice(0, half), items.slice(half)];
}
