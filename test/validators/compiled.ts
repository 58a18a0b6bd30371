import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compile } from '../fixtures/compilers.js';

/** A value that a server took, by what it is to the compiler and to the validators. */
export interface Accepted {
  readonly type: string;
  readonly schema: string;
  readonly value: unknown;
}

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
};

/** Which of the values a real compiler lets through, as literals of their types. */
export async function compiled<A extends Accepted>({
  folder,
  values,
}: {
  readonly folder: string;
  readonly values: readonly A[];
}): Promise<readonly A[]> {
  const types = [...new Set(values.map(({ type }) => type))];
  const lines = values.map(({ type, value }, index) => `export const v${index}: ${type} = ${JSON.stringify(value)};`);
  writeFileSync(
    join(folder, 'values.ts'),
    [`import type { ${types.join(', ')} } from './index.js';`, ...lines].join('\n'),
  );
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['values.ts'] }));
  const errors = await compile({ config: folder });
  const refused = new Set([...errors.matchAll(/values\.ts\((\d+),/g)].map(([, line]) => Number(line)));
  // an error elsewhere would hide those of the values
  expect(errors.split('\n').filter((line) => /^\S.*error TS/.test(line) && !line.includes('values.ts('))).toEqual([]);
  return values.filter((_, index) => !refused.has(index + 2));
}
