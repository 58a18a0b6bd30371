import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { WORKSPACES } from '../fixtures/workspaces.js';

describe.each(WORKSPACES)('the output for `$name`', ({ source }) => {
  it('is the same to the byte whatever order the server answers in', async () => {
    const runs = [0, 1, 2].map(async (shuffle) => {
      const config = readPresetConfig({ input: { rest: true } });
      return (await generate({ source: await source({ shuffle }), config })).files;
    });
    const [inOrder, ...shuffled] = await Promise.all(runs);
    for (const files of shuffled) expect(files).toEqual(inOrder);
  });
});
