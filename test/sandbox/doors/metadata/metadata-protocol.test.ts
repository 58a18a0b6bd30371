import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../../src/sandbox/index.js';
import type { Sandbox } from '../../../../src/sandbox/index.js';
import { defineWorkspace } from '../../../../src/sandbox/metadata/define.js';
import { select, text, toOne } from '../../../../src/sandbox/metadata/fields.js';
import { rateLimiter } from '../../../../src/sandbox/keys/rate-limit.js';
import type { RateLimit } from '../../../../src/sandbox/keys/rate-limit.js';
import { ADMIN, READ_ONLY } from '../../../../src/sandbox/keys/role.js';

const metadata = defineWorkspace({
  objects: [
    {
      nameSingular: 'invoice',
      namePlural: 'invoices',
      fields: { stage: select({ NEW: 'New' }), buyer: toOne('buyer', { back: 'invoices' }) },
    },
    { nameSingular: 'buyer', namePlural: 'buyers', fields: { city: text() } },
  ],
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({
    metadata,
    apiKeys: [
      { id: 'a', name: 'Reader', token: 'reader', role: READ_ONLY },
      { id: 'b', name: 'Former', token: 'former', role: ADMIN, isRevoked: true },
    ],
  });
});
afterAll(() => sandbox.close());

const ask = async (
  path: string,
  options: { readonly key?: string; readonly body?: unknown; readonly text?: string } = {},
) => {
  const { key, body } = options;
  const sent = options.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(`${sandbox.url}${path}`, {
    method: sent === undefined ? 'GET' : 'POST',
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
    ...(sent === undefined ? {} : { body: sent }),
  });
  return { status: response.status, body: (await response.json()) as unknown };
};

describe('a request without a valid key', () => {
  const objects = { query: '{ objects(paging: { first: 1 }) { edges { node { id } } } }' };
  const invoices = { query: '{ invoices(first: 1) { totalCount } }' };

  it('sees a /graphql without a workspace when there is no key', async () => {
    expect(await ask('/graphql', { body: invoices })).toEqual({
      status: 200,
      body: {
        errors: [{ message: 'Cannot query field "invoices" on type "Query".', locations: [{ line: 1, column: 3 }] }],
      },
    });
  });

  it.each([
    { path: '/metadata', body: objects, key: undefined, code: 'FORBIDDEN', message: 'Forbidden resource' },
    { path: '/metadata', body: objects, key: 'wrong', code: 'UNAUTHENTICATED', message: 'Token invalid.' },
    { path: '/graphql', body: invoices, key: 'wrong', code: 'UNAUTHENTICATED', message: 'Token invalid.' },
    { path: '/graphql', body: invoices, key: 'former', code: 'FORBIDDEN', message: 'This API Key is revoked' },
    { path: '/metadata', body: objects, key: 'former', code: 'FORBIDDEN', message: 'This API Key is revoked' },
  ])('gets $code from $path with the key $key', async ({ path, body, key, code, message }) => {
    const answer = await ask(path, { body, ...(key === undefined ? {} : { key }) });
    expect(answer).toMatchObject({ status: 200, body: { errors: [{ message, extensions: { code } }] } });
  });

  it.each([
    { key: undefined, status: 403, message: 'Missing authentication token' },
    { key: 'wrong', status: 401, message: 'Token invalid.' },
    { key: 'former', status: 403, message: 'This API Key is revoked' },
    { key: 'reader', status: 403, message: 'Entity performing the request does not have permission' },
  ])('gets $status from REST metadata with the key $key', async ({ key, status, message }) => {
    expect(await ask('/rest/metadata/objects', key === undefined ? {} : { key })).toMatchObject({
      status,
      body: { statusCode: status, messages: [message] },
    });
  });
});

