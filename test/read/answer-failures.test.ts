import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { both, failureOfServer, shape, token, workspace } from './failure-of.js';
import { fromSchema, graphqlError, object, onePage } from './small-server.js';

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
      'NOT_SERVED',
      'http://server/graphql is not the API of a Twenty server: it answered HTTP 404 with a web page.',
    ],
    [
      'a 404 in JSON',
      {},
      'NOT_SERVED',
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
      'NOT_SERVED',
      'http://server/metadata is not the API of a Twenty server: it says "Cannot POST /metadata".',
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
