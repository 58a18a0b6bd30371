import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../facts/ask-parcels.js';
import { RANKS, SEARCHED, SEARCHES } from '../../facts/search.js';
import { standardServer } from '../../facts/server.js';
import type { FactsServer } from '../../facts/server.js';

interface Hit {
  readonly label: string;
  readonly tsRank: number;
  readonly tsRankCD: number;
}

interface Found {
  readonly edges: readonly { readonly cursor: string; readonly node: Hit }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const SEARCH = `query ($searchInput: String!, $limit: Int!, $after: String, $filter: ObjectRecordFilterInput) {
  search(searchInput: $searchInput, limit: $limit, after: $after, filter: $filter) {
    edges { cursor node { label tsRank tsRankCD } } pageInfo { hasNextPage endCursor }
  }
}`;

const ids = Object.values(SEARCHED).flatMap((records) => records.map(({ id }) => id));

let server: FactsServer;

beforeAll(async () => {
  server = await standardServer();
  const creations = [
    ['mutation ($data: [PersonCreateInput!]!) { createPeople(data: $data, upsert: true) { id } }', SEARCHED.people],
    [
      'mutation ($data: [CompanyCreateInput!]!) { createCompanies(data: $data, upsert: true) { id } }',
      SEARCHED.companies,
    ],
    ['mutation ($data: [NoteCreateInput!]!) { createNotes(data: $data, upsert: true) { id } }', SEARCHED.notes],
  ] as const;
  for (const [query, data] of creations) expect((await ask(server, query, { data })).errors).toBeUndefined();
});

afterAll(() => server.close());

async function search(searchInput: string, more: Readonly<Record<string, unknown>> = {}): Promise<Found> {
  const variables = { searchInput, limit: 20, filter: { id: { in: ids } }, ...more };
  const { data, errors } = await ask(server, SEARCH, variables);
  expect(errors).toBeUndefined();
  return data?.['search'] as Found; // what is selected
}

describe('a search', () => {
  it.each(SEARCHES)('for %j finds what a 2.21 server finds: %s', async (given, want) => {
    const { edges } = await search(given);
    expect(edges.map(({ node }) => node.label).join(' | ')).toBe(want);
  });

  it.each(RANKS)('for %j ranks what it finds as a 2.21 server does', async (given, want) => {
    const { edges } = await search(given);
    expect(edges.map(({ node }) => [node.tsRankCD, node.tsRank])).toEqual(want);
  });

  it('goes on behind a cursor with the records that follow, of whatever object', async () => {
    const labels: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Found = await search('brombeer', { limit: 1, after });
      labels.push(...edges.map(({ node }) => node.label));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(labels).toEqual(['Brombeer Brombeer', 'Aurélie Brombeer', 'Brombeer Obst GmbH', 'Ernte']);
  });

  it.each([
    ['a value of no enum', { deletedAt: { is: 'NULL' } }, /does not exist in "FilterIs" enum/],
    ['an id that is none', { id: { eq: 'x' } }, /^Invalid UUID: 'x'$/],
    [
      'a field that it does not have',
      { name: { eq: 'x' } },
      /^Field "name" is not defined by type "ObjectRecordFilterInput"/,
    ],
  ])('refuses a filter with %s with status 400', async (_what, filter, message) => {
    const variables = { searchInput: 'x', limit: 1, filter };
    const { status, body } = await server.send({ body: { query: SEARCH, variables } });
    expect(status).toBe(400);
    expect((body as { errors: readonly { message: string }[] }).errors[0]?.message).toMatch(message);
  });
});
