import { join } from 'node:path';
import { expect, it } from 'vitest';
import { app, main, OUTCOME, type Ending } from './app.js';
import { consumer, describeApps, serveApps, type Consumer, type Ended, type Files } from './consumer.js';
import { CONSUMERS } from './fetch-packages.js';

serveApps();

const tsconfig = (compilerOptions: object): object => ({
  compilerOptions: { strict: true, target: 'es2022', types: [], skipLibCheck: true, ...compilerOptions },
  include: ['src'],
});

const TSC_7 = join(CONSUMERS, 'node_modules', 'typescript-7', 'bin', 'tsc');

const NODENEXT = tsconfig({ module: 'nodenext', rootDir: 'src', outDir: 'out' });
const COMMONJS = tsconfig({
  module: 'commonjs',
  moduleResolution: 'node10',
  rootDir: 'src',
  outDir: 'out',
  ignoreDeprecations: '6.0',
});
const BUNDLER = tsconfig({ module: 'esnext', moduleResolution: 'bundler' });

/** A way to put an app together, and to run it. */
interface Tool {
  readonly tool: string;
  readonly type?: 'module' | 'commonjs';
  /** What package.json says is installed, by which the tool is recognised. */
  readonly uses?: string;
  readonly ending?: Ending;
  readonly files: Files;
  /** Its commands, the last of which runs the app. */
  readonly commands: readonly ((made: Consumer) => Promise<Ended>)[];
}

const webpack = (loader: object, more: object = {}): string => `
const config = {
  mode: 'production',
  target: 'node20',
  stats: 'errors-warnings',
  entry: './src/main.ts',
  output: { path: require('node:path').join(__dirname, 'out'), filename: 'main.cjs' },
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [${JSON.stringify({ test: 'REGEX', ...loader }).replace('"REGEX"', '/\\.ts$/')}] },
  ...${JSON.stringify(more)},
};
module.exports = config;
`;

const TOOLS: readonly Tool[] = [
  {
    tool: 'tsc of TypeScript 7 and Node.js, ES modules',
    files: { 'tsconfig.json': NODENEXT },
    commands: [({ node }) => node(TSC_7), ({ node }) => node('out/main.js')],
  },
  {
    tool: 'tsc and Node.js, CommonJS',
    type: 'commonjs',
    files: { 'tsconfig.json': COMMONJS },
    commands: [({ run }) => run('tsc'), ({ node }) => node('out/main.js')],
  },
  {
    tool: 'tsc of TypeScript 7 and Node.js, CommonJS of nodenext',
    type: 'commonjs',
    ending: '.js',
    files: { 'tsconfig.json': NODENEXT },
    commands: [({ node }) => node(TSC_7), ({ node }) => node('out/main.js')],
  },
  {
    tool: 'webpack and ts-loader',
    type: 'commonjs',
    uses: 'webpack',
    files: {
      'tsconfig.json': tsconfig({ module: 'esnext', moduleResolution: 'bundler', noEmit: false }),
      'webpack.config.cjs': webpack({ loader: 'ts-loader' }),
    },
    commands: [({ run }) => run('webpack'), ({ node }) => node('out/main.cjs')],
  },
  {
    tool: 'webpack and ts-loader, ES modules, TypeScript 5.9',
    uses: 'webpack',
    files: {
      'tsconfig.json': tsconfig({ module: 'esnext', moduleResolution: 'node10' }),
      'webpack.config.cjs': webpack({ loader: 'ts-loader', options: { compiler: 'typescript-5.9', silent: true } }),
    },
    commands: [({ run }) => run('webpack'), ({ node }) => node('out/main.cjs')],
  },
  {
    tool: 'ts-node',
    type: 'commonjs',
    files: { 'tsconfig.json': { ...COMMONJS, 'ts-node': { compiler: 'typescript-5.9' } } },
    commands: [({ run }) => run('ts-node', 'src/main.ts')],
  },
  {
    tool: 'esbuild, one bundle of ES modules',
    files: { 'tsconfig.json': BUNDLER },
    commands: [
      ({ run }) =>
        run(
          'esbuild',
          'src/main.ts',
          '--bundle',
          '--platform=node',
          '--format=esm',
          '--outfile=out/main.mjs',
          '--log-level=warning',
        ),
      ({ node }) => node('out/main.mjs'),
    ],
  },
  {
    tool: 'esbuild, one bundle of CommonJS, ES2020',
    type: 'commonjs',
    files: { 'tsconfig.json': COMMONJS },
    commands: [
      ({ run }) =>
        run(
          'esbuild',
          'src/main.ts',
          '--bundle',
          '--platform=node',
          '--format=cjs',
          '--target=es2020',
          '--outfile=out/main.cjs',
          '--log-level=warning',
        ),
      ({ node }) => node('out/main.cjs'),
    ],
  },
  {
    tool: 'Vite',
    files: {
      'tsconfig.json': BUNDLER,
      'vite.config.js':
        "export default { logLevel: 'warn', ssr: { noExternal: true }, build: { ssr: 'src/main.ts', outDir: 'out' } };",
    },
    commands: [({ run }) => run('vite', 'build'), ({ node }) => node('out/main.js')],
  },
  {
    tool: 'swc, CommonJS',
    type: 'commonjs',
    files: {
      'tsconfig.json': COMMONJS,
      'compile.cjs': `const { transformFileSync } = require('@swc/core');
const { mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
for (const path of readdirSync('src', { recursive: true }).filter((each) => each.endsWith('.ts'))) {
  const to = join('out', path.replace(/\\.ts$/, '.js'));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, transformFileSync(join('src', path), options).code);
}
`,
    },
    commands: [({ node }) => node('compile.cjs'), ({ node }) => node('out/main.js')],
  },
];

