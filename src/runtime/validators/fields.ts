/** What schemas are made of: descriptions of objects and composites, as generated code gives them. */
import type { Check, Schema, Schemas } from './zod.js';

/** How option values that are not known are taken: the workspace may have got new ones since generating. */
export type Enums = 'open' | 'closed';

/** A field that is written. */
export interface WrittenField {
  /** Its name to people, for messages. */
  readonly label: string;
  /** Empty text is no value. */
  readonly isRequired?: boolean | undefined;
  /** The record is there already: what is not given may be lost. */
  readonly isUpdate?: boolean | undefined;
  /** Most items of a list. */
  readonly limit?: number | undefined;
  /** Lets through what the text of a form or a file can be read as. */
  readonly lenient?: Lenient | undefined;
}

/** Makes the schema of a kind take more. */
export type Lenient = (written: { readonly kind: Kind; readonly schema: Schema }) => Schema;

/** Operator → schema of its operand. */
export type Operators = { readonly [operator: string]: Schema };

/** What a field holds. */
export interface Kind {
  /** What text can be read as it. */
  readonly like: 'text' | 'number' | 'boolean' | 'day' | 'moment' | 'list' | 'other';
  /** As a server sends it. */
  readonly read: (enums: Enums) => Schema;
  /** As it is sent; null for what only a server writes. */
  readonly write: ((field: WrittenField) => Schema) | null;
  /** What a filter asks of it; `operand` is the schema of a value that is written. Null: it cannot be filtered by. */
  readonly operators: ((operand: Schema, enums: Enums) => Operators) | null;
  /** Parts that have filters and orders of their own. */
  readonly parts?: Fields;
  /** A server sends it on request only, and cannot order by it. */
  readonly isOnRequest?: true;
}

/** Lists of fields that are unusual. */
export type List =
  /** Never null when read, or when written; `!` after a name says both. */
  | 'notNullAsRead'
  | 'notNullAsWritten'
  /** Must be given to create one. */
  | 'required'
  /** Neither created nor updated; created, but not updated. */
  | 'readOnly'
  | 'createOnly'
  | 'unfiltered'
  | 'unordered'
  /** What identifies a record: `field`, or `field.part`; its id where there is no such list. */
  | 'unique'
  /** Part of a composite that an update wipes unless it is given. */
  | 'primary';

/** Fields of one kind: what makes the kind, their names, and what it is made of. Names have blanks between them. */
type Column = readonly [makeKind: (...parts: never[]) => Kind, names: string, ...parts: unknown[]];

/** What a composite must be as a whole; messages get the label of its field. */
type CheckOf = (label: string) => Check;

/** Fields of an object or composite. What many objects have in common is a base: spread, it would stay in bundles. */
export type Fields = readonly Row[];

type Row = Column | readonly [list: List, names: string] | readonly ['base', Fields] | readonly ['check', CheckOf];

/** What an object links to, by relation; a function, as objects may link to each other in turn. */
export type Links = () => { readonly [relation: string]: Fields };

/** What a server does not take of links: names of relations with blanks between them. */
export type LinkLimits = {
  readonly [L in 'connectOnly' | 'readOnly' | 'createOnly' | 'unfiltered' | 'unordered']?: string;
};

/** What the metadata says of an object's fields. */
export interface Meta {
  readonly labelSingular: string;
  readonly fields: { readonly [field: string]: FieldMeta };
}

interface FieldMeta {
  readonly label?: string;
  readonly description?: string;
  readonly joinId?: string;
  /** Names of objects with blanks between them. */
  readonly relatesTo?: string;
  readonly maxNumberOfValues?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** All that the schemas of one object are made of. */
export interface Description<Types> {
  readonly fields: Fields;
  readonly meta: Meta;
  readonly links?: Links;
  readonly limits?: LinkLimits;
  /** `open` where absent. */
  readonly enums?: Enums;
  readonly lenient?: Lenient;
  /** Never there: what values are to the compiler. */
  readonly types?: Types;
}

/** Names that have blanks between them. */
export const split = (names = ''): readonly string[] => (names === '' ? [] : names.split(' '));

/** One of the lists. */
export function listOf({ fields, list }: { readonly fields: Fields; readonly list: List }): readonly string[] {
  for (const [head, names] of fields) if (head === list) return split(names);
  return [];
}

/** A schema for each field that `make` has one for. */
export function shapeOf({ fields, make }: { readonly fields: Fields; readonly make: MakeSchema }): Schemas {
  const shape: { [name: string]: Schema } = {};
  for (const [head, names, ...parts] of fields) {
    if (head === 'base') Object.assign(shape, shapeOf({ fields: names, make }));
    if (typeof head === 'string' || typeof names !== 'string') continue;
    // each maker gets parts of its own type from generated code, which a list of makers cannot tell
    const kind = (head as (...parts: readonly unknown[]) => Kind)(...parts);
    for (const marked of split(names)) {
      const name = marked.replace('!', '');
      const schema = make({ name, kind, isNotNull: marked !== name });
      if (schema) shape[name] = schema;
    }
  }
  return shape;
}

type MakeSchema = (field: { readonly name: string; readonly kind: Kind; readonly isNotNull: boolean }) => Schema | null;

/** The same keys with other schemas. */
export function mapped<V>(values: { readonly [key: string]: V }, make: (value: V, key: string) => Schema): Schemas {
  const made: { [key: string]: Schema } = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) made[key] = make(value, key);
  }
  return made;
}
