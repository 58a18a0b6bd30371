import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { failure } from '../failures.js';
import { GRAPHQL_CONFIG_NAMES } from './graphql-config.js';

/** Where graphql-codegen looks for its configuration, in its order. */
const NAMES = [
  ...['json', 'yaml', 'yml', 'js', 'ts', 'config.js'].map((ending) => `codegen.${ending}`),
  ...['json', 'yaml', 'yml', 'js', 'ts'].map((ending) => `.codegenrc.${ending}`),
];

/** The path of the configuration: the one that was named, or the first that is there; undefined when there is none. */
export function findConfig({
  cwd,
  named,
}: {
  readonly cwd: string;
  readonly named: string | undefined;
}): string | undefined {
  if (named === undefined)
    return (
      [...NAMES, ...GRAPHQL_CONFIG_NAMES].map((name) => join(cwd, name)).find((path) => existsSync(path)) ??
      inPackage(cwd)
    );
  const path = resolve(cwd, named);
  if (!existsSync(path)) throw failure('CONFIG_MISSING', { path: named });
  return statSync(path).isDirectory() ? findConfig({ cwd: path, named: undefined }) : path;
}

/** The package.json of the folder, where it holds the configuration under `codegen`. */
function inPackage(cwd: string): string | undefined {
  const path = join(cwd, 'package.json');
  if (!existsSync(path)) return undefined;
  return /"codegen"\s*:\s*\{/.test(readFileSync(path, 'utf8')) ? path : undefined;
}
