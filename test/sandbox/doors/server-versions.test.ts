import { afterAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { Sandbox, SandboxOptions } from '../../../src/sandbox/index.js';
import { describeLimit } from '../../../src/sandbox/limit-error.js';
import { small } from '../../fixtures/small.js';

const sandboxes = new Map<string, Promise<Sandbox>>();
const NOTES = Array.from({ length: 5 }, (_, index) => ({ title: index < 3 ? `note ${index}` : '' }));

/** A sandbox of a version with five notes; the same one each time, unless there are other options. */
function serve(version: string, options: SandboxOptions = {}): Promise<Sandbox> {
  const key = JSON.stringify([version, options]);
  const known = sandboxes.get(key) ?? createSandbox({ metadata: small, version, seed: { note: NOTES }, ...options });
  sandboxes.set(key, known);
  return known;
}

afterAll(async () => {
  for (const sandbox of sandboxes.values()) await (await sandbox).close();
});

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
  };
}

async function send(sandbox: Sandbox, path: string, init: { readonly method: string; readonly body?: unknown }) {
  const response = await fetch(`${sandbox.url}${path}`, {
    method: init.method,
    headers: { authorization: `Bearer ${sandbox.apiKey}`, 'content-type': 'application/json' },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() } as Answered;
}

const graphql = (sandbox: Sandbox, query: string, variables: object = {}) =>
  send(sandbox, '/graphql', { method: 'POST', body: { query, variables } });

describe('a bulk write by a filter without a condition', () => {
  const refused = {
    message: 'A non-empty filter is required for a bulk mutation',
    extensions: { code: 'BAD_USER_INPUT', subCode: 'INVALID_ARGS_FILTER' },
  };
  const filters = [{}, { and: [] }, { or: [] }, { not: {} }, { and: [{ or: [{}] }] }];

  it.each(['2.36', '2.47'])('is refused since 2.36 (%s)', async (version) => {
    const sandbox = await serve(version);
    for (const filter of filters) {
      const { body } = await graphql(sandbox, 'mutation ($filter: any) { deleteNotes(filter: $filter) { id } }', {
        filter,
      });
      expect(body.errors?.[0], JSON.stringify(filter)).toMatchObject(refused);
    }
    const rest = await send(sandbox, '/rest/notes', { method: 'PATCH', body: { title: 'x' } });
    expect(rest.status).toBe(400);
    const every = { id: { is: 'NOT_NULL' } };
    const { body } = await graphql(
      sandbox,
      'mutation ($filter: any) { updateNotes(filter: $filter, data: {}) { id } }',
      {
        filter: every,
      },
    );
    expect(body.data?.['updateNotes']).toHaveLength(5);
  });

  it('reaches every record before', async () => {
    const { body } = await graphql(await serve('2.35'), 'mutation { updateNotes(filter: {}, data: {}) { id } }');
    expect(body.data?.['updateNotes']).toHaveLength(5);
  });
});

describe('a walk by cursors', () => {
  async function walk(
    version: string,
    orderBy: object,
  ): Promise<{ readonly seen: readonly string[]; readonly previous: unknown }> {
    const sandbox = await serve(version);
    const query =
      'query ($orderBy: any, $after: String) { notes(orderBy: $orderBy, first: 2, after: $after) { edges { node { id } } pageInfo { endCursor hasNextPage hasPreviousPage } } }';
    const seen: string[] = [];
    let after: string | undefined;
    let previous: unknown;
    for (let page = 0; page < 5; page++) {
      const { body } = await graphql(sandbox, query, { orderBy, ...(after === undefined ? {} : { after }) });
      const { edges, pageInfo } = body.data?.['notes'] as {
        readonly edges: readonly { readonly node: { readonly id: string } }[];
        readonly pageInfo: {
          readonly endCursor: string;
          readonly hasNextPage: boolean;
          readonly hasPreviousPage: boolean;
        };
      };
      seen.push(...edges.map(({ node }) => node.id));
      previous = pageInfo.hasPreviousPage;
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    return { seen, previous };
  }

  it.each([
    { orderBy: [{ title: 'AscNullsFirst' }] },
    { orderBy: [{ title: 'AscNullsLast' }] },
    { orderBy: [{ title: 'DescNullsFirst' }] },
    { orderBy: [{ title: 'DescNullsLast' }] },
    { orderBy: [{ id: 'DescNullsLast' }] },
  ])('is complete since 2.35, whatever is selected, ordered by $orderBy', async ({ orderBy }) => {
    const { seen, previous } = await walk('2.35', orderBy);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    expect(previous).toBe(true);
    if ('id' in (orderBy[0] ?? {})) expect(seen).toEqual([...seen].sort().reverse());
  });

  it('remembers only what was selected before', async () => {
    const { seen, previous } = await walk('2.33', [{ id: 'DescNullsLast' }]);
    expect(new Set(seen).size).toBeLessThan(5);
    expect(previous).toBe(false);
  });

  it('refuses the cursor of another order since 2.35', async () => {
    const sandbox = await serve('2.35');
    const after = Buffer.from(JSON.stringify({ id: 'x' })).toString('base64');
    const query =
      'query ($after: String) { notes(orderBy: [{ title: AscNullsFirst }], first: 2, after: $after) { totalCount } }';
    const { body } = await graphql(sandbox, query, { after });
    expect(body.errors?.[0]).toMatchObject({ extensions: { subCode: 'INVALID_CURSOR' } });
  });
});

describe('restoring over REST', () => {
  it.each([
    { version: '2.21', path: '/rest/restore/notes?filter=title[eq]:gone', status: 200 },
    { version: '2.21', path: '/rest/notes/restore?filter=title[eq]:gone', status: 400 },
    { version: '2.36', path: '/rest/notes/restore?filter=title[eq]:gone', status: 200 },
    { version: '2.36', path: '/rest/restore/notes?filter=title[eq]:gone', status: 400 },
  ])('takes PATCH $path on $version: $status', async ({ version, path, status }) => {
    expect((await send(await serve(version), path, { method: 'PATCH' })).status).toBe(status);
  });

  it('takes an id since 2.36', async () => {
    for (const [version, status] of [
      ['2.21', 400],
      ['2.36', 200],
    ] as const) {
      const sandbox = await serve(version);
      const { body } = await graphql(sandbox, 'mutation { createNote(data: { title: "back" }) { id } }');
      const { id } = body.data?.['createNote'] as { readonly id: string };
      await graphql(sandbox, `mutation { deleteNote(id: "${id}") { id } }`);
      const answer = await send(sandbox, `/rest/notes/${id}/restore`, { method: 'PATCH' });
      expect(answer.status, version).toBe(status);
      await graphql(sandbox, `mutation { destroyNote(id: "${id}") { id } }`);
    }
  });
});

describe('a limit that is reached', () => {
  const rateLimit = [{ tokens: 1, perMs: 60_000 }];
  const once = async (sandbox: Sandbox) => {
    await graphql(sandbox, '{ notes { totalCount } }');
    const graphqlAnswer = await graphql(sandbox, '{ notes { totalCount } }');
    return { graphqlAnswer, restAnswer: await send(sandbox, '/rest/notes', { method: 'GET' }) };
  };

  it.each([
    { version: '1.2', message: 'Too many requests.', extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    { version: '2.21', message: 'Limit reached (1 tokens per 60000 ms)', extensions: { subCode: 'LIMIT_REACHED' } },
    { version: '2.40', message: 'Limit reached (1 tokens per 60000 ms)', extensions: { subCode: 'LIMIT_REACHED' } },
    {
      version: '2.42',
      message: 'Rate limit exceeded for apiKey: 1 requests per 60s.',
      extensions: {
        code: 'RATE_LIMITED',
        subCode: 'RATE_LIMITED',
        limitKind: 'speed',
        exhaustedKind: 'limit',
        limit: 1,
      },
    },
  ])('is "$message" on $version', async ({ version, message, extensions }) => {
    const { graphqlAnswer, restAnswer } = await once(await serve(version, { rateLimit }));
    expect(graphqlAnswer.status).toBe(200);
    expect(graphqlAnswer.body.errors?.[0]).toMatchObject({ message, extensions });
    expect(restAnswer).toMatchObject({ status: 429, body: { messages: [message] } });
    expect(restAnswer.headers.get('retry-after')).toBe(version === '2.42' ? '60' : null);
  });

  it('is the new one behind its flag before 2.42', async () => {
    const sandbox = await serve('2.36', { rateLimit, featureFlags: ['IS_API_RATE_LIMIT_V2_ENABLED'] });
    const { graphqlAnswer, restAnswer } = await once(sandbox);
    expect(graphqlAnswer.body.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', windowSeconds: 60 });
    expect(restAnswer.body).toMatchObject({ error: 'RATE_LIMITED', windowSeconds: 60, retryAfterSeconds: 60 });
    expect(restAnswer.body).not.toHaveProperty('statusCode');
  });

  it('says in REST how long to wait, in its body and its headers', async () => {
    const { restAnswer } = await once(await serve('2.47', { rateLimit }));
    expect(restAnswer.body).toMatchObject({
      statusCode: 429,
      error: 'RATE_LIMITED',
      limitKind: 'speed',
      limit: 1,
      remaining: 0,
      periodCount: 60,
      periodUnit: 'second',
      retryAfterSeconds: 60,
      scope: { spenderType: 'apiKey', operationType: 'API_REQUEST' },
    });
    const names = ['x-ratelimit-limit', 'x-ratelimit-remaining'];
    expect(names.map((name) => restAnswer.headers.get(name))).toEqual(['1', '0']);
    expect(Number(restAnswer.headers.get('x-ratelimit-reset'))).toBeGreaterThan(Date.now() / 1000);
  });

  it.each([
    { exhausts: 'limit', status: 429 },
    { exhausts: 'allowance', status: 402 },
  ] as const)('of a quota is HTTP $status in REST where the $exhausts is used up', async ({ exhausts, status }) => {
    const { graphqlAnswer, restAnswer } = await once(await serve('2.47', { requestQuota: { requests: 1, exhausts } }));
    expect(graphqlAnswer.body.errors?.[0]?.extensions).toMatchObject({
      code: 'QUOTA_EXHAUSTED',
      exhaustedKind: exhausts,
    });
    expect(graphqlAnswer.body.errors?.[0]?.extensions).not.toHaveProperty('retryAfterMs');
    expect(restAnswer).toMatchObject({ status, body: { limitKind: 'quota', periodUnit: 'month' } });
  });

  it('of records refuses creates and nothing else since 2.42', async () => {
    const create = 'mutation { createNote(data: { title: "one more" }) { id } }';
    const full = await serve('2.42', { recordLimit: 5 });
    const { body } = await graphql(full, create);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'QUOTA_EXHAUSTED',
      subCode: 'STOCK_EXHAUSTED',
      periodUnit: 'lifetime',
      limit: 5,
    });
    const rest = await send(full, '/rest/notes', { method: 'POST', body: { title: 'x' } });
    expect(rest).toMatchObject({ status: 409, body: { error: 'QUOTA_EXHAUSTED' } });
    expect(rest.headers.get('retry-after')).toBeNull();
    expect(
      (await graphql(full, 'mutation { updateNotes(filter: { id: { is: NOT_NULL } }, data: {}) { id } }')).body.errors,
    ).toBeUndefined();
    expect((await graphql(await serve('2.40', { recordLimit: 5 }), create)).body.errors).toBeUndefined();
  });

  const limit = {
    kind: 'speed',
    exhausts: 'limit',
    operationType: 'API_REQUEST',
    spenderType: 'apiKey',
    spenderId: 'key',
    limit: 100,
    periodCount: 60,
    periodUnit: 'second',
    retryAfterMs: 600,
  } as const;
  it.each([
    { shape: 'windowSeconds', members: ['limit', 'limitKind', 'remaining', 'scope', 'windowSeconds'] },
    { shape: 'periodUnit', members: ['limit', 'limitKind', 'periodCount', 'periodUnit', 'remaining', 'scope'] },
    {
      shape: 'limitValueType',
      members: [
        'exhaustedKind',
        'limit',
        'limitKind',
        'limitValueType',
        'periodCount',
        'periodUnit',
        'remaining',
        'scope',
      ],
    },
    {
      shape: 'period',
      members: ['exhaustedKind', 'limit', 'limitKind', 'periodCount', 'periodUnit', 'remaining', 'scope'],
    },
  ] as const)('is described by $members in the shape of $shape', ({ shape, members }) => {
    expect(Object.keys(describeLimit(limit, shape)).sort()).toEqual(members);
  });
});

describe('an error over REST', () => {
  const readOnly = {
    id: 'reader',
    name: 'Reader',
    token: 'reader',
    role: { name: 'Reader', canWriteRecords: false, canChangeDataModel: false, hiddenObjects: [], hiddenFields: {} },
  };
  it.each([
    { version: '2.44', status: 400, error: 'Error' },
    { version: '2.47', status: 403, error: 'ForbiddenException' },
  ])('for a refused permission is HTTP $status on $version', async ({ version, status, error }) => {
    const sandbox = await serve(version, { apiKeys: [readOnly] });
    const answer = await send({ ...sandbox, apiKey: 'reader' }, '/rest/notes', {
      method: 'POST',
      body: { title: 'x' },
    });
    expect(answer).toMatchObject({ status, body: { statusCode: status, error, code: 'PERMISSION_DENIED' } });
  });

  it.each(['2.21', '2.47'])('for a record that is not there is HTTP 404 on %s', async (version) => {
    const path = '/rest/notes/00000000-0000-4000-8000-000000000000';
    const answer = await send(await serve(version), path, { method: 'GET' });
    expect(answer).toMatchObject({ status: 404, body: { error: 'NotFoundException' } });
  });
});

describe('a version that is asked for', () => {
  it('is the nearest one that is known', async () => {
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
    expect((await serve('2.41.3')).version).toBe('2.40');
    expect((await warned).message).toBe('Nothing is known of Twenty 2.41.3: the sandbox behaves like 2.40.');
  });

  it.each([
    ['2.x', "\"2.x\" is no version. Write for example version: '2.47', or 'newest'."],
    [
      '0.12',
      "\"0.12\" is older than 0.50, the oldest one that is known. Write for example version: '2.47', or 'newest'.",
    ],
  ])('is refused where it is %s', async (version, message) => {
    await expect(createSandbox({ version })).rejects.toThrow(message);
  });
});
