/** How the loader hands the metadata to the preset: on the schema, where the host keeps it. */
import type { GraphQLSchema } from 'graphql';
import { failure } from '../errors.js';
import type { WorkspaceSource } from '../read/workspace-source.js';

const KEY = 'twenty';

/** Puts what was read beside the schema. */
export function attachSource({ schema, ...rest }: WorkspaceSource): GraphQLSchema {
  schema.extensions = { ...schema.extensions, [KEY]: rest };
  return schema;
}

/** What the loader read; the schema is the host's, sorted or merged with others. */
export function loadedSource({
  schema,
  target,
}: {
  readonly schema: GraphQLSchema | undefined;
  readonly target: string;
}): WorkspaceSource {
  const rest = schema?.extensions[KEY];
  if (!schema || !isSource(rest)) throw failure('SCHEMA_NOT_FROM_TWENTY', { target });
  return { ...rest, schema };
}

/** Only `attachSource` writes this key. */
const isSource = (value: unknown): value is Omit<WorkspaceSource, 'schema'> =>
  typeof value === 'object' && value !== null && 'metadata' in value;
