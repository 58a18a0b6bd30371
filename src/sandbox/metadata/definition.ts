/** The concise form in which workspaces are written down here; `defineWorkspace` makes the server's form of it. */

/** An option of SELECT and MULTI_SELECT; the label is the value in lower case unless given. */
export interface OptionDefinition {
  readonly value: string;
  readonly label?: string;
  readonly color?: string;
}

/** What a relation field points to, and the field by which the other side points back. */
export interface RelationDefinition {
  readonly relationType: 'MANY_TO_ONE' | 'ONE_TO_MANY';
  /** Objects by nameSingular; more than one only in a MORPH_RELATION. */
  readonly targets: readonly string[];
  /** Name and label of the field on the other side. */
  readonly back: string;
  readonly backLabel?: string;
  readonly onDelete?: 'CASCADE' | 'SET_NULL';
}

/** What can be said about a field of any type. */
export interface FieldOptions {
  readonly label?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly isNullable?: boolean;
  readonly isUnique?: boolean;
  readonly isActive?: boolean;
  readonly isSystem?: boolean;
  /** A field that was added to one of Twenty's own objects; every field of a custom object is custom. */
  readonly isCustom?: boolean;
  /** As the server stores it: literals in inner quotes (`"'NEW'"`), functions bare (`now`). */
  readonly defaultValue?: unknown;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** One field. */
export interface FieldDefinition extends FieldOptions {
  readonly type: string;
  readonly options?: readonly OptionDefinition[];
  readonly relation?: RelationDefinition;
}

/** One object. Fields that every object has need not be given; given ones replace them. */
export interface ObjectDefinition {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular?: string;
  readonly labelPlural?: string;
  readonly description?: string;
  readonly icon?: string;
  /** One of Twenty's own objects: no `name` field and no attachments, notes, tasks, timeline but what is written. */
  readonly isStandard?: boolean;
  readonly isSystem?: boolean;
  readonly isActive?: boolean;
  readonly isSearchable?: boolean;
  /** Custom objects have a TEXT field `name` unless this is false. */
  readonly hasName?: boolean;
  readonly labelIdentifier?: string;
  readonly imageIdentifier?: string;
  readonly duplicateCriteria?: readonly (readonly string[])[];
  /** Unique constraints over several fields; one over a single field is the field's `isUnique`. */
  readonly unique?: readonly (readonly string[])[];
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** A whole workspace. */
export interface WorkspaceDefinition {
  readonly objects: readonly ObjectDefinition[];
}
