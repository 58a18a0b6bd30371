import { parse, print } from 'graphql';
import { afterEach, expect, expectTypeOf, test } from 'vitest';
import type { QueryDocument } from '../../src/runtime/client/index.js';
import { createTwentyClient } from './sample/client.js';
import type { Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

async function clientOf(reply: Reply) {
  server = await scriptedServer(() => reply);
  return createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
}

test('$query sends a text as it is and returns the data', async () => {
  const twenty = await clientOf({ data: { rockets: { totalCount: 3 } } });
  const data = await twenty.$query<{ rockets: { totalCount: number } }>('{ rockets { totalCount } }');
  expect(data.rockets.totalCount).toBe(3);
  expect(server.requests[0]).toMatchObject({ path: '/graphql', query: '{ rockets { totalCount } }', variables: {} });
});

test('$query takes the typed documents that others generate, and their types', async () => {
  const twenty = await clientOf({ data: { rocket: { name: 'Falcon' } } });
  type Document = QueryDocument<{ rocket: { name: string } }, { id: string }>;
  const source = 'query Q($id: UUID!) { rocket(filter: { id: { eq: $id } }) { name } }';
  // As graphql-codegen writes it with documentMode: string.
  const text = new String(source) as unknown as Document;
  // As a parser leaves it.
  const parsed = parse(source) as unknown as Document;
  for (const document of [text, parsed]) {
    const data = await twenty.$query(document, { id: '1' });
    expectTypeOf(data).toEqualTypeOf<{ rocket: { name: string } }>();
    expect(data).toEqual({ rocket: { name: 'Falcon' } });
    expect(server.requests.at(-1)).toMatchObject({ query: source, variables: { id: '1' } });
  }
});

test('$query prints a document that has lost its text, as graphql-codegen writes it', async () => {
  const twenty = await clientOf({ data: {} });
  const source = `
    query Q($ids: [UUID!]! = ["a\\"b"], $n: Int) @live { alias: people(first: $n, filter: { id: { in: $ids }, score: { gt: -1.5 } })
      { edges { node { ...F ... on Person @live { id } ... { position } name { firstName } } } }
      x(a: null, b: [ENUM, true], c: {}, d: "line\\n") { id } }
    fragment F on Person @x(y: 1) { id }`;
  const document = parse(source);
  const bare = parse(source, { noLocation: true });
  await twenty.$query(bare, { ids: ['1'] });
  expect(print(parse(server.requests[0]!.query))).toBe(print(document));
});

test('$search finds records of all objects, or of some', async () => {
  const hit = { recordId: '1', objectNameSingular: 'company', label: 'airSlate' };
  const twenty = await clientOf({
    data: { search: { edges: [{ node: hit }], pageInfo: { endCursor: 'c', hasNextPage: true } } },
  });
  expect(await twenty.$search({ text: 'air', objects: ['company'], limit: 1 })).toEqual({
    hits: [hit],
    pageInfo: { endCursor: 'c', hasNextPage: true },
  });
  parse(server.requests[0]!.query);
  expect(server.requests[0]!.variables).toEqual({
    searchInput: 'air',
    limit: 1,
    includedObjectNameSingulars: ['company'],
  });
  await twenty.$search({ text: 'air' });
  // The server insists on a limit.
  expect(server.requests[1]!.variables).toEqual({ searchInput: 'air', limit: 100 });
});

test('$metadataVersion asks the metadata API', async () => {
  const twenty = await clientOf({ data: { currentWorkspace: { metadataVersion: 42 } } });
  expect(await twenty.$metadataVersion()).toBe(42);
  expect(server.requests[0]).toMatchObject({ path: '/metadata', query: '{currentWorkspace{metadataVersion}}' });
});

test('$with makes a client that differs in some options only', async () => {
  const twenty = await clientOf({ data: { people: { totalCount: 1 } } });
  const derived = twenty.$with({ headers: { 'x-request-id': '7' }, readOnly: true });
  expectTypeOf(derived).toEqualTypeOf(twenty);
  expect(await derived.people.count()).toBe(1);
  expect(server.requests[0]!.headers).toMatchObject({ 'x-request-id': '7', authorization: 'Bearer k' });
  await expect(derived.people.delete({ id: '1' })).rejects.toThrow('people.delete: the client is readOnly.');
});

test.each(['people', 'person'])('$object gives the object that is called %s at run time', async (name) => {
  const edges = [{ node: { id: '1', jobTitle: 'CTO' } }];
  const twenty = await clientOf({ data: { people: { edges, pageInfo: {}, totalCount: 1 } } });
  const { records } = await twenty.$object(name).findMany({ select: { jobTitle: true }, filter: { id: { eq: '1' } } });
  expectTypeOf(records).toEqualTypeOf<{ jobTitle: unknown }[]>();
  expect(records).toEqual([{ jobTitle: 'CTO' }]);
  expect(server.requests[0]).toMatchObject({ variables: { filter: { id: { eq: '1' } } } });
});

test('$object says which objects there are where it does not know the name', async () => {
  const twenty = await clientOf({ data: {} });
  expect(() => twenty.$object('toString')).toThrow(
    '$object: no object toString; there are companies, notes, noteTargets, opportunities, people.',
  );
});

test('what $object gives checks at run time what the compiler could not', async () => {
  const twenty = await clientOf({ data: {} });
  const people = twenty.$object('people');
  await expect(people.findMany({ select: { jobTitel: true } })).rejects.toThrow('people.findMany: no field jobTitel');
  await expect(people.updateMany({ filter: {}, data: {} })).rejects.toThrow('an empty filter needs everyRecord: true');
  expect(server.requests).toEqual([]);
});
