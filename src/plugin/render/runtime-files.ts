/** The runtime as it is emitted beside generated code: our own sources, copied. */
import { readFileSync } from 'node:fs';
import type { PresetConfig } from '../config.js';
import { byText } from '../workspace/order.js';

/** The sources stand in `src/runtime`, for the sources and for the built package alike. */
const FOLDER = new URL('../../../src/runtime/', import.meta.url);

const IMPORT = /(\bfrom\s+['"]\.\/)([\w-]+)\.js(['"])/g;

/** A file of the runtime. */
export interface RuntimeFile {
  readonly name: string;
  readonly content: string;
}

/** The given entries and all that they import, sorted by name. */
export function runtimeFiles({
  entries,
  importExtension,
}: { readonly entries: readonly string[] } & Pick<PresetConfig, 'importExtension'>): readonly RuntimeFile[] {
  const found = new Map<string, string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const text = readFileSync(new URL(`${name}.ts`, FOLDER), 'utf8');
    found.set(name, text.replace(IMPORT, `$1$2${importExtension}$3`));
    for (const [, , imported] of text.matchAll(IMPORT)) if (imported) visit(imported);
  };
  for (const entry of entries) visit(entry);
  return [...found]
    .sort(([left], [right]) => byText(left, right))
    .map(([name, content]) => ({ name: `${name}.ts`, content }));
}
