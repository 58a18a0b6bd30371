import { afterEach, expect, test, vi } from 'vitest';
import type { ClientOptions, RetryInfo } from '../../src/runtime/client/index.js';
import {
  TwentyAuthError,
  TwentyNetworkError,
  TwentyRateLimitError,
  TwentyTimeoutError,
} from '../../src/runtime/client/index.js';
import { realClock } from '../../src/runtime/client/transport/clock.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { Received, Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

const limited: Reply = {
  data: { people: null },
  errors: [
    {
      message: 'Limit reached (100 tokens per 60000 ms)',
      extensions: { subCode: 'LIMIT_REACHED', code: 'BAD_USER_INPUT' },
    },
  ],
};
const counted: Reply = { data: { people: { totalCount: 7 } } };
const created: Reply = { data: { createPerson: { id: '1' } } };

/** A client of a server that answers in turn, the last answer for ever, with time that passes at once. */
async function clientOf(replies: readonly Reply[], options: ClientOptions = {}) {
  const running = await scriptedServer((_, index) => replies[Math.min(index, replies.length - 1)]!);
  server = running;
  const clock = fakeClock();
  const retries: RetryInfo[] = [];
  const hooks = { onRetry: (retry: RetryInfo) => void retries.push(retry) };
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', clock, hooks, ...options });
  return { twenty, clock, retries, requests: running.requests };
}

