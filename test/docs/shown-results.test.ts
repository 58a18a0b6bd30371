import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createSandbox, exampleRecords, type Sandbox } from '../../src/sandbox/index.js';

const ROOT = join(import.meta.dirname, '..', '..');

/** Pages with programs that say what they print: blocks below `<!-- run -->`, in which `// → …` are the lines printed. */
const pages = (await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md'));
const programs = (
  await Promise.all(
    pages.map(async (page) =>
      [...(await readFile(join(ROOT, 'docs', page), 'utf8')).matchAll(/<!-- run -->\n\n```ts\n([\s\S]*?)```/g)].map(
        ([, program = ''], index) => ({ page, number: index + 1, program }),
      ),
    ),
  )
).flat();

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await createSandbox({ seed: exampleRecords });
  folder = await mkdtemp(join(ROOT, 'test', 'docs', 'programs-'));
  vi.stubEnv('TWENTY_BASE_URL', sandbox.url);
  vi.stubEnv('TWENTY_API_KEY', sandbox.apiKey);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

test('there are programs that say what they print', () => {
  expect(programs.length).toBeGreaterThan(4);
});

test.each(programs)('docs/$page prints what its program $number says', async ({ page, number, program }) => {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: readonly unknown[]) => {
    printed.push(
      values.map((value) => (typeof value === 'string' ? value : inspect(value, { breakLength: Infinity }))).join(' '),
    );
  });
  const saved = sandbox.save();
  try {
    const path = join(folder, `${page}-${number}.ts`);
    await writeFile(path, program.replaceAll(/from '\.\/crm\//g, "from '../../../examples/crm/"));
    await import(/* @vite-ignore */ pathToFileURL(path).href);
  } finally {
    log.mockRestore();
    sandbox.restore(saved);
  }
  expect(printed).toEqual([...program.matchAll(/\/\/ → (.*)/g)].map(([, line]) => line));
});
