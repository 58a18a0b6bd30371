import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { rawFields } from './canonical-ids.js';
import { textIn, type JsonObject } from '../json.js';
import { mergeMorphFields } from './merge-morph-fields.js';

interface Workspace {
  /** By lower-cased name: the names of GraphQL types differ from metadata names in case only. */
  readonly objects: ReadonlyMap<string, JsonObject>;
  readonly types: ReadonlyMap<string, GraphQLObjectType>;
}

/**
 * REST leaves out where relations lead, and lists a morph field once for each target. The schema tells the targets:
 * the objects come back as /metadata gives them, only that the field on the other side stays unknown.
 */
export function relateBySchema(objects: readonly JsonObject[], schema: GraphQLSchema): readonly JsonObject[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const workspace: Workspace = {
    objects: new Map(objects.map((object) => [lowerName(object), object])),
    types: new Map(types.map((type) => [type.name.toLowerCase(), type])),
  };
  return objects.map((object) => {
    const type = workspace.types.get(lowerName(object));
    const relate = (field: JsonObject): JsonObject =>
      type === undefined ? field : relateField(field, { type, workspace });
    return { ...object, fields: mergeMorphFields(rawFields(object).map(relate)) };
  });
}

const lowerName = (object: JsonObject): string => textIn(object, 'nameSingular')?.toLowerCase() ?? '';

/** Adds the relation that /metadata would give, unless the server gave one (1.x does). */
function relateField(
  field: JsonObject,
  { type, workspace }: { readonly type: GraphQLObjectType; readonly workspace: Workspace },
): JsonObject {
  const fieldType = textIn(field, 'type');
  if (field['relation'] || (fieldType !== 'RELATION' && fieldType !== 'MORPH_RELATION')) return field;
  const output = type.getFields()[textIn(field, 'name') ?? '']?.type;
  if (output === undefined) return field;
  const { name } = getNamedType(output);
  const isToMany = name.endsWith('Connection');
  const target = workspace.objects.get((isToMany ? name.slice(0, -'Connection'.length) : name).toLowerCase());
  if (target === undefined) return field;
  const relation = {
    type: isToMany ? 'ONE_TO_MANY' : 'MANY_TO_ONE',
    targetObjectMetadata: target,
    sourceFieldMetadata: { id: field['id'], name: field['name'] },
  };
  return fieldType === 'RELATION' ? { ...field, relation } : { ...field, morphRelations: [relation] };
}
