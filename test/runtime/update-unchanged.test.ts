import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { composeClient, update } from '../../src/runtime/client/compose.js';
import type { ClientOptions } from '../../src/runtime/client/index.js';
import { createClient, TwentyConflictError } from '../../src/runtime/client/index.js';
import type { ClientMembers } from '../../src/runtime/client/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox, defineWorkspace, fields } from '../../src/sandbox/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient, twentyObjects } from './sample/client.js';
import type { Person } from './sample/objects/person.js';
import { personObject } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';
import { scriptedServer } from './scripted-server.js';

let sandbox: Sandbox;
let requests: string[];
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace });
});
afterAll(() => sandbox.close());

function clientWith(options: ClientOptions = {}) {
  requests = [];
  const hooks = { onRequest: ({ query }: { readonly query: string }) => void requests.push(query.replace(/\(.*/, '')) };
  return createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, clock: fakeClock(), hooks, ...options });
}

test('a record that is as it was read is updated, in one request', async () => {
  const twenty = clientWith();
  const person = await twenty.people.create({ data: { jobTitle: 'A', score: 1 } });
  requests = [];
  const updated = await twenty.people.update({
    id: person.id,
    data: { score: 2 },
    ifUnchangedSince: person.updatedAt,
    select: { score: true, updatedAt: true },
  });
  expect(requests).toEqual(['mutation']);
  expect(updated.score).toBe(2);
  expect(Object.keys(updated)).toEqual(['score', 'updatedAt']);
  // The same moment, written in another way.
  await twenty.people.update({
    id: person.id,
    data: { score: 3 },
    ifUnchangedSince: updated.updatedAt.replace('Z', '+00:00'),
  });
});

test('a record that has changed since stays, and comes with the error', async () => {
  const twenty = clientWith();
  const person = await twenty.people.create({ data: { jobTitle: 'A', score: 1 } });
  const theirs = await twenty.people.update({ id: person.id, data: { score: 2 } });
  const error = await twenty.people
    .update({
      id: person.id,
      data: { score: 9 },
      ifUnchangedSince: new Date(person.updatedAt),
      select: { score: true },
    })
    .catch((error: unknown) => error as TwentyConflictError);
  expect(error).toBeInstanceOf(TwentyConflictError);
  expect(error).toMatchObject({
    code: 'CHANGED',
    operation: 'people.update',
    isUncertain: false,
    current: { score: 2, updatedAt: theirs.updatedAt },
    message: `people.update: the record has changed since ${person.updatedAt}; it was updated at ${theirs.updatedAt}. Apply the change to \`current\`, and try again with its updatedAt.`,
  });
  expect(await twenty.people.findOne({ id: person.id })).toMatchObject({ score: 2 });
});

test('of many who update a record that they all have read, one does', async () => {
  const twenty = clientWith({ concurrency: 20 });
  const { id, updatedAt } = await twenty.people.create({ data: { jobTitle: 'A' } });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, score) =>
      twenty.people.update({ id, data: { score }, ifUnchangedSince: updatedAt }),
    ),
  );
  const done = outcomes.filter(({ status }) => status === 'fulfilled');
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(done).toHaveLength(1);
  expect(reasons).toHaveLength(19);
  for (const reason of reasons) expect(reason).toMatchObject({ code: 'CHANGED' });
});

test('counting up by reading and updating loses nothing, with the current record of the error', async () => {
  const twenty = clientWith({ concurrency: 5 });
  const { id } = await twenty.people.create({ data: { jobTitle: 'A', score: 0 } });
  const countUp = async (): Promise<void> => {
    let person: Pick<Person, 'score' | 'updatedAt'> = await twenty.people.findOneOrThrow({ id });
    for (let tries = 0; tries < 50; tries++) {
      try {
        const data = { score: (person.score ?? 0) + 1 };
        await twenty.people.update({ id, data, ifUnchangedSince: person.updatedAt });
        return;
      } catch (error) {
        if (!(error instanceof TwentyConflictError)) throw error;
        person = error.current as Person;
      }
    }
  };
  await Promise.all(Array.from({ length: 10 }, countUp));
  expect(await twenty.people.findOne({ id })).toMatchObject({ score: 10 });
});

test('a soft-deleted record has changed, and one that was destroyed is not there', async () => {
  const twenty = clientWith();
  const { id, updatedAt } = await twenty.people.create({ data: { jobTitle: 'A' } });
  const call = () =>
    twenty.people.update({ id, data: { jobTitle: 'B' }, ifUnchangedSince: updatedAt, select: { deletedAt: true } });
  await twenty.people.delete({ id });
  await expect(call()).rejects.toMatchObject({ code: 'CHANGED', current: { deletedAt: expect.any(String) } });
  await twenty.people.destroy({ id });
  await expect(call()).rejects.toMatchObject({ name: 'TwentyNotFoundError', code: 'NOT_FOUND' });
});

