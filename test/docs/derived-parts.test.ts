import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeValidatorDifferences } from '../../src/plugin/validator-differences.js';
import { commandFlags } from './command-flags.js';
import { expectDerivedPart } from './derived-part.js';
import { documentRulesTable } from './document-rules-table.js';
import { failuresTable } from './failures-table.js';
import { optionsTable } from './options-table.js';

const ROOT = join(import.meta.dirname, '..', '..');

it('lists every option as the interfaces of outputs, and of src/plugin/config.ts, document it', async () => {
  await expectDerivedPart({ page: 'docs/configuration.md', name: 'options', markdown: await optionsTable() });
});

it('lists where validators differ from the server as src/plugin/validator-differences.ts does', async () => {
  const markdown = describeValidatorDifferences();
  await expectDerivedPart({ page: 'docs/validators.md', name: 'validator differences', markdown });
});

it('lists every rule for documents as it describes itself', async () => {
  const markdown = documentRulesTable();
  await expectDerivedPart({ page: 'docs/documents.md', name: 'document rules', markdown });
});

it('lists every flag of every command as its declaration documents it', async () => {
  await expectDerivedPart({ page: 'docs/command-line.md', name: 'flags', markdown: await commandFlags() });
});

it('lists every failure of the generator and the command line', async () => {
  await expectDerivedPart({ page: 'docs/troubleshooting.md', name: 'failures', markdown: await failuresTable() });
});

it('names every code that the client and the webhook receiver give an error', () => {
  const codesOf = (folder: string, form: RegExp) =>
    readdirSync(join(ROOT, 'src/runtime', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [...readFileSync(join(ROOT, 'src/runtime', folder, path), 'utf8').matchAll(form)])
      .map(([, code]) => code);
  const lacking = (page: string, codes: readonly (string | undefined)[]) => {
    const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
    return [...new Set(codes)].filter((code) => !text.includes(`\`${code}\``)).sort();
  };
  const client = codesOf('client', /\bcode: '([A-Z_]+)'/g);
  expect(client.length).toBeGreaterThan(10);
  expect(lacking('errors.md', [...client, ...codesOf('uploads', /\bcode: '([A-Z_]+)'/g)])).toEqual([]);
  const sync = codesOf('sync', /\bcode: '([A-Z_]+)'/g);
  expect(sync.length).toBeGreaterThan(3);
  expect(lacking('sync.md', sync)).toEqual([]);
  const webhooks = codesOf('webhooks', /^ {2}([A-Z_]+): \d{3},/gm);
  expect(webhooks.length).toBeGreaterThan(10);
  expect(lacking('webhooks.md', webhooks)).toEqual([]);
});

it('shows excerpts of the example that the generator writes today', () => {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))];
  const excerpts = pages.flatMap((page) => [
    ...readFileSync(join(ROOT, page), 'utf8').matchAll(/<!-- excerpt (\S+) -->\n\n```ts\n([\s\S]*?)```/g),
  ]);
  expect(excerpts.length).toBeGreaterThan(1);
  for (const [, path = '', text = ''] of excerpts) {
    const module = readFileSync(join(ROOT, path), 'utf8');
    for (const part of text.split('// …\n')) expect(module).toContain(part.trim());
  }
});

it('links only to pages, headings and files that are there', () => {
  const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))];
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const broken = pages.flatMap((page) => {
    const links = readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(((?!https?:)[^)\s]+)\)/g);
    return [...links].flatMap(([, link = '']) => {
      const [path = '', heading] = link.split('#');
      const target = path === '' ? join(ROOT, page) : join(ROOT, page, '..', path);
      try {
        if (heading === undefined)
          return readdirSync(join(target, '..')).includes(target.split(/[\\/]/).at(-1) ?? '')
            ? []
            : [`${page}: ${link}`];
        const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => anchor(text));
        return headings.includes(heading) ? [] : [`${page}: ${link}`];
      } catch {
        return [`${page}: ${link}`];
      }
    });
  });
  expect(broken).toEqual([]);
});
