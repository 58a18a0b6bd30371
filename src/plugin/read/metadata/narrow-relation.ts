import { objectIn, objectsIn, textIn, type JsonObject } from '../../../twenty/json.js';
import { byText } from '../../../twenty/order.js';
import type { ServerRelation, ServerRelationObject, ServerRelationType } from '../../../twenty/server-metadata.js';

/** The field that a relation belongs to; its `relation` and `morphRelations` are seen from there. */
export interface RelationSource {
  readonly object: ServerRelationObject;
  readonly field: string;
}

const types: readonly ServerRelationType[] = ['ONE_TO_MANY', 'MANY_TO_ONE', 'ONE_TO_ONE', 'MANY_TO_MANY'];

/** The relation of a field as answered (`relation`, in 0.50 `relationDefinition`); undefined when it has none. */
export function narrowRelation(raw: JsonObject, source: RelationSource): ServerRelation | undefined {
  return relationTo(objectIn(raw, 'relation') ?? objectIn(raw, 'relationDefinition'), source);
}

/** The targets of a morph field, by name; undefined when it has none. */
export function narrowMorphRelations(raw: JsonObject, source: RelationSource): readonly ServerRelation[] | undefined {
  const relations = objectsIn(raw, 'morphRelations').flatMap((relation) => relationTo(relation, source) ?? []);
  const target = ({ targetObjectMetadata }: ServerRelation): string => targetObjectMetadata.nameSingular;
  return relations.length === 0 ? undefined : relations.sort((a, b) => byText(target(a), target(b)));
}

function relationTo(raw: JsonObject | undefined, { object, field }: RelationSource): ServerRelation | undefined {
  const type = types.find((known) => known === (raw?.['type'] ?? raw?.['direction']));
  const target = relationObject(objectIn(raw, 'targetObjectMetadata'));
  if (type === undefined || target === undefined) return undefined;
  const inverse = textIn(objectIn(raw, 'targetFieldMetadata'), 'name') ?? '';
  return {
    type,
    sourceObjectMetadata: object,
    targetObjectMetadata: target,
    sourceFieldMetadata: { id: `${object.nameSingular}.${field}`, name: field },
    targetFieldMetadata: { id: `${target.nameSingular}.${inverse}`, name: inverse },
  };
}

/** An object by its names, when both are there; the singular one is its id. */
export function relationObject(raw: JsonObject | undefined): ServerRelationObject | undefined {
  const nameSingular = textIn(raw, 'nameSingular');
  const namePlural = textIn(raw, 'namePlural');
  return nameSingular === undefined || namePlural === undefined
    ? undefined
    : { id: nameSingular, nameSingular, namePlural };
}