const failures: readonly (readonly [string, Reply])[] = [
  ['a rate limit that comes as HTTP 200', limited],
  [
    'a rate limit of 1.x',
    { errors: [{ message: 'Too many requests.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }], data: {} },
  ],
  ['429', { status: 429, text: '{"statusCode":429,"messages":["Limit reached"]}' }],
  ['502 with a page of a gateway', { status: 502, headers: { 'content-type': 'text/html' }, text: '<html>' }],
  ['503', { status: 503, text: '' }],
  ['504', { status: 504, text: '' }],
  ['a connection that breaks before the answer', { cut: 'before' }],
  ['a connection that breaks within the answer', { cut: 'within', data: { people: { totalCount: 1 } } }],
  ['JSON that ends early', { text: '{"data":{"peop' }],
];

test.each(failures)('a read is tried again after %s', async (_, failure) => {
  const { twenty, retries, requests } = await clientOf([failure, failure, counted]);
  expect(await twenty.people.count()).toBe(7);
  expect(requests.length).toBe(3);
  expect(retries.map(({ operation, attempt }) => [operation, attempt])).toEqual([
    ['people.count', 1],
    ['people.count', 2],
  ]);
  // More often, and the server would never give a token again.
  expect(Math.min(...retries.map(({ delayMs }) => delayMs))).toBeGreaterThanOrEqual(600);
});

test('no two tries come within 600 ms, whoever makes them', async () => {
  const at: number[] = [];
  const { twenty, clock, requests } = await clientOf([limited, limited, limited, limited, counted], {
    hooks: { onRequest: ({ attempt }) => void (attempt > 1 && at.push(clock.now())) },
  });
  await Promise.all(Array.from({ length: 4 }, () => twenty.people.count()));
  expect(requests.length).toBe(8);
  const gaps = at.slice(1).map((time, index) => time - at[index]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(600);
});

test('Retry-After is waited for, in seconds or as a date, but not for hours', async () => {
  const after = (value: string): Reply => ({ status: 429, headers: { 'retry-after': value }, text: '{}' });
  const { twenty, retries } = await clientOf([after('7'), counted]);
  await twenty.people.count();
  expect(retries[0]!.delayMs).toBe(7000);
  await server!.close();

  const date = await clientOf([after(new Date(Date.now() + 30_000).toUTCString()), counted]);
  await date.twenty.people.count();
  expect(date.retries[0]!.delayMs).toBeGreaterThan(25_000);
  await server!.close();

  const long = await clientOf([after('3600'), counted]);
  const error: unknown = await long.twenty.people.count().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TwentyRateLimitError);
  expect(error).toMatchObject({ retryAfterMs: 3_600_000, status: 429 });
});

test('retries end, and the last error is thrown', async () => {
  const { twenty, requests } = await clientOf([limited], { retries: 2 });
  await expect(twenty.people.count()).rejects.toThrow(TwentyRateLimitError);
  expect(requests.length).toBe(3);
  await expect(twenty.people.count({ retries: 0 })).rejects.toThrow(TwentyRateLimitError);
  expect(requests.length).toBe(4);
});

test('a write that may have been carried out is not repeated unless that does no harm', async () => {
  const gateway: Reply = { status: 502, text: '' };
  const ids = { ids: ['1', '2'], conflictPriorityIndex: 0 };
  const once = await clientOf([gateway, { data: { mergePeople: { id: '1' } } }]);
  await expect(once.twenty.people.merge(ids)).rejects.toThrow(TwentyNetworkError);
  expect(once.requests.length).toBe(1);
  await server!.close();

  const asked = await clientOf([gateway, { data: { mergePeople: { id: '1' } } }], { retryWrites: true });
  await asked.twenty.people.merge(ids);
  expect(asked.requests.length).toBe(2);
  await server!.close();

  // A refusal for the rate has not been carried out.
  const refused = await clientOf([limited, { data: { mergePeople: { id: '1' } } }]);
  await refused.twenty.people.merge(ids);
  expect(refused.requests.length).toBe(2);
  await server!.close();

  const update = await clientOf([gateway, { data: { updatePerson: { id: '1' } } }]);
  await update.twenty.people.update({ id: '1', data: { jobTitle: 'x' } });
  expect(update.requests.length).toBe(2);
});

test('a create has an id of its own, so that it can be repeated', async () => {
  const { twenty, requests } = await clientOf([{ cut: 'before' }, created]);
  await twenty.people.create({ data: { jobTitle: 'x' } });
  const ids = requests.map(({ variables }) => (variables['data'] as { id: string }).id);
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(ids[1]).toBe(ids[0]);
});

test('a repeated create that meets its own record returns it', async () => {
  let id: unknown;
  let found: unknown;
  const reply = ({ query, variables }: Received, index: number): Reply => {
    if (index === 0) id = (variables['data'] as { id: string }).id;
    if (index === 0) return { cut: 'before' };
    if (query.startsWith('mutation'))
      return {
        data: {},
        errors: [{ message: 'A duplicate entry was detected', extensions: { code: 'BAD_USER_INPUT' } }],
      };
    found = variables;
    return { data: { people: { edges: [{ node: { id, jobTitle: 'x' } }] } } };
  };
  server = await scriptedServer(reply);
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', clock: fakeClock() });
  expect(await twenty.people.create({ data: { jobTitle: 'x' }, select: { jobTitle: true } })).toEqual({
    jobTitle: 'x',
  });
  expect(server.requests.length).toBe(3);
  // Only a record with the id of our making can be it, deleted or not.
  const deletedAt = [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }];
  expect(found).toEqual({ filter: { and: [{ id: { eq: id } }, { or: deletedAt }] }, first: 1 });
});

test('an upsert is repeated with the id that it was given', async () => {
  const gateway: Reply = { status: 502, text: '' };
  const { twenty, requests } = await clientOf([gateway, created]);
  await twenty.people.upsert({ data: { emails: { primaryEmail: 'a@b.c' } } });
  expect(requests[1]!.variables).toEqual(requests[0]!.variables);
  expect(requests[0]!.variables['data']).toHaveProperty('id');
});

test('a server that is slow is given up after the timeout, and asked again', async () => {
  const { twenty, requests } = await clientOf([{ ...counted, delayMs: 500 }, counted], { timeoutMs: 100 });
  expect(await twenty.people.count()).toBe(7);
  expect(requests.length).toBe(2);
  await server!.close();

  const slow = await clientOf([{ ...counted, delayMs: 300 }], { timeoutMs: 50, retries: 0 });
  const error: unknown = await slow.twenty.people.count().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(TwentyTimeoutError);
  expect(error).toMatchObject({ code: 'TIMEOUT', message: 'people.count: no answer within 50 ms.' });
});

test('an abort ends a request, a wait and a queue at once, with the reason of the signal', async () => {
  const slow = await clientOf([{ ...counted, delayMs: 2000 }], { concurrency: 1 });
  const controller = new AbortController();
  const calls = [1, 2, 3].map(() => slow.twenty.people.count({ signal: controller.signal }));
  await vi.waitFor(() => expect(slow.requests.length).toBe(1));
  controller.abort(new Error('enough'));
  const startedAt = Date.now();
  for (const call of await Promise.allSettled(calls)) expect(call).toMatchObject({ reason: { message: 'enough' } });
  expect(Date.now() - startedAt).toBeLessThan(1000);
  expect(slow.requests.length).toBe(1);
  await expect(slow.twenty.people.count({ signal: controller.signal })).rejects.toThrow('enough');
  expect(slow.requests.length).toBe(1);
  await server!.close();

  // Waiting for another try, in real time.
  server = await scriptedServer(() => limited);
  const waiting = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const other = new AbortController();
  const call = waiting.people.count({ signal: other.signal });
  await vi.waitFor(() => expect(server!.requests.length).toBe(1));
  setTimeout(() => other.abort(), 100);
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  expect(server.requests.length).toBe(1);
});

test('an abort ends a call that waits for its turn, while calls of others keep theirs', async () => {
  const { twenty, requests } = await clientOf([{ ...counted, delayMs: 400 }], { concurrency: 1 });
  const running = twenty.people.count();
  const controller = new AbortController();
  const startedAt = Date.now();
  const waiting = twenty.people.count({ signal: controller.signal });
  const behind = twenty.people.count();
  setTimeout(() => controller.abort(new Error('enough')), 50);
  await expect(waiting).rejects.toThrow('enough');
  expect(Date.now() - startedAt).toBeLessThan(300);
  expect(await Promise.all([running, behind])).toEqual([7, 7]);
  expect(requests).toHaveLength(2);
});

test('one signal may be that of many calls at once, without a warning of the engine', async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error) => void warnings.push(warning);
  process.on('warning', warn);
  const { signal } = new AbortController();
  const { twenty } = await clientOf([limited, counted], { concurrency: 30, clock: realClock });
  const counts = await Promise.all(Array.from({ length: 60 }, () => twenty.people.count({ signal })));
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off('warning', warn);
  expect(counts).toEqual(Array(60).fill(7));
  expect(warnings).toEqual([]);
});

