import createClient, { type Client } from 'openapi-fetch';
import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import type { Company, OpportunityStage, Person, PersonCreateInput } from '../../examples/crm/index.js';
import type { paths } from '../../examples/crm/rest.js';
import type { RestError } from '../../examples/crm/runtime/rest/index.js';
import { createSandbox, READ_ONLY } from '../../src/sandbox/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';

const ABSENT = '7f1c3a55-0000-4000-8000-000000000000';
const READER = { id: ABSENT, name: 'Reader', token: 'reader-token', role: READ_ONLY };

let sandbox: Sandbox;
let rest: Client<paths>;
const as = (key: string) =>
  createClient<paths>({ baseUrl: `${sandbox.url}/rest`, headers: { Authorization: `Bearer ${key}` } });

beforeAll(async () => {
  sandbox = await createSandbox({ apiKeys: [READER] });
  rest = as(sandbox.apiKey);
});
afterAll(() => sandbox.close());

const everything = { params: { query: { filter: 'id[is]:NOT_NULL' } } };
beforeEach(async () => {
  await rest.DELETE('/people', everything);
  await rest.DELETE('/companies', everything);
  await rest.DELETE('/opportunities', everything);
});

/** The data of an answer; an error fails the test. */
function dataOf<Data>({ data, error }: { readonly data?: Data; readonly error?: unknown }): Data {
  if (data === undefined) throw new Error(`REST refused: ${JSON.stringify(error)}`);
  return data;
}

async function createAda(input: PersonCreateInput = {}) {
  const body = { name: { firstName: 'Ada', lastName: 'Lovelace' }, ...input };
  return dataOf(await rest.POST('/people', { body })).data.createPerson;
}

async function createCompany(name: string) {
  return dataOf(await rest.POST('/companies', { body: { name } })).data.createCompany;
}

describe('a list', () => {
  test('has the records that match in `data`, in order, and where the page stands beside it', async () => {
    const bodies = ['Bob', 'Ada', 'Ann'].map((firstName) => ({ name: { firstName } }));
    await rest.POST('/batch/people', { body: bodies });
    const query = { filter: 'name.firstName[ilike]:a%', order_by: 'name.firstName[DescNullsLast]', limit: 1 };
    const first = dataOf(await rest.GET('/people', { params: { query } }));
    expect(first.data.people.map(({ name }) => name?.firstName)).toEqual(['Ann']);
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const after = { ...query, starting_after: first.pageInfo.endCursor ?? '' };
    const second = dataOf(await rest.GET('/people', { params: { query: after } }));
    expect(second.data.people.map(({ name }) => name?.firstName)).toEqual(['Ada']);
    const before = { ...query, ending_before: second.pageInfo.startCursor ?? '' };
    expect(dataOf(await rest.GET('/people', { params: { query: before } })).data).toEqual(first.data);
    expectTypeOf(first.totalCount).toEqualTypeOf<number>();
    expectTypeOf(first.pageInfo.endCursor).toEqualTypeOf<string | null>();
  });

  test('has 60 records unless asked for more, and never more than 200', async () => {
    const body = Array.from({ length: 200 }, () => ({}));
    await rest.POST('/batch/people', { body });
    await rest.POST('/people', { body: {} });
    expect(dataOf(await rest.GET('/people')).data.people).toHaveLength(60);
    const most = { params: { query: { limit: 500 } } };
    expect(dataOf(await rest.GET('/people', most)).data.people).toHaveLength(200);
  });
});

