import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { describeOptions } from '../../src/plugin/preset-config.js';
import { describeValidatorDifferences } from '../../src/plugin/validator-differences.js';

const ROOT = join(import.meta.dirname, '..', '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

it('lists every option as the outputs and src/plugin/config.ts document it', async () => {
  const table = /<!-- options -->\n([\s\S]*?)<!-- \/options -->/.exec(readme)?.[1] ?? '';
  const wanted = await format(describeOptions(), { parser: 'markdown', printWidth: 120 });
  expect(table.trim()).toBe(wanted.trim());
});

it('lists where validators differ from the server as src/plugin/validator-differences.ts does', async () => {
  const table = /<!-- validator differences -->\n([\s\S]*?)<!-- \/validator differences -->/.exec(readme)?.[1] ?? '';
  const wanted = await format(describeValidatorDifferences(), { parser: 'markdown', printWidth: 120 });
  expect(table.trim()).toBe(wanted.trim());
});

it('shows an excerpt of the example that the generator writes today', () => {
  const excerpt = /<!-- excerpt (\S+) -->\n\n```ts\n([\s\S]*?)```/.exec(readme);
  const module = readFileSync(join(ROOT, excerpt?.[1] ?? ''), 'utf8');
  const parts = (excerpt?.[2] ?? '').split('// …\n').map((part) => part.trim());
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(module).toContain(part);
});
