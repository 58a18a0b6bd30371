import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import type { ClientOptions } from '../../src/runtime/client/index.js';
import {
  createClient,
  TwentyAuthError,
  TwentyBatchError,
  TwentyError,
  TwentyPermissionError,
  TwentyQuotaError,
  TwentyValidationError,
} from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import { personObject } from './sample/objects/person.js';
import type { PersonCreateInput } from './sample/objects/person.js';
import type { Received, Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
});

async function clientOf(reply: (request: Received, index: number) => Reply, options: ClientOptions = {}) {
  const running = await scriptedServer(reply);
  server = running;
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock(), ...options });
  return { twenty, requests: running.requests };
}

interface Row extends PersonCreateInput {
  id: string;
}

const rowsOf = ({ variables }: Received): readonly Row[] => variables['data'] as Row[];
const creating = (request: Received): Reply => ({ data: { createPeople: rowsOf(request) } });
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ jobTitle: `${index}` }));

async function batchErrorOf(call: Promise<unknown>): Promise<TwentyBatchError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof TwentyBatchError)) throw new Error(`expected a TwentyBatchError, got ${inspect(error)}`);
  return error;
}

const graphql = (message: string, extensions: object): Reply => ({ data: {}, errors: [{ message, extensions }] });

// The server of 2.21: one relation is connected by the same keys in all rows of a request.
const connecting = (request: Received): Reply => {
  const keys = new Set(rowsOf(request).flatMap(({ company }) => Object.keys(company?.connect?.where ?? {})));
  return keys.size > 1
    ? graphql('Expected the same constraint fields to be used consistently', { code: 'BAD_USER_INPUT' })
    : creating(request);
};

test('rows that connect by different keys go in few requests, and come back in order', async () => {
  const { twenty, requests } = await clientOf(connecting);
  const byId = { connect: { where: { id: 'c' } } };
  const byUrl = { connect: { where: { domainName: { primaryLinkUrl: 'https://acme.example' } } } };
  const data = people(60).map((row, index) => {
    const company = [byId, byUrl, undefined][index % 3];
    return { ...row, ...(company && { company }) };
  });
  const created = await twenty.people.createMany({ data, select: { jobTitle: true } });
  expect(created.map(({ jobTitle }) => jobTitle)).toEqual(data.map(({ jobTitle }) => jobTitle));
  // rows that connect nothing go with either
  expect(requests.map((request) => rowsOf(request).length)).toEqual([40, 20]);
});

test('a row that goes with no other is not kept back for the whole of a stream', async () => {
  let sentAt = 0;
  const { twenty, requests } = await clientOf((request) => {
    if (rowsOf(request).some(({ company }) => company?.connect?.where.domainName)) sentAt = read;
    return connecting(request);
  });
  let read = 0;
  function* rows(): Generator<PersonCreateInput> {
    yield { company: { connect: { where: { domainName: { primaryLinkUrl: 'https://a.example' } } } } };
    while (read++ < 600) yield { company: { connect: { where: { id: 'c' } } } };
  }
  await twenty.people.createMany({ data: rows(), batchSize: 10, select: { id: true } });
  expect(requests).toHaveLength(61);
  expect(sentAt).toBeLessThan(120);
});

const anonymous: Reply = { errors: [{ message: 'Cannot query field "createPeople" on type "Mutation".' }] };
const html = (status: number): Reply => ({ status, headers: { 'content-type': 'text/html' }, text: '<html>hello' });

