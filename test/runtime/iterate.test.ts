import { afterEach, expect, test } from 'vitest';
import { createClient } from '../../src/runtime/index.js';
import { createTwentyClient, twentyObjects } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { Received, Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

const ids = Array.from({ length: 25 }, (_, index) => `id-${String(index).padStart(2, '0')}`);

// Pages as the server makes them: a cursor is the id, `offset` counts.
function pageOf(list: readonly string[], { variables }: Received): Reply {
  const { first = 200, after, offset = 0 } = variables as { first?: number; after?: string; offset?: number };
  const start = after === undefined ? offset : list.indexOf(after) + 1;
  const page = list.slice(start, start + first);
  return {
    data: {
      people: {
        edges: page.map((id) => ({ node: { id, jobTitle: `of ${id}` } })),
        pageInfo: { endCursor: page.at(-1) ?? null, hasNextPage: start + first < list.length },
      },
    },
  };
}

async function walk(records: AsyncIterable<object>): Promise<object[]> {
  const seen: object[] = [];
  for await (const record of records) seen.push(record);
  return seen;
}

test('a walk without an order follows cursors and strips what they need', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const seen = await walk(
    twenty.people.iterate({ pageSize: 10, select: { jobTitle: true }, filter: { score: { gt: 1 } } }),
  );
  expect(seen).toEqual(ids.map((id) => ({ jobTitle: `of ${id}` })));
  expect(server.requests.map(({ variables }) => variables)).toEqual([
    { filter: { score: { gt: 1 } }, first: 10 },
    { filter: { score: { gt: 1 } }, first: 10, after: 'id-09' },
    { filter: { score: { gt: 1 } }, first: 10, after: 'id-19' },
  ]);
  expect(server.requests[0]!.query).toContain('{edges{node{jobTitle id}}pageInfo{endCursor hasNextPage}}');
});

test('an ordered walk counts, because no cursor gets past an empty value', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const seen = await walk(
    twenty.people.iterate({ pageSize: 10, orderBy: { jobTitle: 'AscNullsLast' }, select: { id: true } }),
  );
  expect(seen).toEqual(ids.map((id) => ({ id })));
  expect(server.requests.map(({ variables }) => variables['offset'])).toEqual([undefined, 10, 20]);
});

test('a record that is created during an ordered walk does not bring others twice', async () => {
  server = await scriptedServer((request, index) => pageOf(index === 0 ? ids : ['new', ...ids], request));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const seen = await walk(
    twenty.people.iterate({ pageSize: 10, orderBy: { jobTitle: 'AscNullsLast' }, select: { id: true } }),
  );
  expect(seen).toEqual(ids.map((id) => ({ id })));
});

test('a server without offset is asked for all ordered records at once', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const objects = twentyObjects.map((object) => ({ ...object, lacks: 'offset' }));
  const twenty = createClient<TwentyClient>(objects, { baseUrl: server.baseUrl, apiKey: 'k' });
  const seen = await walk(
    twenty.people.iterate({ pageSize: 10, orderBy: [{ jobTitle: 'AscNullsLast' }], select: { id: true } }),
  );
  expect(seen.length).toBe(25);
  expect(server.requests.length).toBe(1);
  expect(server.requests[0]!.variables).not.toHaveProperty('offset');
});

test('nothing is asked before the first record is wanted, nor after the last one', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const records = twenty.people.iterate({ pageSize: 10 });
  expect(server.requests.length).toBe(0);
  for await (const { id } of records) if (id === 'id-05') break;
  expect(server.requests.length).toBe(1);
});
