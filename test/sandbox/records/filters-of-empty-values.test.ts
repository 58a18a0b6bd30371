import { beforeAll, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../../src/sandbox/index.js';
import { FAILING_CONDITIONS, TAKEN_CONDITIONS, THROUGH_A_RELATION } from '../../facts/bulk-writes-of-custom-objects.js';
import { COMPANIES, EMPTY_VALUE_FILTERS, PEOPLE, RELATION_FILTERS } from '../../facts/empty-value-filters.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

let workspace: Workspace;

const ask = (query: string, variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const { data, errors } = workspace.send({ query, variables });
  expect(errors).toBeUndefined();
  return data ?? {};
};

interface Found<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

beforeAll(() => {
  workspace = workspaceOf(exampleWorkspace);
  const { createCompanies } = ask('mutation($data: X) { createCompanies(data: $data) { id name } }', {
    data: COMPANIES,
  });
  const companies = createCompanies as readonly { id: string; name: string }[]; // what the query selects
  const idOf = (name: string) => companies.find((company) => company.name === name)?.id;
  ask('mutation($data: X) { createPeople(data: $data) { id } }', {
    data: PEOPLE.map((person) => ({ ...person, company: undefined }) as object).map((person, index) => {
      const company = PEOPLE[index] as { readonly company?: string };
      return company.company === undefined ? person : { ...person, companyId: idOf(company.company) };
    }),
  });
});

describe('a filter that looks for an empty text', () => {
  it.each(EMPTY_VALUE_FILTERS)('$what', ({ filter, found }) => {
    const { companies } = ask('query($filter: X) { companies(filter: $filter) { edges { node { name } } } }', {
      filter,
    });
    const names = (companies as Found<{ name: string }>).edges.map(({ node }) => node.name); // what the query selects
    expect(names.sort()).toEqual([...found].sort());
  });

  it.each(RELATION_FILTERS)('$what', ({ filter, found }) => {
    const { people } = ask('query($filter: X) { people(filter: $filter) { edges { node { name { firstName } } } } }', {
      filter,
    });
    const names = (people as Found<{ name: { firstName: string } }>).edges.map(({ node }) => node.name.firstName); // what the query selects
    expect(names.sort()).toEqual([...found].sort());
  });

  it('counts and deletes what it leaks to', () => {
    const filter = { name: { eq: 'nobody' }, address: { addressCity: { eq: '' } } };
    expect(ask('query($filter: X) { companies(filter: $filter) { totalCount } }', { filter })).toEqual({
      companies: { totalCount: 2 },
    });
    const { deleteCompanies } = ask('mutation($filter: X) { deleteCompanies(filter: $filter) { id name } }', {
      filter,
    });
    const deleted = deleteCompanies as readonly { id: string; name: string }[]; // what the query selects
    expect(deleted.map(({ name }) => name).sort()).toEqual(['Beta', 'Gamma']);
    for (const { id } of deleted) ask('mutation($id: ID) { restoreCompany(id: $id) { id } }', { id });
  });

  it('takes an id beside it out of the condition as well', () => {
    const filter = { id: { in: ['10000000-0000-4000-8000-000000000000'] }, jobTitle: { eq: '' } };
    expect(ask('query($filter: X) { people(filter: $filter) { totalCount } }', { filter })).toEqual({
      people: { totalCount: 2 },
    });
  });
});

describe('a link', () => {
  it('keeps a label that is sent empty, which is found both as null and as not null', () => {
    ask('mutation($data: X) { createProducts(data: $data) { id } }', {
      data: [
        { sku: 'empty', website: { primaryLinkUrl: 'https://a.com', primaryLinkLabel: '' } },
        { sku: 'absent', website: { primaryLinkUrl: 'https://a.com' } },
        { sku: 'there', website: { primaryLinkUrl: 'https://a.com', primaryLinkLabel: 'A' } },
      ],
    });
    const found = (label: unknown) => {
      const { products } = ask(
        'query($filter: X) { products(filter: $filter, orderBy: [{ sku: AscNullsLast }]) { edges { node { sku } } } }',
        { filter: { website: { primaryLinkLabel: label } } },
      );
      return (products as Found<{ sku: string }>).edges.map(({ node }) => node.sku); // what the query selects
    };
    expect(found({ is: 'NULL' })).toEqual(['absent', 'empty']);
    expect(found({ is: 'NOT_NULL' })).toEqual(['empty', 'there']);
    expect(found({ eq: '' })).toEqual(['absent', 'empty']);
    expect(found({ neq: '' })).toEqual(['there']);
  });
});

describe('a list of texts', () => {
  it('that is null is known to have no item, so that a negation finds it', () => {
    ask('mutation($data: X) { createProducts(data: $data) { id } }', {
      data: [{ sku: 'none' }, { sku: 'red', keywords: ['red'] }],
    });
    const filter = { and: [{ sku: { in: ['none', 'red'] } }, { not: { keywords: { containsIlike: 'r%' } } }] };
    expect(ask('query($filter: X) { products(filter: $filter) { edges { node { sku } } } }', { filter })).toEqual({
      products: { edges: [{ node: { sku: 'none' } }] },
    });
  });
});

describe('a bulk write of a custom object', () => {
  const outcome = (field: string, filter: unknown): unknown => {
    const data = field.startsWith('update') ? ', data: { weight: 1 }' : '';
    const { errors } = workspace.send({
      query: `mutation($filter: X) { ${field}(filter: $filter${data}) { id } }`,
      variables: { filter },
    });
    return errors?.[0] ?? 'taken';
  };
  const refused = { message: 'Data validation error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

  describe.each(['updateProducts', 'deleteProducts', 'destroyProducts', 'restoreProducts'])('%s', (field) => {
    it.each(FAILING_CONDITIONS)('fails for $what', ({ filter }) => {
      expect(outcome(field, filter)).toMatchObject(refused);
    });
  });

  it.each(TAKEN_CONDITIONS)('takes $what', ({ filter }) => {
    expect(outcome('deleteProducts', filter)).toBe('taken');
  });

  it('takes any condition in a filter that leads through a relation', () => {
    expect(outcome('deleteSubscriptions', THROUGH_A_RELATION)).toBe('taken');
  });

  it('takes in a read what it fails for', () => {
    for (const { filter } of FAILING_CONDITIONS) {
      ask('query($filter: X) { products(filter: $filter) { totalCount } }', { filter });
    }
  });

  it('is no matter of standard objects', () => {
    const filter = { and: [{ name: { eq: 'nobody' } }, { createdAt: { eq: '2026-01-01T00:00:00Z' } }] };
    expect(outcome('deleteCompanies', filter)).toBe('taken');
    expect(outcome('updatePeople', { and: [{ jobTitle: { eq: '' } }, { city: { eq: 'x' } }] })).not.toMatchObject(
      refused,
    );
  });
});

describe('a list of times in a filter', () => {
  it('finds nothing, though the schema has it and equality finds the record', () => {
    const createdAt = '2026-02-03T04:05:06.007Z';
    ask('mutation($createdAt: X) { createCompany(data: { name: "timed", createdAt: $createdAt }) { id } }', {
      createdAt,
    });
    const count = (filter: unknown) =>
      ask('query($filter: X) { companies(filter: $filter) { totalCount } }', { filter: { createdAt: filter } });
    expect(count({ eq: createdAt })).toEqual({ companies: { totalCount: 1 } });
    expect(count({ in: [createdAt] })).toEqual({ companies: { totalCount: 0 } });
  });
});
