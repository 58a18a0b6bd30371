import { afterEach, expect, test, vi } from 'vitest';
import { onAbort, realClock } from '../../src/runtime/client/transport/clock.js';
import type { ClientOptions } from '../../src/runtime/client/index.js';
import { TwentyTimeoutError } from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await server?.close();
});

const counted: Reply = { data: { people: { totalCount: 7 } } };

async function clientOf(reply: Reply, options: ClientOptions = {}) {
  const running = await scriptedServer(() => reply);
  server = running;
  return {
    twenty: createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', ...options }),
    requests: running.requests,
  };
}

test.each<[string, ClientOptions, string]>([
  ['concurrency: 0', { concurrency: 0 }, 'concurrency must be a number from 1, and is 0.'],
  ['concurrency: NaN', { concurrency: NaN }, 'concurrency must be a number from 1, and is NaN.'],
  ['rateLimit: 0', { rateLimit: 0 }, 'rateLimit must be a number from 1, and is 0.'],
  ['timeoutMs: NaN', { timeoutMs: NaN }, 'timeoutMs must be a number from 1, and is NaN.'],
  ['timeoutMs: -1', { timeoutMs: -1 }, 'timeoutMs must be a number from 1, and is -1.'],
  ['retries: NaN', { retries: NaN }, 'retries must be a number from 0, and is NaN.'],
  ['retries: -1', { retries: -1 }, 'retries must be a number from 0, and is -1.'],
  ['maxElapsedMs: 0', { maxElapsedMs: 0 }, 'maxElapsedMs must be a number from 1, and is 0.'],
  // What a form or a variable of the environment gives.
  ["retries: '3'", { retries: '3' as unknown as number }, 'retries must be a number from 0, and is 3.'],
])('a client with %s is refused when it is made, and when it is derived', (_, options, message) => {
  expect(() => createTwentyClient(options)).toThrow(`createTwentyClient: ${message}`);
  expect(() => createTwentyClient().$with(options)).toThrow(`createTwentyClient: ${message}`);
});

test.each([
  [{ timeoutMs: NaN }, 'people.count: timeoutMs'],
  [{ retries: -1 }, 'people.count: retries'],
  [{ maxElapsedMs: -1 }, 'people.count: maxElapsedMs'],
])('a call with %j is refused before anything is sent', async (options, message) => {
  const { twenty, requests } = await clientOf(counted);
  await expect(twenty.people.count(options)).rejects.toThrow(message);
  expect(requests).toEqual([]);
});

test.each([{ concurrency: 0 }, { concurrency: NaN }, { batchSize: 0 }, { batchSize: NaN }])(
  'a bulk operation with %j is refused before anything is sent',
  async (options) => {
    const { twenty, requests } = await clientOf(counted);
    const call = twenty.people.createMany({ data: [{ jobTitle: 'x' }], ...options });
    await expect(call).rejects.toThrow(`people.createMany: ${Object.keys(options)[0]} must be a number from 1`);
    expect(requests).toEqual([]);
  },
);

test.each([Infinity, 2 ** 31, 2 ** 40])('a timeout of %d ms does not come at once', async (timeoutMs) => {
  const { twenty } = await clientOf({ ...counted, delayMs: 60 }, { timeoutMs, retries: 0 });
  expect(await twenty.people.count()).toBe(7);
});

test('no limit is a limit that can be asked for', async () => {
  const options = { concurrency: Infinity, rateLimit: Infinity, retries: Infinity, maxElapsedMs: Infinity };
  const { twenty } = await clientOf(counted, options);
  expect(await twenty.people.count()).toBe(7);
});

test('maxElapsedMs ends a call in the middle of a request, with what is known', async () => {
  const { twenty, requests } = await clientOf({ ...counted, delayMs: 3000 }, { maxElapsedMs: 100 });
  const startedAt = performance.now();
  const error: unknown = await twenty.people.delete({ id: '1' }).catch((reason: unknown) => reason);
  expect(performance.now() - startedAt).toBeLessThan(1500);
  expect(error).toBeInstanceOf(TwentyTimeoutError);
  expect(error).toMatchObject({ isUncertain: true, message: 'people.delete: no answer within maxElapsedMs, 100 ms.' });
  expect(requests).toHaveLength(1);
});

test('maxElapsedMs ends a call that waits for its turn, which has done nothing', async () => {
  const { twenty } = await clientOf({ ...counted, delayMs: 400 }, { concurrency: 1 });
  const running = twenty.people.count();
  await expect(twenty.people.delete({ id: '1', maxElapsedMs: 50 })).rejects.toMatchObject({ isUncertain: false });
  expect(await running).toBe(7);
});

test('maxElapsedMs gives up at once when the next try would come too late, and tells why the last one failed', async () => {
  const { twenty, requests } = await clientOf({ status: 503, text: '' }, { clock: fakeClock(), maxElapsedMs: 5000 });
  await expect(twenty.people.count()).rejects.toMatchObject({ status: 503 });
  expect(requests.length).toBeGreaterThan(2);
  expect(requests.length).toBeLessThan(6);
});

test('maxElapsedMs leaves the reason of an abort alone', async () => {
  const { twenty } = await clientOf({ ...counted, delayMs: 1000 }, { maxElapsedMs: 10_000 });
  const reason = new Error('enough');
  await expect(twenty.people.count({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});

test('a fetch that ignores its signal is given up all the same', async () => {
  const fetch = () => new Promise<Response>(() => {});
  const options = { baseUrl: 'https://crm.acme.com', apiKey: 'k', fetch, retries: 0, timeoutMs: 50 };
  await expect(createTwentyClient(options).people.count()).rejects.toBeInstanceOf(TwentyTimeoutError);
});

test('the clock of the machine may be set back while calls wait', async () => {
  const answers: Reply[] = [{ status: 429, text: '' }, counted];
  const running = await scriptedServer((_, index) => answers[index]!);
  server = running;
  const { now } = Date;
  const hooks = { onRetry: () => void (Date.now = () => now() - 86_400_000) };
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', hooks });
  const startedAt = performance.now();
  try {
    expect(await twenty.people.count()).toBe(7);
  } finally {
    Date.now = now;
  }
  expect(performance.now() - startedAt).toBeLessThan(3000);
});

test('thousands of clients on one signal leave one listener, which keeps none of them', async () => {
  const controller = new AbortController();
  const added = vi.spyOn(controller.signal, 'addEventListener');
  const fetch = async () => new Response(JSON.stringify(counted));
  for (let index = 0; index < 2000; index++) {
    const twenty = createTwentyClient({
      baseUrl: 'https://crm.acme.com',
      apiKey: 'k',
      fetch,
      signal: controller.signal,
    });
    await twenty.people.count();
  }
  expect(added).toHaveBeenCalledTimes(1);
  let heard = 0;
  const forget = onAbort(controller.signal, () => heard++);
  forget();
  onAbort(controller.signal, () => heard++);
  controller.abort();
  expect(heard).toBe(1);
});

test('real time only goes forward', async () => {
  const before = realClock.now();
  await realClock.wait(20);
  expect(realClock.now() - before).toBeGreaterThanOrEqual(15);
  expect(before).toBeLessThan(1e9);
});
