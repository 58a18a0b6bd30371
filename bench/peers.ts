/** The generators that are compared: each writes into a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plugin as typescriptPlugin } from '@graphql-codegen/typescript';
import { generateCoreClientFromSchema } from 'twenty-client-sdk/generate';
import { readPresetConfig } from '../src/plugin/preset-config.js';
import { generate } from '../src/plugin/generate.js';
import type { Capture } from './read-capture.js';

/** What a generator is given. */
interface Run {
  readonly source: Capture;
  readonly folder: string;
}

/** Name → generator. */
export const PEERS: Readonly<Record<'ours' | 'sdk' | 'typescript', (run: Run) => Promise<void>>> = {
  ours: async ({ source, folder }) => {
    const { files } = await generate({ source: { ...source, warnings: [] }, config: readPresetConfig({ input: {} }) });
    for (const { path, content } of files) write({ path: join(folder, 'ours', path), content });
  },
  sdk: ({ source, folder }) => generateCoreClientFromSchema({ schema: source.sdl, outputPath: join(folder, 'sdk') }),
  typescript: async ({ source, folder }) => {
    const output = await typescriptPlugin(source.schema, [], {});
    const content = typeof output === 'string' ? output : [...(output.prepend ?? []), output.content].join('\n');
    write({ path: join(folder, 'typescript', 'types.ts'), content });
  },
};

function write({ path, content }: { readonly path: string; readonly content: string }): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
