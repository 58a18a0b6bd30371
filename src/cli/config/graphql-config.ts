/** Configurations of graphql-config (`.graphqlrc.yml`, `graphql.config.ts`, …), which graphql-codegen reads, too. */
import { basename } from 'node:path';
import { isJsonObject, objectIn, type JsonObject } from '../../twenty/json.js';
import { failure } from '../failures.js';

const ENDINGS = ['ts', 'cts', 'mts', 'js', 'cjs', 'mjs', 'json', 'yaml', 'yml'];

/** Where graphql-config looks, in its order; its TOML is not read. */
export const GRAPHQL_CONFIG_NAMES: readonly string[] = [
  ...ENDINGS.map((ending) => `graphql.config.${ending}`),
  '.graphqlrc',
  ...ENDINGS.map((ending) => `.graphqlrc.${ending}`),
];

/** Whether a file is one of graphql-config. */
export const isGraphqlConfig = (path: string): boolean => GRAPHQL_CONFIG_NAMES.includes(basename(path));

/**
 * The configuration of graphql-codegen in one of graphql-config: what stands under `extensions.codegen` of the project,
 * with the project's own `schema`. Undefined where no project has one.
 */
export function codegenIn({ content, path }: { readonly content: JsonObject; readonly path: string }): unknown {
  const projects = objectIn(content, 'projects');
  const found = Object.entries(projects ?? { default: content }).flatMap(([name, project]) => {
    const codegen = isJsonObject(project) ? objectIn(objectIn(project, 'extensions'), 'codegen') : undefined;
    return isJsonObject(project) && codegen ? [{ name, config: { schema: project['schema'], ...codegen } }] : [];
  });
  const chosen = found.find(({ name }) => name === 'default') ?? found[0];
  if (chosen?.name === 'default' || found.length < 2) return chosen?.config;
  throw failure('PROJECTS_AMBIGUOUS', { path: basename(path), names: found.map(({ name }) => name) });
}
