/** The runtime as it is emitted beside generated code: our own sources, copied. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { GeneralOptions } from '../../config.js';
import { byText } from '../../../twenty/order.js';

/** The sources stand in `src/runtime`, for the sources and for the built package alike. */
const FOLDER = new URL('../../../../src/runtime/', import.meta.url);

/** What takes the place of parts of the runtime where an app uses `zod/mini`. */
const MINI: Readonly<Record<string, string>> = { 'validators/zod-type': 'validators/zod-type-mini' };

const IMPORT = /(\b(?:from\s+|import\()['"])(\.{1,2}\/[\w./-]+)\.js(['"])/g;

/** A file of the runtime. */
export interface RuntimeFile {
  /** Below the folder of the runtime, such as `client/transport/attempt.ts`. */
  readonly name: string;
  readonly content: string;
}

/** The given entries and all that they import, sorted by name. */
export function runtimeFiles({
  entries,
  importExtension,
  zod,
}: Pick<GeneralOptions, 'importExtension'> & {
  readonly entries: readonly string[];
  readonly zod: 'classic' | 'mini';
}): readonly RuntimeFile[] {
  const found = new Map<string, string>();
  const isMini = zod === 'mini';
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const text = readFileSync(new URL(`${(isMini && MINI[name]) || name}.ts`, FOLDER), 'utf8');
    const emitted = text.replace(IMPORT, `$1$2${importExtension}$3`);
    found.set(name, isMini ? emitted.replace(/from 'zod';/g, "from 'zod/mini';") : emitted);
    for (const [, , imported] of text.matchAll(IMPORT)) if (imported) visit(posix.join(posix.dirname(name), imported));
  };
  for (const entry of entries) visit(entry);
  return [...found]
    .sort(([left], [right]) => byText(left, right))
    .map(([name, content]) => ({ name: `${name}.ts`, content }));
}
