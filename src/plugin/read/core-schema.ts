import {
  buildClientSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { failure } from './failures.js';
import { askGraphql, type GraphqlAnswer } from './http/ask-graphql.js';
import type { Connection } from './http/connection.js';
import { isJsonObject, objectIn, objectsIn, textIn, type JsonObject } from '../../twenty/json.js';

/** Asks POST /graphql for the schema of the workspace; descriptions included. */
export function introspectCore(connection: Connection): Promise<GraphqlAnswer> {
  return askGraphql(connection, {
    path: '/graphql',
    operationName: 'IntrospectionQuery',
    query: getIntrospectionQuery({ descriptions: true }),
    root: '__schema',
  });
}

/** Builds the schema from the answer, sorted by name. It is not validated: a server may serve names that graphql would refuse. */
export function buildCoreSchema({ data, url }: { readonly data: JsonObject; readonly url: string }): GraphQLSchema {
  try {
    // buildClientSchema checks the shape itself and throws a readable error
    const introspection = withSteadyActor(data) as unknown as IntrospectionQuery;
    return lexicographicSortSchema(buildClientSchema(introspection, { assumeValid: true }));
  } catch (error) {
    throw failure('SCHEMA_UNREADABLE', { url, reason: error instanceof Error ? error.message : 'unknown' });
  }
}

/** An anonymous request gets a schema without any object of a workspace: no field with both `filter` and `orderBy`. */
export function hasRecordFields(schema: GraphQLSchema): boolean {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.some(({ args }) => ['filter', 'orderBy'].every((name) => args.some((arg) => arg.name === name)));
}

/**
 * `Actor.source` and `Actor.name` are non-null in the first schema that a 2.x server process builds and nullable in
 * every later one: they are taken as nullable always, or a restart of the server would change what is generated.
 */
function withSteadyActor(data: JsonObject): JsonObject {
  const schema = objectIn(data, '__schema');
  const types = objectsIn(schema, 'types').map((type) => {
    if (!['Actor', 'ActorCreateInput'].includes(textIn(type, 'name') ?? '')) return type;
    return { ...type, fields: nullable(type['fields']), inputFields: nullable(type['inputFields']) };
  });
  return schema === undefined ? data : { ...data, __schema: { ...schema, types } };
}

function nullable(fields: unknown): unknown {
  if (!Array.isArray(fields)) return fields;
  return fields.filter(isJsonObject).map((field) => {
    const type = objectIn(field, 'type');
    return type?.['kind'] === 'NON_NULL' ? { ...field, type: type['ofType'] } : field;
  });
}
