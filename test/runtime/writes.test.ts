import { afterEach, expect, test } from 'vitest';
import type { BatchProgress, ClientOptions } from '../../src/runtime/client/index.js';
import { TwentyBatchError, TwentyPermissionError, TwentyValidationError } from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { Received, Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

async function clientOf(reply: (request: Received, index: number) => Reply, options: ClientOptions = {}) {
  const running = await scriptedServer(reply);
  server = running;
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock(), ...options });
  return { twenty, requests: running.requests };
}

interface Row {
  readonly id: string;
  readonly jobTitle: string;
}

const rowsOf = ({ variables }: Received): readonly Row[] => variables['data'] as Row[];

// Creates all rows of a request, or none if one of them is called `bad`.
const creating = (request: Received): Reply =>
  rowsOf(request).some(({ jobTitle }) => jobTitle === 'bad')
    ? { data: {}, errors: [{ message: 'Invalid value for field "jobTitle"', extensions: { code: 'BAD_USER_INPUT' } }] }
    : { data: { createPeople: rowsOf(request).map(({ jobTitle }) => ({ jobTitle })) } };

const people = (count: number, bad: readonly number[] = []) =>
  Array.from({ length: count }, (_, index) => ({ jobTitle: bad.includes(index) ? 'bad' : `${index}` }));

test('createMany sends batches of 60, in order, and reports each', async () => {
  const { twenty, requests } = await clientOf(creating);
  const progress: BatchProgress[] = [];
  const created = await twenty.people.createMany({
    data: people(130),
    select: { jobTitle: true },
    onProgress: (each) => progress.push(each),
  });
  expect(created).toEqual(people(130));
  expect(requests.map((request) => rowsOf(request).length)).toEqual([60, 60, 10]);
  expect(progress).toEqual([
    { done: 60, failed: 0, total: 130 },
    { done: 120, failed: 0, total: 130 },
    { done: 130, failed: 0, total: 130 },
  ]);
  expect(await twenty.people.createMany({ data: [] })).toEqual([]);
  expect(requests.length).toBe(3);
});

test('a batch holds at most 200, whatever is asked', async () => {
  const { twenty, requests } = await clientOf(creating);
  await twenty.people.createMany({ data: people(450), batchSize: 1000 });
  expect(requests.map((request) => rowsOf(request).length)).toEqual([200, 200, 50]);
});

test('batches may be sent side by side, and the records are in order all the same', async () => {
  let running = 0;
  let most = 0;
  server = await scriptedServer(async (request) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 40));
    running--;
    return creating(request);
  });
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const created = await twenty.people.createMany({
    data: people(100),
    batchSize: 10,
    concurrency: 4,
    select: { jobTitle: true },
  });
  expect(created).toEqual(people(100));
  expect(most).toBe(4);
});

test('generators are read no further than needed, and closed when it ends early', async () => {
  let read = 0;
  let isClosed = false;
  async function* endless() {
    try {
      for (;;) yield { jobTitle: `${read++}` };
    } finally {
      isClosed = true;
    }
  }
  const { twenty } = await clientOf((_, index) =>
    index < 2
      ? creating({ ...server!.requests[index]! })
      : { errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] },
  );
  const error = await failure(twenty.people.createMany({ data: endless(), batchSize: 5, select: { jobTitle: true } }));
  expect(read).toBe(15);
  expect(isClosed).toBe(true);
  expect(error.records.length).toBe(10);
  expect(error.failures.map(({ index }) => index)).toEqual([10, 11, 12, 13, 14]);
  expect(error.attempted).toBe(15);
});

async function failure(call: Promise<unknown>): Promise<TwentyBatchError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TwentyBatchError);
  return error as TwentyBatchError;
}

test('the rows at fault are found, the others are created, and nothing is lost', async () => {
  const { twenty, requests } = await clientOf(creating);
  const data = people(100, [7, 8, 63]);
  const error = await failure(twenty.people.createMany({ data, select: { jobTitle: true } }));
  expect(error.records).toEqual(data.filter(({ jobTitle }) => jobTitle !== 'bad'));
  expect(error.failures).toEqual(
    [7, 8, 63].map((index) => ({
      index,
      item: { jobTitle: 'bad', id: expect.stringMatching(/-/) },
      error: expect.any(TwentyValidationError),
      isUncertain: false,
    })),
  );
  expect(error).toMatchObject({ attempted: 100, operation: 'people.createMany', code: 'BATCH' });
  expect(error.message).toBe(
    'people.createMany: 3 items failed, 97 did not. ' +
      'TwentyValidationError: people.createMany: Invalid value for field "jobTitle" (BAD_USER_INPUT).',
  );
  expect(error.cause).toBe(error.failures[0]!.error);
  // Rows keep their id from request to request, so that none is created twice.
  const ids = new Map<string, Set<string>>();
  for (const { jobTitle, id } of requests.flatMap(rowsOf))
    if (jobTitle !== 'bad') ids.set(jobTitle, (ids.get(jobTitle) ?? new Set()).add(id));
  expect([...ids.values()].every(({ size }) => size === 1)).toBe(true);
  expect(requests.length).toBeLessThan(30);
});

test('an abort ends a bulk operation within a request and tells what is done', async () => {
  const controller = new AbortController();
  const { twenty, requests } = await clientOf((request, index) => {
    if (index === 1) controller.abort();
    return creating(request);
  });
  const error = await failure(
    twenty.people.createMany({ data: people(600), select: { jobTitle: true }, signal: controller.signal }),
  );
  expect(requests.length).toBe(2);
  expect(error.records.length).toBe(60);
  expect(error.cause).toBe(controller.signal.reason);
});

