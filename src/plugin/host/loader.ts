import { parseUrl } from '../../twenty/parse-url.js';
import type { GraphQLSchema } from 'graphql';
import { readWorkspaceSource } from '../read/read-workspace-source.js';
import { CodegenTwentyError } from '../errors.js';
import { failure } from '../failures.js';
import { credentialsIn } from '../secrets.js';
import { hideInOutput } from './hide-in-output.js';
import { attachSource } from './loaded-source.js';
import { readLoaderOptions, readOptionsOf, type LoaderOptions } from './loader-options.js';
import { twoGraphql } from './two-graphql.js';

export type { LoaderOptions } from './loader-options.js';

/** What graphql-codegen hands to a loader: the options of the pointer among many of its own. */
interface HostOptions {
  readonly cwd?: string;
}

/**
 * The schema loader of graphql-codegen: `schema: [{ "<base URL or snapshot file>": { loader: graphql-codegen-twenty, token } }]`.
 * Reads the GraphQL schema and the metadata in one go.
 */
export async function loader(
  pointer: string,
  options: LoaderOptions & HostOptions = {},
  pointers?: Readonly<Record<string, object>>,
): Promise<GraphQLSchema> {
  const cwd = options.cwd ?? process.cwd();
  const { token, timeoutMs, retries, headers, fetch: given } = options;
  // of the third argument, where it is given, all of the pointer's own options can be told from the host's
  const own = pointers?.[pointer] ?? { token, timeoutMs, retries, headers, fetch: given };
  const read = await readOptionsOf({ options: readLoaderOptions(own), cwd });
  try {
    const copies = twoGraphql({ cwd });
    if (copies) throw failure('TWO_GRAPHQL', copies);
    return attachSource(await readWorkspaceSource(pointer, read));
  } catch (error) {
    hideInOutput(secretsIn({ pointer, error }));
    throw error;
  }
}

/** What of a pointer must not be printed: user name and password, the query, or all of it where it is the key. */
function secretsIn({ pointer, error }: { readonly pointer: string; readonly error: unknown }): readonly string[] {
  if (error instanceof CodegenTwentyError && error.code === 'URL_IS_AN_API_KEY') return [pointer];
  const query = parseUrl(pointer)?.search.slice(1) ?? '';
  return [...credentialsIn(pointer), query];
}
