import type { Fetch } from '../../portable/platform.js';
import { hasOwn } from '../../portable/own-property.js';
import { createExpiringMap } from '../store/expiring-map.js';
import { type JsonRecord, isRecord } from '../../portable/json-record.js';
import type { SentEvent } from '../events/sent-event.js';
import { startTimer } from '../timer.js';
import { readWriteRequest, type WriteRequest } from './write-request.js';

/** Keeps texts until `expiresAt`, ms since 1970. Where one process writes and another receives, share one (Redis). */
export interface OwnWriteStore {
  set(key: string, value: string, expiresAt: number): unknown;
  get(key: string): string | null | undefined | Promise<string | null | undefined>;
}

/** How own writes are noted. */
export interface OwnWritesOptions {
  /** Sends the client's requests. Default: the global `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** Default: one in memory. */
  readonly store?: OwnWriteStore | undefined;
  /** For how many ms a write is remembered. Default: 600,000, ten minutes. */
  readonly rememberMs?: number | undefined;
  /** For how many ms an event waits for answers to own writes that are under way. Default: 2,000. */
  readonly waitMs?: number | undefined;
  /** The time in ms since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** One's own writes, noted and recognised. */
export interface OwnWrites {
  /** Notes what is written: `createTwentyClient({ fetch: ownWrites.fetch })`. */
  readonly fetch: (...request: Parameters<Fetch>) => Promise<Response>;
  /** Recognises the events of these writes: `createWebhookReceiver({ secret, isEcho: ownWrites.isEcho })`. */
  readonly isEcho: (event: SentEvent) => Promise<boolean>;
}

/**
 * Recognises the echoes of what a client writes. An event is an echo if all of this is true: the answer to one of the
 * client's writes showed the record with this `updatedAt`, which every write changes; the write was of the kind of the
 * event; and it wrote every field in `updatedFields`.
 *
 * An event is no echo when this is not certain: when the answer was lost, when `select` left out `id` or `updatedAt`, or
 * when a logged-in user caused the event.
 */
export function createOwnWrites(options: OwnWritesOptions = {}): OwnWrites {
  const { now = Date.now, rememberMs = 600_000, waitMs = 2000 } = options;
  const store = options.store ?? createExpiringMap<string>({ now });
  const underWay = new Set<Promise<void>>();

  async function note({ root, actions, fields }: WriteRequest, answer: Response): Promise<void> {
    const { data }: { data?: unknown } = Object(await answer.json());
    const records = [isRecord(data) ? data[root] : undefined].flat().filter(isRecord);
    for (const record of records) {
      for (const action of actions) {
        const key = keyOf({ action, record });
        if (key !== undefined) await store.set(key, JSON.stringify(fields ?? []), now() + rememberMs);
      }
    }
  }

  async function isNoted({ eventName, record = {}, updatedFields }: SentEvent): Promise<boolean> {
    const action = eventName.split('.')[1] ?? '';
    const key = keyOf({ action, record });
    const written = key === undefined ? undefined : await store.get(key);
    if (written == null) return false;
    // otherwise an upsert of this client has changed a record that somebody else had just created
    if (action === 'created') return record['createdAt'] === record['updatedAt'];
    return action !== 'updated' || isWritten({ record, updatedFields, fields: JSON.parse(written) as string[] });
  }

  return {
    async fetch(...request) {
      const send = options.fetch ?? fetch;
      const write = readWriteRequest(request[1]?.body);
      if (!write) return send(...request);
      const answer = send(...request).then((response) => ({ response, copy: response.clone() }));
      // the caller gets the error; the event of a write without an answer is no echo
      const noted = answer.then(({ copy }) => note(write, copy)).catch((): undefined => undefined);
      underWay.add(noted);
      void noted.then(() => underWay.delete(noted));
      return (await answer).response;
    },
    async isEcho(event) {
      if (event.userId !== undefined || !event.record) return false;
      if (await isNoted(event)) return true;
      if (underWay.size === 0) return false;
      // an event may overtake the answer to the write that caused it
      await settledWithin({ promises: [...underWay], ms: waitMs });
      return isNoted(event);
    },
  };
}

/** Destroying a record does not change its `updatedAt`, but happens once only. */
function keyOf({ action, record }: { readonly action: string; readonly record: JsonRecord }): string | undefined {
  const { id, updatedAt } = record;
  if (typeof id !== 'string') return undefined;
  if (action === 'destroyed') return `write:${action}:${id}`;
  return typeof updatedAt === 'string' ? `write:${action}:${id}:${updatedAt}` : undefined;
}

interface Update {
  readonly record: JsonRecord;
  readonly updatedFields?: unknown;
  /** What was written. */
  readonly fields: readonly string[];
}

/** Whether a write wrote all that changed. It sets `updatedBy` as well, and with `company` also `companyId`. */
function isWritten({ record, updatedFields, fields }: Update): boolean {
  const written = new Set([...fields, 'updatedBy']);
  const isRelation = (name: string) => !hasOwn(record, name) && hasOwn(record, `${name}Id`);
  const idToRelation = (name: string) => name.replace(/Id$/, '');
  return (
    Array.isArray(updatedFields) &&
    updatedFields.map(String).every((name) => {
      const relation = idToRelation(name);
      return written.has(name) || (isRelation(relation) && (written.has(relation) || written.has(`${relation}Id`)));
    })
  );
}

async function settledWithin({ promises, ms }: { readonly promises: readonly Promise<void>[]; readonly ms: number }) {
  let stopTimer = () => {};
  const timeout = new Promise<void>((resolve) => {
    stopTimer = startTimer({ ms, onTimeout: resolve });
  });
  await Promise.race([Promise.allSettled(promises), timeout]);
  stopTimer();
}
