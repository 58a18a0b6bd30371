import { afterEach, expect, test } from 'vitest';
import type { TwentyError } from '../../src/runtime/client/index.js';
import { createClient } from '../../src/runtime/client/index.js';
import { createTwentyClient, twentyObjects } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { PersonOrderBy } from './sample/objects/person.js';
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

/** A server of pages, as it answers one after another. */
interface ScriptedPage {
  readonly nodes: readonly object[];
  readonly endCursor?: string | null;
}

/** A walk over pages that all have a next one but the last; the last one is repeated where the walk goes on. */
async function walkOver(
  { pages, isEndless = false }: { readonly pages: readonly ScriptedPage[]; readonly isEndless?: boolean },
  args: Parameters<TwentyClient['people']['iterate']>[0],
) {
  server = await scriptedServer((_, index) => {
    const position = isEndless ? index % pages.length : Math.min(index, pages.length - 1);
    const { nodes, endCursor = `cursor ${position}` } = pages[position]!;
    const hasNextPage = isEndless || index < pages.length - 1;
    return { data: { people: { edges: nodes.map((node) => ({ node })), pageInfo: { endCursor, hasNextPage } } } };
  });
  const warnings: string[] = [];
  const hooks = { onWarning: ({ code }: TwentyError) => void warnings.push(code) };
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', hooks });
  const seen = await walk(twenty.people.iterate({ select: { id: true }, ...args }));
  const places = server.requests.map(({ variables: { after, offset, filter } }) => after ?? offset ?? filter);
  return { ids: seen.map((record) => (record as { readonly id: string }).id), places, warnings };
}

const at = (id: string, createdAt: string | null = '2026-01-01T00:00:00.123Z') => ({
  id,
  createdAt,
  position: 0,
  score: 1,
});
const twoPages = { pages: [{ nodes: [at('1'), at('2')] }, { nodes: [at('3')] }] };

/** An order, where the second page is asked for, and what is said of it. */
const orders: readonly (readonly [orderBy: PersonOrderBy[], place: unknown, warnings: readonly string[]])[] = [
  [[], 'cursor 0', []],
  [[{ createdAt: 'AscNullsLast' }], { createdAt: { gte: '2026-01-01T00:00:00.123Z' } }, []],
  [[{ createdAt: 'DescNullsLast' }], { createdAt: { lt: '2026-01-01T00:00:00.124Z' } }, []],
  [[{ position: 'AscNullsLast' }], 'cursor 0', []],
  [[{ createdAt: 'DescNullsFirst' }, { position: 'AscNullsFirst' }], 2, ['UNSAFE_WALK']],
  [[{ id: 'AscNullsFirst' }], 'cursor 0', []],
  [[{ createdAt: undefined as never }], 'cursor 0', []],
  [[{ score: 'AscNullsLast' }], 2, ['UNSAFE_WALK']],
  [[{ createdAt: 'AscNullsLast' }, { score: 'AscNullsLast' }], 2, ['UNSAFE_WALK']],
  [[{ name: { lastName: 'AscNullsLast' } }], 2, ['UNSAFE_WALK']],
  [[{ company: { name: 'AscNullsLast' } }], 2, ['UNSAFE_WALK']],
];

test.each(orders)(
  'a walk follows cursors by fields that are never empty, goes by a time, and counts by others: %j',
  async (orderBy, place, want) => {
    const { ids, places, warnings } = await walkOver(twoPages, { orderBy });
    expect(ids).toEqual(['1', '2', '3']);
    expect(places).toEqual([undefined, place]);
    expect(warnings).toEqual(want);
  },
);

test('a walk that ends with its first page has nothing to warn of', async () => {
  const { warnings } = await walkOver({ pages: [{ nodes: [at('1')] }] }, { orderBy: { score: 'AscNullsLast' } });
  expect(warnings).toEqual([]);
});

test('a walk counts from where a field is empty that was never empty when the client was generated', async () => {
  const pages = [{ nodes: [at('1')] }, { nodes: [at('2', null)] }, { nodes: [at('3', null)] }, { nodes: [] }];
  const { ids, places, warnings } = await walkOver({ pages }, { orderBy: { createdAt: 'AscNullsLast' } });
  expect(ids).toEqual(['1', '2', '3']);
  const bound = { createdAt: { gte: '2026-01-01T00:00:00.123Z' } };
  expect(places).toEqual([undefined, bound, 2, 3]);
  expect(warnings).toEqual(['UNSAFE_WALK']);
});

/** A record as the server stores it, with microseconds, and as it answers it, without. */
interface StoredRecord {
  readonly id: string;
  readonly micros: number;
}

const MICROS = Date.parse('2026-01-01T00:00:00Z') * 1000;
const iso = (micros: number): string => new Date(Math.floor(micros / 1000)).toISOString();

/** Orders by microseconds, and compares what it is sent, which has milliseconds, as it is. */
function serverOfMicroseconds(stored: readonly StoredRecord[]) {
  return scriptedServer(({ variables }) => {
    const { first, filter, orderBy } = variables as {
      readonly first: number;
      readonly filter?: { readonly createdAt?: { readonly gte?: string; readonly lt?: string } };
      readonly orderBy: readonly { readonly createdAt: string }[];
    };
    const { gte, lt } = filter?.createdAt ?? {};
    const sign = orderBy[0]?.createdAt.startsWith('Desc') ? -1 : 1;
    const found = stored
      .filter(({ micros }) => gte === undefined || micros >= Date.parse(gte) * 1000)
      .filter(({ micros }) => lt === undefined || micros < Date.parse(lt) * 1000)
      .sort((one, other) => sign * (one.micros - other.micros) || one.id.localeCompare(other.id));
    const edges = found.slice(0, first).map(({ id, micros }) => ({ node: { id, createdAt: iso(micros) } }));
    return { data: { people: { edges, pageInfo: { endCursor: 'c', hasNextPage: found.length > first } } } };
  });
}

