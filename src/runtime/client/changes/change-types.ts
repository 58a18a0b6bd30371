import type { ObjectTypes } from '../../objects/object-types.js';
import type { Selecting } from '../operations/arguments.js';
import type { CallOptions } from '../options.js';
import type { Result } from '../selection/results.js';

/** Where reading begins, and how. */
export interface ChangesOptions {
  /** The `cursor` of the last change that was handled, or a time. Default: every record. */
  since?: string | Date;
  /** Whether soft-deleted records come too; default: yes, since a change would be missed without them. */
  includeDeleted?: boolean;
  /**
   * How long after its `updatedAt` a change may become visible, in ms: as long is read again, and what has come before is
   * left out. Default 60,000; longer where imports or workflows write in longer transactions.
   */
  overlapMs?: number;
  /** Records per request; default 200. */
  pageSize?: number;
  /** The time in ms since 1970, for tests; default `Date.now`. */
  now?: () => number;
}

/** What to read of the changes of an object. */
export interface ChangesArguments<T extends ObjectTypes, S> extends Selecting<T, S>, ChangesOptions {
  /** A record that matches no more is not among the changes: `reconcile` finds it. */
  filter?: T['filter'];
}

/** A record as it is now, because it has been changed. */
export interface Change<R> {
  /** `deleted`: soft-deleted. A record that is destroyed is no change: `reconcile` finds it. */
  kind: 'changed' | 'deleted';
  /** Whether the record was created after `since`. It is a hint: after a crash it may be said again. */
  isNew: boolean;
  record: R;
  /** Goes on after this change: keep it once the change is handled. At most some 6,000 characters, mostly under 200. */
  cursor: string;
}

/** What to read of the changes of several objects. */
export interface SeveralChangesArguments<Name extends string> extends CallOptions, ChangesOptions {
  /** By their names in the client. All changes of the first one come first, and so on. */
  objects: readonly Name[];
}

/** A record that is known elsewhere. What is given of it is compared; times may be `Date`s. */
export interface KnownRecord {
  readonly id: string;
  readonly updatedAt?: string | Date | null;
  readonly deletedAt?: string | Date | null;
  /** Join ids, such as `companyId`. */
  readonly [joinId: string]: string | Date | null | undefined;
}

/** What to compare the records of an object with. */
export interface ReconcileArguments<T extends ObjectTypes, S> extends Selecting<T, S> {
  /** Every record that is known, in the order of the ids unless it is an array. */
  known: Iterable<KnownRecord> | AsyncIterable<KnownRecord>;
  /** As of the changes that made the records known. */
  filter?: T['filter'];
  includeDeleted?: boolean;
  /** Records per request; default 200. */
  pageSize?: number;
}

/** A record that is not as it is known. */
export type Difference<R> =
  | {
      kind: 'changed' | 'deleted';
      /** Whether it is among the known ones. */
      isKnown: boolean;
      id: string;
      record: R;
    }
  | {
      /** It is known, and no such record is there: it was destroyed, or no longer matches the filter. */
      kind: 'gone';
      id: string;
    };

// Types only: it carries the types of an object to what works on all objects of a client.
declare const objectTypes: unique symbol;

/** Following what changes. */
export interface ChangeOperations<T extends ObjectTypes> {
  readonly [objectTypes]?: T;
  /**
   * The records that have changed since a point, in the order of `updatedAt` and `id`, each at least once and in its
   * newest state; ends when it has caught up. One page is in memory at a time.
   *
   * What does not move `updatedAt` is in no such list: records that are destroyed, links that are emptied because their
   * target is destroyed, times that somebody writes backwards. `reconcile` finds it.
   */
  changes<S extends T['select'] | undefined = undefined>(
    args?: ChangesArguments<T, S>,
  ): AsyncGenerator<Change<Result<T, S>>, void, undefined>;
  /**
   * Compares all records with those that are known, by `id` and by what is given of `updatedAt`, `deletedAt` and join ids,
   * and yields those that differ. One page is in memory at a time.
   */
  reconcile<S extends T['select'] | undefined = undefined>(
    args: ReconcileArguments<T, S>,
  ): AsyncGenerator<Difference<Result<T, S>>, void, undefined>;
}

/** The names of the objects of a client. */
export type ObjectName<Client> = {
  [Name in keyof Client & string]: Client[Name] extends ChangeOperations<ObjectTypes> ? Name : never;
}[keyof Client & string];

/** A change of one of several objects, told apart by `object`. */
export type ObjectChange<Client, Name extends string> = Name extends keyof Client
  ? Client[Name] extends { readonly [objectTypes]?: infer T }
    ? Change<Result<Extract<T, ObjectTypes>, undefined>> & { object: Name }
    : never
  : never;
