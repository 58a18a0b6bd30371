import { describe, expect, test, vi } from 'vitest';
import {
  createOwnWrites,
  isWrittenBy,
  type OwnWritesOptions,
  type SentEvent,
} from '../../src/runtime/webhooks/index.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';

const id = '5f2a8880-7a0e-4c4b-9a38-0d8f3f6b2a11';
const T1 = '2026-11-23T09:25:07.995Z';
const T2 = '2026-11-23T09:25:08.377Z';

const eventOf = (eventName: string, event: object): SentEvent => ({
  eventName,
  eventDate: T2,
  workspaceId: 'w1',
  ...event,
});

describe('isWrittenBy', () => {
  const key = { source: 'API', workspaceMemberId: null, name: 'Sync', context: {} };
  const person = { source: 'MANUAL', workspaceMemberId: 'm1', name: 'Ada', context: {} };
  const other = { ...key, name: 'Import' };
  const record = { id, createdBy: key, updatedBy: key };

  test.each<[string, boolean, SentEvent]>([
    ['a record that the key created', true, eventOf('person.created', { record })],
    ['a record that a person created', false, eventOf('person.created', { record: { ...record, createdBy: person } })],
    ['a record that the key updated', true, eventOf('person.updated', { record: { ...record, createdBy: person } })],
    [
      'a record that another key updated',
      false,
      eventOf('person.updated', { record: { ...record, updatedBy: other } }),
    ],
    [
      'an update by a person of that name',
      false,
      eventOf('person.updated', { record: { updatedBy: { ...key, source: 'MANUAL' } } }),
    ],
    ['an update that a logged-in user caused', false, eventOf('person.updated', { record, userId: 'u1' })],
    ['an update without updatedBy, before 2.0', false, eventOf('person.updated', { record: { id } })],
    // updatedBy is who wrote before
    ['a deletion of what the key wrote', false, eventOf('person.deleted', { record })],
    ['a restoration of what the key wrote', false, eventOf('person.restored', { record })],
    ['a destruction of what the key wrote', false, eventOf('person.destroyed', { record })],
    ['an event of the key by its id', true, eventOf('person.deleted', { record, apiKeyId: 'k1' })],
    ['an event of another key by its id', false, eventOf('person.updated', { record, apiKeyId: 'k2' })],
    ['a change of the data model by the key', true, eventOf('metadata.view.created', { event: {}, apiKeyId: 'k1' })],
    ['a change of the data model by somebody', false, eventOf('metadata.view.created', { event: {} })],
  ])('of %s is %s', (_, expected, event) => {
    expect(isWrittenBy({ apiKeyName: 'Sync', apiKeyId: 'k1' })(event)).toBe(expected);
  });

  test('takes an event with an id for one by name where no id is given', () => {
    const event = eventOf('person.updated', { record, apiKeyId: 'k2' });
    expect([isWrittenBy({ apiKeyName: 'Sync' })(event), isWrittenBy({})(event)]).toEqual([true, false]);
  });

  test('takes the events of the generated types', () => {
    expect(isWrittenBy({ apiKeyName: 'Sync' })(sampleEvent('person.created'))).toBe(false);
  });
});

