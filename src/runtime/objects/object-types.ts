/** All types of one object: the type argument of everything that works on any object. */
export interface ObjectTypes {
  /** What a query without `select` returns: scalars, composites and join ids. An empty text is `''`, a list `[]` (2.x). */
  readonly record: object;
  /** Relation fields: {@link ToOne} or {@link ToMany}. */
  readonly relations: object;
  readonly select: object;
  readonly filter: object;
  readonly orderBy: object;
  readonly create: object;
  readonly update: object;
  /** The fields, or groups of fields, that name one record. */
  readonly unique: object;
  readonly aggregates: AggregateTypes;
}

/** Which fields an object can aggregate and group by, as unions of paths such as `stage` or `amount.amountMicros`. */
export interface AggregateTypes {
  /** countUniqueValues, countEmpty, countNotEmpty, percentageEmpty, percentageNotEmpty. */
  readonly every: string;
  /** countTrue, countFalse. */
  readonly boolean: string;
  /** min and max, as strings. */
  readonly date: string;
  /** min, max, avg and sum. */
  readonly number: string;
  /** groupBy, as they are. */
  readonly group: string;
  /** groupBy, with a granularity. */
  readonly groupDate: string;
}

/** A many-to-one relation. `Absent` is `null` where there may be no record. */
export interface ToOne<T, Absent = null> {
  readonly target: T;
  readonly absent: Absent;
  readonly many: false;
}

/** One target of a morph relation, which leads to a record of one of several objects. */
export interface ToMorphTarget<T, Absent = null> extends ToOne<T, Absent> {
  readonly isMorph: true;
}

/** A one-to-many relation. The server returns at most 60 records of it. */
export interface ToMany<T> {
  readonly target: T;
  readonly many: true;
}
