import type { ObjectDescription } from '../objects/object-description.js';
import type { ObjectMeta } from '../objects/object-meta.js';

/** What a value is, by the names of the validators. `files` is a list of objects that a record holds. */
export type ValueKind =
  | 'text'
  | 'email'
  | 'url'
  | 'blocks'
  | 'uuid'
  | 'number'
  | 'position'
  | 'decimal'
  | 'micros'
  | 'numeric'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'select'
  | 'multiSelect'
  | 'texts'
  | 'json'
  | 'emailList'
  | 'linkList'
  | 'phoneList'
  | 'files'
  | 'unknown';

/** What is known of the values of an object, or of the parts of a composite: names separated by spaces. */
export interface ValueFacts {
  readonly kinds: { readonly [Kind in ValueKind]?: string };
  /** Never written. */
  readonly readOnly?: string;
  /** Written when a record is created, and never again. */
  readonly createOnly?: string;
  /** A create must have them. */
  readonly required?: string;
  /** A write refuses null. */
  readonly notNull?: string;
  readonly unfiltered?: string;
  readonly unsorted?: string;
  /** The options of parts, by name. Those of fields stand in the `meta` of the object. */
  readonly options?: { readonly [name: string]: string };
}

/** What the tools know of an object. */
export interface ToolObjectFacts {
  readonly object: ObjectDescription;
  readonly meta: ObjectMeta;
  readonly values: ValueFacts;
  /** What records are grouped by, as it is: paths separated by spaces. */
  readonly groups?: string;
  /** The same, with an interval. */
  readonly groupDates?: string;
}

/** What the tools know of a workspace: it is generated. */
export interface ToolWorkspaceFacts {
  readonly objects: readonly ToolObjectFacts[];
  /** Parts of composites, by name of the composite. */
  readonly composites: { readonly [name: string]: ValueFacts };
}
