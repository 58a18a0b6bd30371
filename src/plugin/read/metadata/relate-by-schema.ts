import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { rawFields } from './canonical-ids.js';
import { textIn, type JsonObject } from '../../../twenty/json.js';
import { mergeMorphFields } from './merge-morph-fields.js';

/** Both by the name of a GraphQL type. */
interface Workspace {
  readonly objectOf: (typeName: string) => JsonObject | undefined;
  readonly typeOf: (typeName: string) => GraphQLObjectType | undefined;
}

/**
 * REST leaves out where relations lead, and lists a morph field once for each target. The schema tells the targets:
 * the objects come back as /metadata gives them, only that the field on the other side stays unknown.
 */
export function relateBySchema(objects: readonly JsonObject[], schema: GraphQLSchema): readonly JsonObject[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const workspace: Workspace = {
    objectOf: byTypeName(objects.map((object) => [typeName(object), object])),
    typeOf: byTypeName(types.map((type) => [type.name, type])),
  };
  return objects.map((object) => {
    const type = workspace.typeOf(typeName(object));
    const relate = (field: JsonObject): JsonObject =>
      type === undefined ? field : relateField(field, { type, workspace });
    return { ...object, fields: mergeMorphFields(rawFields(object).map(relate)) };
  });
}

/** The name of an object's type, but for the case of what follows digits and acronyms. */
function typeName(object: JsonObject): string {
  const name = textIn(object, 'nameSingular') ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Finds what has exactly this name, as of `fooBar` and `foobar` only one does; else what differs from it in case alone. */
function byTypeName<T>(named: readonly (readonly [string, T])[]): (name: string) => T | undefined {
  const exact = new Map(named);
  const inLowerCase = new Map(named.map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => exact.get(name) ?? inLowerCase.get(name.toLowerCase());
}

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
  const target = workspace.objectOf(isToMany ? name.slice(0, -'Connection'.length) : name);
  if (target === undefined) return field;
  const relation = {
    type: isToMany ? 'ONE_TO_MANY' : 'MANY_TO_ONE',
    targetObjectMetadata: target,
    sourceFieldMetadata: { id: field['id'], name: field['name'] },
  };
  return fieldType === 'RELATION' ? { ...field, relation } : { ...field, morphRelations: [relation] };
}
