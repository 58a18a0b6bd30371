import { describe, expect, it } from 'vitest';
import { small } from '../../fixtures/small.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

type Values = Readonly<Record<string, unknown>>;

const uuid = (index: number) => `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

function withPeople(...people: readonly Values[]): Workspace {
  const workspace = workspaceOf(small);
  const data = people.map((person, index) => ({ id: uuid(index), ...person }));
  const { errors } = workspace.send({
    query: 'mutation($data: X) { createPeople(data: $data) { id } }',
    variables: { data },
  });
  expect(errors).toBeUndefined();
  return workspace;
}

interface Connection {
  readonly edges: readonly { readonly node: { readonly id: string; readonly jobTitle?: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Follows cursors in pages of 2; stops after 20 pages, because some walks never end. */
function walk({ send }: Workspace, orderBy: readonly Values[], node: string): readonly string[] {
  const seen: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 20; page += 1) {
    const { data } = send({
      query: `query($orderBy: X, $after: String) { people(first: 2, after: $after, orderBy: $orderBy) {
        edges { node { ${node} } } pageInfo { hasNextPage endCursor } } }`,
      variables: { orderBy, ...(after === null ? {} : { after }) },
    });
    const { edges, pageInfo } = data?.people as Connection; // what the query selects
    seen.push(...edges.map((edge) => edge.node.id.slice(-1)));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return seen;
}

describe('walking by cursor', () => {
  const titles = ['c', 'a', 'b', 'a', 'c', 'b'].map((jobTitle) => ({ jobTitle }));
  const workspace = withPeople(...titles);

  it.each([
    ['without an order: complete, by id', [], 'id', '012345'],
    ['by a selected field: complete', [{ jobTitle: 'AscNullsFirst' }], 'id jobTitle', '132504'],
    ['by a selected field, descending: complete', [{ jobTitle: 'DescNullsLast' }], 'id jobTitle', '042513'],
    [
      'by a field that is not selected: drops records, because the cursor does not remember it',
      [{ jobTitle: 'AscNullsFirst' }],
      'id',
      '1354',
    ],
  ])('%s', (_what, orderBy, node, expected) => {
    expect(walk(workspace, orderBy, node).join('')).toBe(expected);
  });

  it('ends early where a page ends at a null', () => {
    const people = [{ companyId: null }, { companyId: null }, { companyId: null }, { companyId: null }];
    expect(walk(withPeople(...people), [{ companyId: 'AscNullsFirst' }], 'id companyId').join('')).toBe('01');
  });

  it('goes backwards with `before` and `last`', () => {
    const page = (args: string) =>
      workspace.send({
        query: `{ people(${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
      });
    const { edges } = page('first: 4').data?.people as { edges: readonly { cursor: string }[] }; // what the query selects
    const { data } = page(`last: 2, before: "${edges[3]?.cursor ?? ''}"`);
    const before = data?.people as Connection; // what the query selects
    expect(before.edges.map(({ node }) => node.id.slice(-1))).toEqual(['1', '2']);
    expect(before.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  it('gives the first records for `last` alone, and skips with `offset`', () => {
    const ids = (args: string) =>
      (workspace.send({ query: `{ people(${args}) { edges { node { id } } } }` }).data?.people as Connection).edges.map(
        ({ node }) => node.id.slice(-1),
      );
    expect(ids('last: 2')).toEqual(['0', '1']);
    expect(ids('first: 2, offset: 3')).toEqual(['3', '4']);
    expect(ids('first: 0')).toEqual([]);
  });
});

