import type { Exactly } from '../selection/exactly.js';
import type { DateInput } from '../../objects/inputs.js';
import type { ObjectTypes } from '../../objects/object-types.js';
import type { CallOptions } from '../options.js';

/** Which fields to return; without it, every scalar and composite field. */
export interface Selecting<T extends ObjectTypes, S> extends CallOptions {
  select?: Exactly<S, T['select']>;
}

/** The type parameter of a selection. */
export type Select<T extends ObjectTypes> = T['select'] | undefined;

/** Which records, in which order. Soft-deleted ones are found only by a filter that mentions `deletedAt`. */
export interface FindArguments<T extends ObjectTypes, S> extends Selecting<T, S> {
  filter?: T['filter'];
  /** Records that are equal in all of it come by id, as all do without it. */
  orderBy?: T['orderBy'] | readonly T['orderBy'][];
}

/** A page from the beginning, after a cursor (`pageInfo.endCursor`) or by `offset`. */
export interface PageArguments<T extends ObjectTypes, S> extends FindArguments<T, S> {
  /** How many records; the server's default is 200 (60 before 2.x). */
  first?: number;
  /** Only without `orderBy`, or ordered by fields whose type has no `null`: a cursor ends at the first empty one. */
  after?: string;
  /** Refused without `before`, because the server would return the first records. */
  last?: number;
  before?: string;
  offset?: number;
}