describe('POST /metadata', () => {
  const query = async (text: string): Promise<unknown> =>
    (await ask('/metadata', { key: 'reader', body: { query: text } })).body;

  it('pages through objects by descending id with the cursor of the last one', async () => {
    const first = await query(
      '{ objects(paging: { first: 1 }) { pageInfo { hasNextPage endCursor } edges { node { nameSingular } } } }',
    );
    expect(first).toEqual({
      data: {
        objects: {
          pageInfo: { hasNextPage: true, endCursor: 'YXJyYXljb25uZWN0aW9uOjA=' },
          edges: [{ node: { nameSingular: expect.any(String) } }],
        },
      },
    });
    const second = await query(
      '{ objects(paging: { first: 1, after: "YXJyYXljb25uZWN0aW9uOjA=" }) { pageInfo { hasNextPage } edges { node { nameSingular } } } }',
    );
    expect(second).toMatchObject({ data: { objects: { pageInfo: { hasNextPage: false } } } });
    expect(JSON.stringify([first, second])).toMatch(/invoice.*buyer|buyer.*invoice/);
  });

  it('answers ten fields of an object where no page is asked for, and all of them as a list', async () => {
    const answer = (await query(
      '{ objects { edges { node { nameSingular fields { edges { node { name } } } fieldsList { name } } } } }',
    )) as {
      readonly data: {
        readonly objects: {
          readonly edges: readonly {
            readonly node: {
              readonly nameSingular: string;
              readonly fields: { readonly edges: readonly unknown[] };
              readonly fieldsList: readonly unknown[];
            };
          }[];
        };
      };
    };
    const invoice = answer.data.objects.edges.find(({ node }) => node.nameSingular === 'invoice')?.node;
    expect([invoice?.fields.edges.length, invoice?.fieldsList.length]).toEqual([10, 11]);
  });

  it('filters objects and resolves both ends of a relation', async () => {
    const id = metadata.objects[0]?.id;
    expect(
      await query(`{ objects(filter: { id: { eq: "${id}" }, isSystem: { is: false } }) { edges { node {
        fieldsList { name relation { type targetObjectMetadata { nameSingular } targetFieldMetadata { name object { nameSingular } } } }
      } } } }`),
    ).toMatchObject({
      data: {
        objects: {
          edges: [
            {
              node: {
                fieldsList: expect.arrayContaining([
                  {
                    name: 'buyer',
                    relation: {
                      type: 'MANY_TO_ONE',
                      targetObjectMetadata: { nameSingular: 'buyer' },
                      targetFieldMetadata: { name: 'invoices', object: { nameSingular: 'buyer' } },
                    },
                  },
                ]),
              },
            },
          ],
        },
      },
    });
  });

  it('tells the version of the metadata and a hash of each kind of it', async () => {
    expect(
      await query(
        '{ currentWorkspace { metadataVersion } minimalMetadata { collectionHashes { collectionName hash } } }',
      ),
    ).toEqual({
      data: {
        currentWorkspace: { metadataVersion: 1 },
        minimalMetadata: {
          collectionHashes: ['objectMetadata', 'fieldMetadata', 'index'].map((collectionName) => ({
            collectionName,
            hash: expect.stringMatching(/^[0-9a-f]{32}$/),
          })),
        },
      },
    });
  });

  it('refuses unknown fields, the same root field twice and text that is no query, as the server does', async () => {
    expect(await query('{ objects(paging: { first: 1 }) { edges { node { nope isCustom } } } }')).toEqual({
      errors: [
        { message: 'Cannot query field "nope" on type "Object".', locations: [{ line: 1, column: 50 }] },
        {
          message: 'Cannot query field "isCustom" on type "Object". Did you mean "isSystem"?',
          locations: [{ line: 1, column: 55 }],
        },
      ],
    });
    expect(await query('{ a: objects { edges { node { id } } } b: objects { edges { node { id } } } }')).toMatchObject({
      errors: [{ message: 'Duplicate root resolver: "objects"', extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(await query('{ objects( ')).toEqual({
      errors: [{ message: 'Syntax Error: Expected Name, found <EOF>.', locations: [{ line: 1, column: 12 }] }],
    });
  });
});

describe('the rest of the protocol', () => {
  it('pages REST metadata by id', async () => {
    const first = await ask('/rest/metadata/objects?limit=1', { key: sandbox.apiKey });
    const { endCursor } = (first.body as { readonly pageInfo: { readonly endCursor: string } }).pageInfo;
    const second = await ask(`/rest/metadata/objects?limit=1&starting_after=${endCursor}`, { key: sandbox.apiKey });
    expect([first.body, second.body]).toMatchObject([
      { data: { objects: [{ id: endCursor }] }, pageInfo: { hasNextPage: true }, totalCount: 2 },
      { data: { objects: [{}] }, pageInfo: { hasNextPage: false }, totalCount: 2 },
    ]);
  });

  it('answers one object by id, and 404 for an unknown one', async () => {
    const [object] = metadata.objects;
    expect(await ask(`/rest/metadata/objects/${object?.id}`, { key: sandbox.apiKey })).toMatchObject({
      body: { data: { object: { nameSingular: 'invoice', fields: expect.any(Array) } } },
    });
    expect(await ask('/rest/metadata/objects/00000000-0000-4000-8000-000000000000', { key: sandbox.apiKey })).toEqual({
      status: 404,
      body: {
        statusCode: 404,
        error: 'Error',
        messages: ['Object metadata not found'],
        code: 'OBJECT_METADATA_NOT_FOUND',
      },
    });
  });

  it.each([
    { path: '/graphql', text: '{"query":', status: 400, message: 'Unexpected end of JSON input' },
    { path: '/metadata', text: '', status: 400, message: 'Unexpected end of JSON input' },
    { path: '/nowhere', text: '{}', status: 404, message: 'Cannot POST /nowhere' },
    { path: '/graphql', text: `"${'x'.repeat(11_000_000)}"`, status: 413, message: 'request entity too large' },
  ])('answers $status with a reason on $path', async ({ path, text: body, status, message }) => {
    expect(await ask(path, { key: sandbox.apiKey, text: body })).toMatchObject({
      status,
      body: { message, statusCode: status },
    });
  });

  it('is healthy', async () => {
    expect(await ask('/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});

describe('the rate limit', () => {
  /** Answers of a limiter that is asked at these times, in ms: whether there was a token. */
  const asked = (limits: readonly RateLimit[], times: readonly number[]): readonly boolean[] => {
    let time = 0;
    const spend = rateLimiter({ limits, now: () => new Date(time) });
    return times.map((at) => {
      time = at;
      return spend() === undefined;
    });
  };

  it('gives so many tokens in so much time', () => {
    expect(asked([{ tokens: 2, perMs: 1000 }], [0, 0, 0, 1000])).toEqual([true, true, false, true]);
  });

  it('gives the next token as soon as there is one, however often it was asked for before', () => {
    const eager = Array.from({ length: 10 }, (_, count) => count * 100);
    expect(asked([{ tokens: 1, perMs: 500 }], eager)).toEqual(eager.map((at) => at === 0 || at === 500));
  });

  it('loses what had come back in part when a token is taken', () => {
    expect(asked([{ tokens: 2, perMs: 1000 }], [0, 400, 800, 900, 1300])).toEqual([true, true, false, true, false]);
  });

  it('is an error in a 200 from GraphQL and a 429 from REST, and free for introspection and metadata', async () => {
    const limited = await createSandbox({ metadata, rateLimit: [{ tokens: 1, perMs: 60_000 }] });
    try {
      const headers = { authorization: `Bearer ${limited.apiKey}` };
      const graphql = async (path: string, query: string): Promise<unknown> => {
        const response = await fetch(`${limited.url}${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query }),
        });
        return { status: response.status, body: await response.json() };
      };
      const message = 'Limit reached (1 tokens per 60000 ms)';
      expect(await graphql('/graphql', '{ buyers { totalCount } }')).toMatchObject({
        body: { data: { buyers: { totalCount: 0 } } },
      });
      expect(await graphql('/graphql', '{ buyers { totalCount } }')).toMatchObject({
        status: 200,
        body: {
          data: { buyers: null },
          errors: [{ message, extensions: { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' } }],
        },
      });
      const rest = await fetch(`${limited.url}/rest/buyers`, { headers });
      expect([rest.status, await rest.json()]).toMatchObject([429, { statusCode: 429, messages: [message] }]);
      expect(await graphql('/graphql', '{ __typename }')).toMatchObject({ body: { data: { __typename: 'Query' } } });
      expect(await graphql('/metadata', '{ currentWorkspace { metadataVersion } }')).toMatchObject({
        body: { data: { currentWorkspace: { metadataVersion: 1 } } },
      });
    } finally {
      await limited.close();
    }
  });
});