describe('what a 2.21 server is lenient about', () => {
  const workspace = withPeople({ name: { firstName: 'Ada' }, jobTitle: 'Countess' });
  const node = (selection: string) => {
    const { data } = workspace.send({ query: `{ people { edges { node { ${selection} } } } }` });
    return (data?.people as { edges: readonly { node: unknown }[] }).edges[0]?.node; // what the query selects
  };

  it.each([
    ['an unknown field is null', 'jobTitle nope', { jobTitle: 'Countess', nope: null }],
    ['an unknown field with a selection is null', 'nope { a }', { nope: null }],
    ['a nested alias is lost', 'title: jobTitle', { jobTitle: 'Countess' }],
    ['a composite without a selection is null', 'name', { name: null }],
    ['a type condition is ignored', '... on Company { jobTitle }', { jobTitle: 'Countess' }],
    [
      'a field is there once',
      'jobTitle jobTitle name { firstName } name { lastName }',
      { jobTitle: 'Countess', name: { firstName: 'Ada', lastName: '' } },
    ],
  ])('%s', (_what, selection, expected) => {
    expect(node(selection)).toEqual(expected);
  });

  it('does not apply defaults of variables', () => {
    const { data } = workspace.send({
      query: 'query($n: Int = 0) { people(first: $n) { edges { node { jobTitle } } } }',
    });
    expect(data).toEqual({ people: { edges: [{ node: { jobTitle: 'Countess' } }] } });
  });

  it('runs the other root fields where one fails', () => {
    const { data, errors } = workspace.send({
      query: '{ people(first: -1) { totalCount } companies { totalCount } person(filter: {}) { jobTitle } }',
    });
    expect(data).toEqual({ people: null, companies: { totalCount: 0 }, person: { jobTitle: 'Countess' } });
    expect(errors?.map(({ message }) => message)).toEqual(['First argument must be non-negative']);
  });
});

describe('related records', () => {
  it('are at most 60, whatever the arguments say', () => {
    const workspace = workspaceOf(small);
    workspace.send({ query: `mutation { createCompany(data: { id: "${uuid(0)}", name: "Acme" }) { id } }` });
    workspace.send({
      query: 'mutation($data: X) { createPeople(data: $data) { id } }',
      variables: { data: Array.from({ length: 70 }, () => ({ companyId: uuid(0) })) },
    });
    const { data } = workspace.send({
      query:
        '{ companies { edges { node { people(first: 1) { totalCount edges { node { id } } pageInfo { hasNextPage } } } } } }',
    });
    const [{ node } = { node: undefined }] = (data?.companies as { edges: readonly { node: { people: Connection } }[] })
      .edges; // what the query selects
    expect(node?.people).toMatchObject({ totalCount: 60, pageInfo: { hasNextPage: false } });
    expect(node?.people.edges.length).toBe(60);
  });

  it('are left out where they are deleted', () => {
    const workspace = workspaceOf(small);
    workspace.send({ query: `mutation { createCompany(data: { id: "${uuid(0)}" }) { id } }` });
    workspace.send({ query: `mutation { createPerson(data: { companyId: "${uuid(0)}" }) { id } }` });
    workspace.send({ query: `mutation { deleteCompany(id: "${uuid(0)}") { id } }` });
    const shown = (node: string) => {
      const { data } = workspace.send({ query: `{ people { edges { node { ${node} } } } }` });
      return (data?.people as { edges: readonly { node: Values }[] }).edges[0]?.node; // what the query selects
    };
    expect(shown('company { id }')).toEqual({ company: null });
    expect(shown('companyId')).toEqual({ companyId: uuid(0) });
    expect(shown('companyId company { id }'), 'the id beside the relation').toEqual({ companyId: null, company: null });
  });

  it('below a to-one relation are there only where deletedAt is selected in it', () => {
    const workspace = workspaceOf(small);
    workspace.send({ query: `mutation { createCompany(data: { id: "${uuid(0)}" }) { id } }` });
    workspace.send({ query: `mutation { createPerson(data: { companyId: "${uuid(0)}" }) { id } }` });
    workspace.send({ query: `mutation { createB2BDeal(data: { code: "x", buyerId: "${uuid(0)}" }) { id } }` });
    const buyerOf = (buyer: string) => {
      const { data } = workspace.send({ query: `{ b2BDeals { edges { node { buyer { ${buyer} } } } } }` });
      return (data?.b2BDeals as { edges: readonly { node: Values }[] }).edges[0]?.node.buyer; // what the query selects
    };
    const people = 'people { totalCount edges { node { companyId } } }';
    const whole = { totalCount: 1, edges: [{ node: { companyId: uuid(0) } }] };
    expect(buyerOf(people)).toEqual({ people: { totalCount: 0, edges: [] } });
    expect(buyerOf(`deletedAt ${people}`)).toEqual({ deletedAt: null, people: whole });

    const companyOf = (company: string) => {
      const { data } = workspace.send({
        query: `{ companies { edges { node { people { edges { node { company { ${company} } } } } } } } }`,
      });
      const { edges } = data?.companies as {
        edges: readonly { node: { people: { edges: readonly { node: Values }[] } } }[];
      };
      return edges[0]?.node.people.edges[0]?.node.company;
    };
    expect(companyOf('id'), 'columns are there').toEqual({ id: uuid(0) });
  });

  it('may not lead through a second one-to-many relation', () => {
    const { errors } = workspaceOf(small).send({
      query: '{ companies { edges { node { people { edges { node { company { people { totalCount } } } } } } } } }',
    });
    expect(errors?.[0]).toMatchObject({ extensions: { subCode: 'TOO_COMPLEX_QUERY' } });
  });

  it('of a morph relation are found from both sides', () => {
    const workspace = withPeople({});
    const { data } = workspace.send({
      query: `mutation { createNoteTarget(data: { targetPerson: { connect: { where: { id: "${uuid(0)}" } } } }) {
        targetPersonId targetCompanyId targetPerson { id deletedAt noteTargets { totalCount } } } }`,
    });
    expect(data?.createNoteTarget).toEqual({
      targetPersonId: uuid(0),
      targetCompanyId: null,
      targetPerson: { id: uuid(0), deletedAt: null, noteTargets: { totalCount: 1 } },
    });
  });
});

