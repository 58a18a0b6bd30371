import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, exampleWorkspace } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';
import { CHANGED_FIELDS } from '../../../facts/model/changed-fields.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: exampleWorkspace });
  await change('createOneField', 'CreateOneFieldMetadataInput', {
    field: { objectMetadataId: idOf('person'), type: 'TEXT', name: 'intro', label: 'Intro' },
  });
});
afterAll(() => sandbox.close());

interface Answer {
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly errors?: unknown };
  }[];
}

async function change(mutation: string, type: string, input: unknown): Promise<Answer> {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id description isSystem isNullable } }`;
  const response = await fetch(`${sandbox.url}/metadata`, {
    method: 'POST',
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return (await response.json()) as Answer; // of a mutation
}

function idOf(path: string): string {
  const [objectName, fieldName] = path.split('.');
  const object = sandbox.metadata().objects.find(({ nameSingular }) => nameSingular === objectName);
  const found = fieldName === undefined ? object : object?.fieldsList.find(({ name }) => name === fieldName);
  if (!found) throw new Error(`${path} is not there`);
  return found.id;
}

describe('a change of a field is answered as by a 2.21 server', () => {
  it.each(CHANGED_FIELDS)('$field $update', async ({ field, update, refused, reads }) => {
    const { data, errors } = await change('updateOneField', 'UpdateOneFieldMetadataInput', { id: idOf(field), update });
    if (refused === undefined) {
      expect({ ...data?.['updateOneField'], errors }).toMatchObject({ ...reads, errors: undefined });
      return;
    }
    const [code, message] = refused;
    const [error] = errors ?? [];
    expect(error?.extensions.code).toBe(code);
    expect(`${error?.message} ${JSON.stringify(error?.extensions.errors ?? '')}`).toContain(message);
  });
});
