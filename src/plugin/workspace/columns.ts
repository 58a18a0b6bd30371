/** Record keys of one object, as the schema confirms them. */
import type { GraphQLField, GraphQLInputFieldMap, GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { getNamedType, isInputObjectType } from 'graphql';
import type { ServerObject } from '../../twenty/server-metadata.js';
import { inputFields, outputFields } from './schema-types.js';
import { filterRef, typeRef } from './type-ref.js';
import type { Column, Relation, TypeRef } from './workspace.js';

/** The types of one object, looked up once. */
export interface ObjectTypes {
  readonly schema: GraphQLSchema;
  readonly output: Readonly<Record<string, GraphQLField<unknown, unknown>>>;
  readonly create: GraphQLInputFieldMap;
  readonly update: GraphQLInputFieldMap;
  readonly filter: GraphQLInputFieldMap;
  readonly orderBy: GraphQLInputFieldMap;
}

/** Looks up the types of an object by the name of its GraphQL type. */
export const objectTypes = ({
  schema,
  type,
}: {
  readonly schema: GraphQLSchema;
  readonly type: string;
}): ObjectTypes => ({
  schema,
  output: outputFields({ schema, type }),
  create: inputFields({ schema, type: `${type}CreateInput` }),
  update: inputFields({ schema, type: `${type}UpdateInput` }),
  filter: inputFields({ schema, type: `${type}FilterInput` }),
  orderBy: inputFields({ schema, type: `${type}OrderByInput` }),
});

const ref = (field: { readonly type: Parameters<typeof typeRef>[0] } | undefined): TypeRef | null =>
  field ? typeRef(field.type) : null;

/** A value of the record, or null where the schema does not have it. */
export function column({
  types,
  name,
  isJoinId,
}: {
  readonly types: ObjectTypes;
  readonly name: string;
  readonly isJoinId: boolean;
}): Column | null {
  const output = ref(types.output[name]);
  if (!output) return null;
  const filter = types.filter[name];
  return {
    name,
    isJoinId,
    output,
    create: ref(types.create[name]),
    update: ref(types.update[name]),
    filter: filter ? filterRef({ schema: types.schema, name: getNamedType(filter.type).name }) : null,
    orderBy: ref(types.orderBy[name]),
  };
}

/** Object types of the schema → the metadata's objects, inactive ones too. */
export type ObjectNames = ReadonlyMap<string, ServerObject>;

/** A link of the record, or null where the schema does not have it or its object is no active one of the metadata. */
export function relation({
  types,
  name,
  kind,
  objects,
}: {
  readonly types: ObjectTypes;
  readonly name: string;
  readonly kind: Relation['kind'];
  readonly objects: ObjectNames;
}): Relation | null {
  const output = ref(types.output[name]);
  const target = linkTarget({ types, name, objects });
  if (!output || !target || target.isActive === false) return null;
  if (kind === 'one' && !hasJoinId({ types, name })) return null;
  return {
    name,
    kind,
    target: target.nameSingular,
    isNullable: output.isNullable,
    create: linkInput(types.create[name]),
    isCreatable: inputType(types.create[name])?.getFields()['create'] !== undefined,
    isUpdatable: linkInput(types.update[name]) !== null,
    isFilterable: inputType(types.filter[name])?.name.endsWith('FilterInput') === true,
    isOrderable: inputType(types.orderBy[name]) !== null,
  };
}

/** A to-one link comes with the id of its record (every known version); the client relies on it. */
export const hasJoinId = ({ types, name }: { readonly types: ObjectTypes; readonly name: string }): boolean =>
  `${name}Id` in types.output;

/** The object that a key of the record leads to, if any. */
export function linkTarget({
  types,
  name,
  objects,
}: {
  readonly types: ObjectTypes;
  readonly name: string;
  readonly objects: ObjectNames;
}): ServerObject | undefined {
  const field = types.output[name];
  return field && objects.get(getNamedType(field.type).name.replace(/Connection$/, ''));
}

function linkInput(field: GraphQLInputFieldMap[string] | undefined): Relation['create'] {
  const fields = inputType(field)?.getFields();
  if (!fields || !('connect' in fields)) return null;
  return 'disconnect' in fields ? 'connectOrDisconnect' : 'connect';
}

/** 1.x lists relations with scalar inputs that fail at run time: only objects count. */
function inputType(field: GraphQLInputFieldMap[string] | undefined): GraphQLInputObjectType | null {
  const type = field && getNamedType(field.type);
  return isInputObjectType(type) ? type : null;
}
