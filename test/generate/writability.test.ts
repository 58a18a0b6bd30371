import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { generate } from '../../src/plugin/generate.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';

/** The example, with a field and a relation of a person and all of a note closed to the API. */
const metadata: ServerMetadata = {
  objects: exampleWorkspace.objects.map((object) => ({
    ...object,
    ...(object.nameSingular === 'note' ? { writability: 'SYSTEM' } : {}),
    fieldsList: object.fieldsList.map((field) => ({
      ...field,
      ...(object.nameSingular === 'person' && field.name === 'jobTitle' ? { writability: 'APPLICATION' } : {}),
      ...(object.nameSingular === 'person' && field.name === 'company' ? { writability: 'SYSTEM' } : {}),
    })),
  })),
};

const sandboxes: Sandbox[] = [];
const texts = new Map<string, string>();

async function serve(version: string): Promise<Sandbox> {
  const sandbox = await createSandbox({ metadata, version, listen: false });
  sandboxes.push(sandbox);
  return sandbox;
}

beforeAll(async () => {
  for (const version of ['2.38', '2.47']) {
    const sandbox = await serve(version);
    const source = await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey, fetch: sandbox.fetch });
    const { files } = await generate({ source, config: readPresetConfig({ input: {} }) });
    for (const { path, content } of files) texts.set(`${version} ${path}`, content);
  }
});
afterAll(async () => {
  for (const sandbox of sandboxes) await sandbox.close();
});

/** The members of an interface of a generated module. */
function members(place: string, name: string): string {
  const [, body = ''] = new RegExp(`interface ${name}[^{]*\\{([^}]*)\\}`).exec(texts.get(place) ?? '') ?? [];
  return body;
}

describe('what the API may not write', () => {
  it('is in no create input where the server says so (2.40)', () => {
    const inputs = members('2.47 objects/person.ts', 'PersonCreateInput');
    expect(inputs).toContain('avatarUrl');
    expect(inputs).not.toMatch(/jobTitle|company/);
    expect(members('2.47 objects/person.ts', 'Person')).toMatch(/jobTitle[^]*|companyId/);
    expect(texts.get('2.47 validators/person.ts')).toMatch(/jobTitle: text\([^)]*writable: false/);
  });

  it('is in it where the server does not', () => {
    expect(members('2.38 objects/person.ts', 'PersonCreateInput')).toMatch(/company[^]*jobTitle/);
  });

  it('leaves an object that is closed as a whole its reads', () => {
    const operations = texts.get('2.47 objects/note.ts') ?? '';
    expect(operations).toMatch(/findMany|FindMany/);
    expect(operations).not.toMatch(/CreateOne|createOne|DestroyMany|RecordOperations/);
    expect(texts.get('2.38 objects/note.ts')).toContain('RecordOperations');
  });

  it.each([
    { version: '2.21', given: { jobTitle: 'CEO' }, message: undefined },
    {
      version: '2.32',
      given: { jobTitle: 'CEO' },
      message: 'Field "jobTitle" of "person" cannot be written: it is APPLICATION',
    },
    {
      version: '2.47',
      given: { companyId: null },
      message: 'Field "companyId" of "person" cannot be written: it is SYSTEM',
    },
    { version: '2.47', given: { avatarUrl: 'x' }, message: undefined },
  ])('is refused since 2.32: $given on $version', async ({ version, given, message }) => {
    const sandbox = await serve(version);
    const response = await sandbox.fetch(`${sandbox.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'mutation ($data: any) { createPerson(data: $data) { id } }',
        variables: { data: given },
      }),
    });
    const { errors } = (await response.json()) as { readonly errors?: readonly { readonly message: string }[] };
    expect(errors?.[0]?.message).toBe(message);
  });
});
