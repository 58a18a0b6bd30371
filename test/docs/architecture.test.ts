import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

test('ARCHITECTURE.md names only files that exist', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    `src/${file}`.replaceAll('\\', '/'),
  );
  const named = [...text.matchAll(/`([\w/.-]+\.ts)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => path !== 'codegen.ts' && !files.some((file) => file.endsWith(`/${path}`)))).toEqual([]);
});

test('ARCHITECTURE.md is read in one sitting', () => {
  expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});
