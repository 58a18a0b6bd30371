import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';
import { READ_ONLY } from '../../../../src/sandbox/keys/role.js';
import { small } from '../../../fixtures/small.js';

/** An id that nothing has. */
const NOBODY = '0b0d0000-0000-4000-8000-000000000000';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

const ask = async (
  sandbox: Sandbox,
  call: { readonly method?: string; readonly path: string; readonly body?: unknown; readonly key?: string },
) => {
  const response = await fetch(`${sandbox.url}/rest/metadata/${call.path}`, {
    method: call.method ?? 'GET',
    headers: { authorization: `Bearer ${call.key ?? sandbox.apiKey}` },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
};

describe('the newer format of REST metadata', () => {
  it('has neither wrapper nor name around what it answers', async () => {
    const sandbox = await createSandbox({ metadata: small, restMetadataFormat: 'bare' });
    try {
      const list = await ask(sandbox, { path: 'objects?limit=2' });
      const [first, second] = (list.body as { readonly data: readonly Item[] }).data;
      expect(list.body).toEqual({
        data: [first, second],
        pageInfo: { hasNextPage: true, startCursor: first?.id, endCursor: second?.id },
        totalCount: small.objects.length,
      });
      expect((await ask(sandbox, { path: `objects/${first?.id}` })).body).toEqual(first);
    } finally {
      await sandbox.close();
    }
  });
});

describe('changes over /rest/metadata', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({
      metadata: small,
      apiKeys: [{ id: 'a', name: 'Reader', token: 'reader', role: READ_ONLY }],
    });
  });
  afterAll(() => sandbox.close());

  it('create, change and delete an object and its fields', async () => {
    const object = { nameSingular: 'ticket', namePlural: 'tickets', labelSingular: 'Ticket', labelPlural: 'Tickets' };
    const created = await ask(sandbox, { method: 'POST', path: 'objects', body: object });
    expect(created).toMatchObject({ status: 201, body: { data: { createOneObject: object } } });
    const { id } = (created.body as { readonly data: { readonly createOneObject: Item } }).data.createOneObject;

    const field = await ask(sandbox, {
      method: 'POST',
      path: 'fields',
      body: { objectMetadataId: id, type: 'TEXT', name: 'note', label: 'Note' },
    });
    expect(field).toMatchObject({ status: 201, body: { data: { createOneField: { name: 'note', type: 'TEXT' } } } });
    const { id: fieldId } = (field.body as { readonly data: { readonly createOneField: Item } }).data.createOneField;

    expect(
      await ask(sandbox, { method: 'PATCH', path: `objects/${id}`, body: { description: 'A ticket' } }),
    ).toMatchObject({
      status: 200,
      body: { data: { updateOneObject: { id, description: 'A ticket' } } },
    });
    expect(await ask(sandbox, { method: 'PATCH', path: `fields/${fieldId}`, body: { label: 'Remark' } })).toMatchObject(
      {
        body: { data: { updateOneField: { id: fieldId, label: 'Remark' } } },
      },
    );
    expect(await ask(sandbox, { method: 'DELETE', path: `fields/${fieldId}` })).toMatchObject({
      status: 200,
      body: { data: { deleteOneField: { id: fieldId } } },
    });
    expect(await ask(sandbox, { method: 'DELETE', path: `objects/${id}` })).toMatchObject({
      body: { data: { deleteOneObject: { id } } },
    });
    expect(await ask(sandbox, { path: `objects/${id}` })).toMatchObject({ status: 404 });
  });

  it.each([
    {
      method: 'POST',
      path: 'objects',
      body: { nameSingular: 'person', namePlural: 'persons', labelSingular: '', labelPlural: '' },
      status: 400,
    },
    { method: 'POST', path: 'objects', body: {}, status: 400 },
    { method: 'POST', path: 'fields', body: { name: 'x' }, status: 400 },
    { method: 'PATCH', path: `objects/${NOBODY}`, body: {}, status: 404 },
    { method: 'DELETE', path: `fields/${NOBODY}`, status: 404 },
    { method: 'GET', path: 'picklists', status: 400 },
    { method: 'GET', path: 'relations', status: 400 },
  ])('answers $status to $method $path where it makes no sense', async ({ status, ...call }) => {
    expect(await ask(sandbox, call)).toMatchObject({
      status,
      body: { statusCode: status, messages: [expect.any(String)] },
    });
  });

  it('are not for keys that may only read', async () => {
    const { status } = await ask(sandbox, { method: 'POST', path: 'objects', body: {}, key: 'reader' });
    expect(status).toBe(403);
  });
});
