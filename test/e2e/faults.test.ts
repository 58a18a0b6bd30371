import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createTwentyClient,
  TwentyBatchError,
  TwentyNetworkError,
  TwentyRateLimitError,
  TwentyValidationError,
} from '../../examples/crm/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import type { Fault, FaultyProxy } from './faulty-proxy.js';
import { FAULTS, oneInFive, startFaultyProxy } from './faulty-proxy.js';
import { patientClock } from './patient-clock.js';
import { collect, failureOf } from './workspace.js';

let sandbox: Sandbox;
let proxy: FaultyProxy;

beforeEach(async () => {
  sandbox = await createSandbox();
});
afterEach(async () => {
  await proxy.close();
  await sandbox.close();
});

async function clientBehind(faultOf: (count: number) => Fault | undefined) {
  proxy = await startFaultyProxy({ target: sandbox.url, faultOf });
  const options = { apiKey: sandbox.apiKey, timeoutMs: 400, retries: 10, clock: patientClock() };
  return createTwentyClient({ ...options, baseUrl: proxy.url });
}

const direct = () => createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
const RECORDS = 10_000;
const titles = Array.from({ length: RECORDS }, (_, index) => `Note ${index}`);

/** The titles of all notes, read past the proxy. */
const storedTitles = async () =>
  (await collect(direct().notes.iterate({ pageSize: 1000, select: { title: true } }))).map(({ title }) => title);

test('10,000 records are imported exactly once in a bounded number of requests, in order', async () => {
  const twenty = await clientBehind(oneInFive(1));
  const data = titles.map((title) => ({ title }));
  const created = await twenty.notes.createMany({ data, select: { title: true }, batchSize: 25 });
  expect(created.map(({ title }) => title)).toEqual(titles);
  expect((await storedTitles()).sort()).toEqual([...titles].sort());
  expect(proxy.requests.length).toBeLessThan((RECORDS / 25) * 1.6);
  expect(new Set(proxy.requests)).toEqual(new Set([...FAULTS, 'none']));
});

test('an import that gives up is gone on with as the documentation says: nothing is lost, twice, or wrongly said to be lost', async () => {
  // With one retry and rows that are refused, it gives up often.
  const twenty = (await clientBehind(oneInFive(5))).$with({ retries: 1 });
  const isBad = (index: number) => index % 97 === 0;
  const rows = titles.slice(0, 3000).map((title, index) => ({ title, ...(isBad(index) && { id: 'no id' }) }));
  const refused: unknown[] = [];
  let rest: readonly object[] = rows;
  let attempts = 0;
  while (rest.length > 0 && attempts++ < 500) {
    const data = rest as typeof rows;
    const failure: unknown = await twenty.notes
      .createMany({ data, batchSize: 20, concurrency: 2, select: { id: true } })
      .then(
        () => undefined,
        (error: unknown) => error,
      );
    if (failure === undefined) break;
    if (!(failure instanceof TwentyBatchError)) throw failure;
    const stored = new Set(await storedTitles());
    const certain = failure.failures
      .filter(({ isUncertain }) => !isUncertain)
      .map(({ item }) => item as { title: string });
    expect(certain.filter(({ title }) => stored.has(title))).toEqual([]);
    refused.push(
      ...failure.failures.filter(({ error }) => error instanceof TwentyValidationError).map(({ item }) => item),
    );
    const again = failure.failures
      .filter(({ error }) => !(error instanceof TwentyValidationError))
      .map(({ item }) => item as object);
    rest = [...again, ...data.slice(failure.attempted)];
  }
  expect(refused).toHaveLength(rows.filter((_, index) => isBad(index)).length);
  expect(new Set(refused)).toEqual(new Set(rows.filter((_, index) => isBad(index))));
  expect((await storedTitles()).sort()).toEqual(
    rows
      .filter((_, index) => !isBad(index))
      .map(({ title }) => title)
      .sort(),
  );
});

test('so they are by several requests at a time, out of a stream, in constant memory', async () => {
  proxy = await startFaultyProxy({ target: sandbox.url, faultOf: oneInFive(2) });
  const app = fileURLToPath(new URL('import-app.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', app], {
    env: { ...process.env, TWENTY_BASE_URL: proxy.url, TWENTY_API_KEY: sandbox.apiKey },
  });
  // what the app prints
  const { created, heapMb } = JSON.parse(stdout) as { readonly created: number; readonly heapMb: readonly number[] };
  expect(created).toBe(RECORDS);
  expect((await storedTitles()).sort()).toEqual([...titles].sort());
  expect(heapMb.length).toBeGreaterThan(5);
  // 20 MB of notes went through
  expect(Math.max(...heapMb) - (heapMb[0] ?? 0)).toBeLessThan(6);
});

