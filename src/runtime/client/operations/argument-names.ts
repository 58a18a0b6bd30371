import type { AggregateArguments, GroupByArguments } from '../aggregates/aggregate-types.js';
import type { ArgumentNames } from '../call/check-arguments.js';
import type { ObjectTypes } from '../../objects/object-types.js';
import type {
  CountArguments,
  CreateArguments,
  CreateManyArguments,
  DuplicatesArguments,
  FindArguments,
  IdArguments,
  IterateArguments,
  ManyArguments,
  MergeArguments,
  PageArguments,
  UpdateArguments,
  UpdateEachArguments,
  UpdateManyArguments,
} from './arguments.js';

// One constant an operation, so that an app has only those of the operations that it uses.

/** The arguments of `findMany`. */
export const FIND_MANY: ArgumentNames<PageArguments<ObjectTypes, unknown>> = {
  filter: false,
  orderBy: false,
  select: false,
  first: false,
  after: false,
  last: false,
  before: false,
  offset: false,
};

/** The arguments of `findFirst`. */
export const FIND_FIRST: ArgumentNames<FindArguments<ObjectTypes, unknown>> = {
  filter: false,
  orderBy: false,
  select: false,
};

/** The arguments of `iterate`. */
export const ITERATE: ArgumentNames<IterateArguments<ObjectTypes, unknown>> = {
  filter: false,
  orderBy: false,
  select: false,
  pageSize: false,
};

/** The arguments of `count`. */
export const COUNT: ArgumentNames<CountArguments<ObjectTypes>> = { filter: false };

/** The arguments of `findOne`, `findOneOrThrow`, `delete`, `destroy` and `restore`. */
export const BY_ID: ArgumentNames<IdArguments<ObjectTypes, unknown>> = { id: true, select: false };

/** The arguments of `create` and `upsert`. */
export const CREATE: ArgumentNames<CreateArguments<ObjectTypes, unknown>> = { data: true, select: false };

/** The arguments of `update`. */
export const UPDATE: ArgumentNames<UpdateArguments<ObjectTypes, unknown>> = { id: true, data: true, select: false };

/** The arguments of `createMany`. */
export const CREATE_MANY: ArgumentNames<CreateManyArguments<ObjectTypes, unknown>> = {
  data: true,
  select: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
};

/** The arguments of `upsertMany`. */
export const UPSERT_MANY: ArgumentNames<CreateManyArguments<ObjectTypes, unknown> & { report?: boolean }> = {
  data: true,
  select: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
  report: false,
};

/** The arguments of `updateEach`. */
export const UPDATE_EACH: ArgumentNames<UpdateEachArguments<ObjectTypes, unknown>> = {
  data: true,
  select: false,
  concurrency: false,
  onProgress: false,
};

/** The arguments of `updateMany`. */
export const UPDATE_MANY: ArgumentNames<UpdateManyArguments<ObjectTypes, unknown>> = {
  filter: true,
  data: true,
  select: false,
  everyRecord: false,
};

/** The arguments of `deleteMany`, `destroyMany` and `restoreMany`. */
export const BY_FILTER: ArgumentNames<ManyArguments<ObjectTypes, unknown>> = {
  filter: true,
  select: false,
  everyRecord: false,
};

/** The arguments of `findDuplicates`. */
export const FIND_DUPLICATES: ArgumentNames<DuplicatesArguments<ObjectTypes, unknown>> = {
  ids: false,
  data: false,
  select: false,
};

/** The arguments of `merge`. */
export const MERGE: ArgumentNames<MergeArguments<ObjectTypes, unknown>> = {
  ids: true,
  conflictPriorityIndex: true,
  dryRun: false,
  select: false,
};

/** The arguments of `aggregate`. */
export const AGGREGATE: ArgumentNames<AggregateArguments<ObjectTypes>> = {
  filter: false,
  count: false,
  sum: false,
  avg: false,
  min: false,
  max: false,
  countUniqueValues: false,
  countEmpty: false,
  countNotEmpty: false,
  percentageEmpty: false,
  percentageNotEmpty: false,
  countTrue: false,
  countFalse: false,
};

/** The arguments of `groupBy`; `select` is what `selecting` has said. */
export const GROUP_BY: ArgumentNames<GroupByArguments<ObjectTypes> & { select?: object }> = {
  ...AGGREGATE,
  by: true,
  orderBy: false,
  limit: false,
  timeZone: false,
  weekStartDay: false,
  records: false,
  recordsOrderBy: false,
  select: false,
};
