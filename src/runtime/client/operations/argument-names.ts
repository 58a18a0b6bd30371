// The names of the arguments of operations, and whether they must be given; those of every call are not repeated. A test
// holds them to the types, which would cost an app's compiler more than all its queries. An operation that comes on demand
// has them in its own file, so that they come with it.

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

/** The arguments of `count`. */
export const COUNT = { filter: false } as const;

/** The arguments of `findOne`, `findOneOrThrow`, `delete`, `destroy` and `restore`. */
export const BY_ID = { id: true, select: false } as const;

/** The arguments of `create` and `upsert`. */
export const CREATE = { data: true, select: false } as const;

/** The arguments of `update`. */
export const UPDATE = { id: true, data: true, select: false, ifUnchangedSince: false } as const;

/** The options of `$query`. */
export const QUERY = { path: false } as const;