test('a custom object is updated in the same way', async () => {
  const metadata = defineWorkspace({
    objects: [{ nameSingular: 'gadget', namePlural: 'gadgets', fields: { label: fields.text() } }],
  });
  const custom = await createSandbox({ metadata });
  const gadget = {
    singular: 'gadget',
    plural: 'gadgets',
    scalars: 'createdAt deletedAt id label updatedAt',
    filters: { text: 'label', dateTime: 'createdAt deletedAt updatedAt' },
    isCustom: true,
  } as const;
  const gadgets = createClient<ClientMembers>([gadget], { baseUrl: custom.url, apiKey: custom.apiKey }).$object(
    'gadget',
  );
  const { id, updatedAt } = await gadgets.create({ data: { label: 'a' } });
  const call = (label: string) =>
    gadgets.update({ id: String(id), data: { label }, ifUnchangedSince: String(updatedAt), select: { label: true } });
  await expect(call('b')).resolves.toEqual({ label: 'b' });
  await expect(call('c')).rejects.toMatchObject({ code: 'CHANGED', current: { label: 'b' } });
  await custom.close();
});

test('a client that is composed has it too', async () => {
  const twenty = clientWith();
  const { id, updatedAt } = await twenty.people.create({ data: { jobTitle: 'A' } });
  const composed = composeClient<{ people: Pick<typeof twenty.people, 'update'> }>(
    [personObject],
    { update },
    { baseUrl: sandbox.url, apiKey: sandbox.apiKey },
  );
  await composed.people.update({ id, data: { jobTitle: 'B' }, ifUnchangedSince: updatedAt });
  const again = composed.people.update({ id, data: { jobTitle: 'C' }, ifUnchangedSince: updatedAt });
  await expect(again).rejects.toMatchObject({ code: 'CHANGED' });
});

/** Loses the answer to the first write, which the server has carried out. */
function losingAnswer(): typeof fetch {
  let isLost = false;
  return async (url, init) => {
    const answer = await fetch(url, init);
    if (isLost || !String(init?.body).includes('mutation')) return answer;
    isLost = true;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  };
}

test('where the answer is lost, the error says that it is uncertain, and nothing is tried again', async () => {
  const { id, updatedAt } = await clientWith().people.create({ data: { jobTitle: 'A' } });
  const twenty = clientWith({ fetch: losingAnswer() });
  const call = twenty.people.update({ id, data: { jobTitle: 'B' }, ifUnchangedSince: updatedAt });
  await expect(call).rejects.toMatchObject({ name: 'TwentyNetworkError', isUncertain: true });
  expect(requests).toEqual(['mutation']);
});

test('who lets it be tried again is told that the change may be their own', async () => {
  const { id, updatedAt } = await clientWith().people.create({ data: { jobTitle: 'A' } });
  const twenty = clientWith({ fetch: losingAnswer(), retryWrites: true });
  const call = twenty.people.update({ id, data: { jobTitle: 'B' }, ifUnchangedSince: updatedAt });
  await expect(call).rejects.toMatchObject({
    code: 'CHANGED',
    isUncertain: true,
    current: { jobTitle: 'B' },
    message: expect.stringContaining('An earlier try got no answer: the change may be yours.'),
  });
});

test('where the record cannot be read after the write, it is a conflict all the same', async () => {
  const server = await scriptedServer(({ query }) =>
    query.startsWith('mutation')
      ? { data: { updatePeople: [] } }
      : { errors: [{ message: 'no', extensions: { subCode: 'PERMISSION_DENIED' } }] },
  );
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const ifUnchangedSince = '2026-01-01T00:00:00.000Z';
  const call = twenty.people.update({ id: crypto.randomUUID(), data: { jobTitle: 'B' }, ifUnchangedSince });
  await expect(call).rejects.toMatchObject({
    code: 'CHANGED',
    current: undefined,
    message: expect.stringContaining('what it is now could not be read'),
    cause: expect.stringContaining('TwentyPermissionError'),
  });
  await server.close();
});

test.each<[what: string, value: unknown, message: string]>([
  ['nothing, which a record has that was read without it', undefined, 'ifUnchangedSince is undefined'],
  ['null', null, 'ifUnchangedSince is null'],
  ['a text that is no time', 'yesterday', 'ifUnchangedSince is "yesterday"'],
  ['a time without a zone', '2026-01-01T00:00:00', 'ifUnchangedSince is "2026-01-01T00:00:00"'],
  ['a day', '2026-01-01', 'ifUnchangedSince is "2026-01-01"'],
  ['a number', 1_767_225_600_000, 'ifUnchangedSince is 1767225600000'],
  ['an invalid date', new Date(Number.NaN), 'ifUnchangedSince is Invalid Date'],
])('%s is refused, and is no update without a condition', async (_, value, message) => {
  const twenty = clientWith();
  const args = { id: crypto.randomUUID(), data: { jobTitle: 'B' }, ifUnchangedSince: value as string };
  await expect(twenty.people.update(args)).rejects.toThrow(`people.update: ${message}, and must be the updatedAt`);
  expect(requests).toEqual([]);
});

test('a server before 2.x cannot do it, which is said before anything is sent', async () => {
  const old = createClient<ReturnType<typeof createTwentyClient>>(
    twentyObjects.map((object) => ({ ...object, lacks: 'offset' })),
    { baseUrl: sandbox.url, apiKey: sandbox.apiKey },
  );
  const args = { id: crypto.randomUUID(), data: { jobTitle: 'B' }, ifUnchangedSince: '2026-01-01T00:00:00.000Z' };
  await expect(old.people.update(args)).rejects.toMatchObject({
    code: 'REFUSED',
    message: expect.stringContaining('ifUnchangedSince needs a server of 2.x'),
  });
});

test('the current record is unknown to the types, since it depends on the call', () => {
  expectTypeOf<TwentyConflictError['current']>().toBeUnknown();
});
