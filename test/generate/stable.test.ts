import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/config.js';
import { generate } from '../../src/plugin/generate.js';
import { hasCapture, readCapture } from '../read/replayed.js';

describe.each(['standard', 'custom', 'v1.2'].filter((name) => hasCapture(name)))('the output for `%s`', (name) => {
  it('is the same to the byte whatever order the server answers in', async () => {
    const runs = [0, 1, 2].map(async (shuffle) => {
      const source = await readCapture(name, { shuffle });
      return (await generate({ source, config: readPresetConfig({ input: { rest: true } }) })).files;
    });
    const [inOrder, ...shuffled] = await Promise.all(runs);
    for (const files of shuffled) expect(files).toEqual(inOrder);
  });
});
