import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { small } from '../fixtures/small.js';
import { project } from '../host/project.js';
import { twentyCodegen } from './twenty-codegen.js';
import { serve } from './workspace.js';

const SCHEMA = 'schema:\n  - ${TWENTY_BASE_URL}: { loader: graphql-codegen-twenty, token: "${TWENTY_API_KEY}" }\n';
const CODEGEN = 'extensions:\n  codegen:\n    generates:\n      src/crm/: { preset: graphql-codegen-twenty }\n';
const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');

/** An app whose only configuration is the given file. */
function app({ name, text }: { readonly name: string; readonly text: string }) {
  const made = project('');
  rmSync(join(made.folder, 'codegen.yml'));
  made.write({ path: name, text });
  return made;
}

it.each([
  { name: '.graphqlrc.yml', text: SCHEMA + CODEGEN },
  { name: 'graphql.config.yaml', text: `projects:\n  default:\n${indented(SCHEMA + CODEGEN)}` },
])('twenty-codegen reads $name as graphql-codegen does', async (file) => {
  const { env } = await serve({ metadata: small });
  const made = app(file);
  expect(await twentyCodegen({ folder: made.folder, args: ['generate'], env })).toMatchObject({ code: 0 });
  expect(Object.keys(made.files('src/crm'))).toContain('src/crm/client.ts');
  expect(await made.codegen({ env, args: ['--check'] })).toMatchObject({ code: 0 });
});

it('names the projects where it cannot tell which is meant', async () => {
  const text = `projects:\n  crm:\n${indented(SCHEMA + CODEGEN)}  other:\n${indented(SCHEMA + CODEGEN)}`;
  const { code, stderr } = await twentyCodegen({
    folder: app({ name: '.graphqlrc.yml', text }).folder,
    args: ['check'],
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/2 projects[^]*crm, other[^]*default/);
});
