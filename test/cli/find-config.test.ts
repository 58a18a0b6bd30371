import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { findConfig } from '../../src/cli/config/find-config.js';
import { project } from '../host/project.js';

const CODEGEN = 'generates: {}\n';
const EDITOR_ONLY = 'schema: schema.graphql\n';
const WITH_CODEGEN = `${EDITOR_ONLY}extensions: { codegen: { generates: {} } }\n`;

it.each([
  { has: 'nothing', files: {}, finds: undefined },
  { has: 'two of graphql-codegen', files: { 'codegen.ts': '', 'codegen.yml': CODEGEN }, finds: 'codegen.yml' },
  { has: 'a hidden one', files: { '.codegenrc.json': '{}' }, finds: '.codegenrc.json' },
  {
    has: 'one of graphql-config with codegen beside it',
    files: { '.graphqlrc.yml': WITH_CODEGEN, 'codegen.yml': CODEGEN },
    finds: '.graphqlrc.yml',
  },
  {
    has: 'one of graphql-config that is for an editor alone',
    files: { '.graphqlrc.yml': EDITOR_ONLY, 'codegen.yml': CODEGEN },
    finds: 'codegen.yml',
  },
  {
    has: 'a package.json with codegen',
    files: { 'package.json': '{ "codegen": { "generates": {} } }' },
    finds: 'package.json',
  },
  {
    has: 'a package.json with codegen further down',
    files: { 'package.json': '{ "nx": { "targets": { "codegen": { "cache": true } } } }' },
    finds: undefined,
  },
  {
    has: 'a package.json with a script codegen',
    files: { 'package.json': '{ "codegen": "graphql-codegen" }' },
    finds: undefined,
  },
])('finds $finds where a folder has $has', async ({ files, finds }) => {
  const app = project('');
  rmSync(join(app.folder, 'codegen.yml'));
  for (const [path, text] of Object.entries(files)) app.write({ path, text });
  const found = await findConfig({ cwd: app.folder, configFlag: undefined, env: {} });
  expect(found === undefined ? undefined : relative(app.folder, found)).toBe(finds);
});
