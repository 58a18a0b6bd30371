/** What stands beside `loader:` in a configuration: one reading of it for graphql-codegen and for the command line. */
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { failure } from '../failures.js';
import type { ReadOptions } from '../read/workspace-source.js';

/** Longer times make timers of JavaScript end at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** The options of the loader as they are written beside `loader:`. */
export interface LoaderOptions {
  /** API key of the workspace; a snapshot needs none. */
  readonly token?: string | undefined;
  /** Longest time for one answer; default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** How often a request that failed is sent again; default 3. */
  readonly retries?: number | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What sends requests: a function, or the path of a module whose default export is one. Default: `fetch`, through HTTPS_PROXY. */
  readonly fetch?: typeof fetch | string | undefined;
}

const loaderOptionsSchema = z.strictObject({
  token: z.string().optional(),
  timeoutMs: z.int().min(1).max(LONGEST_MS).optional(),
  retries: z.int().min(0).max(100).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  fetch: z
    .custom<typeof fetch | string>((value) => typeof value === 'function' || typeof value === 'string', {
      message: 'a function is needed, or the path of a module that exports one',
    })
    .optional(),
});

/** Options that graphql-codegen reads itself. */
const HOST_OPTIONS = ['loader', 'require'];

/** Reads the options of one pointer; a wrong or an unknown one is named, its value never. */
export function readLoaderOptions(given: object): LoaderOptions {
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => !HOST_OPTIONS.includes(name)));
  const result = loaderOptionsSchema.safeParse(own);
  if (result.success) return result.data;
  const known = Object.keys(loaderOptionsSchema.shape).join(', ');
  const problems = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `${issue.keys.join(', ')}: no such option; there are ${known}`
      : `${issue.path.join('.')}: ${issue.message}`,
  );
  throw failure('LOADER_OPTIONS_INVALID', { problems });
}

/** What the reader works with: `fetch` is loaded where the option names a module. */
export async function readOptionsOf({
  options: { fetch: given, ...rest },
  cwd,
}: {
  readonly options: LoaderOptions;
  /** What the path of a module is relative to. */
  readonly cwd: string;
}): Promise<ReadOptions> {
  return typeof given === 'string'
    ? { ...rest, fetch: await importFetch({ path: given, cwd }) }
    : { ...rest, fetch: given };
}

async function importFetch({ path, cwd }: { readonly path: string; readonly cwd: string }): Promise<typeof fetch> {
  const loaded: unknown = await importModule({ path, cwd }).catch((error: unknown) => {
    throw failure('FETCH_UNREADABLE', {
      path,
      reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : '',
    });
  });
  const exported = typeof loaded === 'object' && loaded !== null && 'default' in loaded ? loaded.default : undefined;
  // a function is all that can be told of it
  if (typeof exported === 'function') return exported as typeof fetch;
  throw failure('FETCH_UNREADABLE', { path, reason: 'its default export is no function' });
}

function importModule({ path, cwd }: { readonly path: string; readonly cwd: string }): Promise<unknown> {
  const isFile = path.startsWith('.') || isAbsolute(path);
  const file = isFile ? resolve(cwd, path) : createRequire(join(cwd, 'x.js')).resolve(path);
  return import(pathToFileURL(file).href);
}
