import { fingerprint } from '../portable/fingerprint.js';
import type { JsonRecord } from '../portable/json-record.js';
import type { SentEvent } from '../webhooks/events/sent-event.js';
import type { RecordState } from './record-state.js';
import { changedFields, isSameState, parseState, printState, stateOf } from './record-state.js';
import type { SyncStore } from './store/sync-store.js';
import { TwentySyncError } from './sync-error.js';
import type { AnyChange, FailedChange } from './sync-types.js';

/** What handing over rests on. */
export interface HandOverOptions {
  readonly store: SyncStore;
  /** The fields of each object that hold ids of other records. */
  readonly links: { readonly [object: string]: readonly string[] };
  readonly handle: (change: AnyChange) => unknown;
  readonly onHandlerError: (failure: {
    readonly error: unknown;
    readonly change: AnyChange;
  }) => FailedChange | Promise<FailedChange>;
  readonly isEcho: ((event: SentEvent) => boolean | Promise<boolean>) | undefined;
}

/** A record as it was just read. */
export interface CurrentRecord {
  readonly object: string;
  readonly id: string;
  /** Undefined where there is none. */
  readonly record: JsonRecord | undefined;
  /** The event that led to it. */
  readonly event?: SentEvent | undefined;
}

/** Hands a record over if it is not as it was handed over before. */
export type HandOver = (current: CurrentRecord, kept: string | null | undefined) => Promise<void>;

interface Difference extends CurrentRecord {
  readonly before: RecordState | undefined;
  readonly now: RecordState | undefined;
}

/** Makes what hands records over. One call at a time, so that the state which it is given is the newest. */
export function createHandOver({ store, links, handle, onHandlerError, isEcho }: HandOverOptions): HandOver {
  async function run(change: AnyChange): Promise<void> {
    try {
      await handle(change);
    } catch (cause) {
      if ((await onHandlerError({ error: cause, change })) === 'skip') return;
      const message = `${change.object}.${change.kind} of ${change.recordId} was not handled, and comes again: see the cause.`;
      throw new TwentySyncError(message, { change, cause });
    }
  }

  return async (current, kept) => {
    const { object, id, record } = current;
    const before = kept == null ? undefined : parseState(kept);
    const now = record && stateOf(record, links[object] ?? []);
    if (!before && !now) return;
    const state = now ? printState(now) : null;
    if (before && now && isSameState(before, now)) {
      if (state !== kept) await store.commit({ object, states: [{ id, state }], values: {} });
      return;
    }
    const change = changeOf({ ...current, before, now });
    if (!(await isEcho?.(eventOf(change, current)))) await run(change);
    await store.commit({ object, states: [{ id, state }], values: {} });
  };
}

function changeOf({ object, id: recordId, record, before, now }: Difference): AnyChange {
  const kind = kindOf(before, now);
  const id = `${object}.${kind}:${recordId}:${fingerprint(printState(now ?? before ?? NOTHING))}`;
  const base = { id, object, recordId };
  if (!record || !now || kind === 'destroyed') return { ...base, kind: 'destroyed' };
  if (kind === 'created') return { ...base, kind, record };
  // The fields of a record that was just read.
  const updatedFields = changedFields(record, before, now) as never[];
  return { ...base, kind, record, updatedFields };
}

const NOTHING: RecordState = { updatedAt: null, deletedAt: null, links: {}, names: '', values: '' };

function kindOf(before: RecordState | undefined, now: RecordState | undefined): AnyChange['kind'] {
  if (!now) return 'destroyed';
  if (!before) return now.deletedAt === null ? 'created' : 'deleted';
  if ((before.deletedAt === null) === (now.deletedAt === null)) return 'updated';
  return now.deletedAt === null ? 'restored' : 'deleted';
}

/** A change as `isEcho` reads events. */
function eventOf(change: AnyChange, { event, record, id }: CurrentRecord): SentEvent {
  // Who caused an event says nothing about a state that is newer than it.
  const isOfEvent = record?.['updatedAt'] === event?.record?.['updatedAt'];
  // Deleting and restoring are echoes only if nothing else has changed.
  const isMore = 'updatedFields' in change && change.updatedFields.some((field) => field !== 'deletedAt');
  const action = isMore ? 'updated' : change.kind;
  return {
    eventName: `${change.object}.${action}`,
    eventDate: event?.eventDate ?? '',
    workspaceId: event?.workspaceId ?? '',
    record: record ?? { id },
    ...('updatedFields' in change && { updatedFields: change.updatedFields }),
    ...(isOfEvent && event?.userId !== undefined && { userId: event.userId }),
    ...(isOfEvent && event?.apiKeyId !== undefined && { apiKeyId: event.apiKeyId }),
  };
}
