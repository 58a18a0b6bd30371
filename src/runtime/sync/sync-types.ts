import type { ClientMembers } from '../client/client-members.js';
import type { SentEvent } from '../webhooks/events/sent-event.js';
import type { SyncStore } from './store/sync-store.js';

/** What a sync needs to know of the types of an object: a part of its generated `…Types`. */
export interface SyncTypes {
  readonly record: object;
}

/** What the `SyncObjects` of a workspace must be: nameSingular → the object's types. */
export type SyncObjectsOf<Objects> = { readonly [Name in keyof Objects]: SyncTypes };

/** What all changes have. */
interface ChangeBase<Name extends string> {
  /** The same for each time that this change is handed over, and different for any two changes. */
  readonly id: string;
  /** The singular name of the object. */
  readonly object: Name;
  readonly recordId: string;
}

/** A record that has come to the notice of the sync for the first time. */
export interface CreatedChange<Name extends string, Types extends SyncTypes> extends ChangeBase<Name> {
  readonly kind: 'created';
  /** As a read without `select` returns it. */
  readonly record: Types['record'];
}

/** A record that is not as it was when it was handed over before; `deleted` is the soft delete. */
export interface ChangedChange<Name extends string, Types extends SyncTypes> extends ChangeBase<Name> {
  readonly kind: 'updated' | 'deleted' | 'restored';
  /** As a read without `select` returns it, which may be after several changes. */
  readonly record: Types['record'];
  /**
   * What is different from before; of a composite its own name. `updatedAt` and `updatedBy` are not listed, so that it is
   * empty where a write has changed nothing. Every field where it is not known: of a deleted record that comes for the
   * first time, and once after the fields of the object have changed.
   */
  readonly updatedFields: readonly (keyof Types['record'] & string)[];
}

/** A record that is gone for good. */
export interface DestroyedChange<Name extends string> extends ChangeBase<Name> {
  readonly kind: 'destroyed';
}

/** A change of a record, told apart by `object` and `kind`. */
export type SyncChange<
  Objects extends SyncObjectsOf<Objects>,
  Name extends keyof Objects & string = keyof Objects & string,
> = Name extends unknown
  ? CreatedChange<Name, Objects[Name]> | ChangedChange<Name, Objects[Name]> | DestroyedChange<Name>
  : never;

/** Any change, whatever the workspace. */
export type AnyChange = SyncChange<{ readonly [object: string]: SyncTypes }>;

/** What a sync needs of a client. */
export type SyncClient = Pick<ClientMembers, '$object'>;

/** What a sync needs of a webhook receiver: any that `createWebhookReceiver` makes. */
export interface SyncReceiver {
  readonly on: (pattern: never, handler: (event: never) => unknown) => unknown;
}

/** How a sync is done. */
export interface SyncOptions<
  Objects extends SyncObjectsOf<Objects>,
  Name extends keyof Objects & string = keyof Objects & string,
> {
  /** Reads the workspace: what `createTwentyClient` makes. Its key must be allowed to read the objects. */
  readonly client: SyncClient;
  /**
   * Takes the webhooks of the workspace, so that changes come at once. Without it they come when it catches up. Make the
   * receiver with the `isEcho` of the sync, not with one of its own.
   */
  readonly receiver?: SyncReceiver | undefined;
  /** The objects to follow, by their singular names, those first that others link to. */
  readonly objects: readonly Name[];
  /** Keeps how far it has come. One sync at a time may use it. */
  readonly store: SyncStore;
  /**
   * Handles a change: one at a time, and those of a record in order. Each comes at least once, and once only while no
   * process dies between this function and the store.
   */
  readonly handle: (change: SyncChange<Objects, Name>) => unknown;
  /**
   * What becomes of a change that `handle` throws at. `retry` (default): it comes again when the sync next catches up, and
   * no later ones of its object come before. `skip`: it counts as handled.
   */
  readonly onHandlerError?:
    | ((failure: {
        readonly error: unknown;
        readonly change: SyncChange<Objects, Name>;
      }) => FailedChange | Promise<FailedChange>)
    | undefined;
  /**
   * Tells whether a change is an echo of a write of this program, which is then not handled: `createOwnWrites` makes such
   * a function, `isEcho: ownWrites.isEcho`. It is asked with all that has changed since the record was last handed over,
   * so that a change of somebody else is never taken along. (`isWrittenBy` knows only the last writer: it may.)
   */
  readonly isEcho?: ((event: SentEvent) => boolean | Promise<boolean>) | undefined;
  /** How often it catches up after `start`, in ms; default 60,000. */
  readonly everyMs?: number | undefined;
  /** How often it compares all records with what it knows, in ms; default 86,400,000, a day. */
  readonly reconcileEveryMs?: number | undefined;
  /** How long after its time a change may become visible, in ms; default 60,000. As in `changes`. */
  readonly overlapMs?: number | undefined;
  /** Records per request; default 200. */
  readonly pageSize?: number | undefined;
  /** Called when catching up on schedule fails; it is tried again. Default: `console.error`. */
  readonly onError?: ((error: unknown) => unknown) | undefined;
  /** The time in ms since 1970, for tests; default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** What becomes of a change that could not be handled. */
export type FailedChange = 'retry' | 'skip';

/** Follows a workspace. Its members need no `this`. Live events are handled from the beginning until `stop`. */
export interface Sync {
  /** Catches up, and reconciles if it is time to; then again and again. Rejects if the first time fails. */
  readonly start: () => Promise<void>;
  /** Ends, when the change that is being handled is done. Live events are refused from then on. */
  readonly stop: () => Promise<void>;
  /** Hands over all that has changed since it last caught up. For schedulers of your own, instead of `start`. */
  readonly catchUp: () => Promise<void>;
  /** Compares all records with those that were handed over, and hands over what differs: destroyed ones, emptied links. */
  readonly reconcile: () => Promise<void>;
}
