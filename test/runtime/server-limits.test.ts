import { expect, test } from 'vitest';
import { createClient, TwentyQuotaError, TwentyRateLimitError } from '../../src/runtime/client/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { SandboxOptions } from '../../src/sandbox/index.js';
import { describeLimit } from '../../src/sandbox/limit-error.js';
import { createLimiter } from '../../src/runtime/client/transport/limiter.js';
import { small } from '../fixtures/small.js';
import { fakeClock } from './fake-clock.js';
import { scriptedServer } from './scripted-server.js';

const NOTES = [{ singular: 'note', plural: 'notes', scalars: 'id title' }];
const LIMIT = {
  kind: 'speed',
  exhausts: 'limit',
  operationType: 'API_REQUEST',
  spenderType: 'apiKey',
  spenderId: 'k',
  limit: 100,
  periodCount: 60,
  periodUnit: 'second',
} as const;

/** What a client throws that makes one attempt, and what it waits for that makes two. */
async function answeredWith(error: object) {
  const server = await scriptedServer((_request, index) =>
    index === 2 ? { data: { notes: { edges: [], pageInfo: {}, totalCount: 0 } } } : { errors: [error] },
  );
  try {
    const clock = fakeClock();
    const options = { baseUrl: server.baseUrl, apiKey: 'k', clock };
    const count = (retries: number) =>
      createClient(NOTES, { ...options, retries })
        .$object('note')
        .count();
    const thrown: unknown = await count(0).catch((reason: unknown) => reason);
    const waited = await count(1).then(
      () => Math.max(...clock.waits),
      () => undefined,
    );
    return { thrown, waited };
  } finally {
    await server.close();
  }
}

test.each(['windowSeconds', 'periodUnit', 'limitValueType', 'period'] as const)(
  'a limit is learnt from its description in the shape of %s, and waited for as long as the server says',
  async (shape) => {
    const extensions = {
      code: 'RATE_LIMITED',
      subCode: 'RATE_LIMITED',
      ...describeLimit(LIMIT, shape),
      retryAfterMs: 1234,
    };
    const { thrown, waited } = await answeredWith({ message: 'Rate limit exceeded for apiKey', extensions });
    expect(thrown).toBeInstanceOf(TwentyRateLimitError);
    expect(thrown).toMatchObject({ code: 'RATE_LIMITED', limit: 100, periodMs: 60_000, retryAfterMs: 1234 });
    expect(waited).toBe(1234);
  },
);

test.each([
  { name: 'without a description', more: {} },
  { name: 'of a unit that is not known', more: { limit: 100, periodCount: 1, periodUnit: 'fortnight' } },
  { name: 'that is no number', more: { limit: 'many', windowSeconds: 'some' } },
])('a limit $name is waited for as before', async ({ more }) => {
  const { thrown, waited } = await answeredWith({ message: 'x', extensions: { code: 'RATE_LIMITED', ...more } });
  expect(thrown).toBeInstanceOf(TwentyRateLimitError);
  expect(waited).toBeGreaterThanOrEqual(650);
});

test.each([
  { name: 'a quota', options: { requestQuota: { requests: 0, exhausts: 'limit' } }, subCode: 'QUOTA_EXHAUSTED' },
  { name: 'the records of a workspace', options: { recordLimit: 0 }, subCode: 'STOCK_EXHAUSTED' },
] as const)('$name that is used up is final', async ({ options, subCode }) => {
  const settings: SandboxOptions = { metadata: small, version: '2.47', ...options };
  const sandbox = await createSandbox(settings);
  try {
    const client = createClient([{ ...(NOTES[0] ?? { singular: '', plural: '', scalars: '' }) }], {
      baseUrl: sandbox.url,
      apiKey: sandbox.apiKey,
    });
    const failure: unknown = await client
      .$object('note')
      .create({ data: { title: 'x' } })
      .catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(TwentyQuotaError);
    expect(failure).toMatchObject({ code: 'QUOTA_EXHAUSTED', subCode });
  } finally {
    await sandbox.close();
  }
});

test('a limit that is known is kept: nothing starts before it has come back, and then one after the other', async () => {
  const clock = fakeClock();
  const limiter = createLimiter({ clock, concurrency: 1 });
  const startedAt: number[] = [];
  const start = () =>
    limiter.run({ attempt: 1, signal: undefined }, async () => {
      startedAt.push(clock.now());
    });
  await start();
  const from = clock.now();
  limiter.slowDown({ delayMs: 0, spacingMs: 600, limit: { requests: 100, periodMs: 60_000 } });
  for (let request = 0; request < 3; request++) await start();
  expect(startedAt.slice(1).map((at) => at - from)).toEqual([600, 1200, 1800]);
  await clock.wait(60_000);
  for (let request = 0; request < 100; request++) await start();
  // a minute without requests has given all of them back
  expect(startedAt.at(-1)).toBe(startedAt.at(-100));
});
