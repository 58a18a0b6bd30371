/** What schemas are made of: descriptions of objects and composites, as generated code gives them. */
import type { Schema } from './validator-schema.js';

/** How option values that are not known are taken: the workspace may have got new ones since generating. */
export type Enums = 'open' | 'closed';

/** A field that is written. */
export interface WrittenField {
  /** Its name to people, for messages. */
  readonly label: string;
  /** A create must give it, and empty text is no value. */
  readonly isRequired: boolean;
  /** The record is there already: parts that are not given may be lost. */
  readonly isUpdate: boolean;
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
  readonly name: string;
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

/** Fields of one kind: what makes the kind, the names of the fields, and what it is made of. */
export type Column = readonly [makeKind: (...parts: never[]) => Kind, names: string, ...parts: unknown[]];

/** Fields of an object or composite. Names have blanks between them; what is usual is left out. */
export interface Fields {
  readonly columns: readonly Column[];
  /** Never null. */
  readonly notNull?: string;
  /** Beside those: never null when read. */
  readonly notNullAsRead?: string;
  /** Beside those: null is refused. */
  readonly notNullAsWritten?: string;
  /** Must be given to create one. */
  readonly required?: string;
  /** Neither created nor updated. */
  readonly readOnly?: string;
  /** Created, but not updated. */
  readonly createOnly?: string;
  readonly unfiltered?: string;
  readonly unordered?: string;
  /** What identifies a record: fields, or `field.part`. */
  readonly unique?: string;
  /** What a composite must be as a whole. */
  readonly check?: Check;
}

/** What is wrong with a composite, part by part. */
export type Check = (written: {
  readonly value: { readonly [part: string]: unknown };
  readonly field: WrittenField;
}) => readonly { readonly path: readonly (string | number)[]; readonly message: string }[];

/** What the metadata says of an object's fields. */
export interface Meta {
  readonly labelSingular: string;
  readonly fields: { readonly [field: string]: FieldMeta };
}

interface FieldMeta {
  readonly label?: string;
  readonly description?: string;
  readonly joinId?: string;
  readonly maxNumberOfValues?: number;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What an object links to, by relation; a function, as objects may link to each other in turn. */
export type Links = () => { readonly [relation: string]: Fields };

/** What a server does not take of links. Names have blanks between them. */
export interface LinkLimits {
  /** Connected, but not disconnected. */
  readonly connectOnly?: string;
  readonly readOnly?: string;
  readonly createOnly?: string;
  readonly unfiltered?: string;
  readonly unordered?: string;
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
  /** Never there: what a schema's value is to the compiler. */
  readonly types?: Types;
}

/** The names of a list. */
export const names = (list = ''): readonly string[] => (list === '' ? [] : list.split(' '));

/** Every field with its kind. */
export const kindsOf = ({ columns }: Fields): ReadonlyMap<string, Kind> =>
  new Map(
    columns.flatMap(([makeKind, list, ...parts]) => {
      // each maker gets parts of its own type from generated code, which a list of makers cannot tell
      const kind = (makeKind as (...parts: unknown[]) => Kind)(...parts);
      return names(list).map((name): [string, Kind] => [name, kind]);
    }),
  );
