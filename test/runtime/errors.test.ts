import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import * as runtime from '../../src/runtime/client/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

const KEY = 'eyJhbGciOi.secret-key.of-a-workspace';
let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
});

async function thrown(
  reply: Reply,
  call: (twenty: TwentyClient) => Promise<unknown> = (twenty) => twenty.people.count(),
): Promise<runtime.TwentyError> {
  server = await scriptedServer(() => reply);
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: KEY, retries: 0 });
  const error: unknown = await call(twenty).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  await server.close();
  if (!(error instanceof runtime.TwentyError)) throw new Error(`expected a TwentyError, got ${inspect(error)}`);
  return error;
}

const graphql = (message: string, extensions?: object): Reply => ({
  data: { people: null },
  errors: [{ message, extensions }],
});

test.each<[string, Reply, runtime.TwentyError['name'], object]>([
  [
    'a wrong key',
    graphql('Token invalid.', { code: 'UNAUTHENTICATED', subCode: 'UNAUTHENTICATED' }),
    'TwentyAuthError',
    { code: 'UNAUTHENTICATED', status: 200, operation: 'people.count' },
  ],
  [
    'a revoked key',
    graphql('This API Key is revoked', { code: 'FORBIDDEN', subCode: 'FORBIDDEN_EXCEPTION' }),
    'TwentyAuthError',
    { code: 'FORBIDDEN', subCode: 'FORBIDDEN_EXCEPTION' },
  ],
  [
    'no permission',
    graphql(
      'Entity performing the request does not have permission: no permission to read field "jobTitle" on "person"',
      {
        code: 'FORBIDDEN',
        subCode: 'PERMISSION_DENIED',
      },
    ),
    'TwentyPermissionError',
    { field: 'jobTitle' },
  ],
  [
    'no such record',
    graphql('Record not found', { code: 'NOT_FOUND', subCode: 'RECORD_NOT_FOUND' }),
    'TwentyNotFoundError',
    { subCode: 'RECORD_NOT_FOUND' },
  ],
  [
    'a wrong value',
    graphql('Invalid number value \'3\' for field "age"', { code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_DATA' }),
    'TwentyValidationError',
    { code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_DATA', field: 'age' },
  ],
  [
    'a missing value',
    graphql('null value in column "requiredText" of relation "_invoice" violates not-null constraint', {
      code: 'BAD_USER_INPUT',
    }),
    'TwentyValidationError',
    { field: 'requiredText' },
  ],
  [
    'two arguments that exclude each other',
    graphql('Cannot provide both first and last', { code: 'BAD_USER_INPUT', subCode: 'ARGS_CONFLICT' }),
    'TwentyValidationError',
    { subCode: 'ARGS_CONFLICT' },
  ],
  [
    'a value that must be unique',
    graphql('A duplicate entry was detected', { code: 'BAD_USER_INPUT', conflictingRecordId: 'c1' }),
    'TwentyConflictError',
    { conflictingRecordId: 'c1' },
  ],
  [
    'an id that exists',
    graphql('A duplicate entry was detected', { code: 'BAD_USER_INPUT' }),
    'TwentyConflictError',
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'an upsert between two records',
    graphql('Multiple records found with the same unique field values', {
      code: 'BAD_USER_INPUT',
      subCode: 'UPSERT_MULTIPLE_MATCHING_RECORDS_CONFLICT',
    }),
    'TwentyConflictError',
    {},
  ],
  [
    'a rate limit',
    graphql('Limit reached (100 tokens per 60000 ms)', { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' }),
    'TwentyRateLimitError',
    { subCode: 'LIMIT_REACHED' },
  ],
  [
    'a field that is gone (1.x)',
    graphql('Cannot query field "nope" on type "Person".'),
    'TwentyValidationError',
    { field: 'nope', code: 'HTTP_200' },
  ],
  [
    'a failure of the server',
    graphql("Cannot read properties of null (reading 'blocknote')", { code: 'INTERNAL_SERVER_ERROR' }),
    'TwentyError',
    { code: 'INTERNAL_SERVER_ERROR' },
  ],
  ['a crash', { status: 500, text: 'Error: at x' }, 'TwentyNetworkError', { code: 'HTTP_500', isUncertain: true }],
  ['a gateway', { status: 502, text: '<html>' }, 'TwentyNetworkError', { code: 'HTTP_502' }],
  [
    'the answer of REST',
    { status: 401, text: '{"statusCode":401,"messages":["Token invalid."],"error":"UNAUTHENTICATED"}' },
    'TwentyAuthError',
    { status: 401 },
  ],
  [
    'something else than Twenty',
    { status: 200, headers: { 'content-type': 'text/html' }, text: '<html>' },
    'TwentyError',
    { status: 200 },
  ],
  ['nothing there', { status: 404, text: 'Not found' }, 'TwentyError', { code: 'HTTP_404' }],
  [
    'too large a request',
    { status: 413, text: '{"message":"request entity too large","statusCode":413}' },
    'TwentyValidationError',
    { status: 413 },
  ],
])('%s is told by class and code', async (_, reply, name, details) => {
  const error = await thrown(reply);
  expect(error.name).toBe(name);
  expect(error).toBeInstanceOf((runtime as unknown as Record<string, new () => Error>)[name]!);
  expect(error).toMatchObject(details);
  expect(error.message).toMatch(/^people\.count: /);
});

test('messages say what happened, where, and what to do', async () => {
  expect((await thrown(graphql('Token invalid.', { code: 'UNAUTHENTICATED' }))).message).toBe(
    'people.count: Token invalid (UNAUTHENTICATED). Check the API key.',
  );
  expect((await thrown(graphql('Cannot query field "nope" on type "Person".'))).message).toContain(
    'Generate the client again?',
  );
  expect((await thrown({ status: 404, text: '' })).message).toContain('Is baseUrl right?');
});

test('nothing that is thrown holds the key, wherever it is quoted', async () => {
  const everywhere: readonly Reply[] = [
    graphql(`Token ${KEY} invalid`, { code: 'UNAUTHENTICATED', userFriendlyMessage: KEY, subCode: KEY }),
    { status: 500, text: `crash: ${KEY}` },
    { status: 200, headers: { 'content-type': 'text/html' }, text: KEY },
    { cut: 'before' },
  ];
  for (const reply of everywhere) {
    const error = await thrown(reply);
    expect(inspect(error, { depth: 10, showHidden: true }) + JSON.stringify(error) + error.stack).not.toContain(KEY);
  }
  // A key that cannot be sent is quoted by fetch itself.
  const twenty = createTwentyClient({ baseUrl: 'http://127.0.0.1:9', apiKey: `${KEY}\n${KEY}`, retries: 0 });
  const error: unknown = await twenty.people.count().catch((reason: unknown) => reason);
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(KEY);
  const password = createTwentyClient({ baseUrl: 'http://me:hunter2@127.0.0.1:9', apiKey: KEY, retries: 0 });
  const other: unknown = await password.people.count().catch((reason: unknown) => reason);
  expect(inspect(other, { depth: 10, showHidden: true })).not.toContain('hunter2');
});

test('hooks see requests and answers, but no secret', async () => {
  server = await scriptedServer(() => ({ data: { people: { totalCount: 1 } } }));
  const seen: object[] = [];
  const twenty = createTwentyClient({
    baseUrl: `${server.baseUrl}/`,
    apiKey: KEY,
    headers: { 'x-request-id': '42', cookie: 'session=1' },
    hooks: { onRequest: (request) => void seen.push(request), onResponse: (response) => void seen.push(response) },
  });
  await twenty.people.count();
  expect(seen).toEqual([
    {
      callId: expect.any(String),
      operation: 'people.count',
      attempt: 1,
      url: `${server.baseUrl}/graphql`,
      headers: { 'content-type': 'application/json', authorization: '***', 'x-request-id': '42', cookie: '***' },
      query: 'query{people{totalCount}}',
      variables: {},
    },
    {
      callId: expect.any(String),
      operation: 'people.count',
      attempt: 1,
      status: 200,
      durationMs: expect.any(Number),
    },
  ]);
  expect(server.requests[0]!.headers).toMatchObject({ authorization: `Bearer ${KEY}`, 'x-request-id': '42' });
});

test('what is not set is named', async () => {
  vi.stubEnv('TWENTY_BASE_URL', '');
  vi.stubEnv('TWENTY_API_KEY', undefined);
  await expect(createTwentyClient().people.count()).rejects.toMatchObject({
    code: 'NO_BASE_URL',
    message: 'people.count: TWENTY_BASE_URL, or the option baseUrl, is not set.',
  });
  vi.stubEnv('TWENTY_BASE_URL', 'http://127.0.0.1:9');
  await expect(createTwentyClient().people.count()).rejects.toMatchObject({
    code: 'NO_API_KEY',
    message: 'people.count: TWENTY_API_KEY, or the option apiKey, is not set.',
  });
});

test('the environment says where the server is', async () => {
  server = await scriptedServer(() => ({ data: { people: { totalCount: 1 } } }));
  vi.stubEnv('TWENTY_BASE_URL', `${server.baseUrl}/graphql/`);
  vi.stubEnv('TWENTY_API_KEY', KEY);
  expect(await createTwentyClient().people.count()).toBe(1);
  expect(server.requests[0]).toMatchObject({ path: '/graphql', headers: { authorization: `Bearer ${KEY}` } });
});

test('a client behind a proxy that has the key goes without', async () => {
  server = await scriptedServer(() => ({ data: { people: { totalCount: 1 } } }));
  await createTwentyClient({ baseUrl: `${server.baseUrl}/twenty`, apiKey: '' }).people.count();
  expect(server.requests[0]!.path).toBe('/twenty/graphql');
  expect(server.requests[0]!.headers).not.toHaveProperty('authorization');
});

test('findOne is null where findOneOrThrow throws', async () => {
  const reply = graphql('Record not found', { code: 'NOT_FOUND' });
  server = await scriptedServer(() => reply);
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: KEY });
  expect(await twenty.people.findOne({ id: 'x' })).toBeNull();
  await expect(twenty.people.findOneOrThrow({ id: 'x' })).rejects.toThrow(runtime.TwentyNotFoundError);
});
