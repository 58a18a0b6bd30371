import type { SentEvent } from '../webhooks/events/sent-event.js';
import { TwentyError } from '../client/errors.js';
import type { FollowOptions } from './follow-object.js';
import { catchUpObject, reconcileObject } from './follow-object.js';
import { createHandOver } from './hand-over.js';
import { createTurns } from './in-turn.js';
import { createLiveEvents } from './live-events.js';
import { createSchedule } from './schedule.js';
import type { AnyChange, FailedChange, Sync, SyncObjectsOf, SyncOptions, SyncReceiver } from './sync-types.js';

/** The fields of each object that hold ids of other records, separated by spaces. */
export type LinksOf<Objects> = { readonly [Name in keyof Objects & string]: string };

/**
 * Follows a workspace: hands over each change of its records, at once where a webhook tells, and otherwise when it
 * catches up. What a webhook lost, doubled or brought too late makes no difference: records are read, compared with what
 * is known of them, and handed over if they differ. Throws a `TwentyError` with the code `REFUSED` for an unknown object.
 */
export function createSync<Objects extends SyncObjectsOf<Objects>, Name extends keyof Objects & string>(
  links: LinksOf<Objects>,
  options: SyncOptions<Objects, Name>,
): Sync {
  const { client, receiver, objects, store, isEcho, overlapMs = 60_000, pageSize = 200, now = Date.now } = options;
  refuseUnknown(objects, Object.keys(links));
  const inTurn = createTurns();
  const walks = createTurns();
  const readByEvents = new Set<string>();
  const keyOf = (object: string, id: string) => `${object}:${id}`;
  let isStopped = false;

  const handOver = createHandOver({
    store,
    links: Object.fromEntries(objects.map((name) => [name, links[name].split(' ').filter(Boolean)])),
    // Objects are told apart by their names, which are those of `Objects`.
    handle: options.handle as (change: AnyChange) => unknown,
    onHandlerError: (options.onHandlerError ?? ((): FailedChange => 'retry')) as Parameters<
      typeof createHandOver
    >[0]['onHandlerError'],
    isEcho,
  });
  const onRead = (object: string, id: string): void => {
    readByEvents.add(keyOf(object, id));
  };
  const handleEvent = createLiveEvents({ client, store, inTurn, handOver, onRead });
  const follow: FollowOptions = {
    client,
    store,
    inTurn,
    handOver,
    isReadByEvent: (object, id) => readByEvents.has(keyOf(object, id)),
    isStopped: () => isStopped,
    walk: { pageSize },
    changes: { overlapMs, now },
  };

  /** Walks over all objects, after a walk that is under way. */
  const walkAll = (walk: (object: string, options: FollowOptions) => Promise<void>) =>
    walks(async () => {
      for (const object of objects) {
        readByEvents.clear();
        if (!isStopped) await walk(object, follow);
      }
    });
  const catchUp = () => walkAll(catchUpObject);
  const reconcile = async () => {
    await walkAll(reconcileObject);
    const [object = ''] = objects;
    if (!isStopped) await store.commit({ object, states: [], values: { [RECONCILED]: String(now()) } });
  };

  for (const object of objects)
    listen(receiver, object, (event) => {
      if (isStopped) throw new TwentyError('the sync is stopped.', { code: 'STOPPED', operation: 'createSync' });
      return handleEvent(object, String(event.record?.['id']), event);
    });

  const { reconcileEveryMs = 86_400_000, everyMs = 60_000, onError = (error) => console.error(error) } = options;
  const schedule = createSchedule({
    everyMs,
    onError,
    async run() {
      await catchUp();
      const last = Number((await store.getValue(RECONCILED)) ?? -Infinity);
      if (!isStopped && now() - last >= reconcileEveryMs) await reconcile();
    },
  });
  return {
    start: schedule.start,
    async stop() {
      isStopped = true;
      schedule.stop();
      await walks(async () => {});
      await inTurn(async () => {});
    },
    catchUp,
    reconcile,
  };
}

const RECONCILED = 'reconciled';

/** Calls back for all events of an object. */
function listen(receiver: SyncReceiver | undefined, object: string, handle: (event: SentEvent) => Promise<void>): void {
  // A receiver's type names the patterns of its own workspace.
  const on = receiver?.on as unknown as
    ((pattern: string, handler: (event: SentEvent) => Promise<void>) => unknown) | undefined;
  on?.(`${object}.*`, handle);
}

function refuseUnknown(objects: readonly string[], known: readonly string[]): void {
  const unknown = objects.find((object) => !known.includes(object));
  if (unknown === undefined && objects.length > 0) return;
  const what = unknown === undefined ? 'objects is empty' : `no object ${unknown}`;
  throw new TwentyError(`${what}; there are ${known.join(', ')}.`, { code: 'REFUSED', operation: 'createSync' });
}
