import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { READ_ONLY } from '../../src/sandbox/protocol/role.js';
import { capturedMetadata, hasCaptures, readCapture } from '../fixtures/captures.js';
import { small } from '../fixtures/small.js';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly nameSingular: string;
  readonly morphId?: string;
  readonly fields: readonly Item[];
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

describe.runIf(hasCaptures)('GET /rest/metadata/objects', () => {
  it('answers what the real server did, but what the metadata does not tell of single targets of morph fields', async () => {
    const sandbox = await createSandbox({ metadata: capturedMetadata('custom') });
    try {
      const { body } = await ask(sandbox, { path: 'objects?limit=200' });
      const served = (body as { readonly data: { readonly objects: readonly Item[] } }).data.objects;
      const real = (readCapture('custom/rest-metadata-objects.json') as { readonly data: readonly Item[] }).data;
      expect(served.map(comparable)).toEqual(real.map(comparable));
    } finally {
      await sandbox.close();
    }
  });
});

/** Without descriptions, which captures lack, the id of the workspace, and the order of fields, which changes. */
function comparable(item: Item): unknown {
  const fields = item.fields
    .map((field) =>
      field.morphId === undefined ? without(field) : { id: field.id, name: field.name, type: field.type },
    )
    .toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  return { ...without(item), fields };
}

const without = (item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(item).filter(([key, value]) => key !== 'description' && key !== 'workspaceId' && value !== ''),
  );

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
    { method: 'PATCH', path: 'objects/nowhere', body: {}, status: 400 },
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
