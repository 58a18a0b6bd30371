import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { failure } from '../errors.js';
import { askGraphql, type GraphqlAnswer } from './ask-graphql.js';
import type { Connection } from './connection.js';
import type { JsonObject } from './json.js';

/** Asks POST /graphql for the schema of the workspace; descriptions included. */
export function introspectCore(connection: Connection): Promise<GraphqlAnswer> {
  return askGraphql(connection, {
    path: '/graphql',
    operationName: 'IntrospectionQuery',
    query: getIntrospectionQuery({ descriptions: true }),
  });
}

/** Builds the schema from the answer. It is not validated: a server may serve names that graphql would refuse. */
export function buildCoreSchema({ data, url }: { readonly data: JsonObject; readonly url: string }): GraphQLSchema {
  try {
    // buildClientSchema checks the shape itself and throws a readable error
    return buildClientSchema(data as unknown as IntrospectionQuery, { assumeValid: true });
  } catch (error) {
    throw failure('SCHEMA_UNREADABLE', { url, reason: error instanceof Error ? error.message : 'unknown' });
  }
}