/** Some of the records that match, and how many match in all. */
export interface Page<R> {
  records: R[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** `hasNextPage` means something only going forward, `hasPreviousPage` only going backward. */
export interface PageInfo {
  startCursor: string | null;
  endCursor: string | null;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** As {@link FindArguments}, for all the records. */
export interface IterateArguments<T extends ObjectTypes, S> extends FindArguments<T, S> {
  /** Records per request; default 200. */
  pageSize?: number;
}

/** Records that come page by page, as they are asked for. */
export interface RecordWalk<R> extends AsyncGenerator<R, void, undefined> {
  /** The records that are left, at most `limit` of them, in one list. Ends the walk. */
  toArray(options?: { readonly limit?: number }): Promise<R[]>;
}

/** Which records to count. */
export interface CountArguments<T extends ObjectTypes> extends CallOptions {
  filter?: T['filter'];
}

/** One record by its id. */
export interface IdArguments<T extends ObjectTypes, S> extends Selecting<T, S> {
  id: string;
}

/**
 * All the records that a read of the same filter finds, or those that it names by `id` alone, soft-deleted or not.
 *
 * Not everything is done in one step, so that others may change records meanwhile: `deleteMany` finds the records first
 * and then writes them by their ids, 200 at a time, unless the filter names ids; so does `restoreMany`; so do the others
 * where a filter asks for an empty text or list, or where more than 200 are updated.
 */
export interface ManyArguments<T extends ObjectTypes, S> extends Selecting<T, S> {
  /** As in reads, soft-deleted records are meant only if it mentions `deletedAt`. */
  filter: T['filter'];
  /** Says that an empty filter is meant, which is refused without it: every record, soft-deleted or not. */
  everyRecord?: true;
}

/** One record to create. */
export interface CreateArguments<T extends ObjectTypes, S> extends Selecting<T, S> {
  /**
   * To the server, null and `''` are one text, and null and `[]` one list: they read back as `''` and `[]` (2.x), and a
   * required text takes neither. Null for a composite is left out.
   */
  data: T['create'];
}

/** A record to look for, and to create where there is none. */
export interface FindOrCreateArguments<T extends ObjectTypes, S> extends CreateArguments<T, S> {
  /** The field to look by, unique or not, of which `data` has the value: `externalId`, `emails.primaryEmail`. */
  match: ValuePath<T['record']>;
}

/** A record that was there, or that was created. */
export interface FoundOrCreated<R> {
  record: R;
  isCreated: boolean;
}

/** Records to create, sent in batches and in order. */
export interface CreateManyArguments<T extends ObjectTypes, S> extends Selecting<T, S>, BatchOptions {
  data: Items<T['create']>;
  /** Records per request, at most 200; default 60. */
  batchSize?: number;
}

/** Which records of an upsert were created and which updated, by the places of their items. */
export interface UpsertReport<R> {
  /** In the order of the items; items that meet one record all have that. */
  records: R[];
  created: number[];
  updated: number[];
  /** Items with an id of their own, where the times of the record do not tell. */
  unknown: number[];
}

/** How to change one record. */
export interface UpdateArguments<T extends ObjectTypes, S> extends IdArguments<T, S> {
  /**
   * What is not mentioned stays, within a composite too: emails and links without their primary value, which a server
   * would wipe, are refused. Null empties a value, or every part of a composite; a text then reads back as `''`, a list
   * as `[]` (2.x).
   */
  data: T['update'];
  /**
   * The `updatedAt` of the record as you have read it: the update is one conditional write, which nobody can get in
   * between. Throws `TwentyConflictError` with the code `CHANGED` and the record as it is now (`current`) if it has
   * changed since. Is not repeated where an answer is lost, which the error says (`isUncertain`). Refused before 2.x.
   */
  ifUnchangedSince?: DateInput;
}

/** How to change each record that matches. */
export interface UpdateManyArguments<T extends ObjectTypes, S> extends ManyArguments<T, S> {
  /** As for one record. */
  data: T['update'];
}

/** How to change records, each in its own way. */
export interface UpdateEachArguments<T extends ObjectTypes, S> extends Selecting<T, S>, BatchOptions {
  data: Items<{ id: string; data: T['update'] }>;
}

/** Whose duplicates: those of stored records, or of records that could be created. */
export type DuplicatesArguments<T extends ObjectTypes, S> = Selecting<T, S> &
  ({ ids: readonly string[]; data?: never } | { data: readonly T['create'][]; ids?: never });

/** Records to make one of: 2 to 9, the one at `conflictPriorityIndex` decides where they differ. */
export interface MergeArguments<T extends ObjectTypes, S> extends Selecting<T, S> {
  ids: readonly string[];
  conflictPriorityIndex: number;
  /** Only shows the result; its id is made up. */
  dryRun?: boolean;
}

/** Rows of another system, which the records of an object are to have the values of. */
export interface SyncManyArguments<T extends ObjectTypes> extends CallOptions, BatchOptions {
  /** All of them are read before the first request. What a row does not mention stays as it is. */
  data: Items<T['create']>;
  /** The field that a row and its record have the same value of, unique or not: `externalId`, `emails.primaryEmail`. */
  match: ValuePath<T['record']>;
  /** `missing` only creates the records that are not there; default `all`, which updates the others too. */
  mode?: 'missing' | 'all';
  /** What to do about a row whose only record is soft-deleted; default `refuse`: the item fails. */
  softDeleted?: 'refuse' | 'restore' | 'leave';
  /** Compares, and writes nothing. */
  dryRun?: boolean;
  /** Records per write, at most 200; default 60. */
  batchSize?: number;
}

/** The path of each text and number of a record: `jobTitle`, `emails.primaryEmail`. */
export type ValuePath<R> = string extends keyof R
  ? string
  : {
      [K in keyof R & string]-?: PathOf<K, NonNullable<R[K]>>;
    }[keyof R & string];

type PathOf<K extends string, V> = V extends string | number
  ? K
  : V extends readonly unknown[]
    ? never
    : { [P in keyof V & string]: NonNullable<V[P]> extends string | number ? `${K}.${P}` : never }[keyof V & string];

/** What became of rows: of each, in their order, and how many there are of each kind. */
export interface SyncReport {
  items: SyncedItem[];
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
}

/** What became of a row. In a dry run: what would. */
export type SyncedItem =
  | { readonly outcome: 'created'; readonly id?: string }
  | { readonly outcome: 'updated'; readonly id: string; readonly changes: readonly FieldChange[] }
  /** Nothing was sent: the record has these values, or `mode` or `softDeleted` says to leave it. */
  | { readonly outcome: 'unchanged'; readonly id: string }
  | {
      readonly outcome: 'failed';
      readonly error: unknown;
      /** Whether it may be stored all the same: its request got no answer, or none that says. */
      readonly isUncertain: boolean;
    };

/** A value that a record has, and the one that a row has instead. */
export interface FieldChange {
  /** `jobTitle`, `annualRevenue.amountMicros` */
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a bulk operation reads its items from, in constant memory if it is a generator. */
export type Items<V> = Iterable<V> | AsyncIterable<V>;

/** How a bulk operation goes about it. */
export interface BatchOptions {
  /** Requests at a time; default 1, which keeps the order in which records are created. */
  concurrency?: number;
  /** Called after each request. `total` is missing where the items are a generator. */
  onProgress?: (progress: BatchProgress) => void;
}

/** How far a bulk operation has come, in items. */
export interface BatchProgress {
  readonly done: number;
  readonly failed: number;
  readonly total?: number;
}
