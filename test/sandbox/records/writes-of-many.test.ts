import { beforeEach, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../../src/sandbox/index.js';
import type { AnswerBody } from '../../../src/sandbox/doors/graphql/answer.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

type Values = Readonly<Record<string, unknown>>;

let workspace: Workspace;
beforeEach(() => {
  workspace = workspaceOf(exampleWorkspace);
});

const uuid = (index: number) => `10000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const upsert = (data: readonly Values[]) =>
  workspace.send({
    query: 'mutation($data: X) { createProducts(data: $data, upsert: true) { sku weight position } }',
    variables: { data },
  });
const skusOf = ({ data }: AnswerBody) => (data?.createProducts as readonly { sku: string }[]).map(({ sku }) => sku); // what the query selects

describe('an upsert of many', () => {
  beforeEach(() => {
    upsert([{ sku: 'B' }, { sku: 'A' }]);
  });

  it('returns what it updated first, then what it created', () => {
    expect(skusOf(upsert([{ sku: 'new 1' }, { sku: 'B' }, { sku: 'new 2' }, { sku: 'A' }]))).toEqual([
      'B',
      'A',
      'new 1',
      'new 2',
    ]);
  });

  it('returns one record for two items that meet the same one, with the values of both', () => {
    expect(
      upsert([
        { sku: 'A', weight: 1 },
        { sku: 'A', isAvailable: false },
        { sku: 'A', weight: 3 },
      ]).data,
    ).toMatchObject({ createProducts: [{ sku: 'A', weight: 3 }] });
  });

  it('conflicts where two items are the same new record, and names no record that is there', () => {
    expect(upsert([{ sku: 'new' }, { sku: 'new' }]).errors).toEqual([
      {
        message: 'A duplicate entry was detected',
        extensions: {
          code: 'BAD_USER_INPUT',
          userFriendlyMessage: 'This record already exists. Please check your data and try again.',
        },
      },
    ]);
  });

  it('takes a position', () => {
    expect(upsert([{ sku: 'A', position: 5 }]).data).toMatchObject({ createProducts: [{ position: 5 }] });
  });
});

describe('a create of many', () => {
  it('returns records without a position before those that have one', () => {
    const answer = workspace.send({
      query: 'mutation($data: X) { createProducts(data: $data) { sku } }',
      variables: { data: [{ sku: 'fifth', position: 5 }, { sku: 'none' }, { sku: 'end', position: 'last' }] },
    });
    expect(skusOf(answer)).toEqual(['none', 'end', 'fifth']);
  });

  it('may refer to records of its own list, in any order', () => {
    const { data, errors } = workspace.send({
      query: 'mutation($data: X) { createSubscriptions(data: $data) { followsOnId } }',
      variables: {
        data: [
          { reference: 'new', followsOnId: uuid(1) },
          { id: uuid(1), reference: 'old' },
        ],
      },
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ createSubscriptions: [{ followsOnId: uuid(1) }, { followsOnId: null }] });
  });

  it.each(['a\0b', '\0'])('refuses the character NUL in a text', (sku) => {
    const { errors } = workspace.send({
      query: 'mutation($data: X) { createProduct(data: $data) { id } }',
      variables: { data: { sku } },
    });
    expect(errors).toEqual([{ message: 'Data validation error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  });

  it('refuses NUL inside JSON, and takes the escape of it as a text', () => {
    const create = (attributes: unknown) =>
      workspace.send({
        query: 'mutation($data: X) { createProduct(data: $data) { attributes } }',
        variables: { data: { sku: 'x', attributes } },
      });
    expect(create({ note: 'a\0' }).errors?.[0]?.message).toBe('Data validation error.');
    expect(create({ note: '\\u0000' }).data).toEqual({ createProduct: { attributes: { note: '\\u0000' } } });
  });
});

describe('a restore of many', () => {
  beforeEach(() => {
    workspace.send({
      query: 'mutation($data: X) { createProducts(data: $data) { id } }',
      variables: { data: [{ sku: 'x 1' }, { sku: 'x 2' }] },
    });
    workspace.send({ query: 'mutation { deleteProducts(filter: { sku: { startsWith: "x" } }) { id } }' });
  });

  it.each([
    { filter: { sku: { startsWith: 'x' } }, shown: 2 },
    { filter: { deletedAt: { is: 'NOT_NULL' } }, shown: 0 },
    { filter: { sku: { startsWith: 'x' }, deletedAt: { gte: '2020-01-01T00:00:00Z' } }, shown: 0 },
    { filter: { and: [{ sku: { startsWith: 'x' } }, { deletedAt: { is: 'NOT_NULL' } }] }, shown: 0 },
    { filter: { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] }, shown: 2 },
  ])('restores by $filter and answers with the $shown that still meet it', ({ filter, shown }) => {
    const { data } = workspace.send({
      query: 'mutation($filter: X) { restoreProducts(filter: $filter) { sku } }',
      variables: { filter },
    });
    expect((data?.restoreProducts as readonly unknown[]).length).toBe(shown);
    expect(workspace.send({ query: '{ products { totalCount } }' }).data).toEqual({ products: { totalCount: 2 } });
  });
});

describe('a delete of many', () => {
  beforeEach(() => {
    workspace.send({
      query: 'mutation($data: X) { createProducts(data: $data) { id } }',
      variables: { data: [{ sku: 'x 1' }, { sku: 'x 2' }] },
    });
  });

  it.each([
    { filter: { sku: { startsWith: 'x' } }, shown: 2 },
    { filter: { sku: { startsWith: 'x' }, deletedAt: { is: 'NULL' } }, shown: 0 },
    { filter: { sku: { startsWith: 'x' }, or: [{ deletedAt: { is: 'NULL' } }, { id: { is: 'NOT_NULL' } }] }, shown: 2 },
  ])('deletes by $filter and answers with the $shown that still meet it', ({ filter, shown }) => {
    const { data } = workspace.send({
      query: 'mutation($filter: X) { deleteProducts(filter: $filter) { sku } }',
      variables: { filter },
    });
    expect((data?.deleteProducts as readonly unknown[]).length).toBe(shown);
    expect(workspace.send({ query: '{ products { totalCount } }' }).data).toEqual({ products: { totalCount: 0 } });
  });
});

describe('a search for duplicates', () => {
  const duplicates = (node: string) => {
    const { data } = workspace.send({
      query: `query($ids: X) { personDuplicates(ids: $ids) { edges { node { ${node} } } } }`,
      variables: { ids: [uuid(1)] },
    });
    return (data?.personDuplicates as readonly { edges: readonly unknown[] }[])[0]?.edges.length; // what the query selects
  };

  beforeEach(() => {
    const name = { firstName: 'Robert', lastName: 'Builder' };
    workspace.send({
      query: 'mutation($data: X) { createPeople(data: $data) { id } }',
      variables: { data: [{ id: uuid(1), name }, { name }] },
    });
  });

  it.each([
    { node: 'id', found: 0 },
    { node: 'id name { firstName }', found: 0 },
    { node: 'id name { firstName lastName }', found: 1 },
  ])('that selects $node finds $found', ({ node, found }) => {
    expect(duplicates(node)).toBe(found);
  });

  it('of data compares whatever was sent', () => {
    const { data } = workspace.send({
      query: 'query($data: X) { personDuplicates(data: $data) { edges { node { id } } } }',
      variables: { data: [{ name: { firstName: 'Robert', lastName: 'Builder' } }] },
    });
    expect((data?.personDuplicates as readonly { edges: readonly unknown[] }[])[0]?.edges.length).toBe(2); // what the query selects
  });
});

describe('an e-mail', () => {
  it('is kept in lower case and compared as it is sent', () => {
    workspace.send({
      query:
        'mutation { createPerson(data: { emails: { primaryEmail: "Ada@X.de", additionalEmails: ["B@X.de"] } }) { id } }',
    });
    const count = (primaryEmail: unknown) => {
      const { data } = workspace.send({
        query: 'query($filter: X) { people(filter: $filter) { totalCount } }',
        variables: { filter: { emails: { primaryEmail } } },
      });
      return (data?.people as { totalCount: number }).totalCount; // what the query selects
    };
    expect(count({ eq: 'ada@x.de' })).toBe(1);
    expect(count({ eq: 'Ada@X.de' })).toBe(0);
    expect(count({ in: ['Ada@X.de'] })).toBe(0);
    expect(count({ neq: 'Ada@X.de' })).toBe(1);
    expect(count({ startsWith: 'Ada' })).toBe(0);
    expect(count({ ilike: 'Ada@X.de' })).toBe(1);
  });
});
