/** What is known about one of Twenty's field types. One file per type says it; shared code asks, and never compares type names. */
import type { ServerField } from '../../twenty/server-metadata.js';
import type { FilterKind } from './filters.js';
import type { Sample } from './samples.js';
import type { CompositeValidator, Validator } from './validators.js';
import type { ItemKind, ValueKind } from './value-kinds.js';

/** The keys that a field puts on a record, before the schema has confirmed them. */
export interface RecordKeys {
  readonly columns: readonly string[];
  readonly joinIds: readonly string[];
  readonly toOne: readonly string[];
  readonly toMany: readonly string[];
}

/** A form of the runtime, by which it compares what is written with what is kept. */
export type KeptForm = 'url' | 'links' | 'linkLabel' | 'phone' | 'phones' | 'whole';

/** What is known of a part of a composite that the schema has as text or JSON. */
export interface PartFacts {
  /** Validator of the runtime; absent: the one of its GraphQL type. */
  readonly validator?: Validator;
  /** What the items of a list are that the schema has as JSON. */
  readonly items?: ItemKind;
  /** The server stores it in lower case, but compares it as it is sent (2.x). */
  readonly isLowerCase?: true;
  /** The form that the server keeps it in, where it is another one than it is written in (2.x). */
  readonly keptAs?: KeptForm;
}

/** What a note is made from: a field of the Workspace. */
export interface NotedField {
  /** As the server has them: `dataType`, `maxNumberOfValues`, … */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A field type of Twenty. */
export interface FieldType {
  /** FieldMetadataType of the server. */
  readonly type: string;
  /** The keys that a field of this type puts on a record. */
  readonly keys: (field: ServerField) => RecordKeys;
  /** Filter of the field's own value; absent: told by the filter input of the schema. */
  readonly filter?: FilterKind;
  /** Validator of the runtime; absent: the one of the value's GraphQL type. */
  readonly validator?: Validator;
  /** Validator of its composite as a whole; absent: one that looks at each part alone. */
  readonly compositeValidator?: CompositeValidator;
  /** Whether the server keeps the bare host of its links, as the settings of the field say (2.37 and newer). */
  readonly isDomain?: (field: NotedField) => boolean;
  /** Parts of its composite, and their parts in turn, by name. */
  readonly parts?: Readonly<Record<string, PartFacts>>;
  /** Part of its composite that an update without it wipes. */
  readonly primary?: string;
  /** What a GraphQL scalar is where it differs from the usual, when read. */
  readonly read?: Readonly<Record<string, ValueKind>>;
  /** The same, when written. */
  readonly write?: Readonly<Record<string, ValueKind>>;
  /** What samples of webhooks carry; absent: told by the GraphQL type of the value. */
  readonly sample?: Sample;
  /** The same of parts of its composite. */
  readonly partSamples?: Readonly<Record<string, Sample>>;
  /** Unit or format, for the doc comment. */
  readonly note?: (field: NotedField) => string;
  /** The runtime's type of its links to one record; absent: `ToOne`. */
  readonly toOneType?: string;
  /** Left out of the default selection (large, and of no use to most). */
  readonly isOnRequest?: true;
  /** Its values are `unknown`. */
  readonly isOpaque?: true;
  /** The server refuses every write. */
  readonly isReadOnly?: true;
  /** `connect` finds no record by its value, unique or not: the server (2.21) looks for texts only. */
  readonly cannotConnect?: true;
  /** The server fails on null for the composite, nullable or not: the types do not offer it. */
  readonly refusesNull?: true;
  /** The server takes null for the composite; it ignores null for others, or fails on it. */
  readonly takesNull?: true;
  /** Part of the composite that empties all of it by `''`, where null for each part does not. */
  readonly emptiedBy?: string;
}

const none: RecordKeys = { columns: [], joinIds: [], toOne: [], toMany: [] };

/** One value under the field's own name. */
export const ownKey = (field: ServerField): RecordKeys => ({ ...none, columns: [field.name] });

/** A join id and the related record. */
export const toOneKeys = ({
  joinId,
  relation,
}: {
  readonly joinId: string;
  readonly relation: string;
}): RecordKeys => ({
  ...none,
  joinIds: [joinId],
  toOne: [relation],
});

/** Lists of related records. */
export const toManyKeys = (relations: readonly string[]): RecordKeys => ({ ...none, toMany: relations });

/** Keys of several links together. */
export const joinKeys = (all: readonly RecordKeys[]): RecordKeys => ({
  columns: all.flatMap((keys) => keys.columns),
  joinIds: all.flatMap((keys) => keys.joinIds),
  toOne: all.flatMap((keys) => keys.toOne),
  toMany: all.flatMap((keys) => keys.toMany),
});