/** The app as it stands in an app with a tool; its own imports end as those of the generated code do. */
async function appWith({ tool, type = 'module', uses, ending, files }: Omit<Tool, 'commands'>): Promise<Consumer> {
  const ends = ending ?? (type === 'module' && !uses && files['tsconfig.json'] === NODENEXT ? '.js' : '');
  return consumer(tool, {
    'package.json': { name: 'app', type, devDependencies: uses ? { [uses]: '*' } : {} },
    'src/app.ts': app(ends),
    'src/main.ts': main(ends),
    ...files,
  });
}

describeApps('an app is compiled, bundled and run without a word, and does what it should', () => {
  it.each(TOOLS)('with $tool', async ({ commands, ...tool }) => {
    const made = await appWith(tool);
    for (const [index, command] of commands.entries()) {
      const ended = await command(made);
      expect(ended.code, ended.output).toBe(0);
      if (index === commands.length - 1) expect(JSON.parse(ended.output)).toEqual(OUTCOME);
      else expect(ended.output).not.toMatch(/warning|error/i);
    }
    expect((await made.ours('doctor')).output).not.toContain('⚠ imports');
  });
});

/** A test of a user's own. */
const JEST_TEST = (ending: Ending): string => `import { expect, test } from '@jest/globals';
import { run } from '../src/app${ending}';

test('the app', async () => {
  expect(await run()).toEqual(${JSON.stringify(OUTCOME)});
});
`;

const WITH_ENDINGS = { moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' } };
const ES_MODULES = { extensionsToTreatAsEsm: ['.ts'] };
const swc = (module: string) => [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: module } },
];

