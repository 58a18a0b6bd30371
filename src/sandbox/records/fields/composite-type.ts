import { shown } from '../errors.js';
import { isContainer } from './json.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';

/** The kept parts of a composite; a part that was not sent is absent. */
export type StoredParts = Readonly<Record<string, Stored>>;

/** A composite type: its parts in the order in which answers show them, and what is done to a whole value. */
export interface CompositeType {
  /** The name of its GraphQL type. */
  readonly typeName: string;
  readonly parts: ReadonlyMap<string, ScalarType>;
  /** The parts that a unique index of the whole field covers. */
  readonly uniqueParts: readonly string[];
  /** What is kept for a value that was sent: only parts that change. Is not asked about null. */
  readonly write: (value: unknown, place: Place) => StoredParts;
}

interface CompositeOptions {
  readonly typeName: string;
  /** The type as messages call it: `full name`. */
  readonly label: string;
  readonly parts: Readonly<Record<string, ScalarType>>;
  readonly uniqueParts?: readonly string[];
  /** Changes or refuses a value whose parts are valid one by one. */
  readonly normalise?: (parts: StoredParts) => StoredParts;
}

/** Checks that a value is an object. */
export function asObject(value: unknown, place: Place, label: string): Readonly<Record<string, unknown>> {
  if (isContainer(value) && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>; // narrowed by the test before
  throw wrongValue({
    place,
    message: `Invalid object value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value for ${label}.`,
  });
}

/** A composite whose value is checked part by part, then as a whole. */
export function composite(options: CompositeOptions): CompositeType {
  const parts = new Map(Object.entries(options.parts));
  const write = (value: unknown, place: Place): StoredParts => {
    const sent = Object.entries(asObject(value, place, options.label)).map(([name, part]): [string, Stored] => {
      const type = parts.get(name);
      if (type === undefined) {
        throw wrongValue({
          place,
          message: `Invalid subfield ${name} for ${options.label} field "${place.path}"`,
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
  return { typeName: options.typeName, parts, uniqueParts: options.uniqueParts ?? [], write };
}
