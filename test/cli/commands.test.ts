import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/registry.js';
import { EXIT, EXIT_MEANINGS } from '../../src/cli/exit-codes.js';

const root = join(import.meta.dirname, '../..');

test('a command is a file of its own and an entry in the registry', async () => {
  const files = readdirSync(join(root, 'src/cli/commands')).map((file) => basename(file, '.ts'));
  expect(Object.keys(COMMANDS).sort()).toEqual(files.filter((name) => name !== 'registry').sort());
  for (const { load } of Object.values(COMMANDS)) expect(await load()).toHaveProperty('run');
});

test('--help loads no command and no package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twenty-codegen-loaded-'));
  execFileSync(process.execPath, [join(root, 'dist/cli/bin.js'), '--help'], {
    env: { ...process.env, NODE_V8_COVERAGE: folder },
  });
  const [report = ''] = readdirSync(folder);
  const { result } = JSON.parse(readFileSync(join(folder, report), 'utf8')) as { result: { url: string }[] };
  rmSync(folder, { recursive: true });
  const loaded = result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  expect(loaded.filter((url) => /node_modules|dist\/sandbox/.test(url))).toEqual([]);
  expect(loaded.filter((url) => url.includes('/commands/')).map((url) => basename(url))).toEqual(['registry.js']);
});

test('--help says what each exit code means', () => {
  const help = execFileSync(process.execPath, [join(root, 'dist/cli/bin.js'), '--help'], { encoding: 'utf8' });
  for (const code of Object.values(EXIT)) {
    expect(help.replace(/ +/g, ' ')).toContain(` ${code} ${EXIT_MEANINGS[code]}`);
  }
});

test('a code of an error stands in one catalogue', () => {
  const files = ['src/cli', 'src/plugin'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  );
  const sources = files.filter((file) => file.endsWith('.ts'));
  const catalogues = sources.map((file) => readFileSync(file, 'utf8')).filter((text) => /ailuresOf\(/.test(text));
  const codes = catalogues.flatMap((text) => [...text.matchAll(/^ {2}([A-Z][A-Z_]+): \(/gm)].map(([, code]) => code));
  expect(codes.length).toBeGreaterThan(80);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});
