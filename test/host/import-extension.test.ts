import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { importExtensionFor } from '../../src/plugin/host/import-extension.js';

function appWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'twenty-app-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ '.git': '', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const module = '{ "type": "module" }';
const options = (text: string) => `{ "compilerOptions": { ${text} } }`;

describe('what relative imports end with', () => {
  it.each([
    {
      app: 'modules of Node.js',
      files: { 'package.json': module, 'tsconfig.json': options('"module": "nodenext"') },
      want: '.js',
    },
    { app: 'modules without a tsconfig', files: { 'package.json': module }, want: '.js' },
    {
      app: 'modules for ES2022',
      files: { 'package.json': module, 'tsconfig.json': options('"module": "es2022"') },
      want: '.js',
    },
    { app: 'nothing at all', files: {}, want: '.js' },
    {
      app: 'CommonJS without a tsconfig, as `npm init -y` makes it',
      files: { 'package.json': '{ "type": "commonjs" }' },
      want: '',
    },
    {
      app: 'CommonJS by TypeScript',
      files: { 'package.json': '{}', 'tsconfig.json': options('"module": "commonjs"') },
      want: '',
    },
    {
      app: 'CommonJS of Node.js',
      files: { 'package.json': '{}', 'tsconfig.json': options('"module": "node16"') },
      want: '.js',
    },
    {
      app: 'a bundler',
      files: { 'package.json': module, 'tsconfig.json': options('"moduleResolution": "Bundler"') },
      want: '',
    },
    {
      app: 'modules as they are',
      files: { 'package.json': module, 'tsconfig.json': options('"module": "preserve"') },
      want: '',
    },
    {
      app: 'webpack',
      files: {
        'package.json': '{ "type": "module", "devDependencies": { "webpack": "^5" } }',
        'tsconfig.json': options('"module": "esnext"'),
      },
      want: '',
    },
    {
      app: 'webpack, over modules of Node.js',
      files: {
        'package.json': '{ "type": "module", "devDependencies": { "webpack": "^5" } }',
        'tsconfig.json': options('"module": "nodenext"'),
      },
      want: '.js',
    },
    {
      app: 'endings of TypeScript',
      files: { 'package.json': module, 'tsconfig.json': options('"allowImportingTsExtensions": true') },
      want: '.ts',
    },
    {
      app: 'endings that are rewritten',
      files: { 'package.json': module, 'tsconfig.json': options('"rewriteRelativeImportExtensions": true') },
      want: '.ts',
    },
    { app: 'Deno', files: { 'deno.jsonc': '{}' }, want: '.ts' },
    {
      app: 'a base configuration, with comments',
      files: {
        'package.json': module,
        'tsconfig.json': '{ // ours\n "extends": ["./missing", "./base"], }',
        'base.json': options('"moduleResolution": "bundler"'),
      },
      want: '',
    },
    {
      app: 'the configuration that Vite makes',
      files: {
        'package.json': module,
        'tsconfig.json':
          '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }, { "path": "./tsconfig.node.json" }] }',
        'tsconfig.app.json': options('"moduleResolution": "bundler", "allowImportingTsExtensions": true'),
        'tsconfig.node.json': options('"module": "nodenext"'),
      },
      want: '.ts',
    },
    {
      app: 'a package in a monorepo',
      files: {
        'package.json': '{}',
        'tsconfig.json': options('"module": "nodenext"'),
        'apps/web/package.json': module,
      },
      below: 'apps/web/src/crm',
      want: '.js',
    },
    {
      app: 'configurations that extend each other',
      files: {
        'package.json': '{}',
        'tsconfig.json': '{ "extends": "./b.json" }',
        'b.json': '{ "extends": "./tsconfig.json" }',
      },
      want: '',
    },
  ] as const)('is "$want" for $app', ({ files, want, ...rest }) => {
    expect(importExtensionFor(join(appWith(files), 'below' in rest ? rest.below : 'src/crm/'))).toBe(want);
  });
});
