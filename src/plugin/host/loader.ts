import type { GraphQLSchema } from 'graphql';
import { readWorkspaceSource } from '../read/read-workspace-source.js';
import type { ReadOptions } from '../read/workspace-source.js';
import { attachSource } from './loaded-source.js';

/** What stands beside `loader:` in codegen.yml. */
export interface LoaderOptions extends Pick<ReadOptions, 'timeoutMs' | 'retries' | 'headers'> {
  /** API key of the workspace; a snapshot needs none. */
  readonly token?: string;
}

/**
 * The schema loader of graphql-codegen: `schema: [{ "<base URL or snapshot file>": { loader: graphql-codegen-twenty, token } }]`.
 * Reads the GraphQL schema and the metadata in one go.
 */
export async function loader(pointer: string, options: LoaderOptions = {}): Promise<GraphQLSchema> {
  const { token, timeoutMs, retries, headers } = options;
  return attachSource(await readWorkspaceSource(pointer, { token, timeoutMs, retries, headers }));
}