describe('a record', () => {
  test('is flat, with join ids and the search index, and fits where the client’s records do', async () => {
    const { id } = await createAda({ companyId: (await createCompany('Engines')).id });
    const { person } = dataOf(await rest.GET('/people/{id}', { params: { path: { id } } })).data;
    expect(person).toMatchObject({
      id,
      name: { firstName: 'Ada', lastName: 'Lovelace' },
      searchVector: expect.any(String),
    });
    expect(person.companyId).toEqual(expect.any(String));
    expect(person).not.toHaveProperty('company');
    expectTypeOf(person).toExtend<Person>();
    expectTypeOf(person.searchVector).toEqualTypeOf<string | null>();
    expectTypeOf(person.companyId).toEqualTypeOf<string | null>();
    // @ts-expect-error there is no such field
    expect(person.jobTitel).toBeUndefined();
  });

  test('comes with the records it links to where `depth` is 1, to-many ones as plain lists', async () => {
    const company = await createCompany('Engines');
    const { id } = await createAda({ company: { connect: { where: { id: company.id } } } });
    const params = { path: { id }, query: { depth: 1 as const } };
    const { person } = dataOf(await rest.GET('/people/{id}', { params })).data;
    expect(person.company?.name).toBe('Engines');
    expect(person.noteTargets).toEqual([]);
    const list = dataOf(await rest.GET('/companies', { params: { query: { depth: 1 } } })).data.companies;
    expect(list[0]?.people?.map(({ name }) => name?.firstName)).toEqual(['Ada']);
    expectTypeOf(person.company).exclude<null | undefined>().toExtend<Company>();
    expectTypeOf(list[0]!.people!).toExtend<Person[]>();
    expectTypeOf<undefined>().toExtend<typeof person.company>();
    // @ts-expect-error related records are flat
    expect(list[0]?.people?.[0]?.company).toBeUndefined();
  });

  test('says nothing of what links to it unless `depth` is 1, so relations may be missing', async () => {
    const { id } = await createCompany('Engines');
    const { company } = dataOf(await rest.GET('/companies/{id}', { params: { path: { id } } })).data;
    expect(company.people).toBeUndefined();
    // @ts-expect-error depth is 0 or 1
    const { error } = await rest.GET('/companies/{id}', { params: { path: { id }, query: { depth: 2 } } });
    expect(error?.messages).toEqual(["'depth=2' parameter invalid. Allowed values are 0, 1"]);
  });
});

describe('creating', () => {
  test('answers 201 with the record under `create…`, and takes what the client takes', async () => {
    const readonlyInput: PersonCreateInput = {
      emails: { primaryEmail: 'ada@engines.example', additionalEmails: [] as readonly string[] },
      company: { connect: { where: { id: (await createCompany('Engines')).id } } },
    };
    const { data, response } = await rest.POST('/people', { body: readonlyInput, params: { query: { depth: 1 } } });
    expect(response.status).toBe(201);
    expect(data?.data.createPerson).toMatchObject({
      emails: { primaryEmail: 'ada@engines.example', additionalEmails: [] },
      company: { name: 'Engines' },
    });
  });

  test('of a batch answers with a list under the plural', async () => {
    const inputs: readonly PersonCreateInput[] = [{ jobTitle: 'one' }, { jobTitle: 'two' }];
    const { data, response } = await rest.POST('/batch/people', { body: inputs });
    expect(response.status).toBe(201);
    expect(data?.data.createPeople.map(({ jobTitle }) => jobTitle)).toEqual(['one', 'two']);
  });

  test('with `upsert` changes the record that is there', async () => {
    const { id } = await createAda();
    const body = { id, jobTitle: 'Analyst' };
    const { createPerson } = dataOf(await rest.POST('/people', { body, params: { query: { upsert: true } } })).data;
    expect(createPerson).toMatchObject({ id, jobTitle: 'Analyst', name: { firstName: 'Ada' } });
  });

  test('refuses options and values of another kind when it is compiled', async () => {
    // @ts-expect-error no such option
    const { error } = await rest.POST('/opportunities', { body: { name: 'x', stage: 'NOPE' } });
    expect(error?.statusCode).toBe(400);
    // @ts-expect-error a product needs its number
    expect((await rest.POST('/products', { body: { name: 'x' } })).error?.statusCode).toBe(400);
    // @ts-expect-error a list is no text
    await rest.POST('/products', { body: { sku: 'text', keywords: 'x' } });
    // @ts-expect-error there are numbers in it
    await rest.POST('/products', { body: { sku: 'numbers', keywords: [1] } });
    // @ts-expect-error a misspelt key, seen where the input is named
    await rest.POST('/people', { body: { jobTitel: 'x' } satisfies PersonCreateInput });
  });
});

