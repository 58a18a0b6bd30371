import { expect, test } from 'vitest';
import { parseAnswer } from '../../src/runtime/client/transport/answer.js';
import type { TwentyError } from '../../src/runtime/client/errors.js';
import { answerError } from '../../src/runtime/client/transport/answer-error.js';

interface Spoilt {
  readonly status?: number;
  readonly type?: string;
  readonly location?: string;
  readonly body: object | string | null;
}

function errorOf(
  { status = 200, type = 'application/json', location, body }: Spoilt,
  isKnownServer: boolean,
): TwentyError {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': type, ...(location !== undefined && { location }) };
  const response = new Response(status === 204 ? null : text, { status, headers });
  const answer = { response, text };
  const parsed = parseAnswer(answer);
  expect(parsed.data).toBeUndefined();
  return answerError(parsed, { answer, operation: 'people.create', isKnownServer, redact: (secret) => secret });
}

const graphql = (message: unknown, extensions?: unknown): Spoilt => ({
  body: { data: null, errors: [{ message, extensions }] },
});
const page = (status: number): Spoilt => ({ status, type: 'text/html', body: '<!doctype html><title>x</title>' });

type Want = readonly [name: string, code: string, isUncertain: boolean];

test.each<[string, Spoilt, Want]>([
  [
    '2.42 and newer, too many requests',
    graphql('Rate limit exceeded', { code: 'RATE_LIMITED', subCode: 'RATE_LIMITED' }),
    ['TwentyRateLimitError', 'RATE_LIMITED', false],
  ],
  [
    '2.21, too many requests',
    graphql('Limit reached', { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' }),
    ['TwentyRateLimitError', 'BAD_USER_INPUT', false],
  ],
  [
    '1.2, too many requests',
    graphql('Too many requests.', { code: 'INTERNAL_SERVER_ERROR' }),
    ['TwentyRateLimitError', 'INTERNAL_SERVER_ERROR', false],
  ],
  [
    'a gateway, too many requests',
    { status: 429, type: 'text/plain', body: 'slow down' },
    ['TwentyRateLimitError', 'HTTP_429', false],
  ],
  [
    'a quota',
    graphql('Quota exhausted', { code: 'QUOTA_EXHAUSTED', subCode: 'QUOTA_EXHAUSTED' }),
    ['TwentyQuotaError', 'QUOTA_EXHAUSTED', false],
  ],
  [
    'a stock of records',
    graphql('No more records', { code: 'QUOTA_EXHAUSTED', subCode: 'STOCK_EXHAUSTED' }),
    ['TwentyQuotaError', 'QUOTA_EXHAUSTED', false],
  ],
  [
    'a permission',
    graphql('no permission', { code: 'FORBIDDEN', subCode: 'PERMISSION_DENIED' }),
    ['TwentyPermissionError', 'FORBIDDEN', false],
  ],
  [
    'a revoked key',
    graphql('This API Key is revoked', { code: 'FORBIDDEN', subCode: 'FORBIDDEN_EXCEPTION' }),
    ['TwentyAuthError', 'FORBIDDEN', false],
  ],
  [
    'an expired key of newer servers',
    graphql('expired', { code: 'BAD_USER_INPUT', subCode: 'API_KEY_EXPIRED' }),
    ['TwentyAuthError', 'BAD_USER_INPUT', false],
  ],
  ['no key at all', graphql('Cannot query field "people" on type "Query".'), ['TwentyAuthError', 'HTTP_200', false]],
  [
    'no key at all, in a write',
    graphql('Cannot query field "createPerson" on type "Mutation".'),
    ['TwentyAuthError', 'HTTP_200', false],
  ],
  [
    'a field that is gone (1.x)',
    graphql('Cannot query field "nope" on type "Person".'),
    ['TwentyValidationError', 'HTTP_200', false],
  ],
  ['no such record', graphql('Record not found', { code: 'NOT_FOUND' }), ['TwentyNotFoundError', 'NOT_FOUND', false]],
  [
    'a value that is taken',
    graphql('A duplicate entry was detected', { code: 'BAD_USER_INPUT' }),
    ['TwentyConflictError', 'BAD_USER_INPUT', false],
  ],
  [
    'a value that is taken, by sub-code',
    graphql('x', { code: 'BAD_USER_INPUT', subCode: 'DUPLICATE_ENTRY_DETECTED' }),
    ['TwentyConflictError', 'BAD_USER_INPUT', false],
  ],
  [
    'a wrong value',
    graphql('Invalid number', { code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_DATA' }),
    ['TwentyValidationError', 'BAD_USER_INPUT', false],
  ],
  [
    'a rule of the workspace',
    graphql('Too young', { code: 'BAD_USER_INPUT', subCode: 'VALIDATION_RULE_VIOLATION' }),
    ['TwentyValidationError', 'BAD_USER_INPUT', false],
  ],
  ['a failure inside', graphql('x', { code: 'INTERNAL_SERVER_ERROR' }), ['TwentyError', 'INTERNAL_SERVER_ERROR', true]],
  [
    'a failure inside, as HTTP 500',
    { ...graphql('x', { code: 'INTERNAL_SERVER_ERROR' }), status: 500 },
    ['TwentyError', 'INTERNAL_SERVER_ERROR', true],
  ],
  ['a timeout inside', graphql('x', { code: 'TIMEOUT' }), ['TwentyTimeoutError', 'TIMEOUT', true]],
  [
    'a database that failed for a moment',
    graphql('x', { code: 'INTERNAL_SERVER_ERROR', subCode: 'TRANSIENT_DATABASE_ERROR' }),
    ['TwentyNetworkError', 'INTERNAL_SERVER_ERROR', true],
  ],
  [
    'too much at once',
    { status: 413, type: 'text/html', body: '<h1>413</h1>' },
    ['TwentyValidationError', 'TOO_LARGE', false],
  ],
  [
    '12 MB at once (2.21)',
    { status: 500, type: 'text/html', body: 'request entity too large' },
    ['TwentyValidationError', 'TOO_LARGE', false],
  ],
  [
    'a message that is an object',
    graphql({ id: 'z', message: 'Oh' }, { code: 'BAD_USER_INPUT' }),
    ['TwentyValidationError', 'BAD_USER_INPUT', false],
  ],
  ['extensions that are null', graphql('Oh', null), ['TwentyValidationError', 'HTTP_200', false]],
  ['an error that is a text', { body: { errors: ['Oh'] } }, ['TwentyValidationError', 'HTTP_200', false]],
  ['an error without a message', { body: { errors: [{}] } }, ['TwentyValidationError', 'HTTP_200', false]],
])('%s is told by class and code', (_, spoilt, want) => {
  for (const isKnownServer of [true, false]) {
    const error = errorOf(spoilt, isKnownServer);
    expect([error.name, error.code, error.isUncertain]).toEqual(want);
  }
});

const LOST = 'TwentyNetworkError';
const SET_UP = 'TwentyError';

// What an answer that is not one of Twenty means: once the server has answered before, and as its very first answer.
test.each<[string, Spoilt, known: string, first: string]>([
  ['a page', page(200), LOST, SET_UP],
  ['a page with 404', page(404), LOST, SET_UP],
  ['nothing with 404', { status: 404, body: '' }, LOST, SET_UP],
  [
    '404 of a Twenty that has no such route',
    { status: 404, body: { statusCode: 404, message: 'Cannot POST /rest' } },
    LOST,
    SET_UP,
  ],
  ['405', page(405), LOST, SET_UP],
  ['a page with 400', page(400), LOST, SET_UP],
  ['a redirect', { status: 302, location: 'https://elsewhere.example/login?next=1', body: '' }, LOST, SET_UP],
  ['a redirect that keeps the body', { status: 308, location: '/other', body: '' }, LOST, SET_UP],
  ['JSON of something else', { body: { status: 'ok' } }, LOST, SET_UP],
  ['JSON that is a list', { body: [] }, LOST, SET_UP],
  ['JSON that is null', { body: null }, LOST, SET_UP],
  ['text', { type: 'text/plain', body: 'hello' }, LOST, SET_UP],
  ['500 with a page', page(500), LOST, LOST],
  ['500 with JSON', { status: 500, body: { statusCode: 500, message: 'Internal server error' } }, LOST, LOST],
  ['502', page(502), LOST, LOST],
  ['503', { status: 503, body: '' }, LOST, LOST],
  ['504', page(504), LOST, LOST],
  ['520', page(520), LOST, LOST],
  ['524', { status: 524, body: 'error code: 524' }, LOST, LOST],
  ['527', page(527), LOST, LOST],
  ['408', page(408), LOST, LOST],
  ['425', { status: 425, body: '' }, LOST, LOST],
  ['204', { status: 204, body: '' }, LOST, LOST],
  ['an empty answer', { body: '' }, LOST, LOST],
  ['JSON that ends early', { body: '{"data":{"createPeo' }, LOST, LOST],
  ['JSON that ends early without a JSON type', { type: 'text/html', body: ' {"data":{"createPeo' }, LOST, LOST],
  ['data that is null', { body: { data: null } }, LOST, SET_UP],
  ['data that is a list', { body: { data: [] } }, LOST, SET_UP],
  ['a status of failure beside data', { status: 500, body: { data: {} } }, LOST, LOST],
])('%s is no answer: it is lost, or tells of a wrong address', (_, spoilt, known, first) => {
  for (const [isKnownServer, want] of [
    [true, known],
    [false, first],
  ] as const) {
    const error = errorOf(spoilt, isKnownServer);
    expect([error.name, error.isUncertain]).toEqual([want, true]);
    expect(error.message.includes('Is baseUrl right?')).toBe(want === SET_UP);
  }
});

test.each<[string, Spoilt, string]>([
  ['a page', page(404), 'people.create: the server answers with a page that is not JSON (HTTP_404). Is baseUrl right?'],
  [
    'text',
    { status: 404, type: 'text/plain', body: 'Not found\nat x' },
    'people.create: Not found (HTTP_404). Is baseUrl right?',
  ],
  [
    'a redirect',
    { status: 301, location: 'https://me:secret@elsewhere.example/login?token=1', body: '' },
    'people.create: the server answers with a redirect to https://elsewhere.example/login (HTTP_301). Is baseUrl right?',
  ],
  [
    'a redirect to nowhere',
    { status: 301, body: '' },
    'people.create: the server answers with a redirect to an address that it hides (HTTP_301). Is baseUrl right?',
  ],
  ['a crash', { status: 500, type: 'text/plain', body: 'Error: x\n  at y' }, 'people.create: Error: x (HTTP_500).'],
  ['nothing', { status: 503, body: '' }, 'people.create: the server answers with nothing (HTTP_503).'],
  [
    'an error that is silent',
    graphql(''),
    'people.create: the server answers with an error without a message (HTTP_200).',
  ],
  [
    'unexpected JSON',
    { body: { status: 'ok' } },
    'people.create: the server answers with unexpected JSON (HTTP_200). Is baseUrl right?',
  ],
  ['incomplete JSON', { body: '{"da' }, 'people.create: the server answers with incomplete JSON (HTTP_200).'],
  [
    'too much',
    { status: 500, body: 'request entity too large' },
    'people.create: request entity too large (TOO_LARGE). Send less at once.',
  ],
  [
    'no key',
    graphql('Cannot query field "people" on type "Query".'),
    'people.create: Cannot query field "people" on type "Query" (HTTP_200). Has the API key arrived? If so, generate the client again.',
  ],
])('the message of %s says what came, and what to do', (_, spoilt, want) => {
  expect(errorOf(spoilt, false).message).toBe(want);
});

test('what Twenty says of limits and rules is kept', () => {
  const limited = errorOf(
    graphql('Rate limit exceeded', {
      code: 'RATE_LIMITED',
      subCode: 'RATE_LIMITED',
      limit: 100,
      remaining: 0,
      retryAfterMs: 4200,
    }),
    true,
  );
  expect(limited).toMatchObject({ limit: 100, retryAfterMs: 4200, subCode: 'RATE_LIMITED' });
  const violation = { ruleId: 'r', message: 'Too young', fieldMetadataId: null, recordId: null, inputIndex: 3 };
  const refused = errorOf(
    graphql('Too young', { code: 'BAD_USER_INPUT', validationRuleViolations: [violation] }),
    true,
  );
  expect(refused.validationRuleViolations).toEqual([violation]);
  expect(
    errorOf(graphql('Object person doesn\'t have any "tags" field.', { code: 'BAD_USER_INPUT' }), true).field,
  ).toBe('tags');
});

test('a server that quotes all that it was sent does not make a message endless', () => {
  expect(errorOf(graphql('x'.repeat(100_000), { code: 'BAD_USER_INPUT' }), true).message.length).toBeLessThan(1100);
});
