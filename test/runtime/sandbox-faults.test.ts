import { afterEach, beforeEach, expect, test } from 'vitest';
import { TwentyBatchError, TwentyConflictError } from '../../src/runtime/client/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { PersonCreateInput } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace, version: '2.43' });
});
afterEach(() => sandbox.close());

/** Numbers that look random and are the same in each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const json = (body: string, init?: ResponseInit) =>
  new Response(body, { headers: { 'content-type': 'application/json' }, ...init });

/** Fails one in five requests: half of the failures before the server is asked, half after it has done its work. */
function unreliable(random: () => number): { readonly fetch: typeof fetch; readonly count: () => number } {
  let requests = 0;
  const failing: typeof fetch = async (url, init) => {
    requests++;
    if (random() > 0.2) return fetch(url, init);
    const isDone = random() < 0.5;
    const answer = isDone ? await fetch(url, init) : undefined;
    const kind = Math.floor(random() * 7);
    if (!isDone && kind === 0) return json('{}', { status: 429 });
    if (!isDone && kind === 1) return json('{}', { status: 429, headers: { 'retry-after': '2' } });
    if (!isDone && kind === 2)
      return json(
        '{"data":{},"errors":[{"message":"Limit reached (100 tokens per 60000 ms)","extensions":{"code":"BAD_USER_INPUT","subCode":"LIMIT_REACHED"}}]}',
      );
    if (kind === 3) return new Response('<html>502</html>', { status: 502, headers: { 'content-type': 'text/html' } });
    if (kind === 4) return json((await answer?.text())?.slice(0, -9) ?? '{"data":{"crea');
    if (kind === 5)
      // Slow: nothing comes before the timeout.
      return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  };
  return { fetch: failing, count: () => requests };
}

/** Loses the answer to the first request, which the server has carried out. */
function losingFirst(): typeof fetch {
  let requests = 0;
  return async (url, init) => {
    const answer = await fetch(url, init);
    if (requests++ > 0) return answer;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
  };
}

const clientWith = (fetch: typeof globalThis.fetch) =>
  createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, fetch, clock: fakeClock() });

const ID = '3f6c6a4e-5a53-4b7e-9b0a-0c9d5e1f2a3b';

test.each<[string, PersonCreateInput]>([
  ['an id of the caller', { id: ID, jobTitle: 'x', score: 1, isActive: true, name: { firstName: 'A' } }],
  ['an id and a time of creation of the caller', { id: ID, createdAt: '2020-01-01T00:00:00.000Z' }],
  ['a time of deletion', { deletedAt: '2026-01-01T00:00:00.000Z' }],
])('a record with %s is reported as created although the first answer was lost', async (_, data) => {
  const created = await clientWith(losingFirst()).people.create({ data });
  expect(created).toMatchObject({ ...data, id: data.id ?? expect.any(String) });
});

test('another record that has the id of the caller stays a conflict after a lost answer', async () => {
  await clientWith(fetch).people.create({ data: { id: ID, jobTitle: 'before' } });
  const again = clientWith(losingFirst()).people.create({ data: { id: ID, jobTitle: 'again' } });
  await expect(again).rejects.toThrow(TwentyConflictError);
  await expect(again).rejects.toMatchObject({ isUncertain: true, operation: 'people.create' });
});

test('10,000 records are created exactly once each over a connection that fails one in five requests', async () => {
  const connection = unreliable(seeded(7));
  const options = { baseUrl: sandbox.url, apiKey: sandbox.apiKey, fetch: connection.fetch, timeoutMs: 400 };
  const twenty = createTwentyClient({ ...options, clock: fakeClock(), retries: 8 });
  async function* rows() {
    for (let score = 0; score < 10_000; score++) yield { score, emails: { primaryEmail: `p${score}@x.example` } };
  }
  let last = 0;
  const created = await twenty.people.createMany({
    data: rows(),
    concurrency: 4,
    select: { score: true },
    onProgress: ({ done, failed }) => {
      expect(done).toBeGreaterThan(last);
      expect(failed).toBe(0);
      last = done;
    },
  });
  expect(created.map(({ score }) => score)).toEqual(Array.from({ length: 10_000 }, (_, score) => score));
  // 167 batches, one in five of them failing, and look-ups of what was there already.
  expect(connection.count()).toBeLessThan(167 * 1.6);

  const reliable = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
  const totals = await reliable.people.aggregate({ countUniqueValues: ['score'], sum: ['score'] });
  expect(totals).toMatchObject({ count: 10_000, countUniqueValues: { score: 10_000 }, sum: { score: 49_995_000 } });
});

test('what a failed import tells is enough to finish it', async () => {
  let isDown = false;
  const options = { baseUrl: sandbox.url, apiKey: sandbox.apiKey, clock: fakeClock(), retries: 1 };
  const twenty = createTwentyClient({
    ...options,
    fetch: (url, init) => (isDown ? Promise.reject(new TypeError('fetch failed')) : fetch(url, init)),
  });
  const data = Array.from({ length: 500 }, (_, score) => ({ score }));
  const error: unknown = await twenty.people
    .createMany({ data, onProgress: ({ done }) => void (isDown = done === 180) })
    .catch((reason: unknown) => reason);
  if (!(error instanceof TwentyBatchError)) throw error;
  expect(error.records).toHaveLength(180);
  isDown = false;
  // With the ids that they were sent with, so that none is created twice.
  const failed = error.failures.map(({ item }) => item as (typeof data)[number]);
  await twenty.people.upsertMany({ data: [...failed, ...data.slice(error.attempted)] });
  expect(await twenty.people.aggregate({ countUniqueValues: ['score'] })).toEqual({
    count: 500,
    countUniqueValues: { score: 500 },
  });
});

test('a sandbox with the limits of a server is not asked in vain for long', async () => {
  const limited = await createSandbox({ metadata: sampleWorkspace, version: '2.43', rateLimit: true });
  let requests = 0;
  const hooks = { onRequest: () => void requests++ };
  const twenty = createTwentyClient({ baseUrl: limited.url, apiKey: limited.apiKey, hooks });
  try {
    // 100 tokens at once, then one each 600 ms: the last five wait for theirs in real time.
    await Promise.all(Array.from({ length: 105 }, () => twenty.people.count()));
    expect(requests).toBeLessThan(125);
  } finally {
    await limited.close();
  }
});