test('records are met, changed and read through the same faults', async () => {
  const twenty = await clientBehind(oneInFive(3));
  const people = Array.from({ length: 600 }, (_, index) => ({
    emails: { primaryEmail: `p${index}@example.com` },
    jobTitle: 'first',
  }));
  await twenty.people.upsertMany({ data: people, concurrency: 3 });
  const again = people.map((person) => ({ ...person, jobTitle: 'second' }));
  const upserted = await twenty.people.upsertMany({
    data: again,
    concurrency: 3,
    select: { id: true, jobTitle: true },
  });
  expect(new Set(upserted.map(({ id }) => id)).size).toBe(600);
  const data = upserted.slice(0, 100).map(({ id }) => ({ id, data: { jobTitle: 'third' } }));
  await twenty.people.updateEach({ data, concurrency: 5, select: { id: true } });
  const read = await collect(
    twenty.people.iterate({ orderBy: { jobTitle: 'DescNullsLast' }, pageSize: 7, select: { jobTitle: true } }),
  );
  expect(read.map(({ jobTitle }) => jobTitle)).toEqual([...Array(100).fill('third'), ...Array(500).fill('second')]);
  expect(proxy.requests.filter((fault) => fault !== 'none').length).toBeGreaterThan(20);
});

test.each(FAULTS)('the fault %s alone is survived by a create, which happens once', async (fault) => {
  const twenty = await clientBehind((count) => (count === 1 ? fault : undefined));
  await twenty.notes.count();
  expect(await twenty.notes.create({ data: { title: fault }, select: { title: true } })).toEqual({ title: fault });
  expect(await direct().notes.count({ filter: { title: { eq: fault } } })).toBe(1);
  // the first request, the try that failed, the one after, and what tells whether the first one had worked
  expect(proxy.requests.length).toBeLessThanOrEqual(4);
});

test('a write that may have happened, and must not happen twice, is not sent again unless asked for', async () => {
  const twenty = await clientBehind((count) => (count === 0 ? 'dropAfter' : undefined));
  const [note] = await direct().notes.createMany({ data: [{ title: 'a' }, { title: 'b' }], select: { id: true } });
  const filter = { title: { eq: 'a' } } as const;
  expect(await failureOf(twenty.notes.destroyMany({ filter }))).toBeInstanceOf(TwentyNetworkError);
  expect(proxy.requests).toEqual(['dropAfter']);
  expect(await direct().notes.findOne({ id: note?.id ?? '' })).toBeNull();
  await proxy.close();

  const insistent = (await clientBehind((count) => (count === 0 ? 'dropAfter' : undefined))).$with({
    retryWrites: true,
  });
  expect(await insistent.notes.destroyMany({ filter: { title: { eq: 'b' } } })).toEqual([]);
  expect(proxy.requests).toEqual(['dropAfter', 'none']);
});

test('aborting an import stops at once, and what the error holds is enough to go on', async () => {
  const twenty = await clientBehind(oneInFive(4));
  const controller = new AbortController();
  const reason = new Error('the user closed the window');
  let sentWhenAborted = 0;
  const data = titles.slice(0, 3000).map((title) => ({ title }));
  const failure = await failureOf(
    twenty.notes.createMany({
      data,
      concurrency: 4,
      select: { title: true },
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done < 1200 || controller.signal.aborted) return;
        sentWhenAborted = proxy.requests.length;
        controller.abort(reason);
      },
    }),
  );
  if (!(failure instanceof TwentyBatchError)) throw failure;
  expect(failure.cause).toBe(reason);
  // what was on its way
  expect(proxy.requests.length - sentWhenAborted).toBeLessThanOrEqual(3);
  expect(failure.attempted).toBe(failure.records.length + failure.failures.length);
  const titleOf = ({ item }: { readonly item: unknown }) => (item as { readonly title: string }).title;
  const stored = new Set(await storedTitles());
  const certain = failure.failures.filter(({ isUncertain }) => !isUncertain);
  expect(certain.filter((each) => stored.has(titleOf(each)))).toEqual([]);
  expect(failure.failures.filter((each) => stored.has(titleOf(each))).every(({ isUncertain }) => isUncertain)).toBe(
    true,
  );

  const again = failure.failures.map(({ item }) => item as (typeof data)[number]);
  await twenty.notes.createMany({ data: again, select: { id: true } });
  await twenty.notes.createMany({ data: data.slice(failure.attempted), select: { id: true } });
  expect((await storedTitles()).sort()).toEqual(data.map(({ title }) => title).sort());
});

test('aborting ends a wait and a request that hangs', async () => {
  for (const fault of ['tooManyRetryAfter', 'slow'] as const) {
    proxy = await startFaultyProxy({ target: sandbox.url, faultOf: () => fault });
    const twenty = createTwentyClient({ baseUrl: proxy.url, apiKey: sandbox.apiKey });
    const startedAt = performance.now();
    const failure = await failureOf(twenty.notes.findMany({ signal: AbortSignal.timeout(100) }));
    expect(failure).toMatchObject({ name: 'TimeoutError' });
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(proxy.requests).toEqual([fault]);
    await proxy.close();
  }
});

test('a server that stays down is given up after the retries that are allowed', async () => {
  const twenty = (await clientBehind(() => 'limitReached')).$with({ retries: 3 });
  expect(await failureOf(twenty.notes.count())).toBeInstanceOf(TwentyRateLimitError);
  expect(proxy.requests).toHaveLength(4);
});
