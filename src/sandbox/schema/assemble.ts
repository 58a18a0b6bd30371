import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  Kind,
  parseType,
} from 'graphql';
import type {
  GraphQLFieldConfig,
  GraphQLInputFieldConfig,
  GraphQLInputType,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLType,
  TypeNode,
} from 'graphql';
import type { Member, TypeDefinition } from './definition.js';

const BUILT_IN: readonly GraphQLNamedType[] = [GraphQLString, GraphQLInt, GraphQLFloat, GraphQLBoolean, GraphQLID];

/**
 * The schema made of these types, all of them kept, even those that nothing refers to.
 * Throws where two types have one name or a type is missing, as the server's introspection does.
 */
export function assembleSchema(definitions: readonly TypeDefinition[]): GraphQLSchema {
  const types = new Map<string, GraphQLNamedType>(BUILT_IN.map((type) => [type.name, type]));
  const resolve = cachedByText((text) => resolveType({ node: parseType(text), types }));
  for (const definition of definitions) {
    if (types.has(definition.name)) {
      throw new Error(
        `Schema must contain uniquely named types but contains multiple types named "${definition.name}".`,
      );
    }
    types.set(definition.name, namedType({ definition, resolve }));
  }
  const root = (name: string): GraphQLObjectType | null => {
    const type = types.get(name);
    return type instanceof GraphQLObjectType ? type : null;
  };
  return new GraphQLSchema({
    query: root('Query'),
    mutation: root('Mutation'),
    types: [...types.values()],
    assumeValid: true,
  });
}

type Resolve = (text: string) => GraphQLType;

function namedType({ definition, resolve }: { definition: TypeDefinition; resolve: Resolve }): GraphQLNamedType {
  const { kind, name } = definition;
  if (kind === 'scalar') return new GraphQLScalarType({ name });
  const description = definition.description ?? null;
  if (kind === 'enum') {
    return new GraphQLEnumType({
      name,
      description,
      values: Object.fromEntries(definition.values.map((value) => [value, {}])),
    });
  }
  return kind === 'input'
    ? new GraphQLInputObjectType({ name, description, fields: () => inputs(definition.members, resolve) })
    : new GraphQLObjectType({ name, description, fields: () => outputs(definition.members, resolve) });
}

const inputs = (list: readonly Member[], resolve: Resolve): Record<string, GraphQLInputFieldConfig> =>
  Object.fromEntries(
    list.map(({ name, type, description }) => [
      name,
      // the rules write only input types into inputs and arguments
      { type: resolve(type) as GraphQLInputType, description: description ?? null },
    ]),
  );

const outputs = (list: readonly Member[], resolve: Resolve): Record<string, GraphQLFieldConfig<unknown, unknown>> =>
  Object.fromEntries(
    list.map(({ name, type, description, args }) => [
      name,
      {
        // the rules write only output types into object types
        type: resolve(type) as GraphQLOutputType,
        description: description ?? null,
        args: inputs(args ?? [], resolve),
      },
    ]),
  );

function resolveType({ node, types }: { node: TypeNode; types: ReadonlyMap<string, GraphQLNamedType> }): GraphQLType {
  if (node.kind === Kind.LIST_TYPE) return new GraphQLList(resolveType({ node: node.type, types }));
  if (node.kind === Kind.NON_NULL_TYPE) {
    // the parser lets `!` stand after a nullable type only
    return new GraphQLNonNull(resolveType({ node: node.type, types }) as never);
  }
  const type = types.get(node.name.value);
  if (!type) throw new Error(`Unknown type: "${node.name.value}".`);
  return type;
}

function cachedByText(resolve: Resolve): Resolve {
  const known = new Map<string, GraphQLType>();
  return (text) => {
    const found = known.get(text) ?? resolve(text);
    known.set(text, found);
    return found;
  };
}
