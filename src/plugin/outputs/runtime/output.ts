/** `runtime/`: what the other outputs run on, copied from our own sources. */
import { HEADER } from '../header.js';
import { outputWithoutOption } from '../output.js';
import { runtimeFiles } from './runtime-files.js';

/**
 * An app pays for each check of these files, which our own compilers have checked under every strict option: without
 * this line most of what its compiler does for a client is done here.
 */
const UNCHECKED = `// @ts-nocheck -- checked where it is written; runtime: 'emit-checked' lets your compiler do it again`;

/** What names the types of the platform is always checked: an app that lacks them is told so. */
const CHECKED: readonly string[] = ['portable/platform.ts'];

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
    }).map(({ name, content }) => {
      const isChecked = config.runtime === 'emit-checked' || CHECKED.includes(name);
      return {
        path: `runtime/${name}`,
        content: [HEADER, ...(isChecked ? [] : [UNCHECKED]), content].join('\n'),
      };
    });
  },
});
