import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { APPS } from '../../bench/apps.js';
import { instantiations } from '../fixtures/compilers.js';

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

it('ten queries cost the compiler at most 12,000 type instantiations', { timeout: 120_000 }, () => {
  const app = APPS['ten-queries'].replace('../ours/', '../../../examples/crm/');
  writeFileSync(join(folder, 'app.ts'), app);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['app.ts'] }));
  const cost = instantiations({ config: folder });
  console.log(`type instantiations of ten queries: ${cost}`);
  expect(cost).toBeGreaterThan(1000);
  expect(cost).toBeLessThanOrEqual(12_000);
});
