import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** File → the files of the same folder that it imports, types and `import()` included. */
type Imports = ReadonlyMap<string, readonly string[]>;

const RUNTIME = fileURLToPath(new URL('../../src/runtime/', import.meta.url));

function importsBelow(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), 'utf8'));
      const relatives = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [file, relatives.map((name) => relative(folder, join(folder, file, '..', name)).replace(/\.js$/, '.ts'))];
    }),
  );
}

/** The first way that comes back to where it began, as `a.ts → b.ts → a.ts`; undefined where there is none. */
function findCircle(imports: Imports): string | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): string | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file].join(' → ');
    if (done.has(file)) return undefined;
    for (const imported of imports.get(file) ?? []) {
      const circle = visit(imported, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const circle = visit(file, []);
    if (circle) return circle;
  }
  return undefined;
}

test.each([
  ['no import', { 'a.ts': [] }, undefined],
  ['two ways to one file', { 'a.ts': ['b.ts', 'c.ts'], 'b.ts': ['c.ts'], 'c.ts': [] }, undefined],
  ['a file that imports itself', { 'a.ts': ['a.ts'] }, 'a.ts → a.ts'],
  ['a way back', { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts'] }, 'b.ts → c.ts → b.ts'],
])('a circle is found where there is one: %s', (_, imports, want) => {
  expect(findCircle(new Map(Object.entries(imports)))).toBe(want);
});

test('no file of the runtime imports itself, by whatever way', () => {
  const imports = importsBelow(RUNTIME);
  expect(imports.get('client/create-client.ts')).toContain('client/errors.ts');
  expect(findCircle(imports)).toBeUndefined();
});