test.each(['AscNullsFirst', 'DescNullsLast'] as const)(
  'a walk by a time visits every record once, also those of one millisecond in an order that is not that of their ids: %s',
  async (direction) => {
    // nine in one millisecond, with falling ids, between others
    const stored = Array.from({ length: 15 }, (_, index) => ({
      id: `id-${String(15 - index).padStart(2, '0')}`,
      micros: MICROS + (index < 3 ? index * 5000 : index < 12 ? 50_000 + index * 7 : 90_000 + index * 3000),
    }));
    server = await serverOfMicroseconds(stored);
    const { people } = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
    const seen = await walk(people.iterate({ orderBy: { createdAt: direction }, pageSize: 2, select: { id: true } }));
    const inOrder = stored.map(({ id }) => ({ id }));
    expect(seen).toEqual(direction === 'AscNullsFirst' ? inOrder : inOrder.reverse());
    expect(server.requests.length).toBeLessThan(20);
  },
);

test('a record that comes again on any later page is not visited again', async () => {
  const pages = [
    { nodes: [at('1')] },
    { nodes: [at('2')] },
    { nodes: [at('3')] },
    { nodes: [at('1'), at('4'), at('2')] },
  ];
  const { ids } = await walkOver({ pages }, { orderBy: { updatedAt: 'AscNullsLast' } });
  expect(ids).toEqual(['1', '2', '3', '4']);
});

const page = (id: string, endCursor: string | null = `cursor ${id}`) => ({ nodes: [at(id)], endCursor });

/** Pages that have no end, the order that they are walked in, and why the walk stops. */
const endless: readonly (readonly [
  pages: readonly ScriptedPage[],
  args: Parameters<TwentyClient['people']['iterate']>[0],
  message: string,
])[] = [
  [[page('1', null)], {}, 'no cursor to it'],
  [[page('1'), page('2', null)], {}, 'no cursor to it'],
  [[page('1', 'same')], {}, 'a cursor that it has given before'],
  [[page('1', 'same')], { orderBy: { position: 'AscNullsLast' } }, 'a cursor that it has given before'],
  [[page('1')], { orderBy: { createdAt: 'AscNullsLast' } }, 'the records that it has given before'],
  [['1', '2', '3', '4', '5'].map((id) => page(id)), {}, 'a cursor that it has given before'],
  [[{ nodes: [] }], { orderBy: { score: 'AscNullsLast' } }, 'no way to get to it'],
];

test.each(endless)(
  'a walk ends with an error where the server leads it in a circle: %j',
  async (pages, args, message) => {
    const walked = walkOver({ pages, isEndless: true }, args);
    await expect(walked).rejects.toMatchObject({ name: 'TwentyError', code: 'ENDLESS_WALK' });
    await expect(walked).rejects.toThrow(
      `people.iterate: the server says that there is another page, but gives ${message}.`,
    );
    expect(server.requests.length).toBeLessThanOrEqual(13);
  },
);

test('a server without offset that does not return all at once is not asked for the same page for ever', async () => {
  server = await scriptedServer(() => ({
    data: { people: { edges: [{ node: at('1') }], pageInfo: { endCursor: 'c', hasNextPage: true } } },
  }));
  const objects = twentyObjects.map(({ neverNull: _, ...object }) => ({ ...object, lacks: 'offset' }));
  const twenty = createClient<TwentyClient>(objects, { baseUrl: server.baseUrl, apiKey: 'k' });
  await expect(walk(twenty.people.iterate({ orderBy: { createdAt: 'AscNullsLast' } }))).rejects.toThrow(
    'gives no way to get to it',
  );
  expect(server.requests.length).toBe(1);
});

test('ids in descending order are refused, which a server would return ascending', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const { people } = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const orderBy = [{ createdAt: 'AscNullsLast' }, { id: 'DescNullsLast' as 'AscNullsLast' }] as const;
  await expect(people.findMany({ orderBy })).rejects.toThrow('people.findMany: ids only come ascending.');
  await expect(walk(people.iterate({ orderBy }))).rejects.toThrow('people.iterate: ids only come ascending.');
});

test('a page by cursor is warned of where it ends at an empty value, or loses records of one millisecond', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const warnings: string[] = [];
  const hooks = { onWarning: ({ message }: TwentyError) => void warnings.push(message) };
  const { people } = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', hooks });
  await people.findMany({ orderBy: { position: 'AscNullsLast' }, after: 'id-03' });
  await people.findMany({ orderBy: { score: 'AscNullsLast' } });
  expect(warnings).toEqual([]);
  await people.findMany({ orderBy: { score: 'AscNullsLast' }, after: 'id-03' });
  await people.findMany({ orderBy: { createdAt: 'AscNullsLast' }, after: 'id-03' });
  expect(warnings).toEqual([
    ...Array.from(
      { length: 2 },
      () =>
        'people.findMany: in this order pages by cursor leave out records, after an empty value or of one millisecond.',
    ),
  ]);
});

test('nothing is asked before the first record is wanted, nor after the last one', async () => {
  server = await scriptedServer((request) => pageOf(ids, request));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const records = twenty.people.iterate({ pageSize: 10 });
  expect(server.requests.length).toBe(0);
  for await (const { id } of records) if (id === 'id-05') break;
  expect(server.requests.length).toBe(1);
});
