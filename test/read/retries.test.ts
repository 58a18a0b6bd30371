import { describe, expect, it } from 'vitest';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ReadOptions } from '../../src/plugin/read/workspace-source.js';
import {
  coreSchema,
  fromSchema,
  metadataSchema,
  object,
  onePage,
  smallServer,
  type Answer,
  type Seen,
} from './small-server.js';

const metadata = fromSchema(metadataSchema({ object: 'fieldsList: [Field!]!' }), onePage(object('person')));

/** Reads a workspace whose /graphql gives these answers before the right one, and tells what it waited for. */
async function read({ first, ...options }: ReadOptions & { readonly first: readonly Answer[] }) {
  const waits: number[] = [];
  let turn = 0;
  const core = (seen: Seen) => first[turn++] ?? fromSchema(coreSchema)(seen);
  const server = await smallServer({ '/graphql': core, '/metadata': metadata });
  const wait = async (ms: number): Promise<void> => void waits.push(ms);
  const source = readWorkspaceSource(server.url, { token: 'key', wait, ...options });
  const outcome = await source.then(
    ({ metadata }) => metadata.objects.length,
    (error: Error) => error.message.split('\n')[0]?.replace(server.url, ''),
  );
  await server.close();
  return { outcome, waits };
}

const limited = {
  body: {
    data: null,
    errors: [
      {
        message: 'Limit reached (100 tokens per 60000 ms)',
        extensions: { subCode: 'LIMIT_REACHED', code: 'BAD_USER_INPUT' },
      },
    ],
  },
};
/** Since 2.42: how long to wait is said in extensions of any of several forms. */
const limitedNow = (extensions: object) => ({
  body: {
    data: null,
    errors: [
      {
        message: 'Rate limit exceeded for apiKey: 100 requests per 60s.',
        extensions: { code: 'RATE_LIMITED', subCode: 'RATE_LIMITED', ...extensions },
      },
    ],
  },
});
const limited1x = {
  body: { errors: [{ message: 'Too many requests.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
};

describe('a request is sent again', () => {
  it.each([
    ['after HTTP 429', [{ status: 429, text: '' }], [600]],
    [
      'after HTTP 503, twice',
      [
        { status: 503, text: '' },
        { status: 503, text: '' },
      ],
      [600, 1200],
    ],
    ['after a dropped connection', ['drop'], [600]],
    ['after a rate limit of 2.x that comes as HTTP 200', [limited], [600]],
    ['after a rate limit of 1.x that comes as HTTP 200', [limited1x], [600]],
    ['after a rate limit of 2.42 that comes as HTTP 200', [limitedNow({})], [600]],
    ['as late as an answer of 2.42 asks', [limitedNow({ limit: 100, retryAfterMs: 4200 })], [4200]],
    [
      'after a rate limit in the form of REST',
      [{ status: 429, body: { statusCode: 429, error: 'RATE_LIMITED', messages: ['no'], retryAfterSeconds: 3 } }],
      [3000],
    ],
    ['after HTTP 408, 425 and 520', [408, 425, 520].map((status) => ({ status, text: '' })), [600, 1200, 2400]],
    ['as late as the server asks', [{ status: 429, text: '', headers: { 'retry-after': '7' } }], [7000]],
    [
      'never sooner than after 600 ms, whatever the server asks',
      [{ status: 429, text: '', headers: { 'retry-after': '0' } }],
      [600],
    ],
    ['after an unreadable Retry-After', [{ status: 503, text: '', headers: { 'retry-after': 'soon' } }], [600]],
  ] as const)('%s', async (_, first, waits) => {
    expect(await read({ first })).toEqual({ outcome: 1, waits });
  });

  it('at the date that the server names', async () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const { waits } = await read({ first: [{ status: 503, text: '', headers: { 'retry-after': date } }] });
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(25_000);
    expect(waits[0]).toBeLessThanOrEqual(30_000);
  });
});

describe('a request is given up', () => {
  const unavailable = { status: 503, text: '' };
  it.each([
    [
      'after three more tries by default',
      { first: Array(9).fill(unavailable) as Answer[] },
      '/graphql answered HTTP 503 4 times.',
      [600, 1200, 2400],
    ],
    [
      'after as many more tries as the user wants',
      { first: Array(9).fill(unavailable) as Answer[], retries: 1 },
      '/graphql answered HTTP 503 2 times.',
      [600],
    ],
    ['at once when the user wants no tries', { first: [unavailable], retries: 0 }, '/graphql answered HTTP 503.', []],
    [
      'at once when it takes too long',
      { first: ['hang' as const], timeoutMs: 100 },
      '/graphql did not answer within 100 ms.',
      [],
    ],
    [
      'at once when a quota is used up',
      {
        first: [
          {
            body: {
              errors: [
                {
                  message: 'Record limit reached.',
                  extensions: { code: 'QUOTA_EXHAUSTED', subCode: 'STOCK_EXHAUSTED' },
                },
              ],
            },
          },
        ],
      },
      '/graphql refused the request, because a quota of the workspace is used up: Record limit reached.',
      [],
    ],
    [
      'at once when an allowance is used up, told as HTTP 402',
      { first: [{ status: 402, body: { statusCode: 402, error: 'QUOTA_EXHAUSTED', messages: ['No credits left.'] } }] },
      '/graphql refused the request, because a quota of the workspace is used up: No credits left.',
      [],
    ],
    [
      'at once when 2.42 wants minutes of patience',
      { first: [limitedNow({ retryAfterMs: 3_600_000 })] },
      '/graphql refused the request: the rate limit of the workspace is used up.',
      [],
    ],
    [
      'at once when the server wants minutes of patience',
      { first: [{ status: 429, text: '', headers: { 'retry-after': '3600' } }] },
      '/graphql refused the request: the rate limit of the workspace is used up.',
      [],
    ],
  ])('%s', async (_, options, outcome, waits) => {
    expect(await read(options)).toEqual({ outcome, waits });
  });
});

it('really waits 600 ms before it asks again', async () => {
  const server = await smallServer({ '/graphql': [{ status: 503, text: '' }], '/metadata': metadata });
  const start = performance.now();
  await expect(readWorkspaceSource(server.url, { token: 'key', retries: 1 })).rejects.toThrow('503 2 times');
  expect(performance.now() - start).toBeGreaterThanOrEqual(590);
  await server.close();
});
