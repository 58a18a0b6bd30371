import { shown } from '../errors.js';
import type { RecordError } from '../errors.js';
import { isContainer, jsonText, wrongJson } from './raw-json.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';

/** The kept parts of a composite; a part that was not sent is absent. */
export type StoredParts = Readonly<Record<string, Stored>>;

/** A type that newer servers give a JSON part, as a list of it where `isList`. */
export interface TypedJson {
  readonly name: string;
  readonly isList: boolean;
  readonly members: readonly string[];
}

/** What the GraphQL schema makes of the parts beside their own types. */
export interface CompositeGraphql {
  /** Parts that create and update inputs leave out. */
  readonly hiddenInInputs?: readonly string[];
  /** Parts that are not nullable while the schema is the first that its server process builds. */
  readonly requiredInFirstBuild?: readonly string[];
  readonly typedJson?: Readonly<Record<string, TypedJson>>;
}

/** How a merge brings the lists of several records together: a primary value, and all others beside it. */
export interface ListMerge {
  readonly primary: readonly string[];
  readonly list: string;
  /** What distinguishes two entries. */
  readonly keyOf: (entry: unknown) => unknown;
  /** The primary value of a record as an entry of the list. */
  readonly entryOf: (parts: StoredParts, isSelected: (part: string) => boolean) => unknown;
}

/** The words of some parts, which searches look at. */
export const textOfParts =
  (...names: readonly string[]) =>
  (parts: StoredParts): string =>
    names.map((name) => String(parts[name] ?? '')).join(' ');

/** The values of a list part as the database prints them for searches: without brackets, quotes, commas and colons. */
export const printedList = (list: Stored | undefined): string =>
  list === null || list === undefined ? '' : jsonText(list).replace(/[[\]{}",:]/g, ' ');

/** A member of an entry of a list; undefined where the entry has none. */
export const memberOf = (entry: unknown, name: string): unknown =>
  isContainer(entry) ? (entry as Readonly<Record<string, unknown>>)[name] : undefined; // read by name only

/** A composite type: its parts in the order in which answers show them, and what is done to a whole value. */
export interface CompositeType {
  /** The name of its GraphQL type. */
  readonly typeName: string;
  readonly parts: ReadonlyMap<string, ScalarType>;
  /** The parts that a unique index of the whole field covers. */
  readonly uniqueParts: readonly string[];
  /** The parts that counts of the field look at, strung together. */
  readonly countedParts: readonly string[];
  /** What is kept for a value that was sent: only parts that change. Is not asked about null. */
  readonly write: (value: unknown, place: Place) => StoredParts;
  /** What null as a whole is refused with. Default: it changes nothing. */
  readonly refuseNull?: () => RecordError;
  readonly merge?: ListMerge;
  /** The text that searches look at; absent where they pass over the type. */
  readonly searchText?: (parts: StoredParts) => string;
  readonly graphql: CompositeGraphql;
  /** What the type is of a field with these settings; absent where settings change nothing. */
  readonly withSettings?: (settings: Readonly<Record<string, unknown>>) => CompositeType;
}

interface CompositeOptions {
  readonly typeName: string;
  /** The type as messages call it: `full name`. */
  readonly label: string;
  readonly parts: Readonly<Record<string, ScalarType>>;
  readonly uniqueParts?: readonly string[];
  /** Those of the unique index unless given, and all where there are none. */
  readonly countedParts?: readonly string[];
  /** Set where the refusal of an unknown part shows its name in quotes. */
  readonly quotesParts?: true;
  /** Changes or refuses a value whose parts are valid one by one. */
  readonly normalise?: (parts: StoredParts) => StoredParts;
  readonly refuseNull?: () => RecordError;
  readonly merge?: ListMerge;
  readonly searchText?: (parts: StoredParts) => string;
  readonly graphql?: CompositeGraphql;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The parts that were sent. The server asks for an object or a text of JSON and takes apart what comes: lists by their
 * indices, texts by their characters, which are no parts. So an empty list is an object without parts.
 */
function sentParts(value: unknown, place: Place): readonly (readonly [string, unknown])[] {
  if (isContainer(value) || (typeof value === 'string' && isJson(value))) return Object.entries(value);
  throw wrongJson(value, place);
}

/** A composite whose value is checked part by part, then as a whole. */
export function composite(options: CompositeOptions): CompositeType {
  const parts = new Map(Object.entries(options.parts));
  const write = (value: unknown, place: Place): StoredParts => {
    const sent = sentParts(value, place).map(([name, part]): [string, Stored] => {
      const type = parts.get(name);
      if (type === undefined) {
        throw wrongValue({
          place,
          message: `Invalid subfield ${options.quotesParts ? shown(name) : name} for ${options.label} field "${place.path}"`,
          userFriendlyMessage: `Invalid value for ${options.label}.`,
        });
      }
      const kept =
        part === null || part === undefined ? null : type.write(part, { ...place, path: `${place.path}.${name}` });
      return [name, kept];
    });
    const valid = Object.fromEntries(sent);
    return options.normalise === undefined ? valid : options.normalise(valid);
  };
  const { uniqueParts = [] } = options;
  const countedParts = options.countedParts ?? (uniqueParts.length > 0 ? uniqueParts : [...parts.keys()]);
  const { typeName, refuseNull, merge, searchText, graphql = {} } = options;
  return {
    typeName,
    parts,
    uniqueParts,
    countedParts,
    write,
    graphql,
    ...(refuseNull === undefined ? {} : { refuseNull }),
    ...(merge === undefined ? {} : { merge }),
    ...(searchText === undefined ? {} : { searchText }),
  };
}
