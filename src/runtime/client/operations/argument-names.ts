// The names of the arguments of each operation, and whether they must be given; those of every call are not repeated. A
// test holds them to the types, which would cost an app's compiler more than all its queries.
// Each operation has a constant of its own, so that an app has only those of the operations that it uses.

/** The arguments of `findMany`. */
export const FIND_MANY = {
  filter: false,
  orderBy: false,
  select: false,
  first: false,
  after: false,
  last: false,
  before: false,
  offset: false,
} as const;

/** The arguments of `findFirst`. */
export const FIND_FIRST = {
  filter: false,
  orderBy: false,
  select: false,
} as const;

/** The arguments of `iterate`. */
export const ITERATE = {
  filter: false,
  orderBy: false,
  select: false,
  pageSize: false,
} as const;

/** The arguments of `count`. */
export const COUNT = { filter: false } as const;

/** The arguments of `findOne`, `findOneOrThrow`, `delete`, `destroy` and `restore`. */
export const BY_ID = { id: true, select: false } as const;

/** The arguments of `create` and `upsert`. */
export const CREATE = { data: true, select: false } as const;

/** The arguments of `findOrCreate`. */
export const FIND_OR_CREATE = { data: true, match: true, select: false } as const;

/** The arguments of `update`. */
export const UPDATE = { id: true, data: true, select: false, ifUnchangedSince: false } as const;

/** The arguments of `createMany`. */
export const CREATE_MANY = {
  data: true,
  select: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
} as const;

/** The arguments of `upsertMany`. */
export const UPSERT_MANY = {
  data: true,
  select: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
  report: false,
} as const;

/** The arguments of `syncMany`. */
export const SYNC_MANY = {
  data: true,
  match: true,
  mode: false,
  softDeleted: false,
  dryRun: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
} as const;

/** The arguments of `updateEach`. */
export const UPDATE_EACH = {
  data: true,
  select: false,
  concurrency: false,
  onProgress: false,
} as const;

/** The arguments of `updateMany`. */
export const UPDATE_MANY = {
  filter: true,
  data: true,
  select: false,
  everyRecord: false,
} as const;

/** The arguments of `deleteMany`, `destroyMany` and `restoreMany`. */
export const BY_FILTER = {
  filter: true,
  select: false,
  everyRecord: false,
} as const;

/** The arguments of `findDuplicates`. */
export const FIND_DUPLICATES = {
  ids: false,
  data: false,
  select: false,
} as const;

/** The arguments of `merge`. */
export const MERGE = {
  ids: true,
  conflictPriorityIndex: true,
  dryRun: false,
  select: false,
} as const;

/** The arguments of `aggregate`. */
export const AGGREGATE = {
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
} as const;

/** The arguments of `groupBy`; `select` is what `selecting` has said. */
export const GROUP_BY = {
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
  by: true,
  orderBy: false,
  limit: false,
  timeZone: false,
  weekStartDay: false,
  records: false,
  recordsOrderBy: false,
  select: false,
} as const;

/** The arguments of `changes`. */
export const CHANGES = {
  since: false,
  filter: false,
  select: false,
  includeDeleted: false,
  overlapMs: false,
  pageSize: false,
  now: false,
} as const;

/** The arguments of `$changes`. */
export const SEVERAL_CHANGES = {
  objects: true,
  since: false,
  includeDeleted: false,
  overlapMs: false,
  pageSize: false,
  now: false,
} as const;

/** The arguments of `reconcile`. */
export const RECONCILE = {
  known: true,
  filter: false,
  select: false,
  includeDeleted: false,
  pageSize: false,
} as const;

/** The arguments of `$search`. */
export const SEARCH = { text: true, objects: false, limit: false, after: false } as const;

/** The options of `$query`. */
export const QUERY = { path: false } as const;
