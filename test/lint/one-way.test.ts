import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, describe, expect, test } from 'vitest';
import tseslint from 'typescript-eslint';
import { layerOf } from '../../lint/layer-of.js';
import { layersTable } from '../../lint/layers-table.js';
import { LAYERS, STILL_THERE } from '../../lint/layers.js';
import { oneWay } from '../../lint/one-way.js';
import { readImportGraph } from '../../lint/import-graph.js';

const root = join(import.meta.dirname, '../..');
const graph = readImportGraph(join(root, 'src'));

describe('the table of layers', () => {
  test('lets a layer use only those further up', () => {
    const wrong = LAYERS.flatMap(({ paths: [name], uses }, index) =>
      uses.filter((used) => !layerOf(LAYERS.slice(0, index), used)).map((used) => `${name} uses ${used}`),
    );
    expect(wrong).toEqual([]);
  });

  test('names what exists', () => {
    const files = [...graph.keys()];
    const paths = LAYERS.flatMap((layer) => [...layer.paths, ...layer.uses]);
    expect(paths.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
  });

  test('stands in ARCHITECTURE.md as it is', () => {
    const withoutPadding = (line: string) => line.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    const shown = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('\n').map(withoutPadding);
    const [head = ''] = layersTable();
    const start = shown.indexOf(head);
    expect(shown.slice(start, shown.indexOf('', start))).toEqual(layersTable());
  });

  test('has no exception that is not needed any more', () => {
    const isIn = (file: string, path: string) => file === path || file.startsWith(`${path}/`);
    const imports = [...graph].flatMap(([from, all]) => all.map((to) => ({ from, to })));
    const needless = STILL_THERE.filter((exception) => {
      const [one = '', other = ''] = exception.split(' -> ');
      return !imports.some(({ from, to }) => isIn(from, one) && isIn(to, other));
    });
    expect(needless).toEqual([]);
  });
});

describe('ESLint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'one-way-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The messages about `low/a.ts` in a tree of a low and a high layer. */
  async function messagesFor(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const src = mkdtempSync(join(folder, 'src-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(src, path)), { recursive: true });
      writeFileSync(join(src, path), text);
    }
    const layers = [
      { paths: ['low'], what: '', uses: [], isPortable: true },
      { paths: ['high'], what: '', uses: ['low'] },
    ];
    const eslint = new ESLint({
      cwd: src,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.ts'],
        languageOptions: { parser: tseslint.parser },
        plugins: { 'one-way': oneWay({ src, layers }) },
        rules: { 'one-way/layers': 'error', 'one-way/circles': 'error' },
      },
    });
    const [result] = await eslint.lintFiles('low/a.ts');
    return result!.messages.map(({ message }) => message);
  }

  test.each([
    { given: 'an import of its own layer', files: { 'low/a.ts': "import './b.js';", 'low/b.ts': '' }, want: [] },
    {
      given: 'an arrow against the table',
      files: { 'low/a.ts': "import { b } from '../high/b.js';", 'high/b.ts': 'export const b = 1;' },
      want: ['low may not import high (lint/layers.js)'],
    },
    {
      given: 'an arrow against the table for a type',
      files: { 'low/a.ts': "export type { B } from '../high/b.js';", 'high/b.ts': 'export type B = 1;' },
      want: ['low may not import high (lint/layers.js)'],
    },
    {
      given: 'an arrow against the table in a call',
      files: { 'low/a.ts': "await import('../high/b.js');", 'high/b.ts': '' },
      want: ['low may not import high (lint/layers.js)'],
    },
    {
      given: 'a circle, of which one import is of a type',
      files: {
        'low/a.ts': "import { b } from './b.js';",
        'low/b.ts': "import { c } from './c.js'; export const b = c;",
        'low/c.ts': "import type { A } from './a.js'; export const c: A = 1;",
      },
      want: ['Imports run in a circle: low/a.ts → low/b.ts → low/c.ts → low/a.ts'],
    },
    {
      given: 'a file in no layer',
      files: { 'low/a.ts': "import '../elsewhere/b.js';", 'elsewhere/b.ts': '' },
      want: ['elsewhere/b.ts is in no layer of lint/layers.js'],
    },
    {
      given: 'a module of Node.js where none may be',
      files: { 'low/a.ts': "import 'node:fs';" },
      want: ['This layer runs without Node.js (lint/layers.js)'],
    },
  ])('answers $given', async ({ files, want }) => {
    expect(await messagesFor(files)).toEqual(want);
  });
});
