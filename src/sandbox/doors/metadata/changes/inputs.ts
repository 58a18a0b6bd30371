/** `CreateObjectInput` of POST /metadata. */
export interface CreateObjectInput {
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly description?: string | null;
  readonly icon?: string | null;
  readonly color?: string | null;
  readonly shortcut?: string | null;
  readonly isRemote?: boolean | null;
  readonly isLabelSyncedWithName?: boolean | null;
  readonly skipNameField?: boolean | null;
}

/** An option as it is sent: its id is made by the server unless given. */
export interface OptionInput {
  readonly id?: string;
  readonly value: string;
  readonly label: string;
  readonly position?: number;
  readonly color?: string;
}

/** What a relation is created from. */
export interface RelationInput {
  readonly type: string;
  readonly targetObjectMetadataId: string;
  readonly targetFieldLabel: string;
  readonly targetFieldIcon?: string;
}

/** `CreateFieldInput` of POST /metadata. */
export interface CreateFieldInput {
  readonly objectMetadataId: string;
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly description?: string | null;
  readonly icon?: string | null;
  readonly isActive?: boolean | null;
  readonly isNullable?: boolean | null;
  readonly isUnique?: boolean | null;
  readonly isUIEditable?: boolean | null;
  readonly isLabelSyncedWithName?: boolean | null;
  readonly defaultValue?: unknown;
  readonly options?: readonly OptionInput[] | null;
  readonly settings?: Readonly<Record<string, unknown>> | null;
  readonly relationCreationPayload?: RelationInput | null;
  readonly morphRelationsCreationPayload?: readonly RelationInput[] | null;
}

/** `UpdateFieldInput` and `UpdateObjectPayload`: members that are absent stay as they are. */
export type UpdateInput = Readonly<Record<string, unknown>>;
