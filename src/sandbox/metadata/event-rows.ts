import { storedFields } from './morph-fields.js';
import type { RawField, RawIndex, RawMetadata, RawObject } from './raw.js';

/** A row of the data model as events show it, by what it is a row of. */
export type EventRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** All rows of the data model, in the columns that a 2.21 server tells in `metadata.*` events. */
export const eventRows = (
  metadata: RawMetadata,
  workspaceId: string,
): Readonly<Record<'objectMetadata' | 'fieldMetadata' | 'index' | 'searchFieldMetadata', readonly EventRow[]>> => ({
  objectMetadata: metadata.objects.map((object) => objectRow(object, workspaceId)),
  fieldMetadata: metadata.objects.flatMap((object) =>
    storedFields(object.fieldsList).map((field) => fieldRow(field, workspaceId)),
  ),
  index: metadata.objects.flatMap((object) =>
    object.indexMetadataList.map((index) => indexRow({ index, object, workspaceId })),
  ),
  searchFieldMetadata: metadata.objects.flatMap((object) =>
    object.searchFieldMetadataList.map((row) => ({ ...row, objectMetadataId: object.id, workspaceId })),
  ),
});

const objectRow = (object: RawObject, workspaceId: string): EventRow => ({
  dataSourceId: null,
  color: object.color,
  description: object.description,
  icon: object.icon,
  isActive: object.isActive,
  isLabelSyncedWithName: object.isLabelSyncedWithName,
  labelPlural: object.labelPlural,
  labelSingular: object.labelSingular,
  namePlural: object.namePlural,
  nameSingular: object.nameSingular,
  labelIdentifierFieldMetadataId: object.labelIdentifierFieldMetadataId,
  overrides: null,
  isRemote: object.isRemote,
  isSystem: object.isSystem,
  isUIEditable: object.isUIEditable,
  isUICreatable: object.isUICreatable,
  isAuditLogged: true,
  isSearchable: object.isSearchable,
  duplicateCriteria: object.duplicateCriteria,
  shortcut: object.shortcut,
  imageIdentifierFieldMetadataId: object.imageIdentifierFieldMetadataId,
  targetTableName: 'DEPRECATED',
  createdAt: object.createdAt,
  updatedAt: object.updatedAt,
  id: object.id,
  workspaceId,
  applicationId: object.applicationId,
  universalIdentifier: object.universalIdentifier,
});

const fieldRow = (field: RawField, workspaceId: string): EventRow => {
  const relation = field.relation ?? field.morphRelations?.find((each) => each.sourceFieldMetadata.id === field.id);
  return {
    isSystemSideEffect: false,
    defaultValue: field.defaultValue,
    description: field.description,
    icon: field.icon,
    isActive: field.isActive,
    isLabelSyncedWithName: field.isLabelSyncedWithName,
    isUnique: field.isUnique,
    label: field.label,
    name: field.name,
    options: field.options,
    overrides: null,
    settings: field.settings,
    objectMetadataId: field.objectMetadataId,
    type: field.type,
    isSystem: field.isSystem,
    isUIEditable: field.isUIEditable,
    isNullable: field.isNullable,
    relationTargetFieldMetadataId: relation?.targetFieldMetadata.id ?? null,
    relationTargetObjectMetadataId: relation?.targetObjectMetadata.id ?? null,
    morphId: field.morphId,
    createdAt: field.createdAt,
    updatedAt: field.updatedAt,
    id: field.id,
    workspaceId,
    applicationId: field.applicationId,
    universalIdentifier: field.universalIdentifier,
  };
};

const indexRow = (from: {
  readonly index: RawIndex;
  readonly object: RawObject;
  readonly workspaceId: string;
}): EventRow => {
  const { indexFieldMetadataList, ...index } = from.index;
  return {
    ...index,
    objectMetadataId: from.object.id,
    workspaceId: from.workspaceId,
    flatIndexFieldMetadatas: indexFieldMetadataList,
  };
};
