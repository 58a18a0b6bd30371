import { expect, it } from 'vitest';
import { compile, COMPILERS } from '../fixtures/compilers.js';

it.each(COMPILERS)(
  'what must compile does, what must not does not, and results are exactly the selection, on %s',
  { timeout: 120_000 },
  async (compiler) => {
    expect(await compile({ config: import.meta.dirname, compiler })).toBe('');
  },
);
