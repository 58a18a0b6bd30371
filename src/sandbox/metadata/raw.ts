import type { ServerField, ServerIndex, ServerMetadata, ServerObject } from '../../twenty/server-metadata.js';

/** The complete field of a 2.21 server: everything that its `Field` type answers. */
export interface RawField extends ServerField {
  readonly universalIdentifier: string;
  readonly objectMetadataId: string;
  readonly applicationId: string;
  readonly isUIEditable: boolean;
  readonly isUIReadOnly: boolean;
  readonly isLabelSyncedWithName: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One field of a complete index. */
export interface RawIndexField {
  readonly id: string;
  readonly fieldMetadataId: string;
  readonly order: number;
  readonly subFieldName: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The complete index of a 2.21 server. */
export interface RawIndex extends ServerIndex {
  readonly id: string;
  readonly name: string;
  readonly isCustom: boolean;
  readonly isUnique: boolean;
  readonly indexWhereClause: string | null;
  readonly indexType: 'BTREE' | 'GIN';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly indexFieldMetadataList: readonly RawIndexField[];
}

/** The complete object of a 2.21 server: everything that its `Object` type answers. */
export interface RawObject extends ServerObject {
  readonly universalIdentifier: string;
  readonly applicationId: string;
  readonly shortcut: string | null;
  readonly color: string | null;
  readonly isUIEditable: boolean;
  readonly isUICreatable: boolean;
  readonly isUIReadOnly: boolean;
  readonly isLabelSyncedWithName: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly fieldsList: readonly RawField[];
  readonly indexMetadataList: readonly RawIndex[];
  readonly searchFieldMetadataList: readonly {
    readonly id: string;
    readonly fieldMetadataId: string;
    readonly tsVectorFieldMetadataId: string;
    readonly position: number;
  }[];
}

/** A workspace's data model as complete as a 2.21 server tells it. */
export interface RawMetadata extends ServerMetadata {
  readonly objects: readonly RawObject[];
}