test('what the source of the items throws ends it too', async () => {
  function* source() {
    yield { jobTitle: '1' };
    throw new Error('line 2 is not CSV');
  }
  const { twenty } = await clientOf(creating);
  const error = await failure(twenty.people.createMany({ data: source(), batchSize: 1, select: { jobTitle: true } }));
  expect(error.records).toEqual([{ jobTitle: '1' }]);
  expect(error.message).toContain('line 2 is not CSV');
});

test('upsertMany says upsert, and gives an id to rows that have none', async () => {
  const { twenty, requests } = await clientOf((request) => ({ data: { createPeople: rowsOf(request) } }));
  const data = [{ jobTitle: '1' }, { emails: { primaryEmail: 'a@x.example' } }, { id: 'own' }];
  await twenty.people.upsertMany({ data, select: { jobTitle: true } });
  const id: unknown = expect.stringMatching(/^[\da-f-]{36}$/);
  expect(requests[0]!.variables).toEqual({ upsert: true, data: [{ ...data[0], id }, { ...data[1], id }, data[2]] });
});

test('updateEach changes each record in its own way', async () => {
  const { twenty, requests } = await clientOf(({ variables }) =>
    variables['id'] === '2'
      ? { data: {}, errors: [{ message: 'Record not found', extensions: { code: 'NOT_FOUND' } }] }
      : { data: { updatePerson: { id: variables['id'] } } },
  );
  const data = ['1', '2', '3'].map((id) => ({ id, data: { jobTitle: `of ${id}` } }));
  const error = await failure(twenty.people.updateEach({ data, select: { id: true } }));
  expect(requests.map(({ variables }) => variables)).toEqual(data);
  expect(error.records).toEqual([{ id: '1' }, { id: '3' }]);
  expect(error.failures).toMatchObject([{ index: 1, item: data[1] }]);
});

const updated: Reply = {
  data: { updatePerson: { id: '1' }, createPerson: { id: '1' }, updateNote: { id: '1' }, createNote: { id: '1' } },
};

test.each<[string, (twenty: TwentyClient) => Promise<unknown>]>([
  [
    'people.update: emails needs primaryEmail',
    ({ people }) => people.update({ id: '1', data: { emails: { additionalEmails: ['a@b.c'] } } }),
  ],
  [
    'people.upsert: emails needs primaryEmail',
    ({ people }) => people.upsert({ data: { emails: { additionalEmails: [] } } }),
  ],
  [
    'people.updateMany: linkedinLink needs primaryLinkUrl',
    ({ people }) =>
      people.updateMany({ filter: { score: { gt: 1 } }, data: { linkedinLink: { primaryLinkLabel: 'x' } } }),
  ],
])('%s, so it is refused', async (message, call) => {
  const { twenty, requests } = await clientOf(() => updated);
  await expect(call(twenty)).rejects.toThrow(`${message}, or it is wiped.`);
  expect(requests).toEqual([]);
});

test('partial composites are sent where they do what they say', async () => {
  const { twenty, requests } = await clientOf(() => updated);
  const data = { emails: { primaryEmail: 'a@b.c' }, name: { firstName: 'Ada' }, phones: { additionalPhones: [] } };
  await twenty.people.update({ id: '1', data });
  expect(requests[0]!.variables['data']).toEqual(data);
  await twenty.people.create({ data: { id: '1', emails: { additionalEmails: ['a@b.c'] } } });
  expect(requests[1]!.variables['data']).toEqual({ id: '1', emails: { additionalEmails: ['a@b.c'] } });
});

test('null clears a composite part by part, and is left out of a create', async () => {
  const { twenty, requests } = await clientOf(() => updated);
  await twenty.people.update({ id: '1', data: { name: null, emails: null, jobTitle: null } });
  expect(requests[0]!.variables['data']).toEqual({
    name: { firstName: null, lastName: null },
    emails: { primaryEmail: null, additionalEmails: null },
    jobTitle: null,
  });
  await twenty.notes.create({ data: { id: '1', bodyV2: null, title: null } });
  expect(requests[1]!.variables['data']).toEqual({ id: '1', title: null });
  await expect(twenty.notes.update({ id: '1', data: { bodyV2: null } })).rejects.toThrow(
    "notes.update: bodyV2 cannot be null; send { markdown: '' }.",
  );
});

test('a client that only reads refuses every write, once', async () => {
  const { twenty, requests } = await clientOf(() => ({ data: {} }), { readOnly: true });
  await expect(twenty.people.delete({ id: '1' })).rejects.toThrow(TwentyPermissionError);
  await expect(twenty.$query('mutation { deletePerson(id: "1") { id } }')).rejects.toThrow(
    '$query: the client is readOnly.',
  );
  await expect(twenty.$query(',mutation M { b }')).rejects.toThrow(TwentyPermissionError);
  // The server would carry it out.
  await expect(twenty.$query('query { deletePerson(id: "1") { id } }')).rejects.toThrow(TwentyPermissionError);
  await expect(twenty.$query('{ people { edges { node { createdAt } } } } # mutation')).resolves.toBeDefined();
  const error = await failure(twenty.people.createMany({ data: people(100) }));
  expect(error.failures[0]!.error).toBeInstanceOf(TwentyPermissionError);
  expect(error.attempted).toBe(60);
  expect(requests.length).toBe(1);
});
