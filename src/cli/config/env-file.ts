import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { failure } from '../failures.js';
import type { Surroundings } from '../command.js';

/**
 * The environment with what a file adds to it: the named one, or `.env` where there is one. What is set already wins.
 * It is put into `process.env` too, where a codegen.ts looks for it.
 */
export function withEnvFile({
  cwd,
  env,
  named,
}: Pick<Surroundings, 'cwd' | 'env'> & { readonly named: string | undefined }): Surroundings['env'] {
  const path = resolve(cwd, named ?? '.env');
  if (!existsSync(path)) {
    if (named === undefined) return env;
    throw failure('ENV_FILE_MISSING', { path: named });
  }
  const added = Object.entries(parseEnv(readFileSync(path, 'utf8'))).filter(([name]) => !env[name]);
  for (const [name, value] of added) process.env[name] = value;
  return { ...env, ...Object.fromEntries(added) };
}
