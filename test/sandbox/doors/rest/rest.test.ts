import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../../../../src/sandbox/doors/http-server.js';
import type { HttpServer } from '../../../../src/sandbox/doors/http-server.js';
import { ADMIN } from '../../../../src/sandbox/keys/role.js';
import type { Role } from '../../../../src/sandbox/keys/role.js';
import { createRecordStore } from '../../../../src/sandbox/records/store/store.js';
import type { RecordStore } from '../../../../src/sandbox/records/store/store.js';
import { readFilter } from '../../../../src/sandbox/doors/rest/read-filter.js';
import { restRecords } from '../../../../src/sandbox/doors/rest/rest-records.js';
import { small } from '../../../fixtures/small.js';

type Values = Readonly<Record<string, unknown>>;

const ID = '10000000-0000-4000-8000-000000000000';
const OTHER = '10000000-0000-4000-8000-000000000001';

let server: HttpServer;
let records: RecordStore;
let role: Role;

beforeAll(async () => {
  server = await listen({
    port: 0,
    allowed: { hosts: [], origins: [] },
    handle: async (request) => restRecords({ request, key: { id: 'measure', name: 'measure', role }, records }),
  });
});
afterAll(() => server.close());

async function call(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: Values }> {
  const response = await fetch(`${server.url}/rest${path}`, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Values }; // REST answers objects or lists
}

/** Starts over with three companies of which two have people. */
async function start(): Promise<void> {
  records = createRecordStore({ metadata: () => small });
  role = ADMIN;
  await call('POST', '/batch/companies', [
    { id: ID, name: 'Acme', employees: 10 },
    { id: OTHER, name: 'Beta, Inc.', employees: 20 },
    { name: 'Gamma', employees: 30 },
  ]);
  await call('POST', '/batch/people', [
    { name: { firstName: 'Ada' }, companyId: ID, tags: ['VIP'] },
    { name: { firstName: 'Bob' }, companyId: OTHER },
  ]);
}

const namesOf = (body: Values): readonly unknown[] =>
  ((body.data as { companies: readonly Values[] }).companies ?? []).map(({ name }) => name); // a list of companies

describe('a filter in the URL', () => {
  beforeAll(start);

  it.each([
    ['name[eq]:Acme', ['Acme']],
    ['name[eq]:"Beta, Inc."', ['Beta, Inc.']],
    ['employees[gte]:20', ['Beta, Inc.', 'Gamma']],
    ['employees[gte]:20,name[like]:G%', ['Gamma']],
    ['or(employees[lt]:15,name[eq]:Gamma)', ['Acme', 'Gamma']],
    ['and(employees[gt]:5,not(name[in]:[Acme,Gamma]))', ['Beta, Inc.']],
    ['employees[in]:[10,30]', ['Acme', 'Gamma']],
    ['domainName.primaryLinkUrl[is]:NULL', ['Acme', 'Beta, Inc.', 'Gamma']],
  ])('%s finds %j', async (filter, expected) => {
    const { body } = await call('GET', `/companies?order_by=name&filter=${encodeURIComponent(filter)}`);
    expect(namesOf(body)).toEqual(expected);
  });

  it('follows a relation, as far as GraphQL does', async () => {
    const { body } = await call('GET', '/people?filter=company.name[eq]:Acme');
    expect(body).toMatchObject({ totalCount: 1, data: { people: [{ name: { firstName: 'Ada' } }] } });
  });

  it.each([
    ['name', "'filter' invalid for 'name'. eg: price[gte]:10"],
    [
      'name[in]:Acme',
      "'filter' invalid for 'in' operator. Received 'Acme' but array value expected eg: 'field[in]:[value_1,value_2]'",
    ],
    [
      'not(name[eq]:a,name[eq]:b)',
      "'filter' invalid. 'not' conjunction should contain only 1 condition. eg: not(field[eq]:1)",
    ],
    ['nope[eq]:1', 'Object company doesn\'t have any "nope" field.'],
  ])('%s is refused: %s', async (filter, message) => {
    const { status, body } = await call('GET', `/companies?filter=${encodeURIComponent(filter)}`);
    expect({ status, body }).toEqual({
      status: 400,
      body: { statusCode: 400, error: 'BadRequestException', messages: [message] },
    });
  });

  it('is read as the filter that GraphQL has', () => {
    expect(
      readFilter('tags[containsAny]:[VIP,PRESS],or(createdAt[gte]:2026-01-01,emails.primaryEmail[is]:NULL)'),
    ).toEqual({
      and: [
        { tags: { containsAny: ['VIP', 'PRESS'] } },
        { or: [{ createdAt: { gte: '2026-01-01' } }, { emails: { primaryEmail: { is: 'NULL' } } }] },
      ],
    });
  });
});

describe('pages', () => {
  beforeAll(start);

  it('are walked with starting_after', async () => {
    const seen: unknown[] = [];
    let after: unknown;
    do {
      const cursor = after === undefined ? '' : `&starting_after=${encodeURIComponent(String(after))}`;
      const { body } = await call('GET', `/companies?limit=1&order_by=employees[DescNullsLast]${cursor}`);
      const { hasNextPage, endCursor } = body.pageInfo as { hasNextPage: boolean; endCursor: string }; // as REST answers
      seen.push(...namesOf(body));
      after = hasNextPage ? endCursor : undefined;
    } while (after !== undefined);
    expect(seen).toEqual(['Gamma', 'Beta, Inc.', 'Acme']);
  });
});

