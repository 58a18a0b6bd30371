import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTwentyClient,
  TwentyAuthError,
  TwentyBatchError,
  TwentyConflictError,
  TwentyError,
  TwentyNetworkError,
  TwentyNotFoundError,
  TwentyPermissionError,
  TwentyRateLimitError,
  TwentyValidationError,
} from '../../examples/crm/index.js';
import type { PersonCreateInput, TwentyClient } from '../../examples/crm/index.js';
import { ADMIN, createSandbox, READ_ONLY } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { failureOf } from './workspace.js';

const ABSENT = '7f1c3a55-0000-4000-8000-000000000000';
const role = { ...ADMIN, hiddenObjects: ['product'], hiddenFields: { person: ['jobTitle'] } };
const KEYS = [
  { id: ABSENT, name: 'Reader', token: 'reader-token', role: READ_ONLY },
  { id: ABSENT, name: 'Clerk', token: 'clerk-token', role },
  { id: ABSENT, name: 'Former', token: 'former-token', role: ADMIN, isRevoked: true },
];

let sandbox: Sandbox;
let twenty: TwentyClient;
const as = (apiKey: string) => createTwentyClient({ baseUrl: sandbox.url, apiKey });

beforeAll(async () => {
  sandbox = await createSandbox({ apiKeys: KEYS });
  twenty = as(sandbox.apiKey);
  await twenty.people.create({ data: { emails: { primaryEmail: 'taken@example.com' } } });
});
afterAll(() => sandbox.close());

