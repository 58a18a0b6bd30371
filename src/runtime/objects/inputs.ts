/** The direction of an order, and where records without a value come. */
export type OrderByDirection = 'AscNullsFirst' | 'AscNullsLast' | 'DescNullsFirst' | 'DescNullsLast';

/** The direction of an order by id: a server takes the others too, and returns the records ascending (1.2, 2.21). */
export type OrderByIdDirection = 'AscNullsFirst' | 'AscNullsLast';

/** Links a record by its id or by what else is unique of it, or unlinks it. */
export type RelationInput<Unique> =
  { connect: { where: Unique }; disconnect?: never } | { disconnect: true; connect?: never };

/** Links a record, for servers that cannot unlink this way. */
export interface ConnectInput<Unique> {
  connect: { where: Unique };
}

/** Links a record as `Link` does, or creates it together with the one that it is linked to (2.38 and newer). */
export type NestedInput<Link, Create> =
  (Link & { create?: never }) | { create: Create; connect?: never; disconnect?: never };

/**
 * An update input: any part of the create input, but not the id. `Primary` has the names of composites that an update
 * wipes the primary value of, unless it is given, each with that of the value.
 */
export type UpdateOf<Create, Primary = unknown> = {
  [K in keyof Create as K extends 'id' ? never : K]?: K extends keyof Primary
    ? WithPrimary<Create[K], Primary[K]>
    : Create[K];
};

type WithPrimary<V, P> = V extends object ? V & { [K in P & keyof V]-?: Exclude<V[K], undefined> } : V;

/** What RAW_JSON holds. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** What RAW_JSON takes, best an object or a list: a server parses a text as JSON and refuses other values. */
export type JsonInput =
  string | number | boolean | null | readonly JsonInput[] | { readonly [key: string]: JsonInput | undefined };

/** A day or a moment: ISO 8601 text, or a valid `Date`. Of a DATE, a `Date` is its day in UTC. */
export type DateInput = string | Date;

/** Where a record comes in its list. */
export type PositionInput = number | 'first' | 'last';

// Names of the standard library under which generated code can reach them: `Partial`, `Record`, … may be objects of a
// workspace there.
type Partial_<T> = Partial<T>;
type Omit_<T, K extends PropertyKey> = Omit<T, K>;
type Exclude_<T, U> = Exclude<T, U>;
export type { Exclude_ as Exclude, Omit_ as Omit, Partial_ as Partial };
