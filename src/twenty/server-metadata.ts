/**
 * What a Twenty server tells about its data model: the answers of POST /metadata, narrowed to what is used here.
 *
 * As it comes out of the reader: an object's id is its `nameSingular`, a field's is `object.field`, so that every copy
 * of a workspace reads the same; what a server lacks or leaves empty is absent; `isCustom` is there for every version,
 * and what it is worked out from (`applicationId`, `universalIdentifier`) is not; only unique indexes are listed.
 */

/** How two objects are related, seen from the field's own object. */
export type ServerRelationType = 'ONE_TO_MANY' | 'MANY_TO_ONE' | 'ONE_TO_ONE' | 'MANY_TO_MANY';

/** One end of a relation: the object, by its metadata names. */
export interface ServerRelationObject {
  readonly id: string;
  readonly nameSingular: string;
  readonly namePlural: string;
}

/** A relation of one field; a morph field has one for each of its targets. */
export interface ServerRelation {
  readonly type: ServerRelationType;
  readonly sourceObjectMetadata: ServerRelationObject;
  readonly targetObjectMetadata: ServerRelationObject;
  readonly sourceFieldMetadata: { readonly id: string; readonly name: string };
  readonly targetFieldMetadata: { readonly id: string; readonly name: string };
}

/** An option of SELECT, MULTI_SELECT and RATING; RATING has no colour. */
export interface ServerOption {
  readonly id?: string | null;
  readonly value: string;
  readonly label: string;
  readonly position?: number | null;
  readonly color?: string | null;
}

/** A field as the metadata describes it. */
export interface ServerField {
  readonly id: string;
  /** FieldMetadataType, for example `TEXT`: a plain string, because newer servers know more of them. */
  readonly type: string;
  readonly name: string;
  readonly label: string;
  readonly description?: string | null;
  readonly icon?: string | null;
  readonly isActive?: boolean | null;
  readonly isSystem?: boolean | null;
  readonly isCustom?: boolean | null;
  readonly isNullable?: boolean | null;
  readonly isUnique?: boolean | null;
  /** Who may write it besides the server, where not everybody may: `SYSTEM`, `APPLICATION`, … (2.40 and newer). */
  readonly writability?: string | null;
  readonly defaultValue?: unknown;
  readonly options?: readonly ServerOption[] | null;
  readonly settings?: Readonly<Record<string, unknown>> | null;
  readonly applicationId?: string | null;
  readonly morphId?: string | null;
  readonly relation?: ServerRelation | null;
  readonly morphRelations?: readonly ServerRelation[] | null;
}

/** An index of an object; `isUnique` ones are what `connect` and upserts match on. */
export interface ServerIndex {
  readonly name?: string;
  readonly isUnique?: boolean | null;
  readonly indexFieldMetadataList?: readonly {
    readonly fieldMetadataId: string;
    readonly order?: number;
    readonly subFieldName?: string | null;
  }[];
}

/** An object as the metadata describes it, with all of its fields. */
export interface ServerObject {
  readonly id: string;
  readonly nameSingular: string;
  readonly namePlural: string;
  readonly labelSingular: string;
  readonly labelPlural: string;
  readonly description?: string | null;
  readonly icon?: string | null;
  readonly isActive?: boolean | null;
  readonly isSystem?: boolean | null;
  readonly isCustom?: boolean | null;
  readonly isRemote?: boolean | null;
  readonly isSearchable?: boolean | null;
  /** As that of a field, for all of its records. */
  readonly writability?: string | null;
  /** Who sees its records, where not everybody does: `PRIVATE`, `SYSTEM`, … (2.40 and newer). */
  readonly readability?: string | null;
  readonly applicationId?: string | null;
  /** Since 2.x: `20202020-…` for objects of the standard application. */
  readonly universalIdentifier?: string | null;
  readonly labelIdentifierFieldMetadataId?: string | null;
  readonly imageIdentifierFieldMetadataId?: string | null;
  readonly duplicateCriteria?: readonly (readonly string[])[] | null;
  readonly fieldsList: readonly ServerField[];
  readonly indexMetadataList?: readonly ServerIndex[] | null;
}

/** The data model of one workspace, as its server tells it. */
export interface ServerMetadata {
  readonly objects: readonly ServerObject[];
}
