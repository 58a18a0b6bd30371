import type { JsonRecord } from '../portable/json-record.js';
import type { SentEvent } from '../webhooks/events/sent-event.js';
import type { HandOver } from './hand-over.js';
import type { InTurn } from './in-turn.js';
import type { SyncStore } from './store/sync-store.js';
import type { SyncClient } from './sync-types.js';

/** What live events are handled with. */
export interface LiveEventsOptions {
  readonly client: SyncClient;
  readonly store: SyncStore;
  readonly inTurn: InTurn;
  readonly handOver: HandOver;
  /** Called with each record that is read because of an event. */
  readonly onRead: (object: string, id: string) => void;
}

interface Waiting {
  event: SentEvent;
  readonly done: (() => void)[];
  readonly failed: ((error: unknown) => void)[];
}

// As many ids as a request of the client has elsewhere.
const MOST_IDS = 60;

/**
 * Handles events. An event only says which record has changed; the record is read then, so that no event can be too late,
 * come twice or come in the wrong order. Those that come while others are handled share one request.
 */
export function createLiveEvents({ client, store, inTurn, handOver, onRead }: LiveEventsOptions) {
  const waiting = new Map<string, Map<string, Waiting>>();

  async function handleSome(object: string): Promise<void> {
    const all = waiting.get(object) ?? new Map<string, Waiting>();
    const batch = [...all].slice(0, MOST_IDS);
    if (batch.length === 0) return;
    for (const [id] of batch) all.delete(id);
    const ids = batch.map(([id]) => id);
    try {
      for (const id of ids) onRead(object, id);
      const records = await readRecords(client, object, ids);
      const states = await store.getStates(object, ids);
      for (const [index, [id, { event, done, failed }]] of batch.entries())
        await handOver({ object, id, record: records.get(id), event }, states[index]).then(
          () => done.forEach((call) => call()),
          (error: unknown) => failed.forEach((call) => call(error)),
        );
    } catch (error) {
      for (const [, { failed }] of batch) failed.forEach((call) => call(error));
    }
  }

  /** Resolves when the record of an event has been handed over. */
  return (object: string, id: string, event: SentEvent): Promise<void> => {
    const ofObject = waiting.get(object) ?? new Map<string, Waiting>();
    waiting.set(object, ofObject);
    const entry: Waiting = ofObject.get(id) ?? { event, done: [], failed: [] };
    entry.event = event;
    ofObject.set(id, entry);
    const handled = new Promise<void>((resolve, reject) => {
      entry.done.push(resolve);
      entry.failed.push(reject);
    });
    void inTurn(() => handleSome(object));
    return handled;
  };
}

/** Records by their ids, deleted or not. */
export async function readRecords(
  client: SyncClient,
  object: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, JsonRecord>> {
  const filter = { id: { in: ids }, or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };
  const { records } = await client.$object(object).findMany({ filter, first: ids.length });
  return new Map(records.map((record) => [String(record['id']), record]));
}
