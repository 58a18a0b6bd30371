import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  lexicographicSortSchema,
  printSchema,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { ServerMetadata, ServerObject } from '../src/twenty/server-metadata.js';

/** A captured workspace, as each of the generators wants it. */
export interface Capture {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  readonly metadata: ServerMetadata;
}

interface Answer<T> {
  readonly data?: T;
}

/** Reads the raw answers of a server. */
export function readCapture(folder: string): Capture {
  const introspection = read<IntrospectionQuery>(join(folder, 'introspection.json'));
  const { objects } = read<{ objects: { edges: { node: ServerObject }[] } }>(join(folder, 'metadata-objects.json'));
  const schema = buildClientSchema(introspection, { assumeValid: true });
  return {
    schema,
    sdl: printSchema(lexicographicSortSchema(schema)),
    metadata: { objects: objects.edges.map(({ node }) => node) },
  };
}

function read<T>(path: string): T {
  const answer = JSON.parse(readFileSync(path, 'utf8')) as Answer<T> & T;
  return answer.data ?? answer;
}
