/** GraphQL types as plain data. */
import type { GraphQLInputType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { FilterRef, TypeRef } from './workspace.js';

/** Unwraps a type; a list of lists keeps the innermost item. */
export function typeRef(type: GraphQLInputType | GraphQLOutputType): TypeRef {
  const bare = isNonNullType(type) ? type.ofType : type;
  const item = isListType(bare) ? bare.ofType : bare;
  const named = getNamedType(type);
  return {
    name: named.name,
    kind: isEnumType(named) ? 'enum' : isObjectType(named) ? 'object' : isInputObjectType(named) ? 'input' : 'scalar',
    isNullable: !isNonNullType(type),
    isList: isListType(bare),
    isItemNullable: isListType(bare) && !isNonNullType(item),
  };
}

/** A filter input: a composite one is told by members that are filter inputs themselves. */
export function filterRef({
  schema,
  name,
}: {
  readonly schema: GraphQLSchema;
  readonly name: string;
}): FilterRef | null {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) return null;
  const members = Object.values(type.getFields());
  const isComposite = members.some((member) => isInputObjectType(getNamedType(member.type)));
  const operators = members.map((member): [string, string] => [member.name, getNamedType(member.type).name]);
  return { name, isComposite, operators: isComposite ? {} : Object.fromEntries(operators.sort()) };
}
