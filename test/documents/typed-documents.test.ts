import { transform } from 'esbuild';
import { parse, Source } from 'graphql';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTwentyClient } from '../../examples/crm/index.js';
import { generate } from '../../src/plugin/generate.js';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { exampleRecords } from '../../src/sandbox/metadata/example/records.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { sourceOf } from '../generate/sources.js';
import { compile, project } from '../host/project.js';
import { CORRECT, OPERATIONS } from './correct.js';

const ROOT = join(import.meta.dirname, '..', '..');
const documents = CORRECT.map(({ name, text }) => ({ file: `${name}.graphql`, document: parse(new Source(text)) }));

async function filesOf(input: object = {}) {
  const source = await sourceOf(exampleWorkspace);
  const config = readPresetConfig({ input: { validators: false, webhooks: false, ...input } });
  return (await generate({ source, config, documents })).files;
}

/** What the module exports at run time. */
async function exportsOf(module: string): Promise<Readonly<Record<string, object>>> {
  const { code } = await transform(module, { loader: 'ts', format: 'esm' });
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Readonly<Record<string, object>>;
}

/** What users write, and must not be able to. */
const USES = `
import { createTwentyClient } from './crm/index.js';
import * as documents from './crm/documents.js';
const twenty = createTwentyClient({ baseUrl: 'http://localhost', apiKey: 'key' });
export async function uses(): Promise<string | undefined> {
  const { people } = await twenty.$query(documents.PeopleByDocument, {
    filter: { and: [{ jobTitle: { eq: 'CTO' } }, { company: { name: { in: ['Acme'] } } }], createdAt: { gt: new Date() } },
  });
  // @ts-expect-error -- two operators on a field
  await twenty.$query(documents.PeopleByDocument, { filter: { jobTitle: { eq: 'a', neq: 'b' } } });
  // @ts-expect-error -- no such field
  await twenty.$query(documents.PeopleByDocument, { filter: { nickname: { eq: 'a' } } });
  // @ts-expect-error -- no such operator
  await twenty.$query(documents.PeopleByDocument, { filter: { companyId: { like: 'a' } } });
  // @ts-expect-error -- the filter is missing
  await twenty.$query(documents.PeopleByDocument, {});
  const { who } = await twenty.$query(documents.RenamedDocument);
  // @ts-expect-error -- not selected
  void people.edges[0]?.node.emails;
  return who.edges[0]?.node.full?.first ?? people.edges[0]?.node.name?.lastName ?? undefined;
}
`;

describe('documents.ts', () => {
  it(
    'has types that equal what a workspace answers, and takes the variables that it takes',
    { timeout: 120_000 },
    async () => {
      const files = await filesOf();
      const app = project('');
      for (const { path, content } of files) app.write({ path: `crm/${path}`, text: content });
      const core = join(app.folder, 'node_modules', '@graphql-typed-document-node');
      symlinkSync(join(ROOT, 'node_modules', '@graphql-typed-document-node'), core, 'junction');

      const sandbox = await createSandbox({ metadata: exampleWorkspace, seed: exampleRecords });
      onTestFinished(() => sandbox.close());
      const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
      const made = await exportsOf(app.read('crm/documents.ts'));
      const lines: string[] = ["import type * as documents from './crm/documents.js';"];
      for (const { name, text, variables = {} } of OPERATIONS) {
        const answer = await twenty.$query(made[`${name}Document`]!, variables);
        // an answer without records would agree with any type
        expect(JSON.stringify(answer), name).toMatch(/"(id|name|\w*[Cc]ount|userEmail|\w*[Nn]ame|job)":/);
        const type = `documents.${name}${text.startsWith('mutation') ? 'Mutation' : 'Query'}`;
        lines.push(`export const ${name}: ${type} = ${JSON.stringify(answer)};`);
        lines.push(`export const of${name}: ${type}Variables = ${JSON.stringify(variables)};`);
      }
      app.write({ path: 'answers.ts', text: lines.join('\n') });
      app.write({ path: 'uses.ts', text: USES });
      expect(await compile({ folder: app.folder, files: ['answers.ts', 'uses.ts'] })).toBe('');
    },
  );

  it('has nullable root fields where any client may send the documents, as errors make them null', async () => {
    const ofAny = CORRECT.filter(({ name }) => ['PersonById', 'PersonLine'].includes(name)).map(({ name }) => name);
    const source = await sourceOf(exampleWorkspace);
    const config = readPresetConfig({ input: { documents: { target: 'any' } } });
    const chosen = documents.filter(({ file }) => ofAny.includes(file.replace('.graphql', '')));
    const { files } = await generate({ source, config, documents: chosen });
    const text = files.find(({ path }) => path === 'documents.ts')?.content;
    expect(text).toMatch(/PersonByIdQuery = \{\s*person: \{[^]*?\} \| null;\s*\};/);
  });

  it('is not there without documents, and not with `documents: false`', async () => {
    const source = await sourceOf(exampleWorkspace);
    const { files } = await generate({ source, config: readPresetConfig({ input: {} }) });
    expect(files.map(({ path }) => path)).not.toContain('documents.ts');
    expect((await filesOf({ documents: false })).map(({ path }) => path)).not.toContain('documents.ts');
  });

  it('types values of objects that are not generated by the schema', async () => {
    const text = (await filesOf({ objects: { include: ['company'] } })).find(
      ({ path }) => path === 'documents.ts',
    )?.content;
    expect(text).toContain('export type PersonFilterInput = {');
    expect(text).toContain('data: PersonCreateInput;');
    expect(text).not.toContain("from './objects/person.js'");
  });

  it('needs names of operations', async () => {
    const source = await sourceOf(exampleWorkspace);
    const unnamed = [{ file: 'src/a.graphql', document: parse(new Source('\n{ people { totalCount } }')) }];
    await expect(
      generate({ source, config: readPresetConfig({ input: {} }), documents: unnamed }),
    ).rejects.toMatchObject({
      code: 'DOCUMENTS_REFUSED',
      message: expect.stringContaining('\n- src/a.graphql:2 the query has no name.') as string,
    });
  });
});
