import type { AggregateArguments, AggregateResult, Group, GroupByArguments } from '../aggregates/aggregate-types.js';
import type { ChangeOperations } from '../changes/change-types.js';
import type { ObjectTypes } from '../../objects/object-types.js';
import type { ExactlyOptions } from '../selection/exactly.js';
import type { Result } from '../selection/results.js';
import type {
  CountArguments,
  CreateArguments,
  CreateManyArguments,
  DuplicatesArguments,
  FindOrCreateArguments,
  FoundOrCreated,
  FindArguments,
  IdArguments,
  IterateArguments,
  ManyArguments,
  MergeArguments,
  Page,
  PageArguments,
  RecordWalk,
  Select,
  SyncManyArguments,
  SyncReport,
  UpdateArguments,
  UpdateEachArguments,
  UpdateManyArguments,
  UpsertReport,
} from './arguments.js';

/** Finding records, without computing over them. */
export interface FindOperations<T extends ObjectTypes> {
  findMany<S extends Select<T> = undefined>(args?: PageArguments<T, S>): Promise<Page<Result<T, S>>>;
  /**
   * Every record that matches, exactly once and in order, one page in memory at a time (with `orderBy`, the ids of all
   * that have come, too). Without `orderBy`, ordered by one time (`createdAt`, `updatedAt`), or by other fields whose
   * type has no `null` (2.x), the records may be changed and deleted as they come. In any other order they are counted: one that is not yet
   * there is missed for each before it that matches no more or moves back; the hook `onWarning` tells.
   */
  iterate<S extends Select<T> = undefined>(args?: IterateArguments<T, S>): RecordWalk<Result<T, S>>;
  /** The first record that matches, or null. */
  findFirst<S extends Select<T> = undefined>(args?: FindArguments<T, S>): Promise<Result<T, S> | null>;
  count(args?: CountArguments<T>): Promise<number>;
}

/** Finding records, following what changes, and computing over all that match. */
export interface FindManyOperations<T extends ObjectTypes> extends FindOperations<T>, ChangeOperations<T> {
  aggregate<const A extends AggregateArguments<T>>(
    args: ExactlyOptions<A, AggregateArguments<T>>,
  ): Promise<AggregateResult<T, A>>;
}

export interface FindOneOperations<T extends ObjectTypes> {
  /** The record, or null if there is none or it is soft-deleted. */
  findOne<S extends Select<T> = undefined>(args: IdArguments<T, S>): Promise<Result<T, S> | null>;
  /** The record; throws `TwentyNotFoundError` if there is none or it is soft-deleted. */
  findOneOrThrow<S extends Select<T> = undefined>(args: IdArguments<T, S>): Promise<Result<T, S>>;
}

export interface GroupByOperations<T extends ObjectTypes> {
  groupBy<const A extends GroupByArguments<T>>(args: ExactlyOptions<A, GroupByArguments<T>>): Promise<Group<T, A>[]>;
}

export interface CreateOneOperations<T extends ObjectTypes> {
  create<S extends Select<T> = undefined>(args: CreateArguments<T, S>): Promise<Result<T, S>>;
  /** Creates the record, or updates the one with its id or unique value, which is restored if it was soft-deleted. */
  upsert<S extends Select<T> = undefined>(args: CreateArguments<T, S>): Promise<Result<T, S>>;
  /**
   * The record that has the same value of the matched field as `data`, unchanged, or else a new one with `data`. Where
   * somebody else creates it at the same time and its value is unique, both get the one record.
   */
  findOrCreate<S extends Select<T> = undefined>(
    args: FindOrCreateArguments<T, S>,
  ): Promise<FoundOrCreated<Result<T, S>>>;
}

