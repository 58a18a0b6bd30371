import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CodegenTwentyError, type FailureCode } from '../../src/plugin/errors.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ReadOptions } from '../../src/plugin/read/workspace-source.js';
import {
  anonymousSchema,
  coreSchema,
  fromSchema,
  graphqlError,
  metadataSchema,
  object,
  onePage,
  smallServer,
  type Answer,
} from './small-server.js';

const token = 'eyJhbGciOiJIUzI1NiJ9.secret-key-of-the-test.c2lnbmF0dXJl';
const folder = mkdtempSync(join(tmpdir(), 'twenty-read-'));
const shape = metadataSchema({ object: 'fieldsList: [Field!]!' });
const workspace = { '/graphql': fromSchema(coreSchema), '/metadata': fromSchema(shape, onePage(object('person'))) };
const incompleteIntrospection = {
  data: {
    __schema: {
      queryType: { name: 'Query' },
      directives: [],
      types: [
        {
          kind: 'OBJECT',
          name: 'Query',
          interfaces: [],
          fields: [{ name: 'gone', args: [], type: { kind: 'OBJECT', name: 'Gone' } }],
        },
      ],
    },
  },
};
const forbidden = {
  status: 403,
  body: { statusCode: 403, messages: ['Entity performing the request does not have permission'], error: 'FORBIDDEN' },
};

/** Reads, and gives the failure; scans all that a user or a log may see of it for the key and for parts of the address. */
async function failureOf(
  pointer: string,
  options: ReadOptions = {},
): Promise<{ readonly code: FailureCode; readonly what: string; readonly remedy: string }> {
  const error: unknown = await readWorkspaceSource(pointer, {
    token,
    wait: async () => {},
    retries: 1,
    ...options,
  }).catch((thrown: unknown) => thrown);
  if (!(error instanceof CodegenTwentyError)) throw new Error(`expected a failure, got ${String(error)}`);
  const all = [
    error.message,
    error.stack,
    String(error.cause),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error)),
  ].join('\n');
  for (const secret of [token, 'secret-key', 'hunter2', 'proxy-password']) expect(all).not.toContain(secret);
  const [what = '', remedy = '', ...more] = error.message.split('\n');
  expect(more).toEqual([]);
  expect(remedy).not.toBe('');
  return { code: error.code, what, remedy };
}

async function failureOfServer(answers: Parameters<typeof smallServer>[0], options: ReadOptions = {}) {
  const server = await smallServer(answers);
  try {
    const { what, ...failure } = await failureOf(server.url, options);
    return { ...failure, what: what.replaceAll(server.url, 'http://server') };
  } finally {
    await server.close();
  }
}

const both = (...answers: readonly Answer[]) => ({ '/graphql': answers, '/metadata': answers });