describe('grouping by a date', () => {
  const instants = ['2025-12-31T23:30:00Z', '2026-01-01T12:00:00Z', '2026-03-31T22:30:00Z', null];
  const workspace = withPeople(...instants.map((createdAt) => (createdAt === null ? {} : { createdAt })).slice(0, 3));

  it.each([
    ['DAY', 'UTC', ['2025-12-31', '2026-01-01', '2026-03-31']],
    ['DAY', 'Europe/Paris', ['2026-01-01', '2026-04-01']],
    ['WEEK', 'UTC', ['2025-12-29', '2026-03-30']],
    ['MONTH', 'Europe/Paris', ['2026-01-01', '2026-04-01']],
    ['QUARTER', 'UTC', ['2025-10-01', '2026-01-01']],
    ['YEAR', 'America/New_York', ['2025-01-01', '2026-01-01']],
    ['DAY_OF_THE_WEEK', undefined, ['Tuesday', 'Wednesday', 'Thursday']],
    ['MONTH_OF_THE_YEAR', undefined, ['January', 'March', 'December']],
    ['QUARTER_OF_THE_YEAR', undefined, ['Q1', 'Q4']],
  ])('%s in %s gives %j', (granularity, timeZone, expected) => {
    const { data } = workspace.send({
      query: `query($groupBy: X) { peopleGroupBy(groupBy: $groupBy, orderBy: [{ createdAt: AscNullsLast }]) { groupByDimensionValues } }`,
      variables: { groupBy: [{ createdAt: { granularity, ...(timeZone === undefined ? {} : { timeZone }) } }] },
    });
    const groups = data?.peopleGroupBy as readonly { groupByDimensionValues: readonly string[] }[]; // what the query selects
    expect(groups.map(({ groupByDimensionValues: [value] }) => value)).toEqual(expected);
  });
});

describe('a large object', () => {
  it('holds 100,000 records and finds a page of 60 among them', () => {
    const workspace = workspaceOf(small);
    for (let batch = 0; batch < 500; batch += 1) {
      const data = Array.from({ length: 200 }, (_item, index) => ({ jobTitle: `Job ${(batch * 200 + index) % 97}` }));
      workspace.send({ query: 'mutation($data: X) { createPeople(data: $data) { id } }', variables: { data } });
    }
    const { data } = workspace.send({
      query:
        '{ people(first: 60, filter: { jobTitle: { like: "Job 1%" } }, orderBy: [{ jobTitle: DescNullsLast }]) { totalCount edges { node { jobTitle } } } }',
    });
    const { totalCount, edges } = data?.people as { totalCount: number; edges: readonly { node: Values }[] }; // what the query selects
    expect(totalCount).toBe(11_341);
    expect(edges.length).toBe(60);
    expect(edges[0]?.node).toEqual({ jobTitle: 'Job 19' });
  });
});