interface Case {
  readonly what: string;
  readonly call: () => Promise<unknown>;
  readonly error: new (...args: never) => Error;
  readonly details: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  {
    what: 'a value of another kind',
    call: () => twenty.products.create({ data: { sku: 'x', unitsInStock: 'many' as never } }),
    error: TwentyValidationError,
    details: { operation: 'products.create', code: 'BAD_USER_INPUT' },
  },
  {
    what: 'an option that the workspace does not have',
    call: () => twenty.products.create({ data: { sku: 'x', category: 'FOOD' as never } }),
    error: TwentyValidationError,
    details: { code: 'BAD_USER_INPUT' },
  },
  {
    what: 'a required field that is missing',
    call: () => twenty.products.create({ data: {} as never }),
    error: TwentyValidationError,
    details: { code: 'BAD_USER_INPUT' },
  },
  {
    what: 'a field that the server does not have',
    call: () => twenty.people.create({ data: { jobTitel: 'x' } as PersonCreateInput }),
    error: TwentyValidationError,
    details: { code: 'BAD_USER_INPUT' },
  },
  {
    what: 'a field in a filter that the server does not have',
    call: () => twenty.people.count({ filter: { jobTitel: { eq: 'x' } } as never }),
    error: TwentyValidationError,
    details: { code: 'BAD_USER_INPUT', operation: 'people.count' },
  },
  {
    what: 'an id that is none',
    call: () => twenty.people.update({ id: 'x', data: {} }),
    error: TwentyValidationError,
    details: {},
  },
  {
    what: 'a selected field that does not exist, which the server would answer with null',
    call: () => twenty.people.findMany({ select: { jobTitel: true } as never }),
    error: TwentyValidationError,
    details: { code: 'REFUSED' },
  },
  {
    what: 'a bulk write without a filter',
    call: () => twenty.people.deleteMany({ filter: {} }),
    error: TwentyValidationError,
    details: { code: 'REFUSED', message: expect.stringContaining('everyRecord') },
  },
  {
    what: 'a unique value that is taken',
    call: () => twenty.people.create({ data: { emails: { primaryEmail: 'taken@example.com' } } }),
    error: TwentyConflictError,
    details: { code: 'BAD_USER_INPUT', conflictingRecordId: expect.stringMatching(/^[-0-9a-f]{36}$/) },
  },
  {
    what: 'a record to read that does not exist',
    call: () => twenty.people.findOneOrThrow({ id: ABSENT }),
    error: TwentyNotFoundError,
    details: { code: 'NOT_FOUND', operation: 'people.findOneOrThrow' },
  },
  {
    what: 'a record to change that does not exist',
    call: () => twenty.people.update({ id: ABSENT, data: { jobTitle: 'x' } }),
    error: TwentyNotFoundError,
    details: { code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' },
  },
  {
    what: 'a write by a key that may only read',
    call: () => as('reader-token').people.create({ data: {} }),
    error: TwentyPermissionError,
    details: { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' },
  },
  {
    what: 'an object that is hidden from the key',
    call: () => as('clerk-token').products.count(),
    error: TwentyPermissionError,
    details: { subCode: 'PERMISSION_DENIED' },
  },
  {
    what: 'a field that is hidden from the key',
    call: () => as('clerk-token').people.findMany({ select: { jobTitle: true } }),
    error: TwentyPermissionError,
    details: { subCode: 'PERMISSION_DENIED', field: 'jobTitle' },
  },
  {
    what: 'a key that the server does not know',
    call: () => as('no-such-token').people.findMany(),
    error: TwentyAuthError,
    details: { code: 'UNAUTHENTICATED' },
  },
  {
    what: 'a key that was revoked',
    call: () => as('former-token').people.findMany(),
    error: TwentyAuthError,
    details: { code: 'FORBIDDEN' },
  },
  {
    what: 'no key',
    call: () => as('').people.findMany(),
    error: TwentyError,
    details: { operation: 'people.findMany' },
  },
  {
    what: 'an address where nothing listens',
    call: () => twenty.$with({ baseUrl: 'http://127.0.0.1:9', retries: 0 }).people.findMany(),
    error: TwentyNetworkError,
    details: { code: 'NETWORK', operation: 'people.findMany' },
  },
];

describe('an error of its own class tells of', () => {
  test.each(CASES)('$what', async ({ call, error, details }) => {
    const failure = await failureOf(call());
    expect(failure).toBeInstanceOf(error);
    expect(failure).toBeInstanceOf(TwentyError);
    expect(failure).toMatchObject(details);
    expect(`${JSON.stringify(failure)} ${(failure as Error).stack}`).not.toMatch(/sandbox-api-key|-token/);
  });
});

test('the other fields of an object with a hidden one can be read', async () => {
  const { records } = await as('clerk-token').people.findMany({ select: { emails: { primaryEmail: true } } });
  expect(records).toEqual([{ emails: { primaryEmail: 'taken@example.com' } }]);
});

test('a failing item of a batch is told apart, and the others are created', async () => {
  const emails = ['one', 'taken', 'two', 'three', 'two'].map((name) => `${name}@example.com`);
  const failure = await failureOf(
    twenty.people.createMany({
      data: emails.map((primaryEmail) => ({ emails: { primaryEmail } })),
      select: { emails: { primaryEmail: true } },
    }),
  );
  expect(failure).toBeInstanceOf(TwentyBatchError);
  expect(failure).toMatchObject({
    attempted: 5,
    records: ['one', 'two', 'three'].map((name) => ({ emails: { primaryEmail: `${name}@example.com` } })),
    failures: [
      { index: 1, item: { emails: { primaryEmail: 'taken@example.com' } }, error: expect.any(TwentyConflictError) },
      { index: 4, item: { emails: { primaryEmail: 'two@example.com' } }, error: expect.any(TwentyConflictError) },
    ],
  });
  expect(await twenty.people.count()).toBe(4);
});

test('a rate limit that outlasts all tries is an error of its own', async () => {
  const limited = await createSandbox({ rateLimit: [{ tokens: 1, perMs: 60_000 }] });
  try {
    const client = createTwentyClient({ baseUrl: limited.url, apiKey: limited.apiKey, retries: 0 });
    await client.people.count();
    const failure = await failureOf(client.people.count());
    expect(failure).toBeInstanceOf(TwentyRateLimitError);
    expect(failure).toMatchObject({ status: 200, code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' });
  } finally {
    await limited.close();
  }
});
