import type { ServerField, ServerObject, ServerRelation } from '../../../twenty/server-metadata.js';

/** The newest version of the file format that is written and read here. */
export const snapshotVersion = 1;

/** What marks a JSON file as a snapshot. */
export const snapshotFormat = 'twenty-workspace';

/** A snapshot file: a workspace by names alone, without ids, address and key. Objects and fields stand under their name. */
export interface Snapshot {
  readonly format: typeof snapshotFormat;
  readonly version: number;
  /** Tells the workspace from others; absent where the server does not tell its id. */
  readonly workspace?: string;
  /** There when the metadata came over REST, which tells less. */
  readonly readOver?: 'rest';
  readonly objects: Readonly<Record<string, SnapshotObject>>;
  /** The lines of the sorted SDL. */
  readonly schema: readonly string[];
}

/** An object; references to fields are field names. */
export interface SnapshotObject extends Omit<
  ServerObject,
  | 'id'
  | 'nameSingular'
  | 'fieldsList'
  | 'indexMetadataList'
  | 'labelIdentifierFieldMetadataId'
  | 'imageIdentifierFieldMetadataId'
> {
  readonly labelIdentifier?: string;
  readonly imageIdentifier?: string;
  readonly fields: Readonly<Record<string, SnapshotField>>;
  /** The columns of each unique index, `field` or `field.subField`. */
  readonly uniqueIndexes?: readonly (readonly string[])[];
}

/** A field; its relations name the other side as `object.field`. */
export interface SnapshotField extends Omit<ServerField, 'id' | 'name' | 'relation' | 'morphRelations'> {
  readonly relation?: SnapshotRelation;
  readonly morphRelations?: readonly SnapshotRelation[];
}

/** One relation; its source is the field that it stands in. */
export interface SnapshotRelation {
  readonly type: ServerRelation['type'];
  readonly target: string;
}