test.each<[string, Reply, ClientOptions, typeof TwentyError]>([
  ['a web page', html(200), {}, TwentyError],
  ['a page that is not found', html(404), {}, TwentyError],
  [
    'a Twenty that has no such route',
    { status: 404, text: '{"statusCode":404,"message":"Cannot POST /x"}' },
    {},
    TwentyError,
  ],
  ['a redirect', { status: 302, headers: { location: 'https://x.example' }, text: '' }, {}, TwentyError],
  ['a server without the key', anonymous, {}, TwentyAuthError],
  ['a key that is refused', graphql('Token invalid.', { code: 'UNAUTHENTICATED' }), {}, TwentyAuthError],
  [
    'a role that may not write',
    graphql('no', { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' }),
    {},
    TwentyPermissionError,
  ],
  ['a quota', graphql('no', { code: 'QUOTA_EXHAUSTED' }), {}, TwentyQuotaError],
  [
    'a schema that has changed (1.x)',
    { errors: [{ message: 'Cannot query field "nope" on type "Person".' }] },
    {},
    TwentyValidationError,
  ],
  ['a server of something else', { text: '{"hello":"world"}' }, {}, TwentyError],
])('%s ends each bulk operation after one request, in few words', async (_, reply, options, Class) => {
  const calls: readonly ((twenty: TwentyClient) => Promise<unknown>)[] = [
    (twenty) => twenty.people.createMany({ data: people(1000) }),
    (twenty) => twenty.people.upsertMany({ data: people(1000) }),
    (twenty) => twenty.people.updateEach({ data: people(1000).map((data) => ({ id: data.jobTitle, data })) }),
  ];
  for (const call of calls) {
    const { twenty, requests } = await clientOf(() => reply, options);
    const error = await batchErrorOf(call(twenty));
    expect(requests).toHaveLength(1);
    expect(error.cause).toBeInstanceOf(Class);
    expect(error.message.length).toBeLessThan(400);
    // What prints an uncaught error shows no thousand failures.
    expect(inspect(error).split('\n').length).toBeLessThan(60);
    await server!.close();
  }
});

test('what is not set ends a bulk operation before the first request', async () => {
  vi.stubEnv('TWENTY_BASE_URL', undefined);
  const error = await batchErrorOf(createTwentyClient({ apiKey: 'k' }).people.createMany({ data: people(1000) }));
  expect(error.message).toBe(
    'people.createMany: 60 items failed, 0 did not. TwentyError: people.createMany: TWENTY_BASE_URL, or the option baseUrl, is not set.',
  );
  expect(error.failures.every(({ isUncertain }) => !isUncertain)).toBe(true);
  expect(error.attempted).toBe(60);
});

test('before the first answer of a server, a write to a page is not certain either', async () => {
  const { twenty } = await clientOf(() => html(200));
  const error = await batchErrorOf(twenty.people.createMany({ data: people(3) }));
  expect(error.failures.map(({ isUncertain }) => isUncertain)).toEqual([true, true, true]);
});

test('a bulk operation with a signal that is aborted already is an abort, and reads no item', async () => {
  const reason = new Error('enough');
  let read = 0;
  function* rows(): Generator<PersonCreateInput> {
    for (; read < 100; read++) yield { jobTitle: `${read}` };
  }
  const { twenty, requests } = await clientOf(creating);
  const signal = AbortSignal.abort(reason);
  await expect(twenty.people.createMany({ data: rows(), signal })).rejects.toBe(reason);
  await expect(twenty.people.upsertMany({ data: rows(), signal })).rejects.toBe(reason);
  await expect(twenty.people.updateEach({ data: [{ id: '1', data: {} }], signal })).rejects.toBe(reason);
  await expect(twenty.$with({ signal }).people.createMany({ data: rows() })).rejects.toBe(reason);
  expect(requests).toEqual([]);
  expect(read).toBeLessThanOrEqual(60);
});

test('an abort tells items that were on their way from items that were not sent', async () => {
  const controller = new AbortController();
  const { twenty } = await clientOf((request, index) => {
    if (index === 1) controller.abort();
    return { ...creating(request), delayMs: index === 1 ? 1000 : 0 };
  });
  const call = twenty.people.createMany({ data: people(100), batchSize: 20, signal: controller.signal });
  const error = await batchErrorOf(call);
  expect(error.records).toHaveLength(20);
  expect(error.failures.map(({ index, isUncertain }) => [index, isUncertain])).toEqual(
    Array.from({ length: 20 }, (_, index) => [20 + index, true]),
  );
  expect(error.attempted).toBe(40);
  expect(error.message).toContain('20 items failed (20 of them may be stored all the same), 20 did not.');
});

test('items that are given again are found where they are stored, and created where they are not', async () => {
  const stored = new Map<string, Row>();
  let isLost = true;
  const { twenty, requests } = await clientOf(
    (request) => {
      if (request.query.startsWith('query'))
        return { data: { people: { edges: [...stored.values()].map((node) => ({ node })) } } };
      if (rowsOf(request).some(({ id }) => stored.has(id)))
        return graphql('A duplicate entry was detected', { code: 'BAD_USER_INPUT' });
      rowsOf(request).forEach((row) => stored.set(row.id, row));
      return isLost ? { cut: 'before' } : creating(request);
    },
    { retries: 0 },
  );
  const error = await batchErrorOf(
    twenty.people.createMany({ data: people(4), batchSize: 2, select: { jobTitle: true } }),
  );
  expect(error.failures.map(({ index, isUncertain }) => [index, isUncertain])).toEqual([
    [0, true],
    [1, true],
  ]);
  isLost = false;
  const again = error.failures.map(({ item }) => item as PersonCreateInput);
  expect(await twenty.people.createMany({ data: again, select: { jobTitle: true } })).toEqual(people(2));
  expect(stored.size).toBe(2);
  expect(requests).toHaveLength(3);
});

test('rows that the server stored before it failed are found, not created again', async () => {
  const stored = new Map<string, Row>();
  const { twenty } = await clientOf((request) => {
    if (request.query.startsWith('query'))
      return { data: { people: { edges: [...stored.values()].map((node) => ({ node })) } } };
    if (rowsOf(request).some(({ id }) => stored.has(id)))
      return graphql('A duplicate entry was detected', { code: 'BAD_USER_INPUT' });
    rowsOf(request).forEach((row) => stored.set(row.id, row));
    // It inserts, and then fails to read what it returns.
    return graphql('Something broke', { code: 'INTERNAL_SERVER_ERROR' });
  });
  expect(await twenty.people.createMany({ data: people(5), select: { jobTitle: true } })).toEqual(people(5));
});

test('a rule of the workspace that rows break is told row by row, and the others are created', async () => {
  const { twenty, requests } = await clientOf((request) => {
    const broken = rowsOf(request).flatMap(({ jobTitle }, inputIndex) =>
      Number(jobTitle) % 7 === 3
        ? [{ ruleId: 'r', message: `no ${jobTitle}`, fieldMetadataId: null, recordId: null, inputIndex }]
        : [],
    );
    if (broken.length === 0) return creating(request);
    // The server lists no more than a few.
    const validationRuleViolations = broken.slice(0, 3);
    return graphql('no', { code: 'BAD_USER_INPUT', subCode: 'VALIDATION_RULE_VIOLATION', validationRuleViolations });
  });
  const error = await batchErrorOf(twenty.people.createMany({ data: people(40), batchSize: 20 }));
  expect(error.failures.map(({ index }) => index)).toEqual([3, 10, 17, 24, 31, 38]);
  expect(error.failures[3]!.error).toMatchObject({
    name: 'TwentyValidationError',
    message: 'people.createMany: no 24 (VALIDATION_RULE_VIOLATION).',
    validationRuleViolations: [{ ruleId: 'r', inputIndex: 24 }],
  });
  expect(error.records).toHaveLength(34);
  expect(requests).toHaveLength(4);
});

test('violations that name no item, or none that there is, leave the halves to find it', async () => {
  for (const violations of [[{ inputIndex: null }], [{ inputIndex: 99 }], [null], 'x', null]) {
    const { twenty } = await clientOf((request) =>
      rowsOf(request).some(({ jobTitle }) => jobTitle === '3')
        ? graphql('no', { code: 'BAD_USER_INPUT', validationRuleViolations: violations })
        : creating(request),
    );
    const error = await batchErrorOf(twenty.people.createMany({ data: people(8) }));
    expect(error.failures.map(({ index }) => index)).toEqual([3]);
    await server!.close();
  }
});

test('what is no row is refused in its place, and is not created empty', async () => {
  const { twenty, requests } = await clientOf(creating);
  const data = [{ jobTitle: '0' }, null, 'x', { jobTitle: '3' }] as unknown as PersonCreateInput[];
  const error = await batchErrorOf(twenty.people.createMany({ data, select: { jobTitle: true } }));
  expect(error.failures.map(({ index }) => index)).toEqual([1, 2]);
  expect(requests.flatMap(rowsOf).map(({ jobTitle }) => jobTitle)).toEqual(['0', '3']);
  await expect(twenty.people.create({ data: null as unknown as PersonCreateInput })).rejects.toThrow(
    TwentyValidationError,
  );
});

test('a source that breaks ends the operation, and the rows that were read but not sent are told', async () => {
  function* rows(): Generator<PersonCreateInput> {
    yield* people(5);
    throw new Error('line 6 is not CSV');
  }
  const { twenty, requests } = await clientOf(creating);
  const error = await batchErrorOf(twenty.people.createMany({ data: rows(), batchSize: 3 }));
  expect(error.records).toHaveLength(3);
  expect(error.failures.map(({ index, isUncertain }) => [index, isUncertain])).toEqual([
    [3, false],
    [4, false],
  ]);
  expect(error.attempted).toBe(5);
  expect(requests).toHaveLength(1);
});

test('on a server before 2.x, a request holds rows with ids or rows with other keys, and 60 at most', async () => {
  const running = await scriptedServer((request) => ({
    data: {
      createPeople: rowsOf(request)
        .map((row, index) => ({ ...row, id: row.id ?? `${index}` }))
        .reverse(),
    },
  }));
  server = running;
  const options = { baseUrl: running.baseUrl, apiKey: 'k' };
  const { people } = createClient<TwentyClient>([{ ...personObject, lacks: 'offset' }], options);
  const data = Array.from({ length: 100 }, (_, index) =>
    index % 2 === 0
      ? { jobTitle: `${index}`, emails: { primaryEmail: `p${index}@x.example` } }
      : { jobTitle: `${index}` },
  );
  const upserted = await people.upsertMany({ data, batchSize: 200, select: { jobTitle: true } });
  const titles = data.map(({ jobTitle }) => jobTitle);
  expect(upserted.map(({ jobTitle }) => jobTitle)).toEqual(titles);
  expect(running.requests.map((request) => rowsOf(request).length)).toEqual([50, 50]);
  for (const request of running.requests) expect(new Set(rowsOf(request).map((row) => 'id' in row)).size).toBe(1);
  const created = await people.createMany({ data, batchSize: 200, select: { jobTitle: true } });
  expect(created.map(({ jobTitle }) => jobTitle)).toEqual(titles);
  expect(running.requests.slice(2).map((request) => rowsOf(request).length)).toEqual([60, 40]);
});