describe('writing', () => {
  it('destroys with DELETE, unless it is asked to keep the record', async () => {
    await start();
    // a record that is kept is answered in full
    expect((await call('DELETE', `/companies/${ID}?soft_delete=true`)).body).toMatchObject({
      data: { deleteCompany: { id: ID, name: 'Acme', deletedAt: expect.any(String) } },
    });
    expect((await call('DELETE', `/companies/${OTHER}`)).body).toEqual({ data: { deleteCompany: { id: OTHER } } });
    expect([...records.table(tableOf('company')).rows()].map(({ name }) => name)).toEqual(['Acme', 'Gamma']);
  });

  it('restores by filter, and never by id', async () => {
    await start();
    await call('DELETE', `/companies/${ID}?soft_delete=true`);
    expect((await call('PATCH', `/restore/companies/${ID}`)).status).toBe(400);
    const { body } = await call('PATCH', '/restore/companies?filter=name[eq]:Acme');
    expect(body).toMatchObject({ data: { restoreCompanies: [{ id: ID, deletedAt: null }] } });
  });

  it.each(['/companies', '/companies?soft_delete=true', '/companies?filter='])(
    'needs a filter to delete where there is no id: DELETE %s',
    async (path) => {
      await start();
      expect((await call('DELETE', path)).status).toBe(400);
      expect(namesOf((await call('GET', '/companies?order_by=name')).body)).toEqual(['Acme', 'Beta, Inc.', 'Gamma']);
    },
  );

  it('updates every record where there is neither id nor filter', async () => {
    await start();
    expect((await call('PATCH', '/companies', { name: 'x' })).status).toBe(200);
    expect(namesOf((await call('GET', '/companies')).body)).toEqual(['x', 'x', 'x']);
  });

  it('updates with PATCH and PUT, and upserts', async () => {
    await start();
    await call('PATCH', `/companies/${ID}`, { name: 'Acme 2' });
    await call('PUT', `/companies/${OTHER}`, { name: 'Beta 2' });
    const { status, body } = await call('POST', '/companies?upsert=true', { id: ID, employees: 11 });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { data: { createCompany: { name: 'Acme 2', employees: 11 } } },
    });
  });

  it.each([
    ['POST', '/companies', '{"name":', 400],
    ['POST', '/companies', '[1]', 400],
    ['POST', '/batch/companies', '{}', 400],
    ['GET', '/company', undefined, 400],
    ['GET', '/companies/not-an-id', undefined, 400],
    ['GET', `/companies/${'20000000-0000-4000-8000-000000000000'}`, undefined, 404],
    ['GET', '/companies/a/b/c', undefined, 400],
    ['POST', `/companies/${ID}`, '{}', 404],
    ['OPTIONS', '/companies', undefined, 404],
    ['GET', '/__proto__', undefined, 400],
    ['GET', '/companies?order_by=name[up]', undefined, 400],
    ['GET', '/companies?limit=-1', undefined, 400],
  ])('answers %s %s with %j: %i', async (method, path, body, status) => {
    await start();
    expect((await call(method, path, body)).status).toBe(status);
  });
});

const tableOf = (name: string) => {
  const object = records.model().bySingular.get(name);
  if (object === undefined) throw new Error(`the workspace has ${name}`);
  return object;
};

describe('groups', () => {
  beforeAll(start);

  it('come as a bare list: counts as text, sums of numbers as numbers', async () => {
    const parameters = new URLSearchParams({
      group_by: '[{"company":{"name":true}}]',
      aggregate: '["totalCount"]',
      order_by: '[{"company":{"name":"AscNullsLast"}}]',
    });
    expect((await call('GET', `/people/groupBy?${parameters}`)).body).toEqual([
      { totalCount: '1', groupByDimensionValues: ['Acme'] },
      { totalCount: '1', groupByDimensionValues: ['Beta, Inc.'] },
    ]);
    const sums = new URLSearchParams({
      group_by: '[{"name":true}]',
      aggregate: '["sumEmployees","percentageEmptyName"]',
      order_by: '[{"name":"AscNullsLast"}]',
      limit: '1',
    });
    expect((await call('GET', `/companies/groupBy?${sums}`)).body).toEqual([
      { sumEmployees: 10, percentageEmptyName: '0.00000000000000000000', groupByDimensionValues: ['Acme'] },
    ]);
  });

  it('show records where they are asked to', async () => {
    const parameters = new URLSearchParams({
      group_by: '[{"name":true}]',
      include_records_sample: 'true',
      order_by: '[{"name":"AscNullsLast"}]',
      limit: '1',
    });
    expect((await call('GET', `/companies/groupBy?${parameters}`)).body).toMatchObject([
      { records: [{ name: 'Acme' }] },
    ]);
  });

  it('order those records by what a list of records is ordered by', async () => {
    const parameters = new URLSearchParams({
      group_by: '[{"domainName":{"primaryLinkLabel":true}}]',
      include_records_sample: 'true',
      order_by_for_records: 'employees[DescNullsLast]',
    });
    expect((await call('GET', `/companies/groupBy?${parameters}`)).body).toMatchObject([
      { records: [{ name: 'Gamma' }, { name: 'Beta, Inc.' }, { name: 'Acme' }] },
    ]);
  });
});

describe('a restricted key', () => {
  it('gets records without hidden fields, and no relations to hidden objects', async () => {
    await start();
    role = { ...ADMIN, hiddenObjects: ['company'], hiddenFields: { person: ['name'] } };
    const { body } = await call('GET', '/people?depth=1&limit=1');
    const [person = {}] = (body.data as { people: readonly Values[] }).people; // a list of people
    expect(Object.keys(person)).toContain('companyId');
    expect(Object.keys(person)).not.toContain('name');
    expect(Object.keys(person)).not.toContain('company');
  });
});
