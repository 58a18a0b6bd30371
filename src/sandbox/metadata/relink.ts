import type { ServerRelation } from '../../twenty/server-metadata.js';
import { capitalized } from './labels.js';
import { storedFields } from './morph-fields.js';
import type { RawField, RawMetadata, RawObject } from './raw.js';

/**
 * The metadata with everything gone that pointed to objects and fields that are gone, and with relations calling both
 * of their ends by the names that these have now.
 */
export function relink(metadata: RawMetadata): RawMetadata {
  const next = relinkOnce(metadata);
  const count = ({ objects }: RawMetadata): number =>
    objects.flatMap((object) => storedFields(object.fieldsList)).length;
  // a field that goes may leave the field at its other end without a target
  return count(next) === count(metadata) ? next : relink(next);
}

interface Known {
  readonly objects: ReadonlyMap<string, RawObject>;
  /** The fields at ends of relations, by every id that they go by. */
  readonly fields: ReadonlyMap<string, FieldEnd>;
}

/** A morph field goes by the id of its first target, which may have gone, and by those of all others. */
interface FieldEnd {
  readonly id: string;
  readonly name: string;
}

function relinkOnce({ objects }: RawMetadata): RawMetadata {
  const objectsById = new Map(objects.map((object) => [object.id, object]));
  const ends = objects
    .flatMap((object) => object.fieldsList)
    .flatMap((field) => {
      const targets = field.morphRelations ?? [];
      const first = targets.find((relation) => objectsById.has(relation.targetObjectMetadata.id));
      const end: FieldEnd = { id: first?.sourceFieldMetadata.id ?? field.id, name: field.name };
      return [field.id, ...targets.map((relation) => relation.sourceFieldMetadata.id)].map((id) => [id, end] as const);
    });
  const known: Known = { objects: objectsById, fields: new Map(ends) };
  return { objects: objects.map((object) => relinkObject(object, known)) };
}

function relinkObject(object: RawObject, known: Known): RawObject {
  const fieldsList = object.fieldsList.flatMap((field) => relinkField(field, known));
  const ids = new Set(storedFields(fieldsList).map((field) => field.id));
  const kept = (id: string | null | undefined): string | null => (id && ids.has(id) ? id : null);
  return {
    ...object,
    fieldsList,
    labelIdentifierFieldMetadataId: kept(object.labelIdentifierFieldMetadataId),
    imageIdentifierFieldMetadataId: kept(object.imageIdentifierFieldMetadataId),
    indexMetadataList: object.indexMetadataList.filter((index) =>
      index.indexFieldMetadataList.every((field) => ids.has(field.fieldMetadataId)),
    ),
    searchFieldMetadataList: object.searchFieldMetadataList.filter((each) => ids.has(each.fieldMetadataId)),
  };
}

function relinkField(field: RawField, known: Known): readonly RawField[] {
  if (field.relation) {
    const relation = relinkRelation(field.relation, known);
    return relation ? [{ ...field, relation, settings: withJoinColumn(field, `${field.name}Id`) }] : [];
  }
  if (!field.morphRelations) return [field];
  const morphRelations = field.morphRelations.flatMap((each) => relinkRelation(each, known) ?? []);
  const [first] = morphRelations;
  if (!first) return [];
  const joinColumn = `${field.name}${capitalized(first.targetObjectMetadata.nameSingular)}Id`;
  return [{ ...field, id: first.sourceFieldMetadata.id, morphRelations, settings: withJoinColumn(field, joinColumn) }];
}

type Settings = Readonly<Record<string, unknown>> | null;

const withJoinColumn = ({ settings }: RawField, joinColumnName: string): Settings =>
  settings?.['joinColumnName'] === undefined ? (settings ?? null) : { ...settings, joinColumnName };

function relinkRelation(relation: ServerRelation, { objects, fields }: Known): ServerRelation | undefined {
  const source = objects.get(relation.sourceObjectMetadata.id);
  const target = objects.get(relation.targetObjectMetadata.id);
  const from = fields.get(relation.sourceFieldMetadata.id);
  const to = fields.get(relation.targetFieldMetadata.id);
  if (!source || !target || !from || !to) return undefined;
  const end = ({ id, nameSingular, namePlural }: RawObject) => ({ id, nameSingular, namePlural });
  return {
    type: relation.type,
    sourceObjectMetadata: end(source),
    targetObjectMetadata: end(target),
    sourceFieldMetadata: { ...relation.sourceFieldMetadata, name: from.name },
    targetFieldMetadata: { ...relation.targetFieldMetadata, ...to },
  };
}
