import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { compile } from '../fixtures/compilers.js';
import { OWN_WORKSPACES } from '../fixtures/workspaces.js';

const ROOT = join(import.meta.dirname, '..', '..');

const USUAL = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'nodenext',
  types: [],
  noEmit: true,
  skipLibCheck: true,
  strict: true,
};

/** Options of apps that the output compiles with, beside the usual ones. */
const OPTIONS: readonly (readonly [name: string, options: object])[] = [
  ['without strict', { strict: false }],
  ['without strictNullChecks', { strictNullChecks: false }],
  ['without noImplicitAny', { noImplicitAny: false }],
  // what ES2020 has, newer ones have, too; its class fields are assigned, as `useDefineForClassFields: false` does it
  ['for ES2020', { target: 'es2020', lib: ['es2020', 'dom', 'dom.iterable'] }],
  [
    'with every check there is',
    {
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noPropertyAccessFromIndexSignature: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUncheckedSideEffectImports: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      allowUnreachableCode: false,
      allowUnusedLabels: false,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    },
  ],
];

/** The forms that the output comes in, each of another workspace. */
const FORMS = {
  example: {},
  small: { validators: { dates: 'codec' } },
  'kitchen-sink': { validators: { coerce: true } },
  hostile: { validators: { zod: 'mini' } },
} as const;

/** Below node_modules, so that the output finds `zod`. */
let folder = '';

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** One look of the compiler at some forms of the output. */
interface Look {
  readonly name: string;
  readonly options: object;
  /** By default all of them. */
  readonly forms?: readonly string[];
}

/** What the compiler prints. */
async function printed({ name, options, forms = Object.keys(FORMS) }: Look): Promise<string> {
  const config = join(folder, `tsconfig.${name.replace(/\W+/g, '-')}.json`);
  write(config, JSON.stringify({ compilerOptions: { ...USUAL, ...options }, include: forms }));
  return (await compile({ config })).slice(0, 4000);
}

beforeAll(async () => {
  mkdirSync(join(ROOT, 'node_modules', '.test'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'node_modules', '.test', 'options-'));
  write(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [form, input] of Object.entries(FORMS)) {
    const workspace = OWN_WORKSPACES.find(({ name }) => name === form)!;
    const config = readPresetConfig({
      input: { ...input, system: true, rest: true, tools: true, runtime: 'emit-checked' },
    });
    const { files } = await generate({ source: await workspace.source(), config });
    for (const { path, content } of files) write(join(folder, form, path), content);
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the output compiles', () => {
  it.each(OPTIONS)('%s', { timeout: 60_000 }, async (name, options) => {
    expect(await printed({ name, options })).toBe('');
  });

  it('with isolatedDeclarations, and loses no field of its declarations to stripInternal, whatever the texts of the workspace say', async () => {
    const emit = { noEmit: false, emitDeclarationOnly: true, declaration: true, rootDir: folder };
    const whole = { ...emit, isolatedDeclarations: true, outDir: join(folder, 'whole') };
    expect(await printed({ name: 'whole', options: whole })).toBe('');
    // its types were looked at just now
    const stripped = { ...emit, noCheck: true, stripInternal: true, outDir: join(folder, 'stripped') };
    expect(await printed({ name: 'stripped', options: stripped, forms: ['hostile'] })).toBe('');
    const declared = (kind: string) => readFileSync(join(folder, kind, 'hostile', 'objects', 'person.d.ts'), 'utf8');
    expect(declared('whole')).toContain('&#64;internal');
    expect(declared('stripped')).toBe(declared('whole'));
  });
});
