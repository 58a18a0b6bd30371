import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { consumer, describeApps, serveApps, type Consumer } from './consumer.js';
import { CONSUMERS } from './fetch-packages.js';

serveApps();

const ESLINT_CONFIG = `import tseslint from 'typescript-eslint';

export default tseslint.config(...tseslint.configs.strict, ...tseslint.configs.stylistic, {
  linterOptions: { reportUnusedDisableDirectives: 'error' },
});
`;

let made: Consumer;

beforeAll(async () => {
  made = await consumer('linters', {
    'package.json': { name: 'app', type: 'module', devDependencies: { prettier: '*' } },
    'tsconfig.json': { compilerOptions: { module: 'nodenext', strict: true }, include: ['src'] },
    'eslint.config.js': ESLINT_CONFIG,
    '.prettierrc.json': { printWidth: 60 },
    'biome.json': '{ "linter": { "enabled": true } }\n',
    'src/own.ts': 'export const own = 1;\n',
    // linters stop there to look for what git ignores
    '.git/HEAD': 'ref: refs/heads/main\n',
  });
});

describeApps('linters say nothing of the generated code', () => {
  it.each([
    { version: 'the newest ESLint', name: 'eslint' },
    { version: 'ESLint 9', name: 'eslint-9' },
  ])('$version with typescript-eslint strict, which reports unused directives, too', async ({ name }) => {
    const eslint = join(CONSUMERS, 'node_modules', name, 'bin', 'eslint.js');
    // what it could repair would not be in the same files afterwards, what it could not would be said
    const before = made.texts('src');
    expect(await made.node(eslint, '--max-warnings=0', '--fix', 'src')).toEqual({ code: 0, output: '' });
    expect(made.texts('src')).toEqual(before);
  });

  it('oxlint', async () => {
    const { code, output } = await made.run('oxlint', '--deny-warnings', 'src');
    expect(output).toContain('Found 0 warnings and 0 errors');
    expect(Number(/on (\d+) files/.exec(output)?.[1])).toBeGreaterThan(100);
    expect(code).toBe(0);
  });
});

describeApps('formatters are kept from the generated code by init', () => {
  it('and doctor says so until they are', async () => {
    const told = await made.ours('doctor');
    expect(told.output).toContain('Add to .prettierignore: src/crm/');
    expect(told.output).toContain('Set in biome.json: "files": { "includes": ["**", "!src/crm"] }');
    expect(await made.ours('init', '--yes', '--to', 'src/crm/')).toMatchObject({ code: 0 });
    expect((await made.ours('doctor')).output).not.toContain('formatters:');
  });

  it.each([
    { tool: 'Prettier', command: ['prettier', '--check', 'src'] },
    { tool: 'Biome, which lints, too', command: ['biome', 'check', '--error-on-warnings', 'src', 'biome.json'] },
  ])('$tool', async ({ command: [name = '', ...args] }) => {
    const { code, output } = await made.run(name, ...args);
    expect(output).not.toContain('src/crm/');
    expect(code, output).toBe(0);
  });

  it('so that it is as it was generated', async () => {
    expect(await made.ours('check')).toMatchObject({ code: 0 });
  });
});
