import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failure } from '../failures.js';
import type { Surroundings } from '../command.js';
import { isJsonObject, type JsonObject } from '../../twenty/json.js';
import { codegenIn, isGraphqlConfig } from './graphql-config.js';
import { interpolate } from './interpolate.js';

/** A configuration of graphql-codegen as it stands in its file. */
export interface LoadedConfig {
  readonly path: string;
  readonly content: JsonObject;
  /** Variables that it uses and that are not set. */
  readonly unset: readonly string[];
}

type Loading = Pick<Surroundings, 'env'> & { readonly path: string };

/** Reads the file as graphql-codegen does: YAML and JSON with variables, or a module's default export. */
export async function loadConfig({ path, env }: Loading): Promise<LoadedConfig> {
  const { value, unset } = await readContent({ path, env });
  const content = isJsonObject(value) ? codegenOf({ path, value }) : value;
  if (isJsonObject(content)) return { path, content, unset };
  throw failure('CONFIG_UNREADABLE', {
    path: basename(path),
    reason:
      content == null
        ? 'it is empty, or has no configuration of graphql-codegen'
        : 'it is not an object with `schema` and `generates`',
  });
}

/** Whether a package.json or a file of graphql-config configures graphql-codegen. */
export async function hasCodegenConfig({ path, env }: Loading): Promise<boolean> {
  const { value } = await readContent({ path, env });
  return isJsonObject(value) && isJsonObject(codegenOf({ path, value }));
}

interface Content {
  readonly value: unknown;
  readonly unset: readonly string[];
}

async function readContent({ path, env }: Loading): Promise<Content> {
  const isModule = /^\.[cm]?[jt]s$/.test(extname(path));
  return isModule ? { value: await importModule(path), unset: [] } : readText({ path, env });
}

/** What is ours in a file that holds more. */
function codegenOf({ path, value }: { readonly path: string; readonly value: JsonObject }): unknown {
  if (basename(path) === 'package.json') return value['codegen'];
  return isGraphqlConfig(path) ? codegenIn({ content: value, path }) : value;
}

async function readText({ path, env }: Loading): Promise<Content> {
  const { text, unset } = interpolate({ text: readFileSync(path, 'utf8'), env });
  try {
    if (extname(path) === '.json') return { value: JSON.parse(text) as unknown, unset };
    const { parse } = await import('yaml');
    return { value: parse(text, { merge: true, prettyErrors: true }) as unknown, unset };
  } catch (error) {
    throw failure('CONFIG_UNREADABLE', { path: basename(path), reason: messageOf(error) });
  }
}

/** TypeScript through jiti, as graphql-codegen loads it; it costs nothing where the configuration is YAML. */
async function importModule(path: string): Promise<unknown> {
  try {
    if (/ts$/.test(extname(path))) {
      const { createJiti } = await import('jiti');
      return await createJiti(path).import(path, { default: true });
    }
    const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    return loaded.default;
  } catch (error) {
    throw failure('CONFIG_UNREADABLE', { path: basename(path), reason: messageOf(error) });
  }
}

/** The first line: what follows is a stack or the text of the file. */
const messageOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'unknown reason';