describe('an address that cannot be used', () => {
  it.each([
    [
      'undefined',
      'BASE_URL_NOT_SET',
      'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    ],
    [
      '',
      'BASE_URL_NOT_SET',
      'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    ],
    [
      'https://undefined/graphql',
      'BASE_URL_NOT_SET',
      'The address of the Twenty workspace is not set: the schema pointer is empty or the text "undefined".',
    ],
    [
      'localhost:3000',
      'URL_WITHOUT_SCHEME',
      'The address of the Twenty workspace lacks http:// or https://: localhost:3000',
    ],
    [
      'crm.acme.com',
      'URL_WITHOUT_SCHEME',
      'The address of the Twenty workspace lacks http:// or https://: crm.acme.com',
    ],
    [
      'me:hunter2@crm.acme.com/graphql?key=hunter2',
      'URL_WITHOUT_SCHEME',
      'The address of the Twenty workspace lacks http:// or https://: crm.acme.com/graphql',
    ],
    [
      'https://',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: https://',
    ],
    [
      'ftp://me:hunter2@crm.acme.com',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: ftp://crm.acme.com',
    ],
    [
      'http://me:hunter2@:99999/?key=hunter2',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: http://:99999/',
    ],
    [
      'not a pointer',
      'URL_INVALID',
      'The schema pointer is neither the address of a Twenty workspace nor a snapshot file: not a pointer',
    ],
  ] as const)('%j is %s', async (pointer, code, what) => {
    expect(await failureOf(pointer)).toMatchObject({ code, what });
  });

  it('is corrected in the remedy when the scheme is missing', async () => {
    expect((await failureOf('localhost:3000')).remedy).toBe('Write http://localhost:3000');
    expect((await failureOf('crm.acme.com')).remedy).toBe('Write https://crm.acme.com');
  });

  it('names the variable to set', async () => {
    expect((await failureOf('undefined')).remedy).toContain('TWENTY_BASE_URL');
  });
});

describe('a key that cannot be used', () => {
  it.each([
    [undefined, 'API_KEY_NOT_SET'],
    ['', 'API_KEY_NOT_SET'],
    ['undefined', 'API_KEY_NOT_SET'],
    ['Bearer undefined', 'API_KEY_NOT_SET'],
    ['Bearer ', 'API_KEY_NOT_SET'],
    ['secret-key with space', 'API_KEY_MALFORMED'],
    ['secret-key\nsecond-line', 'API_KEY_MALFORMED'],
    ['secret-key-…', 'API_KEY_MALFORMED'],
  ] as const)('%j is %s, without any request', async (given, code) => {
    const failure = await failureOf('https://me:hunter2@twenty.invalid/?key=hunter2', { token: given });
    expect(failure.code).toBe(code);
    expect(failure.what).toContain(' for https://twenty.invalid ');
    expect(failure.remedy).toContain('TWENTY_API_KEY');
  });

  it('is found in an Authorization header as well', async () => {
    const failure = await failureOf('https://twenty.invalid', {
      token: undefined,
      headers: { Authorization: 'Bearer undefined' },
    });
    expect(failure.code).toBe('API_KEY_NOT_SET');
  });
});

describe('a server that cannot be reached', () => {
  it('because nothing listens', async () => {
    const gone = await smallServer({});
    await gone.close();
    expect(await failureOf(gone.url)).toMatchObject({
      code: 'NOTHING_LISTENING',
      what: `Nothing is listening at ${gone.url}/graphql: the connection was refused.`,
    });
  });

  it('because nothing listens at any address of the host', async () => {
    const gone = await smallServer({});
    await gone.close();
    const url = gone.url.replace('127.0.0.1', 'localhost');
    expect(await failureOf(url)).toMatchObject({ code: 'NOTHING_LISTENING' });
  });

  it('because fetch refuses its port', async () => {
    expect(await failureOf('http://127.0.0.1:1')).toMatchObject({
      code: 'CONNECTION_FAILED',
      what: 'The connection to http://127.0.0.1:1/graphql failed: bad port',
    });
  });

  it('because fetch refuses a header, which it would quote', async () => {
    const failure = await failureOf('http://127.0.0.1:1', {
      headers: { 'x-proxy': 'proxy-password\n' + token + '\0' },
    });
    expect(failure.code).toBe('HEADER_MALFORMED');
    expect(failure.what).toMatch(/^The header "x-proxy" for http:\/\/127\.0\.0\.1:1 cannot be sent/);
  });

  it('because its host does not exist', async () => {
    expect(await failureOf('http://me:hunter2@twenty.invalid/?key=hunter2')).toMatchObject({
      code: 'UNKNOWN_HOST',
      what: 'The host of http://twenty.invalid/graphql is not known to DNS.',
    });
  });

  it('because it speaks plain HTTP where https:// was asked', async () => {
    const server = await smallServer(workspace);
    const failure = await failureOf(server.url.replace('http:', 'https:'));
    await server.close();
    expect(failure.code).toBe('TLS_FAILED');
    expect(failure.remedy).toContain('Use http://');
  });

  it('because it never answers', async () => {
    expect(await failureOfServer(both('hang'), { timeoutMs: 100 })).toMatchObject({
      code: 'TIMED_OUT',
      what: 'http://server/graphql did not answer within 100 ms.',
    });
  });

  it('because it drops every connection', async () => {
    const failure = await failureOfServer(both('drop'));
    expect(failure.code).toBe('CONNECTION_FAILED');
    expect(failure.what).toMatch(/^The connection to http:\/\/server\/graphql failed: \w+$/);
  });
});

describe('an answer that is not of a Twenty server', () => {
  const html = { headers: { 'content-type': 'text/html' }, text: '<!doctype html><title>Twenty</title>' };
  it.each([
    [
      'a web page',
      both(html),
      'NOT_A_TWENTY_SERVER',
      'http://server/graphql is not the API of a Twenty server: it answered HTTP 200 with a web page.',
    ],
    [
      'a 404 page',
      both({ ...html, status: 404 }),
      'NOT_A_TWENTY_SERVER',
      'http://server/graphql is not the API of a Twenty server: it answered HTTP 404 with a web page.',
    ],
    [
      'a 404 in JSON',
      {},
      'NOT_A_TWENTY_SERVER',
      'http://server/graphql is not the API of a Twenty server: it answered HTTP 404.',
    ],
    [
      'other JSON',
      both({ body: { hello: 'world' } }),
      'NOT_A_TWENTY_SERVER',
      'http://server/graphql is not the API of a Twenty server: it answered HTTP 200 with JSON that is not GraphQL.',
    ],
    [
      'another GraphQL API',
      { '/graphql': fromSchema(buildSchema('type Query { hello: String }')) },
      'NOT_A_TWENTY_SERVER',
      'http://server/metadata is not the API of a Twenty server: it answered HTTP 404.',
    ],
    [
      'a text',
      both({ text: `no, ${token}!` }),
      'ANSWER_NOT_JSON',
      'http://server/graphql answered something that is not JSON: no, <secret>!',
    ],
    [
      'nothing',
      both({ text: '' }),
      'ANSWER_NOT_JSON',
      'http://server/graphql answered something that is not JSON: (nothing)',
    ],
    [
      'half of the JSON',
      both({ text: '{"data":{"__schema":{"types":[{"na' }),
      'ANSWER_TRUNCATED',
      'The answer of http://server/graphql ends in the middle of the JSON.',
    ],
    [
      'a redirect',
      both({ status: 301, headers: { location: 'https://me:hunter2@crm.acme.com/graphql?key=hunter2' }, text: '' }),
      'REDIRECTED',
      'http://server/graphql redirects to https://crm.acme.com/graphql',
    ],
    [
      'a schema with a type left out',
      { ...workspace, '/graphql': [{ body: incompleteIntrospection }] },
      'SCHEMA_UNREADABLE',
      expect.stringMatching(
        /^The schema that http:..server.graphql describes cannot be built: Invalid or incomplete schema, unknown type: Gone/,
      ),
    ],
    [
      '502 every time',
      both({ status: 502, text: '<html>bad gateway</html>' }),
      'SERVER_FAILED',
      'http://server/graphql answered HTTP 502 2 times.',
    ],
    [
      '429 every time',
      both({ status: 429, text: '' }),
      'RATE_LIMITED',
      'http://server/graphql refused all 2 tries: the rate limit of the workspace is used up.',
    ],
  ] as const)('%s', async (_, answers, code, what) => {
    expect(await failureOfServer(answers)).toMatchObject({ code, what });
  });
});

describe('a key that the server does not accept', () => {
  const anonymous = fromSchema(anonymousSchema);
  it.each([
    [
      'wrong',
      both(graphqlError('Token invalid.', 'UNAUTHENTICATED')),
      'KEY_REFUSED',
      'http://server/graphql does not accept the API key: Token invalid.',
    ],
    [
      'wrong, and quoted by the server',
      both(graphqlError(`Token ${token} invalid.`, 'UNAUTHENTICATED')),
      'KEY_REFUSED',
      'http://server/graphql does not accept the API key: Token <secret> invalid.',
    ],
    [
      'wrong, told as HTTP 401',
      both({ status: 401, body: { statusCode: 401, messages: ['Token invalid.'], error: 'UNAUTHENTICATED' } }),
      'KEY_REFUSED',
      'http://server/graphql does not accept the API key: Token invalid.',
    ],
    [
      'revoked',
      both(graphqlError('This API Key is revoked', 'FORBIDDEN')),
      'KEY_REVOKED',
      'The API key for http://server/graphql was revoked.',
    ],
    [
      'not seen by a 2.x server',
      { '/graphql': anonymous, '/metadata': [graphqlError('Forbidden resource', 'FORBIDDEN')] },
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'not seen by a 1.x server',
      { '/graphql': anonymous, '/metadata': [graphqlError('Forbidden resource', 'INTERNAL_SERVER_ERROR')] },
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'not seen by a production server',
      both(
        graphqlError(
          'GraphQL introspection is not allowed, but the query contained __schema',
          'GRAPHQL_VALIDATION_FAILED',
        ),
      ),
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'removed on the way to /graphql',
      { ...workspace, '/graphql': anonymous },
      'KEY_MISSING',
      'http://server/graphql treats the request as anonymous: no API key of a workspace arrived.',
    ],
    [
      'without rights',
      {
        ...workspace,
        '/metadata': [graphqlError('Entity performing the request does not have permission', 'FORBIDDEN')],
        '/rest/metadata/objects': [forbidden],
      },
      'KEY_WITHOUT_RIGHTS',
      'The API key may not read the data model of http://server/rest/metadata/objects: Entity performing the request does not have permission',
    ],
    [
      'without rights, on a server without REST',
      { ...workspace, '/metadata': [graphqlError('Forbidden resource', 'FORBIDDEN')] },
      'KEY_WITHOUT_RIGHTS',
      'The API key may not read the data model of http://server/metadata: Forbidden resource',
    ],
  ] as const)('%s', async (_, answers, code, what) => {
    expect(await failureOfServer(answers)).toMatchObject({ code, what });
  });
});

it('a key that may do nothing at all is without rights', async () => {
  expect(await failureOfServer(both(forbidden))).toMatchObject({
    code: 'KEY_WITHOUT_RIGHTS',
    what: 'The API key may not read the data model of http://server/graphql: Entity performing the request does not have permission',
  });
});

describe('a schema that the server cannot describe', () => {
  const broken = graphqlError('Schema must contain uniquely named types', 'INTERNAL_SERVER_ERROR');
  it.each([
    'query',
    'string',
    'date',
    'pageInfo',
    'actor',
    'cursor',
    'emails',
    'richText',
    'personConnection',
    'personFilterInput',
  ])('names the object %s as the cause', async (name) => {
    const metadata = fromSchema(shape, onePage(object('person'), object(name), object('invoice')));
    expect(await failureOfServer({ '/graphql': [broken], '/metadata': metadata })).toMatchObject({
      code: 'INTROSPECTION_BROKEN_BY_OBJECT',
      what: `http://server/graphql cannot describe its schema, because the object ${name} has the name of a built-in type.`,
    });
  });

  it('names it also when the server fails with HTTP 500', async () => {
    const metadata = fromSchema(shape, onePage(object('person'), object('date')));
    const failed = { status: 500, text: 'Internal Server Error' };
    expect(await failureOfServer({ '/graphql': [failed], '/metadata': metadata })).toMatchObject({
      code: 'INTROSPECTION_BROKEN_BY_OBJECT',
    });
  });

  it('is quoted when no object explains it', async () => {
    expect(await failureOfServer({ ...workspace, '/graphql': [broken] })).toMatchObject({
      code: 'INTROSPECTION_FAILED',
      what: 'http://server/graphql does not describe its schema: Schema must contain uniquely named types',
    });
  });
});

describe('metadata that cannot be read', () => {
  it('is quoted when REST is not there either', async () => {
    expect(
      await failureOfServer({
        ...workspace,
        '/metadata': [graphqlError('column does not exist', 'INTERNAL_SERVER_ERROR')],
      }),
    ).toMatchObject({
      code: 'METADATA_FAILED',
      what: 'http://server/metadata does not answer with the data model of the workspace: column does not exist',
    });
  });

  it('is refused when a next page never comes', async () => {
    const stuck = {
      objects: { pageInfo: { hasNextPage: true, endCursor: 'same' }, edges: [{ node: object('person') }] },
    };
    expect(await failureOfServer({ ...workspace, '/metadata': fromSchema(shape, stuck) })).toMatchObject({
      code: 'METADATA_UNREADABLE',
      what: 'The data model that http://server/metadata answers with cannot be read: it promises a next page but gives no new cursor',
    });
  });
});

describe('a header of the user', () => {
  it('does not appear when the server quotes it', async () => {
    const failure = await failureOfServer(both({ text: 'bad proxy-password' }), {
      headers: { 'x-proxy': 'proxy-password' },
    });
    expect(failure.what).toBe('http://server/graphql answered something that is not JSON: bad <secret>');
  });
});

describe('a snapshot file that cannot be used', () => {
  const file = (text: string): string => {
    const path = join(folder, 'twenty.snapshot.json');
    writeFileSync(path, text);
    return path;
  };
  it.each([
    ['not JSON', '{ "format": ', 'SNAPSHOT_NOT_JSON', /is not JSON: /],
    [
      'full of merge conflicts',
      '{\n<<<<<<< HEAD\n  "version": 1,\n=======\n>>>>>>> main\n}',
      'SNAPSHOT_NOT_JSON',
      /is not JSON: it holds merge conflict markers$/,
    ],
    [
      'something else',
      '{ "name": "app" }',
      'NOT_A_SNAPSHOT',
      /is not a snapshot of a Twenty workspace: it does not begin with "format": "twenty-workspace"\.$/,
    ],
    [
      'without objects',
      '{ "format": "twenty-workspace", "version": 1, "schema": [] }',
      'NOT_A_SNAPSHOT',
      /it has no "objects"\.$/,
    ],
    [
      'without a schema',
      '{ "format": "twenty-workspace", "version": 1, "objects": {} }',
      'NOT_A_SNAPSHOT',
      /it has no "schema"\.$/,
    ],
    [
      'with a broken schema',
      '{ "format": "twenty-workspace", "version": 1, "objects": {}, "schema": ["type {"] }',
      'NOT_A_SNAPSHOT',
      /its schema cannot be read \(Syntax Error: .*\)\.$/,
    ],
    [
      'of a later format',
      '{ "format": "twenty-workspace", "version": 2 }',
      'SNAPSHOT_TOO_NEW',
      /has format version 2; this graphql-codegen-twenty reads up to 1\.$/,
    ],
  ] as const)('%s', async (_, text, code, what) => {
    const failure = await failureOf(file(text));
    expect(failure.code).toBe(code);
    expect(failure.what).toMatch(what);
  });

  it('not there', async () => {
    expect(await failureOf('./no/such.json')).toMatchObject({
      code: 'SNAPSHOT_MISSING',
      what: 'The snapshot file ./no/such.json does not exist.',
    });
  });

  it('a folder', async () => {
    expect(await failureOf(folder)).toMatchObject({
      code: 'SNAPSHOT_UNREADABLE',
      what: `The snapshot file ${folder} cannot be read: EISDIR`,
    });
  });
});
