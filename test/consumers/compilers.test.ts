import { join } from 'node:path';
import { compile } from '../fixtures/compilers.js';
import { beforeAll, expect, it } from 'vitest';
import { app, main, type Ending } from './app.js';
import { CODEGEN, consumer, describeApps, serveApps, type Consumer } from './consumer.js';
import { CONSUMERS } from './fetch-packages.js';
import { pairwise } from './pairwise.js';

serveApps();

/** How apps find modules: what says so in package.json and tsconfig.json, and how the app's own imports then end. */
const MODULES: Readonly<Record<string, { readonly type: string; readonly ending: Ending; readonly options: object }>> =
  {
    nodenext: { type: 'module', ending: '.js', options: { module: 'nodenext' } },
    'nodenext, CommonJS': { type: 'commonjs', ending: '.js', options: { module: 'nodenext' } },
    commonjs: { type: 'commonjs', ending: '', options: { module: 'commonjs', moduleResolution: 'node10' } },
    bundler: { type: 'module', ending: '', options: { module: 'esnext', moduleResolution: 'bundler' } },
    '.ts': {
      type: 'module',
      ending: '.ts',
      options: { module: 'nodenext', allowImportingTsExtensions: true },
    },
  };

const CHECKS: Readonly<Record<string, object>> = {
  strict: { strict: true },
  loose: { strict: false },
  'without strictNullChecks': { strict: true, strictNullChecks: false },
  'without noImplicitAny': { strict: true, noImplicitAny: false },
  'every check': {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noPropertyAccessFromIndexSignature: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    isolatedModules: true,
  },
};

const TARGETS: Readonly<Record<string, object>> = {
  es2020: { target: 'es2020', lib: ['es2020', 'dom'] },
  es2022: { target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'] },
  esnext: { target: 'esnext' },
};

const VERSIONS = ['5.4', '5.6', '5.8', '5.9', '6', '7'] as const;

const MATRIX = pairwise(
  {
    version: VERSIONS,
    modules: Object.keys(MODULES),
    checks: Object.keys(CHECKS),
    target: Object.keys(TARGETS),
  },
  // TypeScript 6 warns of it, and 7 is without it
  ({ version, modules }) => modules !== 'commonjs' || version.startsWith('5'),
);

/** An app for each way to find modules. */
const apps = new Map<string, Consumer>();

beforeAll(async () => {
  for (const [modules, { type, ending, options }] of Object.entries(MODULES)) {
    const made = await consumer(`tsc-${modules}`, {
      // each version looks at the runtime, too
      'codegen.yml': `${CODEGEN}    presetConfig: { runtime: emit-checked }\n`,
      'package.json': { name: 'app', type },
      'tsconfig.json': { compilerOptions: options },
      'src/app.ts': app(ending),
      'src/main.ts': main(ending),
    });
    apps.set(modules, made);
  }
});

describeApps('an app compiles', () => {
  it.each(MATRIX)(
    'on TypeScript $version with $modules, $checks, $target',
    async ({ version, modules, checks, target }) => {
      const made = apps.get(modules)!;
      const compilerOptions = { ...CHECKS[checks], ...TARGETS[target], types: [], skipLibCheck: true, noEmit: true };
      const config = `tsconfig.${version}-${checks}-${target}.json`.replace(/ /g, '-');
      made.write(config, JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: ['src'] }));
      const compiler = version === '6' ? 'typescript' : (`typescript-${version}` as const);
      expect(await compile({ config: join(made.folder, config), compiler, root: CONSUMERS })).toBe('');
    },
  );
});