const JEST: readonly {
  readonly transformer: string;
  readonly type: 'module' | 'commonjs';
  readonly ending: Ending;
  readonly tsconfig: object;
  readonly jest: object;
  readonly files?: Files;
}[] = [
  {
    transformer: 'ts-jest',
    type: 'commonjs',
    ending: '',
    tsconfig: COMMONJS,
    jest: { transform: { '\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json', compiler: 'typescript-5.9' }] } },
  },
  {
    transformer: 'ts-jest, ES modules',
    type: 'module',
    ending: '.js',
    // ts-jest asks for it with modules of Node.js
    tsconfig: tsconfig({ module: 'nodenext', isolatedModules: true }),
    jest: {
      transform: { '\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json', useESM: true }] },
      ...WITH_ENDINGS,
      ...ES_MODULES,
    },
  },
  {
    transformer: '@swc/jest',
    type: 'commonjs',
    ending: '',
    tsconfig: COMMONJS,
    jest: { transform: { '\\.ts$': swc('commonjs') } },
  },
  {
    transformer: '@swc/jest, ES modules',
    type: 'module',
    ending: '.js',
    tsconfig: NODENEXT,
    jest: { transform: { '\\.ts$': swc('es6') }, ...WITH_ENDINGS, ...ES_MODULES },
  },
  {
    transformer: 'babel-jest',
    type: 'commonjs',
    ending: '',
    tsconfig: COMMONJS,
    jest: { transform: { '\\.ts$': 'babel-jest' } },
    files: {
      'babel.config.cjs':
        "module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }], '@babel/preset-typescript'] };",
    },
  },
];

describeApps('an app is tested by Jest', () => {
  it.each(JEST)('through $transformer', async ({ transformer, type, ending, tsconfig, jest, files }) => {
    const made = await consumer(`jest-${transformer}`, {
      'package.json': { name: 'app', type, devDependencies: { jest: '*' } },
      'tsconfig.json': tsconfig,
      'jest.config.json': { testEnvironment: 'node', watchman: false, testTimeout: 60_000, ...jest },
      'src/app.ts': app(ending),
      'test/app.test.ts': JEST_TEST(ending),
      ...files,
    });
    const bin = join(CONSUMERS, 'node_modules', 'jest', 'bin', 'jest.js');
    const { code, output } = await made.node('--experimental-vm-modules', '--no-warnings', bin, '--colors=false');
    expect(output).toContain('Tests:       1 passed, 1 total');
    expect(output).not.toMatch(/warn/i);
    expect(code).toBe(0);
    // what an app of Node.js modules sets for Jest is shown to it
    expect((await made.ours('doctor')).output.includes('moduleNameMapper')).toBe(ending === '.js');
  });
});

describeApps('an app of Next.js', () => {
  it('is built and rendered', async () => {
    const made = await consumer('next', {
      'package.json': { name: 'app', dependencies: { next: '*', react: '*' } },
      'tsconfig.json': {
        compilerOptions: {
          ...{ target: 'es2022', lib: ['dom', 'dom.iterable', 'esnext'], strict: true, skipLibCheck: true },
          ...{ noEmit: true, esModuleInterop: true, module: 'esnext', moduleResolution: 'bundler' },
          ...{ resolveJsonModule: true, isolatedModules: true, jsx: 'react-jsx', allowJs: true, incremental: true },
          plugins: [{ name: 'next' }],
        },
        include: ['next-env.d.ts', 'src', 'app', '.next/types/**/*.ts', '.next/dev/types/**/*.ts'],
        exclude: ['node_modules'],
      },
      'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(CONSUMERS)} }, outputFileTracingRoot: ${JSON.stringify(CONSUMERS)} };`,
      'src/app.ts': app(''),
      'app/layout.tsx':
        "import type { ReactNode } from 'react';\nexport default function Layout({ children }: { children: ReactNode }) { return <html><body>{children}</body></html>; }\n",
      'app/page.tsx':
        "import { run } from '../src/app';\nexport default async function Page() { return <pre>{JSON.stringify(await run())}</pre>; }\n",
    });
    const { code, output } = await made.run('next', 'build');
    expect(code, output).toBe(0);
    expect(output).not.toMatch(/warn/i);
    const page = made.read('.next/server/app/index.html');
    expect(page.replaceAll('&quot;', '"')).toContain(JSON.stringify(OUTCOME));
  });
});
