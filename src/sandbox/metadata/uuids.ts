import type { ServerField, ServerMetadata, ServerObject, ServerRelation } from '../../twenty/server-metadata.js';
import { identifier } from './identifier.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const uuidOf = (id: string): string => (UUID.test(id) ? id : identifier(id));
const maybeUuidOf = (id: string | null | undefined): string | null => (id ? uuidOf(id) : null);

/**
 * The metadata with UUIDs, as a server has them, where a snapshot has names: always the same one for the same name.
 * Each target of a morph field gets an id of its own again.
 */
export function withUuids({ objects }: ServerMetadata): ServerMetadata {
  return { objects: objects.map(withObjectUuids) };
}

function withObjectUuids(object: ServerObject): ServerObject {
  return {
    ...object,
    id: uuidOf(object.id),
    labelIdentifierFieldMetadataId: maybeUuidOf(object.labelIdentifierFieldMetadataId),
    imageIdentifierFieldMetadataId: maybeUuidOf(object.imageIdentifierFieldMetadataId),
    fieldsList: object.fieldsList.map(withFieldUuids),
    indexMetadataList: (object.indexMetadataList ?? []).map((index) => ({
      ...index,
      indexFieldMetadataList: (index.indexFieldMetadataList ?? []).map((field) => ({
        ...field,
        fieldMetadataId: uuidOf(field.fieldMetadataId),
      })),
    })),
  };
}

function withFieldUuids(field: ServerField): ServerField {
  const morphRelations = field.morphRelations?.map((relation, position) => {
    const { sourceFieldMetadata: source, targetObjectMetadata: target } = relation;
    const isMerged = position > 0 && source.id === field.id;
    const own = isMerged ? { ...source, id: `${source.id}/${target.nameSingular}` } : source;
    return withRelationUuids({ ...relation, sourceFieldMetadata: own });
  });
  return {
    ...field,
    id: uuidOf(field.id),
    ...(field.morphId
      ? { morphId: uuidOf(field.morphId) }
      : morphRelations?.length
        ? { morphId: uuidOf(`${field.id}/morph`) }
        : {}),
    ...(field.relation ? { relation: withRelationUuids(field.relation) } : {}),
    ...(morphRelations ? { morphRelations } : {}),
    ...(field.options
      ? {
          options: field.options.map((option) => ({
            ...option,
            id: uuidOf(option.id ?? `${field.id}/${option.value}`),
          })),
        }
      : {}),
  };
}

const withRelationUuids = (relation: ServerRelation): ServerRelation => ({
  ...relation,
  sourceObjectMetadata: { ...relation.sourceObjectMetadata, id: uuidOf(relation.sourceObjectMetadata.id) },
  targetObjectMetadata: { ...relation.targetObjectMetadata, id: uuidOf(relation.targetObjectMetadata.id) },
  sourceFieldMetadata: { ...relation.sourceFieldMetadata, id: uuidOf(relation.sourceFieldMetadata.id) },
  targetFieldMetadata: { ...relation.targetFieldMetadata, id: uuidOf(relation.targetFieldMetadata.id) },
});