test('an abort in a hook is heard, and nothing is sent', async () => {
  const controller = new AbortController();
  const { twenty, requests } = await clientOf([{ ...counted, delayMs: 1000 }], {
    hooks: { onRequest: () => controller.abort(new Error('not this one')) },
  });
  await expect(twenty.people.count({ signal: controller.signal })).rejects.toThrow('not this one');
  expect(requests).toEqual([]);
});

test('an error tells whether a try of it got no answer', async () => {
  const lost = await clientOf([{ cut: 'before' }], { retries: 0 });
  await expect(lost.twenty.people.destroy({ id: '1' })).rejects.toMatchObject({ isUncertain: true });
  await server!.close();
  const refused = await clientOf([{ data: {}, errors: [{ message: 'x', extensions: { code: 'FORBIDDEN' } }] }]);
  await expect(refused.twenty.people.destroy({ id: '1' })).rejects.toMatchObject({ isUncertain: false });
});

test('a key that comes from a function is asked for once, and once more when it is refused', async () => {
  const refused: Reply = { errors: [{ message: 'Token invalid.', extensions: { code: 'UNAUTHENTICATED' } }] };
  let asked = 0;
  const apiKey = async () => `key-${++asked}`;
  server = await scriptedServer(({ headers }) => (headers['authorization'] === 'Bearer key-1' ? refused : counted));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey, clock: fakeClock() });
  expect(await Promise.all([twenty.people.count(), twenty.people.count()])).toEqual([7, 7]);
  expect(asked).toBe(2);
  await twenty.people.count();
  expect(asked).toBe(2);
  await server.close();

  asked = 0;
  server = await scriptedServer(() => refused);
  const never = createTwentyClient({ baseUrl: server.baseUrl, apiKey, clock: fakeClock() });
  await expect(never.people.count()).rejects.toThrow(TwentyAuthError);
  expect(asked).toBe(2);
});

