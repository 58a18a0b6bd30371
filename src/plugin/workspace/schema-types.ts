/** Where an object's types stand in the schema. */
import type { GraphQLFieldMap, GraphQLInputFieldMap, GraphQLSchema } from 'graphql';
import { isInputObjectType, isObjectType } from 'graphql';
import type { ServerObject } from '../../twenty/server-metadata.js';
import { camelCase, capitalise, pascalCase } from '../../twenty/graphql-names.js';
import { OPERATIONS, type Operation, type WorkspaceObject } from './workspace.js';

type OutputFields = GraphQLFieldMap<unknown, unknown>;

/** Without a prototype, as graphql's own: a field may be called `constructor`. */
const NO_FIELDS: Readonly<Record<string, never>> = Object.freeze(Object.create(null));

/** Fields of an object type; empty where the schema has no such type. */
export function outputFields({
  schema,
  type,
}: {
  readonly schema: GraphQLSchema;
  readonly type: string;
}): OutputFields {
  const found = schema.getType(type);
  return isObjectType(found) ? found.getFields() : NO_FIELDS;
}

/** Fields of an input type; empty where the schema has no such type. */
export function inputFields({
  schema,
  type,
}: {
  readonly schema: GraphQLSchema;
  readonly type: string;
}): GraphQLInputFieldMap {
  const found = schema.getType(type);
  return isInputObjectType(found) ? found.getFields() : NO_FIELDS;
}

/** The object's names in the schema, or null where the schema does not have it. */
export function graphqlNames({
  schema,
  object,
}: {
  readonly schema: GraphQLSchema;
  readonly object: ServerObject;
}): WorkspaceObject['graphql'] | null {
  const names = {
    type: pascalCase(object.nameSingular),
    singular: camelCase(object.nameSingular),
    plural: camelCase(object.namePlural),
  };
  return isObjectType(schema.getType(names.type)) ? names : null;
}

const ROOT: Readonly<Record<Operation, (names: { readonly one: string; readonly many: string }) => string>> = {
  findMany: ({ many }) => many,
  findOne: ({ one }) => one,
  findDuplicates: ({ one }) => `${one}Duplicates`,
  groupBy: ({ many }) => `${many}GroupBy`,
  createOne: ({ one }) => `create${capitalise(one)}`,
  createMany: ({ many }) => `create${capitalise(many)}`,
  updateOne: ({ one }) => `update${capitalise(one)}`,
  updateMany: ({ many }) => `update${capitalise(many)}`,
  deleteOne: ({ one }) => `delete${capitalise(one)}`,
  deleteMany: ({ many }) => `delete${capitalise(many)}`,
  destroyOne: ({ one }) => `destroy${capitalise(one)}`,
  destroyMany: ({ many }) => `destroy${capitalise(many)}`,
  restoreOne: ({ one }) => `restore${capitalise(one)}`,
  restoreMany: ({ many }) => `restore${capitalise(many)}`,
  mergeMany: ({ many }) => `merge${capitalise(many)}`,
};

/** The name of the root field of an operation. */
export const rootFieldOf = ({
  operation,
  graphql,
}: {
  readonly operation: Operation;
  readonly graphql: WorkspaceObject['graphql'];
}): string => ROOT[operation]({ one: graphql.singular, many: graphql.plural });

/** The root fields that the schema offers on an object. */
export function operationsOf({
  schema,
  graphql,
}: {
  readonly schema: GraphQLSchema;
  readonly graphql: WorkspaceObject['graphql'];
}): readonly Operation[] {
  const queries = schema.getQueryType()?.getFields() ?? NO_FIELDS;
  const mutations = schema.getMutationType()?.getFields() ?? NO_FIELDS;
  return OPERATIONS.filter((operation) => {
    const root = rootFieldOf({ operation, graphql });
    return root in queries || root in mutations;
  });
}

/** Names of the arguments of find-many. */
export function findManyArguments({
  schema,
  graphql,
}: {
  readonly schema: GraphQLSchema;
  readonly graphql: WorkspaceObject['graphql'];
}): readonly string[] {
  return (
    schema
      .getQueryType()
      ?.getFields()
      [graphql.plural]?.args.map((argument) => argument.name) ?? []
  );
}
