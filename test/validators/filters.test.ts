import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURES, sourceOf } from '../generate/sources.js';
import { loadValidators, problems, temporaryFolder, writeOutput, type Schema, type Schemas } from './generated.js';

const folder = temporaryFolder('filters');
let schemas: Schemas;

beforeAll(async () => {
  const metadata = FIXTURES['small'];
  if (metadata) await writeOutput({ folder, source: await sourceOf(metadata) });
  schemas = await loadValidators(folder);
});

const filter = (value: unknown) => problems(schemas['personFilterSchema'] as Schema, value);
const order = (value: unknown) => problems(schemas['personOrderBySchema'] as Schema, value);

describe('a filter', () => {
  it('takes several operators on a field, parts of composites, and logic', () => {
    expect(filter({})).toEqual([]);
    expect(filter({ createdAt: { gte: '2026-01-01', lt: '2027-01-01T00:00:00Z' } })).toEqual([]);
    expect(filter({ emails: { primaryEmail: { ilike: '%@acme.com' } }, name: { firstName: { eq: 'Ada' } } })).toEqual(
      [],
    );
    expect(
      filter({ and: [{ not: { jobTitle: { in: ['CTO'] } } }, { or: [{ tags: { containsAny: ['VIP'] } }, {}] }] }),
    ).toEqual([]);
  });

  it('follows relations one hop', () => {
    expect(
      filter({ company: { domainName: { primaryLinkUrl: { like: '%.de' } }, not: { name: { is: 'NULL' } } } }),
    ).toEqual([]);
    const deal = schemas['noteTargetFilterSchema'] as Schema;
    expect(problems(deal, { targetPerson: { jobTitle: { eq: 'x' } } })).toEqual([]);
    expect(problems(deal, { targetPerson: { company: { name: { eq: 'x' } } } })).toEqual([
      'targetPerson | This takes no company',
    ]);
  });

  it('refuses a condition that says nothing: it would hold for every record', () => {
    const [problem] = filter({ jobTitle: {} });
    expect(problem).toMatch(/^jobTitle \| Expected at least one of eq, neq, gt, gte, lt, lte, in, is, like, /);
    expect(filter({ jobTitle: { eq: undefined } })).toHaveLength(1);
    expect(filter({ name: {} })).toEqual(['name | Expected at least one of firstName, lastName']);
    expect(filter({ jobTitle: null })).toHaveLength(1);
  });

  it('refuses operators and values that are not of the field', () => {
    expect(filter({ jobTitle: { contains: 'x' } })[0]).toMatch(
      /^jobTitle \| This takes no contains: expected at least one of eq, /,
    );
    expect(filter({ company: { employees: { eq: '5' } } })).toEqual(['company.employees.eq | Expected a number']);
    expect(filter({ companyId: { eq: 'acme' } })).toEqual(['companyId.eq | Expected a UUID']);
    expect(filter({ companyId: { in: [] } })).toEqual(['companyId.in | Expected a list that is not empty']);
    expect(filter({ searchVector: { search: 'x' } })).toEqual([' | This takes no searchVector']);
    expect(filter({ and: { jobTitle: { eq: 'x' } } })).toHaveLength(1);
  });
});

describe('an order', () => {
  it('takes directions of fields, of parts of composites, and of related records one hop away', () => {
    expect(order({ createdAt: 'DescNullsLast' })).toEqual([]);
    expect(order({ name: { lastName: 'AscNullsFirst' }, company: { name: 'AscNullsLast' } })).toEqual([]);
  });

  it('says which directions there are', () => {
    expect(order({ createdAt: 'DESC' })).toEqual([
      'createdAt | Expected one of AscNullsFirst, AscNullsLast, DescNullsFirst, DescNullsLast',
    ]);
    expect(order({ creatdAt: 'AscNullsLast' })).toEqual([' | This takes no creatdAt']);
  });

  it('takes ids ascending only, which is how they come', () => {
    expect(order({ id: 'AscNullsLast' })).toEqual([]);
    expect(order({ id: 'DescNullsLast' })).toEqual(['id | Expected one of AscNullsFirst, AscNullsLast']);
  });
});