test('a function that gives no key fails the call, not the next one', async () => {
  server = await scriptedServer(() => counted);
  let asked = 0;
  const apiKey = () => (++asked === 1 ? Promise.reject(new Error('vault is closed')) : Promise.resolve('k'));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey });
  await expect(twenty.people.count()).rejects.toThrow('vault is closed');
  expect(await twenty.people.count()).toBe(7);
});

test('a key is not asked for before a call may start, so that none is refused unheard', async () => {
  const { twenty } = await clientOf([{ ...counted, delayMs: 200 }], { concurrency: 1, apiKey: async () => 'k' });
  const running = twenty.people.count();
  let asked = 0;
  const other = twenty.$with({ apiKey: () => (asked++, Promise.reject(new Error('vault is closed'))) });
  await expect(other.people.count({ signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  expect(asked).toBe(0);
  expect(await running).toBe(7);
});

test('no more requests run at a time than allowed, over all objects and derived clients', async () => {
  let running = 0;
  let most = 0;
  server = await scriptedServer(async ({ query }) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running--;
    return { data: { [/\{(\w+)/.exec(query)![1]!]: { totalCount: 1 } } };
  });
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', concurrency: 3 });
  const derived = twenty.$with({ headers: { 'x-a': 'b' } });
  await Promise.all(
    Array.from({ length: 4 }, () => [twenty.people.count(), twenty.notes.count(), derived.companies.count()]).flat(),
  );
  expect(most).toBe(3);
  expect(server.requests.length).toBe(12);
});

test('thousands of calls at once wait their turn without ado', async () => {
  const answer = JSON.stringify(counted);
  const twenty = createTwentyClient({ baseUrl: 'http://x', apiKey: 'k', fetch: async () => new Response(answer) });
  const before = process.cpuUsage();
  const counts = await Promise.all(Array.from({ length: 5000 }, () => twenty.people.count()));
  expect(counts).toHaveLength(5000);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(4_000_000);
});

test('no more requests start in 60 seconds than allowed', async () => {
  const starts: number[] = [];
  const { twenty, clock } = await clientOf([counted], {
    rateLimit: 10,
    hooks: { onRequest: () => void starts.push(clock.now()) },
  });
  await Promise.all(Array.from({ length: 25 }, () => twenty.people.count()));
  expect(starts.length).toBe(25);
  starts.forEach((start, index) => {
    const tenBefore = starts[index - 10];
    if (tenBefore !== undefined) expect(start - tenBefore).toBeGreaterThanOrEqual(60_000);
  });
});

test.each([600, 1200])('a server whose tokens refill once per %i ms is never starved', async (refillMs) => {
  const clock = fakeClock();
  // The token bucket of 2.21: each call moves the time of the last refill, whether it found a token or not.
  let tokens = 3;
  let refilledAt = clock.now();
  server = await scriptedServer(() => {
    tokens = Math.min(3, tokens + Math.floor((clock.now() - refilledAt) / refillMs));
    refilledAt = clock.now();
    return tokens-- > 0 ? counted : ((tokens = 0), limited);
  });
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', clock });
  const results = await Promise.all(Array.from({ length: 60 }, () => twenty.people.count()));
  expect(results.every((count) => count === 7)).toBe(true);
  expect(server.requests.length).toBeLessThan(2 * results.length);
});
