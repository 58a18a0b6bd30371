import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';
import type { MetadataEvent } from '../../../../src/sandbox/metadata/metadata-events.js';
import { READ_ONLY } from '../../../../src/sandbox/keys/role.js';
import { small } from '../../../fixtures/small.js';

let sandbox: Sandbox;
let events: MetadataEvent[];
beforeEach(async () => {
  sandbox = await createSandbox({
    metadata: small,
    apiKeys: [{ id: 'a', name: 'Reader', token: 'reader', role: READ_ONLY }],
  });
  events = [];
  sandbox.onMetadataChange((event) => events.push(event));
});
afterEach(() => sandbox.close());

type Data = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface Result {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

const post = async (path: string, query: string, input?: unknown, key = sandbox.apiKey): Promise<Result> => {
  const response = await fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables: { input } }),
  });
  return (await response.json()) as Result;
};

const change = (mutation: string, input: unknown): Promise<Result> => {
  const [, name = ''] = /^(\w+)/.exec(mutation) ?? [];
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1).replace('Field', 'FieldMetadata')}Input!`.replace(
    /(Delete)OneFieldMetadata/,
    '$1OneField',
  );
  return post('/metadata', `mutation ($input: ${type}) { ${mutation} }`, input);
};

const idOf = (path: string): string => {
  const [objectName, fieldName] = path.split('.');
  const object = sandbox.metadata().objects.find(({ nameSingular }) => nameSingular === objectName);
  const found = fieldName === undefined ? object : object?.fieldsList.find(({ name }) => name === fieldName);
  if (!found) throw new Error(`${path} is not there`);
  return found.id;
};

const typeFields = async (type: string): Promise<readonly string[]> => {
  const { data } = await post('/graphql', `{ __type(name: "${type}") { fields { name } inputFields { name } } }`);
  const found = data?.['__type'] as {
    readonly fields?: readonly { readonly name: string }[];
    readonly inputFields?: readonly { readonly name: string }[];
  } | null;
  return (found?.fields ?? found?.inputFields ?? []).map(({ name }) => name);
};

const probe = async (): Promise<unknown> =>
  (
    await post(
      '/metadata',
      '{ currentWorkspace { metadataVersion } minimalMetadata { collectionHashes { collectionName hash } } }',
    )
  ).data;

const ticket = { nameSingular: 'ticket', namePlural: 'tickets', labelSingular: 'Ticket', labelPlural: 'Tickets' };

describe('a new object', () => {
  it('is in the schema at once, with its links to notes', async () => {
    expect(await change('createOneObject(input: $input) { nameSingular isSearchable }', { object: ticket })).toEqual({
      data: { createOneObject: { nameSingular: 'ticket', isSearchable: true } },
    });
    expect(await typeFields('Ticket')).toEqual(expect.arrayContaining(['id', 'name', 'createdBy', 'noteTargets']));
    expect(await typeFields('NoteTarget')).toEqual(
      expect.arrayContaining(['targetTicketId', 'targetTicket', 'targetPerson']),
    );
  });

  it('raises the version, changes the hashes and is told as events', async () => {
    const before = await probe();
    await change('createOneObject(input: $input) { id }', { object: ticket });
    const after = await probe();
    expect(after).toMatchObject({ currentWorkspace: { metadataVersion: 2 } });
    expect(after).not.toEqual(before);
    const created = events.filter((event) => event.type === 'created');
    expect(created.find((event) => event.metadataName === 'objectMetadata')).toMatchObject({
      recordId: idOf('ticket'),
      properties: { after: { nameSingular: 'ticket', isActive: true, targetTableName: 'DEPRECATED' } },
    });
    expect(
      created
        .filter((event) => event.metadataName === 'fieldMetadata')
        .map((event) => event.properties.after?.['name']),
    ).toEqual(expect.arrayContaining(['name', 'noteTargets', 'targetTicket']));
  });

  it('takes everything that points to it with it when it is deleted', async () => {
    const before = JSON.stringify(sandbox.metadata());
    await change('createOneObject(input: $input) { id }', { object: ticket });
    expect(await change('deleteOneObject(input: $input) { nameSingular }', { id: idOf('ticket') })).toEqual({
      data: { deleteOneObject: { nameSingular: 'ticket' } },
    });
    expect(JSON.stringify(sandbox.metadata())).toBe(before);
    expect(await typeFields('Ticket')).toEqual([]);
  });

  it('cannot be made without a name of its own', async () => {
    const { errors } = await change('createOneObject(input: $input) { id }', {
      object: { ...ticket, nameSingular: 'person' },
    });
    expect(errors).toMatchObject([{ message: 'Multiple validation errors occurred while creating object' }]);
    expect(events).toEqual([]);
  });
});

describe('a changed object', () => {
  it('is told with what it was and is', async () => {
    await change('updateOneObject(input: $input) { id }', {
      id: idOf('b2bDeal'),
      update: { description: 'A big one' },
    });
    expect(events).toEqual([
      {
        type: 'updated',
        metadataName: 'objectMetadata',
        recordId: idOf('b2bDeal'),
        properties: {
          updatedFields: ['description'],
          diff: { description: { before: null, after: 'A big one' } },
          before: expect.objectContaining({ nameSingular: 'b2bDeal', description: null }),
          after: expect.objectContaining({ nameSingular: 'b2bDeal', description: 'A big one' }),
        },
      },
    ]);
  });

  it('that is renamed renames what points to it', async () => {
    await change('createOneObject(input: $input) { id }', { object: ticket });
    await change('updateOneObject(input: $input) { id }', {
      id: idOf('ticket'),
      update: { nameSingular: 'issue', namePlural: 'issues', labelSingular: 'Issue', labelPlural: 'Issues' },
    });
    expect(await typeFields('NoteTarget')).toEqual(expect.arrayContaining(['targetIssueId', 'targetIssue']));
    expect(await typeFields('NoteTarget')).not.toContain('targetTicket');
  });
});

describe('a field', () => {
  it('is unique as soon as it is said to be', async () => {
    const before = await typeFields('PersonWhereUniqueInput');
    await change('updateOneField(input: $input) { isUnique }', {
      id: idOf('person.jobTitle'),
      update: { isUnique: true },
    });
    expect([before, await typeFields('PersonWhereUniqueInput')]).toEqual([
      ['id', 'emails'],
      ['id', 'emails', 'jobTitle'],
    ]);
  });

  it('that is a relation comes and goes with its other end', async () => {
    const field = {
      objectMetadataId: idOf('b2bDeal'),
      type: 'RELATION',
      name: 'champion',
      label: 'Champion',
      relationCreationPayload: {
        type: 'MANY_TO_ONE',
        targetObjectMetadataId: idOf('person'),
        targetFieldLabel: 'Championed deals',
        targetFieldIcon: 'IconX',
      },
    };
    await change('createOneField(input: $input) { id }', { field });
    expect([await typeFields('B2BDeal'), await typeFields('Person')]).toEqual([
      expect.arrayContaining(['championId', 'champion']),
      expect.arrayContaining(['championedDeals']),
    ]);
    await change('deleteOneField(input: $input) { name }', { id: idOf('person.championedDeals') });
    expect(await typeFields('B2BDeal')).not.toContain('champion');
  });

  it('of the system cannot be deleted', async () => {
    const { errors } = await change('deleteOneField(input: $input) { id }', { id: idOf('person.createdAt') });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('webhooks', () => {
  it('are created with a secret, changed and deleted, and told without the secret', async () => {
    const input = { targetUrl: 'http://127.0.0.1:9/hook', operations: ['person.created'] };
    const created = await change('createWebhook(input: $input) { id targetUrl operations secret description }', input);
    expect(created.data?.['createWebhook']).toEqual({
      ...input,
      id: expect.any(String),
      description: null,
      secret: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const id = created.data?.['createWebhook']?.['id'];
    await change('updateWebhook(input: $input) { id }', { id, update: { operations: ['*.*'] } });
    expect((await post('/metadata', '{ webhooks { id operations } }')).data).toEqual({
      webhooks: [{ id, operations: ['*.*'] }],
    });
    await post('/metadata', `mutation { deleteWebhook(id: "${String(id)}") { id } }`);
    expect((await post('/metadata', '{ webhooks { id } }')).data).toEqual({ webhooks: [] });
    expect(events.map(({ type, metadataName }) => `${metadataName}.${type}`)).toEqual([
      'webhook.created',
      'webhook.updated',
      'webhook.deleted',
    ]);
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('need a target that can be posted to', async () => {
    const { data, errors } = await change('createWebhook(input: $input) { id }', {
      targetUrl: 'not-a-url',
      operations: [],
    });
    expect([data, errors]).toMatchObject([null, [{ extensions: { code: 'METADATA_VALIDATION_FAILED' } }]]);
  });
});

describe('a key that may only read', () => {
  it('changes nothing and sees no webhooks', async () => {
    const created = await post(
      '/metadata',
      `mutation { deleteOneObject(input: { id: "${idOf('b2bDeal')}" }) { id } }`,
      undefined,
      'reader',
    );
    expect(created).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' } }],
    });
    expect(await post('/metadata', '{ webhooks { id } }', undefined, 'reader')).toMatchObject({
      data: null,
      errors: [{ message: 'Entity performing the request does not have permission' }],
    });
    expect(idOf('b2bDeal')).toBeDefined();
  });
});

describe('a change that makes no sense', () => {
  it.each([
    { name: 'options that are no list', field: { type: 'SELECT', options: 'NEW' } },
    { name: 'options that are no options', field: { type: 'SELECT', options: [null, 1, {}] } },
    {
      name: 'a relation to nowhere',
      field: {
        type: 'RELATION',
        relationCreationPayload: { type: 'MANY_TO_ONE', targetObjectMetadataId: 'x', targetFieldLabel: 'X' },
      },
    },
    { name: 'a relation to nothing', field: { type: 'RELATION' } },
    { name: 'a name of the prototype', field: { type: 'TEXT', name: '__proto__' } },
    {
      name: 'an object that is not there',
      field: { type: 'TEXT', objectMetadataId: '20202020-0000-4000-8000-000000000000' },
    },
  ])('is an error and changes nothing: $name', async ({ field }) => {
    const before = JSON.stringify(sandbox.metadata());
    const input = { field: { objectMetadataId: idOf('person'), name: 'odd', label: 'Odd', ...field } };
    const { data, errors } = await change('createOneField(input: $input) { id }', input);
    expect([data ?? null, errors?.length]).toEqual([null, 1]);
    expect(JSON.stringify(sandbox.metadata())).toBe(before);
    expect(events).toEqual([]);
  });

  it('that is nested without end is an error, and the sandbox goes on', async () => {
    const query = `${'{ objects { edges { node '.repeat(20_000)}${'} } }'.repeat(20_000)}`;
    const response = await fetch(`${sandbox.url}/metadata`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toHaveProperty(response.status === 200 ? 'errors' : 'message');
    expect(await probe()).toMatchObject({ currentWorkspace: { metadataVersion: 1 } });
  });
});