describe('changing', () => {
  test('one record answers with it under `update…`', async () => {
    const { id } = await createAda();
    const changed = await rest.PATCH('/people/{id}', { params: { path: { id } }, body: { jobTitle: 'Analyst' } });
    expect(dataOf(changed).data.updatePerson).toMatchObject({ id, jobTitle: 'Analyst' });
  });

  test('all that match needs a filter, and answers with a list under the plural', async () => {
    await createAda();
    const query = { filter: 'name.firstName[eq]:"Ada"' };
    const changed = await rest.PATCH('/people', { params: { query }, body: { jobTitle: 'Analyst' } });
    expect(dataOf(changed).data.updatePeople.map(({ jobTitle }) => jobTitle)).toEqual(['Analyst']);
    // @ts-expect-error without a filter the server changes every record
    const changeAll = () => rest.PATCH('/people', { body: { jobTitle: 'x' } });
    // @ts-expect-error as above
    const restoreAll = () => rest.PATCH('/restore/people');
    expect([changeAll, restoreAll]).toHaveLength(2);
    // @ts-expect-error a deletion without a filter is refused
    expect((await rest.DELETE('/people')).error?.statusCode).toBe(400);
    expect(dataOf(await rest.GET('/people')).totalCount).toBe(1);
  });
});

describe('deleting', () => {
  const find = async (filter: string) =>
    dataOf(await rest.GET('/people', { params: { query: { filter } } })).totalCount;

  test('destroys for good', async () => {
    const { id } = await createAda();
    const { data } = dataOf(await rest.DELETE('/people/{id}', { params: { path: { id } } }));
    expect(data).toEqual({ deletePerson: { id } });
    expect(await find('deletedAt[is]:NOT_NULL')).toBe(0);
    expectTypeOf(data).toEqualTypeOf<{ deletePerson: { id: string } }>();
  });

  test('keeps what is to be restored by a filter where `soft_delete` is set', async () => {
    const { id } = await createAda();
    await rest.DELETE('/people/{id}', { params: { path: { id }, query: { soft_delete: true } } });
    expect(await find('id[is]:NOT_NULL')).toBe(0);
    expect(await find('deletedAt[is]:NOT_NULL')).toBe(1);
    const query = { filter: `id[eq]:${id}` };
    const restored = dataOf(await rest.PATCH('/restore/people', { params: { query } }));
    expect(restored.data.restorePeople).toMatchObject([{ id, deletedAt: null }]);
    const gone = dataOf(await rest.DELETE('/people', { params: { query: { ...query, soft_delete: true } } }));
    expect(gone).toMatchObject({ data: { deletePeople: [{ id }] } });
  });
});

describe('duplicates and merging', () => {
  test('are lists under `…Duplicates`, one for each id or record given', async () => {
    const [one, two] = [await createCompany('Engines'), await createCompany('Engines')];
    const { data } = dataOf(await rest.POST('/companies/duplicates', { body: { ids: [one.id] } }));
    expect(data.map(({ companyDuplicates }) => companyDuplicates.map(({ id }) => id))).toEqual([[two.id]]);
    const ofData = dataOf(await rest.POST('/companies/duplicates', { body: { data: [{ name: 'Engines' }] } }));
    expect(ofData.data[0]).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
  });

  test('a merge answers with the record that stays', async () => {
    const ids = [(await createCompany('Engines')).id, (await createCompany('Engines 2')).id];
    const merged = await rest.PATCH('/companies/merge', { body: { ids, conflictPriorityIndex: 1 } });
    expect(dataOf(merged).data.mergeCompany).toMatchObject({ id: ids[1], name: 'Engines 2' });
    expect(dataOf(await rest.GET('/companies')).totalCount).toBe(1);
  });

  test('are not there for objects that the schema does not offer them for', () => {
    expectTypeOf<'/companies/merge' | '/companies/duplicates' | '/products/groupBy'>().toExtend<keyof paths>();
    expectTypeOf<Extract<keyof paths, `/products/${'merge' | 'duplicates'}`>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<keyof paths, '/restore/people/{id}'>>().toEqualTypeOf<never>();
  });
});

