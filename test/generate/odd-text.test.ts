import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { defineWorkspace } from '../../src/sandbox/metadata/define.js';
import { select, text } from '../../src/sandbox/metadata/fields.js';
import { sourceOf } from './sources.js';

/** Half a pair of surrogates, as a cut emoji leaves it; what turns the text around; what cannot be seen. */
const ODD = 'half \ud83c, \u202eright to left\u202c, \u2066isolated\u2069, \u200emark\u200f, \u0007bell';

const device = (nameSingular: string) => ({
  nameSingular,
  namePlural: `${nameSingular}s`,
  labelSingular: ODD,
  labelPlural: ODD,
  description: ODD,
  fields: {
    code: text({ label: ODD, description: ODD }),
    tier: select([{ value: 'GOLD', label: ODD }], { label: ODD }),
  },
});

const odd = defineWorkspace({ objects: ['com4', 'com9', 'com0', 'lpt4', 'lpt9', 'com10', 'company'].map(device) });

async function generated() {
  const config = readPresetConfig({ input: { docs: true, rest: true } });
  return (await generate({ source: await sourceOf(odd), config })).files;
}

describe('odd texts and names', () => {
  it('give files that are on disk what they are in memory, so that none differs for ever', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twenty-odd-'));
    const path = join(folder, 'file');
    const different = (await generated()).filter(({ content }) => {
      writeFileSync(path, content);
      return readFileSync(path, 'utf8') !== content;
    });
    rmSync(folder, { recursive: true });
    expect(different.map((file) => file.path)).toEqual([]);
  });

  it('show nothing in another order than it is written, in code and in WORKSPACE.md', async () => {
    const reordered = (await generated()).filter(({ content }) =>
      /[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0007]/.test(content),
    );
    expect(reordered.map(({ path }) => path)).toEqual([]);
    const docs = (await generated()).find(({ path }) => path === 'WORKSPACE.md');
    expect(docs?.content).toContain('half \ufffd, right to left, isolated, mark,');
  });

  it('get file names that Windows takes', async () => {
    const objects = (await generated()).flatMap(({ path }) =>
      path.startsWith('objects/') ? [path.slice('objects/'.length)] : [],
    );
    expect(objects.sort()).toEqual([
      'com0_.ts',
      'com10.ts',
      'com4_.ts',
      'com9_.ts',
      'company.ts',
      'lpt4_.ts',
      'lpt9_.ts',
    ]);
  });
});
