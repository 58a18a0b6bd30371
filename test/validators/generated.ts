import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';
import type * as z from 'zod';
import { readPresetConfig, type PresetConfigInput } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** A schema of the output, as far as tests call it. */
export type Schema = z.ZodType & { readonly shape: Readonly<Record<string, z.ZodType>> };

/** What an app imports of the output. */
export type Schemas = Readonly<Record<string, Schema>>;

/** Makes folders below node_modules, where the output finds `zod`; they are gone after the tests of a file. */
export function temporaryFolder(name: string): string {
  const parent = join(ROOT, 'node_modules', '.test');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Generates a workspace into a folder. */
export async function writeOutput({
  folder,
  source,
  config = {},
}: {
  readonly folder: string;
  readonly source: WorkspaceSource;
  readonly config?: PresetConfigInput;
}): Promise<void> {
  const { files } = await generate({ source, config: readPresetConfig({ input: config }) });
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}

/** The validators of a folder, loaded: all names, so that a test fails on a name that is not there. */
export async function loadValidators(folder: string): Promise<Schemas> {
  const outfile = join(folder, 'validators.mjs');
  await build({
    entryPoints: [join(folder, 'validators', 'index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const loaded = (await import(pathToFileURL(outfile).href)) as Schemas;
  return new Proxy(loaded, {
    get: (target, name) => {
      const found = typeof name === 'string' ? target[name] : undefined;
      if (typeof name === 'string' && name !== 'then' && !found) throw new Error(`the output has no ${name}`);
      return found;
    },
  });
}

/** What a schema says of a value: its messages, each after its path. */
export function problems(schema: Schema, value: unknown): readonly string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} | ${message}`);
}
