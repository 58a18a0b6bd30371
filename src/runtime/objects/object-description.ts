/**
 * The parts of a composite. `true` is a value that comes as it is, lists and JSON included; an object is a part that
 * needs a selection of its own, as newer servers have them.
 */
export interface CompositeFields {
  readonly [field: string]: true | CompositeFields;
}

/**
 * A form that the server keeps a value in, where it is another one than it is written in: a URL as a browser prints it, a
 * phone number without what is dialled before it, …
 */
export type KeptForm = 'url' | 'links' | 'linkLabel' | 'phone' | 'phones' | 'whole';

/** A composite type such as FullName, as this workspace's schema has it. */
export interface CompositeDescription {
  readonly name: string;
  readonly fields: CompositeFields;
  /** The part without which an update wipes the whole value (2.21). */
  readonly primary?: string;
  /** Set where the server takes null for the whole value. */
  readonly takesNull?: true;
  /** The part that empties the whole value by `''`, where null for each part does not. */
  readonly emptiedBy?: string;
  readonly keptAs?: { readonly [part: string]: KeptForm };
  readonly filters?: FilterFacts;
}

/**
 * Which fields, or parts of a composite, a filter treats with care: names separated by spaces. Where all of it is missing,
 * a filter treats every condition with care.
 */
export interface FilterFacts {
  /** Texts: to the server, both `''` and null are no text. */
  readonly text?: string;
  /** Lists: to the server, both an empty list and null are no list. */
  readonly list?: string;
  readonly dateTime?: string;
  /** Values that the server stores in lower case, but compares as they are sent. */
  readonly lowerCase?: string;
  /** URLs that the server stores as bare hosts, but compares as they are sent. */
  readonly domain?: string;
}

/** What can be computed of only some fields, or parts of a composite: names separated by spaces. */
export interface AggregateFacts {
  /** `sum`, `avg`, `min` and `max`. */
  readonly number?: string;
  /** `min` and `max`. */
  readonly date?: string;
  /** `countTrue` and `countFalse`. */
  readonly boolean?: string;
}

/** All objects that a client knows, by their singular names. */
export type KnownObjects = ReadonlyMap<string, ObjectDescription>;

/** What the client must know of an object at run time. */
export interface ObjectDescription<T = unknown> {
  /** The metadata names. */
  readonly singular: string;
  readonly plural: string;
  /** The names inside GraphQL documents, where they differ from the metadata names. */
  readonly graphql?: { readonly singular: string; readonly plural: string };
  /** The fields without parts that a query without `select` asks for, but for the join ids of `toOne`; separated by spaces. */
  readonly scalars: string;
  /** Fields without parts that must be asked for by name, separated by spaces. */
  readonly onRequest?: string;
  /** Fields without parts by which a cursor is reliable, because they are never empty; separated by spaces. */
  readonly neverNull?: string;
  /** The fields of which one value belongs to one record, `id` excepted, separated by spaces. */
  readonly unique?: string;
  /** What the server compares to find duplicates, separated by spaces: `emails.primaryEmail name.lastName`. */
  readonly duplicateCriteria?: string;
  readonly composites?: { readonly [field: string]: CompositeDescription };
  /** Field → `singular` of the object it leads to. */
  readonly toOne?: { readonly [field: string]: string };
  readonly toMany?: { readonly [field: string]: string };
  readonly filters?: FilterFacts;
  /** The options that the types know, of each field that has some. */
  readonly options?: { readonly [field: string]: readonly string[] };
  /** Where this is missing, the client accepts any field for any function. */
  readonly aggregates?: AggregateFacts;
  /** LINKS that the server keeps as bare hosts (2.37 and newer), separated by spaces. */
  readonly domains?: string;
  /** Set for a custom object, whose bulk writes refuse some conditions. */
  readonly isCustom?: true;
  /** What an older server's schema does not offer, separated by spaces: `offset`. */
  readonly lacks?: string;
  /** Never set: it only carries the types. */
  readonly types?: T;
}
