import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { askPerson } from '../../src/cli/screen/ask-person.js';
import { small } from '../fixtures/small.js';
import { project, type Project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { serve } from './workspace.js';

/** An app without a configuration. */
function app(files: Readonly<Record<string, string>> = {}): Project {
  const made = project('');
  rmSync(join(made.folder, 'codegen.yml'));
  for (const [path, text] of Object.entries(files)) made.write({ path, text });
  return made;
}

const init = ({ folder }: Project, ...args: readonly string[]) => twentyCodegen({ folder, args: ['init', ...args] });

/** Runs `init` with a person who gives these answers. */
async function initWith({ folder, answers }: { readonly folder: string; readonly answers: readonly string[] }) {
  const asked: string[] = [];
  let printed = '';
  const write = (text: string) => (printed += text);
  const code = await main({
    args: ['init'],
    cwd: folder,
    env: {},
    stdout: { write },
    stderr: { write },
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1] ?? '');
    },
    interruptible: () => new AbortController().signal,
  });
  return { code, asked, printed };
}

describe('twenty-codegen init', () => {
  it('sets up an app that then generates, checks and keeps quiet', async () => {
    const { env } = await serve({ metadata: small });
    const made = app({ 'src/index.ts': '' });
    const { TWENTY_BASE_URL = '' } = env;
    expect(await init(made, '--yes', '--url', TWENTY_BASE_URL, '--validators', 'yes')).toMatchObject({ code: 0 });
    const { scripts } = JSON.parse(made.read('package.json')) as { scripts: Record<string, string> };
    const generate = scripts['crm:generate']?.replace('twenty-codegen ', '').split(' ') ?? [];
    expect(await twentyCodegen({ folder: made.folder, args: generate, env })).toMatchObject({ code: 0 });
    expect(Object.keys(made.files('.'))).toEqual(
      expect.arrayContaining(['src/crm/client.ts', 'twenty.snapshot.json', '.gitattributes', '.env.example']),
    );
    expect(await twentyCodegen({ folder: made.folder, args: ['check'], env })).toMatchObject({ code: 0 });
    expect(await init(made, '--yes', '--url', TWENTY_BASE_URL, '--validators', 'yes', '--json')).toMatchObject({
      code: 0,
      stdout: expect.not.stringMatching(/"outcome": "(written|replaced|extended|kept)"/) as string,
    });
  });

  it.each([
    { has: 'nothing', files: {}, validators: false, install: 'npm install -D' },
    {
      has: 'pnpm, zod 4 and a bundler',
      files: {
        'pnpm-lock.yaml': '',
        'package.json': '{ "dependencies": { "zod": "^4.1.0" } }',
        'tsconfig.json': '{ // for vite\n  "compilerOptions": { "moduleResolution": "bundler", } }',
      },
      validators: undefined,
      install: 'pnpm add -D',
    },
    {
      has: 'bun, and CommonJS compiled by TypeScript',
      files: {
        'bun.lock': '',
        'package.json': '{}',
        'tsconfig.json': '{ "compilerOptions": { "module": "commonjs" } }',
      },
      validators: false,
      install: 'bun add -D',
    },
    {
      has: 'modules of Node.js',
      files: {
        'package.json': '{ "packageManager": "pnpm@10.1.0" }',
        'tsconfig.json': '{ "compilerOptions": { "module": "nodenext" } }',
      },
      validators: false,
      install: 'pnpm add -D',
    },
    {
      has: 'yarn, zod 3, and endings of its own through a base configuration',
      files: {
        'yarn.lock': '',
        'package.json': '{ "dependencies": { "zod": "~3.25.0" } }',
        'tsconfig.json': '{ "extends": "./tsconfig.base" }',
        'tsconfig.base.json': '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
      },
      validators: false,
      install: 'yarn add -D',
    },
  ])('fits an app with $has', async ({ files, validators, install }) => {
    const made = app(files);
    const { stdout } = await init(made, '--yes');
    const config = parse(made.read('codegen.yml')) as {
      generates: Record<string, { presetConfig?: { validators?: boolean } }>;
    };
    const [{ presetConfig = {} } = {}] = Object.values(config.generates);
    expect(presetConfig).toEqual(validators === undefined ? {} : { validators });
    expect(stdout).toContain(install);
  });

  it.each([
    { app: 'nothing but a package.json', files: {}, want: 'src/crm/' },
    { app: 'a folder src', files: { 'src/index.ts': '', 'tsconfig.json': '{}' }, want: 'src/crm/' },
    { app: 'a tsconfig.json and no src', files: { 'tsconfig.json': '{}' }, want: 'crm/' },
    { app: 'another folder', files: { 'app/page.tsx': '' }, want: 'crm/' },
  ])('puts the code of an app with $app into $want', async ({ files, want }) => {
    const made = app(files);
    await init(made, '--yes');
    expect(Object.keys((parse(made.read('codegen.yml')) as { generates: object }).generates)).toEqual([want]);
  });

  it('leaves ./ out of patterns, which git and formatters would not match', async () => {
    const made = app({ '.prettierignore': '' });
    await init(made, '--yes', '--to', './src/crm/');
    expect(made.read('.gitattributes')).toMatch(/^src\/crm\/\*\* text eol=lf/);
    expect(made.read('.prettierignore')).toBe('src/crm/\n');
  });

  it('writes codegen.ts, which is read', async () => {
    const { env } = await serve({ metadata: small });
    const made = app();
    expect(await init(made, '--yes', '--format', 'ts', '--to', 'lib/crm')).toMatchObject({ code: 0 });
    expect(await twentyCodegen({ folder: made.folder, args: ['generate'], env })).toMatchObject({ code: 0 });
    expect(Object.keys(made.files('lib'))).toContain('lib/crm/client.ts');
  });

  it('keeps what is there and differs, shows what it would be, and replaces it with --force only', async () => {
    const made = app({
      'codegen.yml': 'mine: true\n',
      'package.json': '{\n\t"scripts": { "crm:check": "mine" }\n}\n',
      '.gitignore': 'dist',
    });
    const first = await init(made, '--yes');
    expect(first.stdout).toContain('codegen.yml: kept, because it is there; --force replaces it by');
    expect(made.read('codegen.yml')).toBe('mine: true\n');
    expect(made.read('package.json')).toContain('\t\t"crm:check": "mine"');
    expect(made.read('package.json')).toContain('"crm:generate"');
    expect(made.read('.gitignore')).toBe('dist\n.env\n');
    await init(made, '--yes', '--force');
    expect(made.read('codegen.yml')).toContain('graphql-codegen-twenty');
  });

  it.each([
    { app: 'as npm init makes it', files: { 'package.json': '{ "type": "commonjs" }' }, says: true },
    { app: 'of ES modules', files: { 'package.json': '{ "type": "module" }' }, says: false },
    { app: 'with a tsconfig.json', files: { 'package.json': '{}', 'tsconfig.json': '{}' }, says: false },
  ])('says what CommonJS needs in an app $app: $says', async ({ files, says }) => {
    const { stdout } = await init(app(files), '--yes', '--to', 'src/crm');
    expect(stdout.includes('npm pkg set type=module')).toBe(says);
    expect(stdout.includes('import "./crm" and wait inside a function')).toBe(says);
  });

  it('writes a workflow that tells drift from an outage', async () => {
    const made = app({ 'pnpm-lock.yaml': '' });
    await init(made, '--yes', '--ci', 'github', '--key-env', 'CRM_KEY');
    const workflow = parse(made.read('.github/workflows/crm.yml')) as {
      jobs: Record<string, { steps: { run?: string; env?: Record<string, string> }[] }>;
    };
    const commands = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(commands).toEqual(
      expect.arrayContaining([
        'pnpm install --frozen-lockfile',
        'pnpm exec twenty-codegen check --offline',
        'pnpm exec twenty-codegen check',
      ]),
    );
    expect(workflow.jobs['workspace']?.steps.at(-1)?.env).toEqual({
      TWENTY_BASE_URL: '${{ vars.TWENTY_BASE_URL }}',
      CRM_KEY: '${{ secrets.CRM_KEY }}',
    });
  });

  it('asks a person what flags do not say', async () => {
    const made = app({ 'codegen.yml': 'mine: true\n' });
    const answers = ['https://crm.acme.com/', '', 'app/crm', 'y', 'n', 'n', 'y'];
    const { code, asked } = await initWith({ folder: made.folder, answers });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'Address of your Twenty workspace [https://api.twenty.com] ',
      'Variable that holds the API key (its name, not the key) [TWENTY_API_KEY] ',
      'Folder for the generated code [src/crm/] ',
      expect.stringContaining('zod validators (zod 4 is not installed yet)? [y/N]'),
      expect.stringContaining('snapshot'),
      expect.stringContaining('GitHub'),
      'codegen.yml is there and says something else. Replace it? [y/N] ',
    ]);
    expect(made.read('codegen.yml')).toContain('  app/crm/:');
    expect(made.read('.env.example')).toBe('TWENTY_BASE_URL=https://crm.acme.com\nTWENTY_API_KEY=\n');
  });

  it('asks again after an answer that cannot be used', async () => {
    const made = app();
    const answers = ['crm.acme.com', 'https://crm.acme.com', 'eyJhbGciOiJIUzI1NiJ9.x', 'CRM_KEY', '../out', 'crm'];
    const { code, asked, printed } = await initWith({ folder: made.folder, answers });
    expect(code).toBe(0);
    expect(asked.slice(0, 6).map((question) => question.split(' ')[0])).toEqual([
      'Address',
      'Address',
      'Variable',
      'Variable',
      'Folder',
      'Folder',
    ]);
    expect(printed).toContain('https://crm.acme.com');
    expect(printed).not.toContain('eyJhbGciOiJIUzI1NiJ9');
    expect(made.read('.env.example')).toBe('TWENTY_BASE_URL=https://crm.acme.com\nCRM_KEY=\n');
  });

  it.each([
    { key: 'Ctrl-C', typed: '\u0003' },
    { key: 'Ctrl-D', typed: '\u0004' },
  ])('ends at $key', async ({ typed }) => {
    const input = new PassThrough();
    const left = new Promise<string>((resolve) => {
      const ask = askPerson({ input, output: new PassThrough().resume(), leave: () => resolve('left') });
      void ask('Address? ').then(resolve, () => undefined);
    });
    input.write(typed);
    expect(await left).toBe('left');
  });

  it.each([
    { force: [], want: 'TWENTY_BASE_URL=https://old.example\nOTHER=1\nTWENTY_API_KEY=\n', outcome: 'kept' },
    {
      force: ['--force'],
      want: 'TWENTY_BASE_URL=https://new.example\nOTHER=1\nTWENTY_API_KEY=\n',
      outcome: 'replaced',
    },
  ])('says that .env.example has another address: $outcome', async ({ force, want, outcome }) => {
    const old = 'TWENTY_BASE_URL=https://old.example\nOTHER=1\nTWENTY_API_KEY=\n';
    const made = app({ '.env.example': old });
    const { stdout } = await init(made, '--yes', '--url', 'https://new.example', ...force);
    expect(stdout).toContain(`.env.example: ${outcome}`);
    if (outcome === 'kept') expect(stdout).toContain('    TWENTY_BASE_URL=https://new.example');
    expect(made.read('.env.example')).toBe(want);
  });
});
