import type { HandOver } from './hand-over.js';
import type { InTurn } from './in-turn.js';
import { readRecords } from './live-events.js';
import { parseState } from './record-state.js';
import type { SyncStore } from './store/sync-store.js';
import type { SyncClient } from './sync-types.js';

/** What catching up and reconciling rest on. */
export interface FollowOptions {
  readonly client: SyncClient;
  readonly store: SyncStore;
  readonly inTurn: InTurn;
  readonly handOver: HandOver;
  /** The records that events have read since the walk began. */
  readonly isReadByEvent: (object: string, id: string) => boolean;
  readonly isStopped: () => boolean;
  /** For `changes` and `reconcile`. */
  readonly walk: { readonly pageSize: number };
  readonly changes: { readonly overlapMs: number; readonly now: () => number };
}

// So many changes come again at most, and are found to be known, after a crash.
const CURSOR_EVERY = 100;

/** Hands over what has changed in an object since the last time. */
export async function catchUpObject(object: string, options: FollowOptions): Promise<void> {
  const { client, store, isStopped, walk, changes } = options;
  const name = `cursor:${object}`;
  const since = await store.getValue(name);
  let cursor: string | undefined;
  let count = 0;
  const keepCursor = async () => {
    if (cursor !== undefined) await store.commit({ object, states: [], values: { [name]: cursor } });
  };
  try {
    for await (const change of client
      .$object(object)
      .changes({ ...walk, ...changes, ...(since != null && { since }) })) {
      if (isStopped()) return;
      await handOverRead(object, { id: String(change.record['id']), record: change.record }, options);
      cursor = change.cursor;
      if (++count % CURSOR_EVERY === 0) await keepCursor();
    }
  } finally {
    await keepCursor();
  }
}

/** Hands over what is not as it is known. */
export async function reconcileObject(object: string, options: FollowOptions): Promise<void> {
  const { client, store, isStopped, walk } = options;
  for await (const difference of client.$object(object).reconcile({ ...walk, known: knownRecords(object, store) })) {
    if (isStopped()) return;
    const { id } = difference;
    await handOverRead(object, { id, record: difference.kind === 'gone' ? undefined : difference.record }, options);
  }
}

interface ReadRecord {
  readonly id: string;
  readonly record: Record<string, unknown> | undefined;
}

/** Hands over a record of a page. If an event has handed it over since the page was read, it is read once more. */
function handOverRead(object: string, { id, record }: ReadRecord, options: FollowOptions): Promise<void> {
  const { client, store, inTurn, handOver, isReadByEvent } = options;
  return inTurn(async () => {
    const current = isReadByEvent(object, id) ? (await readRecords(client, object, [id])).get(id) : record;
    const [kept] = await store.getStates(object, [id]);
    await handOver({ object, id, record: current }, kept);
  });
}

const PAGE = 500;

/** What the store knows of an object, in the order of the ids. */
async function* knownRecords(object: string, store: SyncStore) {
  let after = '';
  for (;;) {
    const page = await store.listStates(object, { after, limit: PAGE });
    for (const { id, state } of page) {
      const { updatedAt, deletedAt, links } = parseState(state);
      yield { ...links, id, updatedAt, deletedAt };
      after = id;
    }
    if (page.length < PAGE) return;
  }
}
