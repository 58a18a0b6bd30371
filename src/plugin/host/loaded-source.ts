/** How the loader hands the metadata to the preset: on the schema, where the host keeps it. */
import type { GraphQLSchema } from 'graphql';
import { failure } from '../failures.js';
import { isJsonObject } from '../../twenty/json.js';
import type { WorkspaceSource } from '../read/workspace-source.js';

const KEY = 'twenty';

type Loaded = Omit<WorkspaceSource, 'schema'>;

let loads = 0;

/** Puts what was read beside the schema, under a key of its own: where the host merges two schemas, both are there. */
export function attachSource({ schema, ...rest }: WorkspaceSource): GraphQLSchema {
  loads += 1;
  schema.extensions = { ...schema.extensions, [KEY]: { [`load${loads}`]: rest } };
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
  const loaded = schema?.extensions[KEY];
  const [source, ...more] = isJsonObject(loaded) ? Object.values(loaded).filter(isSource) : [];
  if (!schema || source === undefined) throw failure('SCHEMA_NOT_FROM_TWENTY', { target });
  if (more.length > 0) throw failure('WORKSPACES_MERGED', { target, count: more.length + 1 });
  return { ...source, schema };
}

/** Only `attachSource` writes there. */
const isSource = (value: unknown): value is Loaded => isJsonObject(value) && 'metadata' in value;
