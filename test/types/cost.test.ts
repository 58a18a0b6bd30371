import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APPS } from '../../bench/apps.js';

const ROOT = join(import.meta.dirname, '..', '..');

const OPTIONS = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

let folder = '';

beforeAll(() => {
  mkdirSync(join(ROOT, 'node_modules', '.test'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules', '.test', 'cost-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('ten queries cost the compiler at most 25,000 type instantiations', { timeout: 120_000 }, () => {
  const app = APPS['ten-queries'].replace('../ours/', '../../../examples/crm/');
  writeFileSync(join(folder, 'app.ts'), app);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['app.ts'] }));
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const output = execFileSync(process.execPath, [tsc, '-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' });
  const instantiations = Number(/Instantiations:\s+(\d+)/.exec(output)?.[1]);
  console.log(`type instantiations of ten queries: ${instantiations}`);
  expect(instantiations).toBeLessThanOrEqual(25_000);
});