describe('own writes', () => {
  interface Write {
    readonly query: string;
    readonly variables?: object;
    readonly data?: object | null;
  }

  /** Own writes after one write whose answer holds `data`. */
  async function afterWrite({ query, variables, data }: Write, options: OwnWritesOptions = {}) {
    const ownWrites = createOwnWrites({ ...options, fetch: () => Promise.resolve(Response.json({ data })) });
    const response = await ownWrites.fetch('http://localhost/graphql', {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
    });
    expect(await response.json()).toEqual({ data }); // its caller reads it, too
    return ownWrites;
  }

  const update: Write = {
    query: 'mutation($id:UUID!,$data:PersonUpdateInput!){updatePerson(id:$id,data:$data){id updatedAt}}',
    variables: { id, data: { jobTitle: 'CTO', company: { connect: { where: { id: 'c1' } } } } },
    data: { updatePerson: { id, updatedAt: T2 } },
  };
  const byId = (verb: string): Write => ({
    query: `mutation($id:UUID!){${verb}Person(id:$id){id updatedAt}}`,
    variables: { id },
    data: { [`${verb}Person`]: { id, updatedAt: T2 } },
  });
  const create = (rows: readonly object[], variables: object = {}): Write => ({
    query:
      'mutation($data:[PersonCreateInput!]!,$upsert:Boolean!){createPeople(data:$data,upsert:$upsert){id updatedAt}}',
    variables: { data: rows, ...variables },
    data: { createPeople: rows.map(() => ({ id, updatedAt: T2 })) },
  });
  const updated = (updatedFields: readonly string[], record: object = {}) =>
    eventOf('person.updated', {
      record: { id, createdAt: T1, updatedAt: T2, companyId: 'c1', ...record },
      updatedFields,
    });
  const happened = (action: string, record: object = {}) =>
    eventOf(`person.${action}`, {
      record: { id, createdAt: T1, updatedAt: T2, ...record },
      updatedFields: ['deletedAt'],
    });

  test.each<[string, Write, SentEvent]>([
    ['an update', update, updated(['jobTitle'])],
    ['an update of a relation', update, updated(['company', 'companyId'])],
    ['an update of what somebody else wrote before', update, updated(['jobTitle', 'updatedBy'])],
    ['a creation', create([{ jobTitle: 'CTO' }]), happened('created', { createdAt: T2 })],
    ['a deletion', byId('delete'), happened('deleted')],
    ['a restoration', byId('restore'), happened('restored')],
    ['a destruction, whose record is as it was before', byId('destroy'), happened('destroyed', { updatedAt: T1 })],
    ['an upsert that created', create([{ jobTitle: 'CTO' }], { upsert: true }), happened('created', { createdAt: T2 })],
    [
      'an upsert that updated',
      create([{ jobTitle: 'CTO' }, { jobTitle: 'CEO' }], { upsert: true }),
      updated(['jobTitle']),
    ],
    [
      'a mutation written by hand',
      {
        ...update,
        query: 'mutation Rename($data: PersonUpdateInput!) {\n  updatePerson(id: "1", data: $data) { id }\n}',
      },
      updated(['jobTitle']),
    ],
  ])('have the echo of %s', async (_, write, event) => {
    expect(await (await afterWrite(write)).isEcho(event)).toBe(true);
  });

  test.each<[string, Write, SentEvent]>([
    ['another record', update, updated(['jobTitle'], { id: 'another' })],
    ['a later change', update, updated(['jobTitle'], { updatedAt: '2026-11-23T09:25:08.378Z' })],
    ['a change of another field at the same time', update, updated(['jobTitle', 'city'])],
    ['a change without a list of fields', update, { ...updated([]), updatedFields: undefined }],
    ['a change that a logged-in user caused', update, { ...updated(['jobTitle']), userId: 'u1' }],
    ['another kind of change', update, happened('deleted')],
    ['an upsert of what somebody else had created', create([{}], { upsert: true }), happened('created')],
    [
      'a field that only some rows of an upsert wrote',
      create([{ jobTitle: 'CTO' }, { city: 'Ulm' }], { upsert: true }),
      updated(['jobTitle']),
    ],
    ['an update by a create', create([{ jobTitle: 'CTO' }]), updated(['jobTitle'])],
    [
      'a text field that is named like the id of another',
      update,
      updated(['companyId'], { company: 'a text of its own' }),
    ],
    ['a change of the data model', update, eventOf('metadata.view.updated', { event: { recordId: id } })],
    ['a write whose answer has no updatedAt', { ...update, data: { updatePerson: { id } } }, updated(['jobTitle'])],
    ['a write that failed', { ...update, data: null }, updated(['jobTitle'])],
    ['a read', { ...update, query: update.query.replace('mutation', 'query') }, updated(['jobTitle'])],
    [
      'a mutation whose data are not in $data',
      { ...update, query: 'mutation($data:X){updatePerson(id:"1",data:{city:"Ulm"}){id updatedAt}}' },
      updated(['jobTitle']),
    ],
    [
      'an alias that looks like an update',
      { ...update, query: 'mutation($data:X){updatePerson:createNote(data:$data){id updatedAt}}' },
      updated(['jobTitle']),
    ],
  ])('have no echo of %s', async (_, write, event) => {
    expect(await (await afterWrite(write)).isEcho(event)).toBe(false);
  });

  test('are forgotten after `rememberMs`', async () => {
    let time = 0;
    const ownWrites = await afterWrite(update, { now: () => time, rememberMs: 1000 });
    expect(await ownWrites.isEcho(updated(['jobTitle']))).toBe(true);
    time = 1000;
    expect(await ownWrites.isEcho(updated(['jobTitle']))).toBe(false);
  });

  test('can be shared between the process that writes and the one that receives', async () => {
    const texts = new Map<string, string>();
    const store = {
      set: (key: string, value: string) => Promise.resolve(void texts.set(key, value)),
      get: (key: string) => Promise.resolve(texts.get(key) ?? null),
    };
    await afterWrite(update, { store });
    await vi.waitFor(() => expect(texts.size).toBe(1));
    expect(await createOwnWrites({ store }).isEcho(updated(['jobTitle']))).toBe(true);
  });

  test('are waited for when the event overtakes the answer, but not for ever', async () => {
    let answer: (response: Response) => void = () => undefined;
    const answered = new Promise<Response>((resolve) => (answer = resolve));
    const ownWrites = createOwnWrites({ fetch: () => answered, waitMs: 50 });
    const call = ownWrites.fetch('http://localhost/graphql', { method: 'POST', body: JSON.stringify(update) });
    expect(await ownWrites.isEcho(updated(['jobTitle']))).toBe(false);
    const isEcho = ownWrites.isEcho(updated(['jobTitle']));
    answer(Response.json({ data: update.data }));
    expect(await isEcho).toBe(true);
    await call;
  });

  test('leave failures of fetch to its caller', async () => {
    const ownWrites = createOwnWrites({ fetch: () => Promise.reject(new Error('no connection')) });
    const call = ownWrites.fetch('http://localhost/graphql', { method: 'POST', body: JSON.stringify(update) });
    await expect(call).rejects.toThrow('no connection');
    expect(await ownWrites.isEcho(updated(['jobTitle']))).toBe(false);
  });
});
