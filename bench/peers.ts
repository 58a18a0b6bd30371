/** The generators that are compared: each writes into a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { executeCodegen } from '@graphql-codegen/cli';
import { generateCoreClientFromSchema } from 'twenty-client-sdk/generate';
import { readPresetConfig } from '../src/plugin/preset-config.js';
import { generate } from '../src/plugin/generate.js';
import { DOCUMENTS } from './documents.js';
import type { Capture } from './read-capture.js';

/** What a generator is given. */
interface Run {
  readonly source: Capture;
  readonly folder: string;
}

/** Name → generator. */
export const PEERS: Readonly<Record<'ours' | 'sdk' | 'clientPreset', (run: Run) => Promise<void>>> = {
  ours: async ({ source, folder }) => {
    const { files } = await generate({ source: { ...source, warnings: [] }, config: readPresetConfig({ input: {} }) });
    for (const { path, content } of files) write({ path: join(folder, 'ours', path), content });
  },
  sdk: ({ source, folder }) => generateCoreClientFromSchema({ schema: source.sdl, outputPath: join(folder, 'sdk') }),
  clientPreset: async ({ source, folder }) => {
    const target = `${join(folder, 'clientPreset')}/`;
    const { result } = await executeCodegen({
      silent: true,
      schema: source.sdl,
      documents: [DOCUMENTS],
      generates: { [target]: { preset: 'client', config: { useTypeImports: true } } },
    });
    for (const { filename, content } of result) write({ path: filename, content });
  },
};

function write({ path, content }: { readonly path: string; readonly content: string }): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
