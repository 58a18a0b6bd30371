import type { ServerField, ServerRelation, ServerRelationObject } from '../../twenty/server-metadata.js';
import type { FieldDefinition, ObjectDefinition, RelationDefinition } from './definition.js';
import { identifier } from './identifier.js';
import { capitalized, sentenceCase } from './labels.js';

/** The id of a defined object. */
export const objectId = (nameSingular: string): string => identifier(`object/${nameSingular}`);

/** The id of a defined field. */
export const fieldId = ({ object, field }: { readonly object: string; readonly field: string }): string =>
  identifier(`object/${object}/field/${field}`);

/** The fields that relations of other objects (or of itself) give an object as their other end. */
export function reverseFields(context: {
  readonly object: string;
  readonly objects: readonly ObjectDefinition[];
}): Readonly<Record<string, FieldDefinition>> {
  const found: [string, FieldDefinition][] = [];
  for (const source of context.objects) {
    for (const [name, { relation }] of Object.entries(source.fields)) {
      if (relation?.targets.includes(context.object))
        found.push([relation.back, reverseField({ source, name, relation })]);
    }
  }
  return Object.fromEntries(found);
}

function reverseField(from: {
  readonly source: ObjectDefinition;
  readonly name: string;
  readonly relation: RelationDefinition;
}): FieldDefinition {
  const { source, name, relation } = from;
  return {
    type: 'RELATION',
    label: relation.backLabel ?? sentenceCase(relation.back),
    isCustom: source.isStandard !== true,
    relation: {
      relationType: relation.relationType === 'MANY_TO_ONE' ? 'ONE_TO_MANY' : 'MANY_TO_ONE',
      targets: [source.nameSingular],
      back: name,
    },
  };
}

interface RelationContext {
  readonly object: string;
  readonly field: string;
  readonly type: string;
  readonly relation: RelationDefinition;
  readonly objects: readonly ObjectDefinition[];
}

/** What the server's field says about its relation: settings, and `relation` or the targets of a morph field. */
export function relationMembers(
  context: RelationContext,
): Pick<ServerField, 'settings' | 'relation' | 'morphId' | 'morphRelations'> {
  const { object, field, type, relation } = context;
  const [first = ''] = relation.targets;
  const isMorph = type === 'MORPH_RELATION';
  const joinColumnName = isMorph ? `${field}${capitalized(first)}Id` : `${field}Id`;
  const settings =
    relation.relationType === 'MANY_TO_ONE'
      ? { relationType: 'MANY_TO_ONE', onDelete: relation.onDelete ?? 'SET_NULL', joinColumnName }
      : { relationType: 'ONE_TO_MANY' };
  const relations = relation.targets.map((target) => serverRelation({ ...context, target }));
  return isMorph
    ? { settings, morphId: identifier(`object/${object}/morph/${field}`), morphRelations: relations }
    : { settings, relation: relations[0] ?? null };
}

function serverRelation(context: RelationContext & { readonly target: string }): ServerRelation {
  const { object, field, relation, objects, target } = context;
  return {
    type: relation.relationType,
    sourceObjectMetadata: relationObject(object, objects),
    targetObjectMetadata: relationObject(target, objects),
    sourceFieldMetadata: { id: sourceId(context), name: field },
    targetFieldMetadata: { id: fieldId({ object: target, field: relation.back }), name: relation.back },
  };
}

/** A morph is one field for each of its targets, which the server merges into the first of them. */
function sourceId({ object, field, relation, target }: RelationContext & { readonly target: string }): string {
  const isMerged = relation.targets.length > 1 && relation.targets[0] !== target;
  return isMerged ? identifier(`object/${object}/field/${field}/${target}`) : fieldId({ object, field });
}

function relationObject(nameSingular: string, objects: readonly ObjectDefinition[]): ServerRelationObject {
  const found = objects.find((object) => object.nameSingular === nameSingular);
  if (!found) throw new Error(`A relation points to "${nameSingular}", which the workspace does not define.`);
  return { id: objectId(nameSingular), nameSingular, namePlural: found.namePlural };
}
