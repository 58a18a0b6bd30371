import { lexicographicSortSchema, printSchema } from 'graphql';
import type { ServerField, ServerIndex, ServerObject, ServerRelation } from '../../../twenty/server-metadata.js';
import { withoutUndefined } from '../without-undefined.js';
import type { WorkspaceSource } from '../workspace-source.js';
import { canonicalMetadata } from '../metadata/narrow-objects.js';
import { printJson } from './print-json.js';
import {
  snapshotFormat,
  snapshotVersion,
  type Snapshot,
  type SnapshotField,
  type SnapshotObject,
  type SnapshotRelation,
} from './snapshot-format.js';

/** The text of a snapshot file: the same for the same workspace, whatever order, server and key it was read with. */
export function writeSnapshot({
  schema,
  metadata,
  workspace,
  readOver,
}: Pick<WorkspaceSource, 'schema' | 'metadata'> & Partial<Pick<WorkspaceSource, 'workspace' | 'readOver'>>): string {
  const { objects } = canonicalMetadata(metadata);
  const snapshot: Snapshot = {
    format: snapshotFormat,
    version: snapshotVersion,
    ...(workspace === undefined ? {} : { workspace }),
    ...(readOver === 'rest' ? { readOver } : {}),
    objects: Object.fromEntries(objects.map((object) => [object.nameSingular, snapshotObject(object)])),
    schema: printSchema(lexicographicSortSchema(schema)).split('\n'),
  };
  return printJson(snapshot);
}

function snapshotObject(object: ServerObject): SnapshotObject {
  return withoutUndefined<SnapshotObject>({
    namePlural: object.namePlural,
    labelSingular: object.labelSingular,
    labelPlural: object.labelPlural,
    description: object.description,
    icon: object.icon,
    isActive: object.isActive,
    isSystem: object.isSystem,
    isCustom: object.isCustom,
    isRemote: object.isRemote,
    isSearchable: object.isSearchable,
    writability: object.writability,
    readability: object.readability,
    labelIdentifier: fieldName(object.labelIdentifierFieldMetadataId),
    imageIdentifier: fieldName(object.imageIdentifierFieldMetadataId),
    duplicateCriteria: object.duplicateCriteria,
    uniqueIndexes: object.indexMetadataList?.map(indexColumns),
    fields: Object.fromEntries(object.fieldsList.map((field) => [field.name, snapshotField(field)])),
  });
}

function snapshotField(field: ServerField): SnapshotField {
  return withoutUndefined<SnapshotField>({
    type: field.type,
    label: field.label,
    description: field.description,
    icon: field.icon,
    isActive: field.isActive,
    isSystem: field.isSystem,
    isCustom: field.isCustom,
    isNullable: field.isNullable,
    isUnique: field.isUnique,
    writability: field.writability,
    defaultValue: field.defaultValue,
    options: field.options,
    settings: field.settings,
    relation: field.relation == null ? undefined : snapshotRelation(field.relation),
    morphRelations: field.morphRelations?.map(snapshotRelation),
  });
}

function snapshotRelation({ type, targetFieldMetadata }: ServerRelation): SnapshotRelation {
  return { type, target: targetFieldMetadata.id };
}

const indexColumns = ({ indexFieldMetadataList }: ServerIndex): readonly string[] =>
  (indexFieldMetadataList ?? []).map(({ fieldMetadataId, subFieldName }) =>
    [fieldName(fieldMetadataId), subFieldName].filter((part) => part != null).join('.'),
  );

/** The ids of fields are `object.field` here (see canonicalIds). */
const fieldName = (id: string | null | undefined): string | undefined => id?.slice(id.indexOf('.') + 1);
