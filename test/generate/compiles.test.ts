import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate, type Generated } from '../../src/plugin/generate.js';
import { compile, type Compiler } from '../fixtures/compilers.js';
import { OTHER_VERSIONS, OWN_WORKSPACES, WORKSPACES } from '../fixtures/workspaces.js';

const ROOT = join(import.meta.dirname, '..', '..');

const STRICT = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
};

const MODES = {
  nodenext: { extension: '.js', options: { module: 'nodenext', moduleResolution: 'nodenext' } },
  bundler: { extension: '', options: { module: 'esnext', moduleResolution: 'bundler' } },
  'nodenext-ts': {
    extension: '.ts',
    options: { module: 'nodenext', moduleResolution: 'nodenext', allowImportingTsExtensions: true },
  },
} as const;

type Mode = keyof typeof MODES;

const OURS = [...OWN_WORKSPACES, ...OTHER_VERSIONS];
const SMALL = OWN_WORKSPACES.filter(({ name }) => name === 'small');

/**
 * What each compiler looks at. Modes differ in how an import ends and is found, which any workspace shows; versions of
 * TypeScript differ in how they check, which all of our workspaces show in one mode.
 */
const COMPILED: readonly (readonly [version: string, compiler: Compiler, mode: Mode, workspaces: typeof WORKSPACES])[] =
  [
    ['7', 'typescript-7', 'nodenext', WORKSPACES],
    ['7', 'typescript-7', 'bundler', OURS],
    ['7', 'typescript-7', 'nodenext-ts', OURS],
    ['6', 'typescript', 'nodenext', OURS],
    ['6', 'typescript', 'bundler', SMALL],
    ['6', 'typescript', 'nodenext-ts', SMALL],
    ['5.9', 'typescript-5.9', 'nodenext', OURS],
    ['5.9', 'typescript-5.9', 'bundler', SMALL],
    ['5.9', 'typescript-5.9', 'nodenext-ts', SMALL],
  ];

/** Below node_modules, so that the output finds `zod`. */
let folder = '';

beforeAll(async () => {
  mkdirSync(join(ROOT, 'node_modules', '.test'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules', '.test', 'compiles-'));
  for (const [mode, { extension }] of Object.entries(MODES)) {
    for (const { name, source } of mode === 'nodenext' ? WORKSPACES : OURS) {
      const config = readPresetConfig({
        input: { importExtension: extension, system: true, rest: true, runtime: 'emit-checked' },
      });
      const { files } = await generate({ source: await source(), config });
      for (const { path, content } of files) write(join(folder, mode, name, path), content);
      write(join(folder, mode, name, 'rest-calls.ts'), restCalls({ files, extension }));
    }
    write(join(folder, mode, 'package.json'), '{ "type": "module" }');
  }
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An app that calls REST: for each object, what its first record is. */
function restCalls({ files, extension }: { readonly files: Generated['files']; readonly extension: string }): string {
  const text = files.find(({ path }) => path === 'rest.ts')?.content ?? '';
  const plurals = [...text.matchAll(/^ {2}(\w+): twenty\.RestObject/gm)].map(([, plural]) => plural);
  return [
    "import createClient from 'openapi-fetch';",
    `import type { paths } from './rest${extension}';`,
    "const rest = createClient<paths>({ baseUrl: '/rest' });",
    'export const calls = [',
    ...plurals.map(
      (each) =>
        `  async (): Promise<string | null | undefined> => (await rest.GET('/${each}')).data?.data.${each}[0]?.id,`,
    ),
    '];',
  ].join('\n');
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

describe('the output compiles without an error', () => {
  it.each(COMPILED)(
    'on TypeScript %s (%s), as %s',
    { timeout: 180_000 },
    async (version, compiler, mode, workspaces) => {
      const config = join(folder, mode, `tsconfig.${version}.json`);
      const include = workspaces.map(({ name }) => name);
      write(config, JSON.stringify({ compilerOptions: { ...STRICT, ...MODES[mode].options }, include }));
      expect((await compile({ config, compiler })).slice(0, 4000)).toBe('');
    },
  );
});
