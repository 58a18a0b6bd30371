import type { ServerRelation } from '../../twenty/server-metadata.js';
import { identifier } from './identifier.js';
import { capitalized } from './labels.js';
import type { RawField } from './raw.js';

/**
 * The fields as the server stores them: a morph field is one field for each of its targets. `fieldsList` merges them,
 * the `fields` query, REST and relations do not.
 */
export const storedFields = (fields: readonly RawField[]): readonly RawField[] => fields.flatMap(unmerged);

function unmerged(field: RawField): readonly RawField[] {
  if (!field.morphRelations?.length) return [field];
  return field.morphRelations.map((relation) => targetField(field, relation));
}

function targetField(field: RawField, relation: ServerRelation): RawField {
  const { nameSingular, namePlural } = relation.targetObjectMetadata;
  const isToOne = relation.type === 'MANY_TO_ONE';
  const name = `${field.name}${capitalized(isToOne ? nameSingular : namePlural)}`;
  const { id } = relation.sourceFieldMetadata;
  return {
    ...field,
    id,
    name,
    universalIdentifier:
      id === field.id ? field.universalIdentifier : identifier(`${field.universalIdentifier}/${name}`),
    settings: isToOne ? { ...field.settings, joinColumnName: `${name}Id` } : (field.settings ?? null),
  };
}