test('groups are a bare list, with sums of amounts as text and the records that were asked for', async () => {
  const deal = (name: string, stage: OpportunityStage) => ({ name, stage, amount: { amountMicros: 2_000_000 } });
  await rest.POST('/batch/opportunities', { body: [deal('one', 'NEW'), deal('two', 'NEW'), deal('three', 'MEETING')] });
  const query = {
    group_by: '[{"stage":true}]',
    aggregate: '["totalCount","sumAmountAmountMicros"]',
    order_by: '[{"stage":"AscNullsLast"}]',
    filter: 'stage[in]:[NEW]',
    include_records_sample: true,
    order_by_for_records: 'name[DescNullsLast]',
  };
  const groups = dataOf(await rest.GET('/opportunities/groupBy', { params: { query } }));
  expect(groups).toMatchObject([
    {
      groupByDimensionValues: ['NEW'],
      totalCount: '2',
      sumAmountAmountMicros: '4000000',
      records: [{ name: 'two' }, { name: 'one' }],
    },
  ]);
  expectTypeOf(groups[0]!.sumAmountAmountMicros).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(groups[0]!.minCloseDate).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(groups[0]!.countEmptyName).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(groups[0]!.totalCount).toEqualTypeOf<string | undefined>();
  expectTypeOf(groups[0]!.groupByDimensionValues).toExtend<(string | number | boolean | string[] | null)[]>();
  // @ts-expect-error a name cannot be summed up
  expect(groups[0]?.sumName).toBeUndefined();
  // @ts-expect-error it must be said what to group by
  expect((await rest.GET('/opportunities/groupBy', { params: { query: {} } })).error?.statusCode).toBe(400);
});

describe('a refusal', () => {
  test.each([
    {
      of: 'an id that no record has',
      call: () => rest.GET('/people/{id}', { params: { path: { id: ABSENT } } }),
      error: { statusCode: 404, error: 'NotFoundException', messages: ['Record not found'] },
    },
    {
      of: 'a filter that cannot be read',
      call: () => rest.GET('/people', { params: { query: { filter: 'jobTitle' } } }),
      error: { statusCode: 400, error: 'BadRequestException', messages: [expect.stringContaining("'filter' invalid")] },
    },
    {
      of: 'a change by a key that may only read',
      call: () => as(READER.token).POST('/people', { body: {} }),
      error: { statusCode: 400, error: 'Error', messages: [expect.any(String)], code: 'PERMISSION_DENIED' },
    },
    {
      of: 'a key that there is not',
      call: () => as('nobody').GET('/people'),
      error: { statusCode: 401, error: 'UNAUTHENTICATED', messages: ['Token invalid.'] },
    },
    {
      of: 'a request without a key',
      call: () => createClient<paths>({ baseUrl: `${sandbox.url}/rest` }).GET('/people'),
      error: { statusCode: 403, error: 'FORBIDDEN_EXCEPTION', messages: ['Missing authentication token'] },
    },
  ])('of $of says why, with its status', async ({ call, error: expected }) => {
    const { error, response } = await call();
    expect(error).toEqual(expected);
    expect(response.status).toBe(expected.statusCode);
    expectTypeOf(error).toEqualTypeOf<RestError | undefined>();
  });
});

test('a path is that of an object: a singular, or a name that is misspelt, is none', async () => {
  // @ts-expect-error it is called by its plural
  const { error } = await rest.GET('/person', {});
  expect(error).toMatchObject({ messages: ["object 'person' not found. Did you mean 'people'?"] });
});
