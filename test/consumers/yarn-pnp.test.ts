import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { app, main, OUTCOME } from './app.js';
import { CODEGEN, serveApps, start, type Ended } from './consumer.js';
import { CONSUMERS } from './fetch-packages.js';

serveApps();

it('an app of Yarn without node_modules generates, compiles, runs, and doctor finds its packages', async () => {
  const folder = join(CONSUMERS, 'an app of yarn'); // with blanks, which addresses of files encode
  rmSync(folder, { recursive: true, force: true });
  const files: Readonly<Record<string, string>> = {
    'package.json': JSON.stringify({
      name: 'app',
      type: 'module',
      dependencies: {
        'graphql-codegen-twenty': `file:${inject('tarball')}`,
        graphql: '16.15.0',
        typescript: '5.9.3',
        zod: '4.6.7',
      },
    }),
    '.yarnrc.yml': 'nodeLinker: pnp\nenableTelemetry: false\nenableImmutableInstalls: false\nenableGlobalCache: true\n',
    'yarn.lock': '', // says that this is an app of its own
    'codegen.yml': CODEGEN,
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2022',
        strict: true,
        types: [],
        rootDir: 'src',
        outDir: 'dist',
      },
      include: ['src'],
    }),
    'src/app.ts': app('.js'),
    'src/main.ts': main('.js'),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const bin = join(CONSUMERS, 'node_modules', '@yarnpkg', 'cli-dist', 'bin', 'yarn.js');
  const yarn = (...args: readonly string[]): Promise<Ended> =>
    start({ command: process.execPath, args: [bin, ...args], folder });
  const installed = await yarn('install');
  expect(installed.code, installed.output).toBe(0);
  const generated = await yarn('twenty-codegen', 'generate');
  expect(generated.code, generated.output).toBe(0);
  const { output: findings } = await yarn('twenty-codegen', 'doctor');
  expect(findings).toMatch(/✔ graphql: graphql 16\.15\.0[^]*✔ zod: zod 4\.6\.7/);
  expect(await yarn('tsc', '-p', '.')).toEqual({ code: 0, output: '' });
  const ran = await yarn('node', '--no-warnings', 'dist/main.js');
  expect(ran.output).toContain(JSON.stringify(OUTCOME));
});