export interface CreateManyOperations<T extends ObjectTypes> {
  /** Throws `TwentyBatchError`, which holds what was created, if a part of it fails. */
  createMany<S extends Select<T> = undefined>(args: CreateManyArguments<T, S>): Promise<Result<T, S>[]>;
  /** As `createMany`; updates where there is a record with the same id or unique value. */
  upsertMany<S extends Select<T> = undefined>(
    args: CreateManyArguments<T, S> & { report: true },
  ): Promise<UpsertReport<Result<T, S>>>;
  upsertMany<S extends Select<T> = undefined>(
    args: CreateManyArguments<T, S> & { report?: false },
  ): Promise<Result<T, S>[]>;
  /**
   * Makes records have the values of rows: reads what is there, compares it as the server keeps it (an email address in
   * lower case, an amount as a number), and writes only what differs, 60 records a request. Nothing is sent for a row
   * whose record has its values. Does not throw for items: the report says which failed, and why. Rows, or records, that
   * share a value of the matched field fail too, because nobody knows which of them is meant.
   */
  syncMany(args: SyncManyArguments<T>): Promise<SyncReport>;
}

export interface UpdateOneOperations<T extends ObjectTypes> {
  update<S extends Select<T> = undefined>(args: UpdateArguments<T, S>): Promise<Result<T, S>>;
  /** One request per record. Throws `TwentyBatchError`, which holds what was updated, if a part of it fails. */
  updateEach<S extends Select<T> = undefined>(args: UpdateEachArguments<T, S>): Promise<Result<T, S>[]>;
}

export interface UpdateManyOperations<T extends ObjectTypes> {
  updateMany<S extends Select<T> = undefined>(args: UpdateManyArguments<T, S>): Promise<Result<T, S>[]>;
}

export interface DeleteOneOperations<T extends ObjectTypes> {
  /** Soft: the record can be restored. */
  delete<S extends Select<T> = undefined>(args: IdArguments<T, S>): Promise<Result<T, S>>;
}

export interface DeleteManyOperations<T extends ObjectTypes> {
  /** Soft: the records can be restored. */
  deleteMany<S extends Select<T> = undefined>(args: ManyArguments<T, S>): Promise<Result<T, S>[]>;
}

export interface RestoreOneOperations<T extends ObjectTypes> {
  restore<S extends Select<T> = undefined>(args: IdArguments<T, S>): Promise<Result<T, S>>;
}

export interface RestoreManyOperations<T extends ObjectTypes> {
  restoreMany<S extends Select<T> = undefined>(args: ManyArguments<T, S>): Promise<Result<T, S>[]>;
}

export interface DestroyOneOperations<T extends ObjectTypes> {
  /** For good. */
  destroy<S extends Select<T> = undefined>(args: IdArguments<T, S>): Promise<Result<T, S>>;
}

export interface DestroyManyOperations<T extends ObjectTypes> {
  /** For good. */
  destroyMany<S extends Select<T> = undefined>(args: ManyArguments<T, S>): Promise<Result<T, S>[]>;
}

export interface DuplicateOperations<T extends ObjectTypes> {
  /** For each id or record given, the stored records that the server takes for duplicates of it. */
  findDuplicates<S extends Select<T> = undefined>(args: DuplicatesArguments<T, S>): Promise<Result<T, S>[][]>;
}

export interface MergeOperations<T extends ObjectTypes> {
  merge<S extends Select<T> = undefined>(args: MergeArguments<T, S>): Promise<Result<T, S>>;
}

/** What the schema of every object has, in each version since 1.0. */
export interface CoreOperations<T extends ObjectTypes>
  extends
    FindManyOperations<T>,
    FindOneOperations<T>,
    CreateOneOperations<T>,
    CreateManyOperations<T>,
    UpdateOneOperations<T>,
    UpdateManyOperations<T>,
    DeleteOneOperations<T>,
    DeleteManyOperations<T>,
    RestoreOneOperations<T>,
    RestoreManyOperations<T>,
    DestroyOneOperations<T>,
    DestroyManyOperations<T> {}

/** What the schema of every object has since 2.x. */
export interface RecordOperations<T extends ObjectTypes> extends CoreOperations<T>, GroupByOperations<T> {}

/** What the schema has where the server can tell duplicates. */
export interface AllOperations<T extends ObjectTypes>
  extends RecordOperations<T>, DuplicateOperations<T>, MergeOperations<T> {}
