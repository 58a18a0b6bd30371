/** What a field is: the kind of value that it holds, and what is unusual about it. */
import type { Schema } from './zod.js';

/** Whether a record may hold option values that are not known: the workspace may have got new ones since generating. */
export type Enums = 'open' | 'closed';

/** A field that is written. */
export interface WrittenField {
  /** Its name to people, for messages. */
  readonly label: string;
  /** A required text is not empty. */
  readonly isRequired?: boolean | undefined;
  /** In an update, what is not given may be lost. */
  readonly isUpdate?: boolean | undefined;
  /** Most items of a list. */
  readonly max?: number | undefined;
  /** Set where text of a form or a file is read as the kind of the field. */
  readonly coerce?: Coerce | undefined;
}

/** Makes the schema of a kind accept what can be read as it. */
export type Coerce = (written: { readonly kind: ValueKind; readonly schema: Schema }) => Schema;

/** Operator → schema of its operand. */
export type Operators = { readonly [operator: string]: Schema };

/** What a field holds. */
export interface ValueKind {
  /** What text of a form is read as. */
  readonly coercedTo: 'text' | 'number' | 'wholeNumber' | 'boolean' | 'date' | 'dateTime' | 'list' | 'other';
  /** The schema of a value that a server sends. */
  readonly readSchema: (enums: Enums) => Schema;
  /** The schema of a value that is sent; null for what only a server writes. */
  readonly writeSchema: ((field: WrittenField) => Schema) | null;
  /** The operators of its filter; `operand` is the schema of a written value. Null: a filter cannot ask for it. */
  readonly operators: ((operand: Schema, enums: Enums) => Operators) | null;
  /** Parts that have filters and orders of their own. */
  readonly parts?: () => FieldList;
  /** A server sends it on request only, and cannot order by it. */
  readonly isOnRequest?: true;
}

/** What is unusual about a field. */
export interface FieldOptions {
  /** A create must give it, and it is not null then. */
  readonly required?: true;
  /**
   * Whether it may be null: by default every field may that is not required. `'read'`: only in what a server sends;
   * `'write'`: only in what is sent to it.
   */
  readonly nullable?: false | 'read' | 'write';
  /** `false`: only the server writes it; `'create'`: an update does not take it. */
  readonly writable?: false | 'create';
  readonly filterable?: false;
  readonly sortable?: false;
  /** It tells one record from all others; of a composite, its parts that do. */
  readonly unique?: true | readonly string[];
  /** An update of the composite without this part wipes it. */
  readonly primary?: true;
  /** Most items of a list. */
  readonly max?: number;
  /** How the operators of its filter differ from those that its kind has. */
  readonly operators?: OperatorChanges;
}

/** Changes of a filter, as the schema of this server has it. */
export interface OperatorChanges {
  /** A kind whose operators it has instead. */
  readonly as?: () => Field;
  readonly without?: readonly string[];
  /** Operators that this version does not know. */
  readonly further?: readonly string[];
}

/** A field, as `text()`, `select(options)` and the like declare it. */
export interface Field<Value = unknown, Options = FieldOptions> {
  readonly kind: ValueKind;
  readonly options: Options;
  /** Never set: what the field holds, to the compiler. */
  readonly value?: Value;
}

/** Fields by name. */
export type FieldList = { readonly [name: string]: Field };

/** Declares a field. The cast: what options are given is known to the caller. */
export const fieldOf = <Value, Options>(kind: ValueKind, options: Options | undefined): Field<Value, Options> => ({
  kind,
  options: options ?? ({} as Options),
});
