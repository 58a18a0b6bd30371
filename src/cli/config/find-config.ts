import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Surroundings } from '../command.js';
import { failure } from '../failures.js';
import { GRAPHQL_CONFIG_NAMES } from './graphql-config.js';
import { hasCodegenConfig } from './load-config.js';

/** Names of graphql-codegen's own configuration, in the order in which it tries them. */
const CODEGEN_CONFIG_NAMES = [
  'codegen.json',
  'codegen.yaml',
  'codegen.yml',
  'codegen.js',
  'codegen.ts',
  'codegen.config.js',
  '.codegenrc.json',
  '.codegenrc.yaml',
  '.codegenrc.yml',
  '.codegenrc.js',
  '.codegenrc.ts',
];

/**
 * The path of the configuration: the file that `--config` names, or the first in the folder that it names or, without
 * it, in `cwd`. Undefined where no `--config` is given and there is none.
 */
export async function findConfig({
  cwd,
  configFlag,
  env,
}: Pick<Surroundings, 'cwd' | 'env'> & { readonly configFlag: string | undefined }): Promise<string | undefined> {
  if (configFlag === undefined) return findInFolder({ folder: cwd, env });
  const path = resolve(cwd, configFlag);
  if (!existsSync(path)) throw failure('CONFIG_MISSING', { path: configFlag });
  if (!statSync(path).isDirectory()) return path;
  const found = await findInFolder({ folder: path, env });
  if (found === undefined) throw failure('NO_CONFIG', { folder: configFlag });
  return found;
}

/**
 * The order of graphql-codegen: a file of graphql-config comes first if it configures graphql-codegen. Many apps have
 * one for their editor alone, beside a codegen.yml.
 */
async function findInFolder({
  folder,
  env,
}: Pick<Surroundings, 'env'> & { readonly folder: string }): Promise<string | undefined> {
  const firstOf = (names: readonly string[]) =>
    names.map((name) => join(folder, name)).find((path) => existsSync(path));
  const graphqlConfig = firstOf(GRAPHQL_CONFIG_NAMES);
  if (graphqlConfig !== undefined && (await hasCodegenConfig({ path: graphqlConfig, env }))) return graphqlConfig;
  const codegenConfig = firstOf(CODEGEN_CONFIG_NAMES);
  if (codegenConfig !== undefined) return codegenConfig;
  const packageJson = firstOf(['package.json']);
  if (packageJson !== undefined && (await hasCodegenConfig({ path: packageJson, env }))) return packageJson;
  // whoever loads it says that graphql-codegen is not configured there
  return graphqlConfig;
}
