import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { describeValidatorDifferences } from '../../src/plugin/validator-differences.js';
import { optionsTable } from './options-table.js';

const ROOT = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

it('lists every option as the interfaces of outputs, and of src/plugin/config.ts, document it', async () => {
  const table = /<!-- options -->\n([\s\S]*?)<!-- \/options -->/.exec(readme)?.[1] ?? '';
  const wanted = await format(await optionsTable(), { parser: 'markdown', printWidth: 120 });
  expect(table.trim()).toBe(wanted.trim());
});

it('lists where validators differ from the server as src/plugin/validator-differences.ts does', async () => {
  const table = /<!-- validator differences -->\n([\s\S]*?)<!-- \/validator differences -->/.exec(readme)?.[1] ?? '';
  const wanted = await format(describeValidatorDifferences(), { parser: 'markdown', printWidth: 120 });
  expect(table.trim()).toBe(wanted.trim());
});

it('shows excerpts of the example that the generator writes today', () => {
  const excerpts = [...readme.matchAll(/<!-- excerpt (\S+) -->\n\n```ts\n([\s\S]*?)```/g)];
  expect(excerpts.length).toBeGreaterThan(1);
  for (const [, path = '', text = ''] of excerpts) {
    const module = readFileSync(join(ROOT, path), 'utf8');
    for (const part of text.split('// …\n')) expect(module).toContain(part.trim());
  }
});
