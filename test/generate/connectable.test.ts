import { expect, test } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { defineWorkspace } from '../../src/sandbox/metadata/define.js';
import { text, toOne } from '../../src/sandbox/metadata/fields.js';
import { CONNECT_FACTS } from '../facts/connect-by-unique.js';
import { sourceOf } from './sources.js';

const workspace = defineWorkspace({
  objects: [
    {
      nameSingular: 'maker',
      namePlural: 'makers',
      fields: Object.fromEntries(CONNECT_FACTS.map(({ name, field }) => [name, field])),
    },
    {
      nameSingular: 'gadget',
      namePlural: 'gadgets',
      fields: { motto: text(), maker: toOne('maker', { back: 'gadgets' }) },
    },
  ],
});

const linking = CONNECT_FACTS.filter(({ verdict }) => verdict === 'linked');

test('a record is offered to be linked by the unique fields that the server finds it by, and by no others', async () => {
  const { files } = await generate({ source: await sourceOf(workspace), config: readPresetConfig({ input: {} }) });
  const content = (path: string) => files.find((file) => file.path === path)?.content ?? '';

  const [, type = ''] = /export interface MakerUnique \{(.*?)\n\}/s.exec(content('objects/maker.ts')) ?? [];
  const typed = [...type.matchAll(/^ {2}(\w+)\?: /gm)].map(([, name]) => name);
  expect(typed).toEqual(['id', ...linking.map(({ name }) => name)].sort());

  // The id stands in what all objects have in common.
  const validators = content('validators/maker.ts') + content('validators/composites.ts');
  const fields = validators.split(/\n {2}(?=\w+: )/).filter((field) => field.includes('unique: '));
  const validated = fields.map((field) => field.slice(0, field.indexOf(':')));
  expect(validated.sort()).toEqual(typed);

  // An upsert meets a record by more than that.
  expect(content('objects/maker.ts')).toMatch(/^ {2}unique:\s+'(?=.*\bweight\b).*\bcode\b/m);
});
