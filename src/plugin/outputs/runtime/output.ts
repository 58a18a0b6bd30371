/** `runtime/`: what the other outputs run on, copied from our own sources. */
import { HEADER } from '../header.js';
import { outputWithoutOption } from '../output.js';
import { runtimeFiles } from './runtime-files.js';

export const runtime = outputWithoutOption({
  name: 'runtime',
  folder: 'runtime',
  files: ({ config, outputs }) => {
    if (config.runtime === 'package') return [];
    const needs = outputs.flatMap(({ output, option }) => output.runtime?.(option) ?? []);
    return runtimeFiles({
      entries: needs.flatMap(({ entries }) => entries),
      importExtension: config.importExtension,
      zod: needs.some(({ usesZodMini }) => usesZodMini === true) ? 'mini' : 'classic',
    }).map(({ name, content }) => ({ path: `runtime/${name}`, content: `${HEADER}\n${content}` }));
  },
});
