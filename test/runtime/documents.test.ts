import { parse } from 'graphql';
import { afterEach, expect, test } from 'vitest';
import type { ClientMembers, ClientOptions } from '../../src/runtime/client/index.js';
import { composeClient, create, findMany } from '../../src/runtime/client/compose.js';
import { createClient } from '../../src/runtime/client/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import { personObject } from './sample/objects/person.js';
import type { Received, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

/** Calls the client against a server that always answers the same, and returns what was asked and what came of it. */
async function exchange<R>({
  data,
  call,
  options,
}: {
  readonly data: object;
  readonly call: (twenty: TwentyClient) => Promise<R>;
  readonly options?: ClientOptions;
}): Promise<{ readonly sent: Received; readonly result: R }> {
  server = await scriptedServer(() => ({ data }));
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', ...options });
  const result = await call(twenty);
  // Whatever is sent is GraphQL.
  for (const { query } of server.requests) parse(query);
  return { sent: server.requests[0]!, result };
}

const emptyPage = { edges: [], pageInfo: {}, totalCount: 0 };

test('a query selects what is asked for, and what paging needs besides, which the result does not show', async () => {
  const { sent, result } = await exchange({
    data: {
      people: {
        edges: [
          {
            node: {
              id: '1',
              jobTitle: 'CEO',
              createdAt: '2026-01-01',
              name: { firstName: 'Ada', lastName: 'L' },
              emails: { primaryEmail: 'a@b.c', additionalEmails: [] },
              position: 1,
              company: { name: 'Acme', people: { edges: [{ node: { id: '2' } }] } },
              noteTargets: { edges: [{ node: { note: { title: 'Hi' } } }] },
            },
          },
        ],
        pageInfo: { startCursor: 'a', endCursor: 'b', hasNextPage: false, hasPreviousPage: false },
        totalCount: 1,
      },
    },
    call: (twenty) =>
      twenty.people.findMany({
        select: {
          jobTitle: true,
          name: { firstName: true },
          emails: true,
          company: { name: true, people: { id: true } },
          noteTargets: { note: { title: true } },
          score: false,
        },
        orderBy: [
          { createdAt: 'DescNullsLast' },
          { name: { lastName: 'AscNullsFirst', firstName: 'AscNullsFirst' } },
          { emails: { primaryEmail: 'AscNullsFirst' } },
          { company: { name: 'AscNullsLast' } },
          { position: 'AscNullsLast' },
        ],
        first: 10,
        offset: 20,
      }),
  });
  expect(sent.query).toBe(
    'query($orderBy:[PersonOrderByInput!]!,$first:Int!,$offset:Int!)' +
      '{people(orderBy:$orderBy,first:$first,offset:$offset)' +
      '{edges{node{jobTitle name{firstName lastName} emails{primaryEmail additionalEmails} ' +
      'company{name people{edges{node{id}}} deletedAt} ' +
      'noteTargets{edges{node{note{title}}}} id createdAt position}}' +
      'pageInfo{startCursor endCursor hasNextPage hasPreviousPage}totalCount}}',
  );
  expect(sent.variables).toEqual({
    orderBy: [
      { createdAt: 'DescNullsLast' },
      { name: { lastName: 'AscNullsFirst', firstName: 'AscNullsFirst' } },
      { emails: { primaryEmail: 'AscNullsFirst' } },
      { company: { name: 'AscNullsLast' } },
      { position: 'AscNullsLast' },
    ],
    first: 10,
    offset: 20,
  });
  expect(result).toEqual({
    records: [
      {
        jobTitle: 'CEO',
        name: { firstName: 'Ada' },
        emails: { primaryEmail: 'a@b.c', additionalEmails: [] },
        company: { name: 'Acme', people: [{ id: '2' }] },
        noteTargets: [{ note: { title: 'Hi' } }],
      },
    ],
    pageInfo: { startCursor: 'a', endCursor: 'b', hasNextPage: false, hasPreviousPage: false },
    totalCount: 1,
  });
});

test('without a selection every scalar and composite is asked for, parts that are objects included', async () => {
  const { sent } = await exchange({ data: { people: emptyPage }, call: (twenty) => twenty.people.findMany() });
  expect(sent.query).toContain(
    '{edges{node{id createdAt updatedAt deletedAt jobTitle seniority tags isActive score position companyId ' +
      'name{firstName lastName} emails{primaryEmail additionalEmails} ' +
      'linkedinLink{primaryLinkLabel primaryLinkUrl secondaryLinks} ' +
      'phones{primaryPhoneNumber additionalPhones{number callingCode}}}}',
  );
  expect(sent.query).toMatch(/^query\{people\{/);
});

test('a relation set to true is asked for all of its own fields', async () => {
  const { sent } = await exchange({
    data: { people: emptyPage },
    call: (twenty) => twenty.people.findMany({ select: { noteTargets: true, company: true } }),
  });
  expect(sent.query).toContain(
    'noteTargets{edges{node{id createdAt deletedAt noteId targetPersonId targetCompanyId}}}',
  );
  expect(sent.query).toContain('company{id createdAt deletedAt name employees domainName{');
});

test('a missing relation stays null, and null connections of older servers are empty lists', async () => {
  const { result } = await exchange({
    data: { people: { ...emptyPage, edges: [{ node: { id: '1', company: null, noteTargets: null } }] } },
    call: (twenty) =>
      twenty.people.findMany({ select: { id: true, company: { people: { id: true } }, noteTargets: { id: true } } }),
  });
  expect(result.records).toEqual([{ id: '1', company: null, noteTargets: [] }]);
});

test('names inside documents may differ from those of the metadata', async () => {
  server = await scriptedServer(() => ({ data: { createB2BDeal: { id: '1' } } }));
  const object = {
    singular: 'b2bDeal',
    plural: 'b2bDeals',
    graphql: { singular: 'b2BDeal', plural: 'b2BDeals' },
    scalars: 'id constructor',
  };
  const client = createClient<{ b2bDeals: TwentyClient['people'] } & TwentyClient>([object], {
    baseUrl: server.baseUrl,
    apiKey: 'k',
  });
  expect(await client.b2bDeals.create({ data: { id: 'x' } })).toEqual({ id: '1' });
  expect(server.requests[0]!.query).toBe(
    'mutation($data:B2BDealCreateInput!){createB2BDeal(data:$data){id constructor}}',
  );
});

test('a field that an object does not have is refused before it is sent', async () => {
  await expect(
    exchange({
      data: {},
      // A caller without types.
      call: (twenty) => twenty.people.findMany({ select: { toString: true } as object }),
    }),
  ).rejects.toThrow('people.findMany: no field toString.');
});

test('an object alone selects ids of its relations, and says which object it lacks for more', async () => {
  server = await scriptedServer(() => ({ data: { people: emptyPage } }));
  const { people } = createClient<Pick<TwentyClient, 'people' | keyof ClientMembers>>([personObject], {
    baseUrl: server.baseUrl,
    apiKey: 'k',
  });
  await people.findMany({ select: { company: { id: true } } });
  expect(server.requests[0]!.query).toContain('{edges{node{company{id} id}}');
  await expect(people.findMany({ select: { company: { name: true } } })).rejects.toThrow(
    'people.findMany: add company to the client.',
  );
  await expect(people.findMany({ select: { noteTargets: true } })).rejects.toThrow(/add noteTarget to the client/);
});

test('a client can be composed of the operations that an app uses', async () => {
  server = await scriptedServer(({ query }) =>
    query.startsWith('mutation') ? { data: { createPerson: { id: '1' } } } : { data: { people: emptyPage } },
  );
  const { people } = composeClient<{ people: Pick<TwentyClient['people'], 'findMany' | 'create'> }>(
    [personObject],
    { findMany, create },
    { baseUrl: server.baseUrl, apiKey: 'k' },
  );
  expect(await people.findMany({ select: { id: true } })).toMatchObject({ records: [], totalCount: 0 });
  expect(await people.create({ data: {}, select: { id: true } })).toEqual({ id: '1' });
  expect(Object.keys(people)).toEqual(['findMany', 'create']);
});

test('a default selection is that of every call without one', async () => {
  server = await scriptedServer(({ query }) =>
    query.startsWith('mutation')
      ? { data: { createPeople: [{ id: '1' }] } }
      : { data: query.includes('GroupBy') ? { peopleGroupBy: [] } : { people: emptyPage } },
  );
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const people = twenty.people.selecting({ id: true, name: { firstName: true } });
  await people.findMany();
  await people.findMany({ select: { jobTitle: true, id: true } });
  for await (const _ of people.iterate({ orderBy: { score: 'AscNullsLast' } })) throw new Error('there are none');
  await people.createMany({ data: [{}] });
  await people.groupBy({ by: ['jobTitle'], records: true });
  await people.selecting({ jobTitle: true, id: true }).findMany();
  const asked = server.requests.map(({ query }) => query.slice(query.lastIndexOf('){') + 1 || 0));
  const page = 'pageInfo{startCursor endCursor hasNextPage hasPreviousPage}totalCount';
  expect(asked).toEqual([
    `query{people{edges{node{id name{firstName}}}${page}}}`,
    `query{people{edges{node{jobTitle id}}${page}}}`,
    '{edges{node{id name{firstName} score}}pageInfo{endCursor hasNextPage}}}',
    '{id name{firstName}}}',
    '{groupByDimensionValues totalCount edges{node{id name{firstName}}}}}',
    `query{people{edges{node{jobTitle id}}${page}}}`,
  ]);
});

test.each<[string, (twenty: TwentyClient) => Promise<unknown>, string, object, object]>([
  [
    'findFirst',
    (twenty) => twenty.people.findFirst({ filter: { jobTitle: { eq: 'x' } }, select: { id: true } }),
    'query($filter:PersonFilterInput!,$first:Int!){people(filter:$filter,first:$first){edges{node{id}}}}',
    { filter: { jobTitle: { eq: 'x' } }, first: 1 },
    { people: emptyPage },
  ],
  [
    'findOne',
    (twenty) => twenty.people.findOne({ id: '1', select: { id: true } }),
    'query($filter:PersonFilterInput!){person(filter:$filter){id}}',
    { filter: { id: { eq: '1' } } },
    { person: { id: '1' } },
  ],
  [
    'count',
    (twenty) => twenty.people.count({ filter: { score: { gt: 1 } } }),
    'query($filter:PersonFilterInput!){people(filter:$filter){totalCount}}',
    { filter: { score: { gt: 1 } } },
    { people: { totalCount: 3 } },
  ],
  [
    'findDuplicates',
    (twenty) => twenty.people.findDuplicates({ ids: ['1'], select: { id: true } }),
    'query($ids:[UUID!]!){personDuplicates(ids:$ids){edges{node{id emails{primaryEmail} name{lastName}}}}}',
    { ids: ['1'] },
    { personDuplicates: [emptyPage] },
  ],
  [
    'upsert',
    (twenty) => twenty.people.upsert({ data: { emails: { primaryEmail: 'a@b.c' } }, select: { id: true } }),
    'mutation($data:PersonCreateInput!,$upsert:Boolean!){createPerson(data:$data,upsert:$upsert){id}}',
    { upsert: true, data: { emails: { primaryEmail: 'a@b.c' }, id: expect.any(String) } },
    { createPerson: { id: '1' } },
  ],
  [
    'update',
    (twenty) => twenty.people.update({ id: '1', data: { jobTitle: 'x' }, select: { id: true } }),
    'mutation($id:UUID!,$data:PersonUpdateInput!){updatePerson(id:$id,data:$data){id}}',
    { id: '1', data: { jobTitle: 'x' } },
    { updatePerson: { id: '1' } },
  ],
  [
    'delete',
    (twenty) => twenty.people.delete({ id: '1', select: { id: true } }),
    'mutation($id:UUID!){deletePerson(id:$id){id}}',
    { id: '1' },
    { deletePerson: { id: '1' } },
  ],
  [
    'restore',
    (twenty) => twenty.people.restore({ id: '1', select: { id: true } }),
    'mutation($id:UUID!){restorePerson(id:$id){id}}',
    { id: '1' },
    { restorePerson: { id: '1' } },
  ],
  [
    'destroy',
    (twenty) => twenty.people.destroy({ id: '1', select: { id: true } }),
    'mutation($id:UUID!){destroyPerson(id:$id){id}}',
    { id: '1' },
    { destroyPerson: { id: '1' } },
  ],
  [
    'deleteMany',
    (twenty) => twenty.people.deleteMany({ filter: { id: { in: ['1'] } }, select: { id: true } }),
    'mutation($filter:PersonFilterInput!){deletePeople(filter:$filter){id}}',
    { filter: { id: { in: ['1'] } } },
    { deletePeople: [] },
  ],
  [
    'updateMany',
    (twenty) => twenty.people.updateMany({ filter: {}, everyRecord: true, data: { score: 1 }, select: { id: true } }),
    'mutation($filter:PersonFilterInput!,$data:PersonUpdateInput!){updatePeople(filter:$filter,data:$data){id}}',
    { filter: { id: { is: 'NOT_NULL' } }, data: { score: 1 } },
    { updatePeople: [] },
  ],
  [
    'merge',
    (twenty) => twenty.people.merge({ ids: ['1', '2'], conflictPriorityIndex: 0, dryRun: true, select: { id: true } }),
    'mutation($ids:[UUID!]!,$conflictPriorityIndex:Int!,$dryRun:Boolean!)' +
      '{mergePeople(ids:$ids,conflictPriorityIndex:$conflictPriorityIndex,dryRun:$dryRun){id}}',
    { ids: ['1', '2'], conflictPriorityIndex: 0, dryRun: true },
    { mergePeople: { id: '1' } },
  ],
  [
    'aggregate',
    (twenty) =>
      twenty.opportunities.aggregate({
        filter: { stage: { eq: 'NEW' } },
        sum: ['amount.amountMicros'],
        max: ['closeDate'],
        countEmpty: ['stage'],
        count: true,
      }),
    'query($filter:OpportunityFilterInput!){opportunities(filter:$filter)' +
      '{totalCount sumAmountAmountMicros maxCloseDate countEmptyStage}}',
    { filter: { stage: { eq: 'NEW' } } },
    { opportunities: {} },
  ],
])('%s sends one root field, with all values as variables', async (_, call, query, variables, data) => {
  const { sent } = await exchange({ data, call });
  expect(sent.query).toBe(query);
  expect(sent.variables).toEqual(variables);
});

test('aggregates come back by function and field', async () => {
  const { result } = await exchange({
    data: { opportunities: { totalCount: 3, sumAmountAmountMicros: 5, maxCloseDate: null } },
    call: (twenty) => twenty.opportunities.aggregate({ sum: ['amount.amountMicros'], max: ['closeDate'] }),
  });
  expect(result).toEqual({ count: 3, sum: { 'amount.amountMicros': 5 }, max: { closeDate: null } });
});

test('groups name their dimensions, with a time zone where dates want one', async () => {
  const { sent, result } = await exchange({
    data: {
      opportunitiesGroupBy: [
        {
          groupByDimensionValues: ['NEW', '2026-01-01', 'Acme'],
          totalCount: 2,
          sumAmountAmountMicros: 7,
          edges: [{ node: { id: '1', noteTargets: { edges: [{ node: { id: '2' } }] } } }],
        },
      ],
    },
    call: (twenty) =>
      twenty.opportunities.groupBy({
        by: ['stage', { closeDate: 'MONTH' }, 'company.name'],
        filter: { stage: { in: ['NEW'] } },
        sum: ['amount.amountMicros'],
        records: { id: true, noteTargets: { id: true } },
        recordsOrderBy: { createdAt: 'AscNullsLast' },
        orderBy: [
          { count: 'DescNullsLast' },
          { sum: { 'amount.amountMicros': 'AscNullsLast' } },
          { by: { closeDate: 'AscNullsLast', 'company.name': 'AscNullsLast' } },
        ],
      }),
  });
  expect(sent.query).toBe(
    'query($filter:OpportunityFilterInput!,$orderBy:[OpportunityOrderByWithGroupByInput!]!,' +
      '$groupBy:[OpportunityGroupByInput!]!,$orderByForRecords:[OpportunityOrderByInput!]!)' +
      '{opportunitiesGroupBy(filter:$filter,orderBy:$orderBy,groupBy:$groupBy,orderByForRecords:$orderByForRecords)' +
      '{groupByDimensionValues totalCount sumAmountAmountMicros edges{node{id noteTargets{edges{node{id}}}}}}}',
  );
  expect(sent.variables).toEqual({
    filter: { stage: { in: ['NEW'] } },
    groupBy: [{ stage: true }, { closeDate: { granularity: 'MONTH', timeZone: 'UTC' } }, { company: { name: true } }],
    orderBy: [
      { aggregate: { totalCount: 'DescNullsLast' } },
      { aggregate: { sumAmountAmountMicros: 'AscNullsLast' } },
      { closeDate: { orderBy: 'AscNullsLast', granularity: 'MONTH' } },
      { company: { name: 'AscNullsLast' } },
    ],
    orderByForRecords: [{ createdAt: 'AscNullsLast' }],
  });
  expect(result).toEqual([
    {
      by: { stage: 'NEW', closeDate: '2026-01-01', 'company.name': 'Acme' },
      count: 2,
      sum: { 'amount.amountMicros': 7 },
      records: [{ id: '1', noteTargets: [{ id: '2' }] }],
    },
  ]);
});

test('groups are not cut off at the 50 that the server would return', async () => {
  const { sent, result } = await exchange({
    data: { opportunitiesGroupBy: [{ groupByDimensionValues: ['Tuesday'], totalCount: 2 }] },
    call: (twenty) => twenty.opportunities.groupBy({ by: [{ closeDate: 'DAY_OF_THE_WEEK' }] }),
  });
  expect(sent.variables).toEqual({ limit: 1000, groupBy: [{ closeDate: { granularity: 'DAY_OF_THE_WEEK' } }] });
  expect(result).toEqual([{ by: { closeDate: 'Tuesday' }, count: 2 }]);
});

test('`last` without `before` is refused, because the server would return the first records', async () => {
  await expect(exchange({ data: {}, call: (twenty) => twenty.people.findMany({ last: 3 }) })).rejects.toThrow(
    'people.findMany: last needs before.',
  );
});

test.each([
  ['nothing of it', '{id}', '{id emails{primaryEmail} name{lastName}}'],
  ['a part of it', '{id name{firstName}}', '{id name{firstName lastName} emails{primaryEmail}}'],
])('$query selects what duplicates are found by, which it does not return, besides %s', async (_, given, want) => {
  const node = { id: '2', name: { firstName: 'Ada', lastName: 'L' }, emails: { primaryEmail: 'a@b.c' } };
  const { sent, result } = await exchange({
    data: { personDuplicates: [{ edges: [{ node }] }] },
    call: (twenty) => twenty.$query(`{personDuplicates(ids:["1"]){edges{node${given}}}}`),
  });
  expect(sent.query).toBe(`query {personDuplicates(ids:["1"]){edges{node${want}}}}`);
  const shown = given === '{id}' ? { id: '2' } : { id: '2', name: { firstName: 'Ada' } };
  expect(result).toEqual({ personDuplicates: [{ edges: [{ node: shown }] }] });
});

test('$query sends a query for duplicates as it is where it selects what they are found by', async () => {
  const query = '{ personDuplicates(ids: ["1"]) { edges { node { emails { primaryEmail } name { lastName } } } } }';
  const { sent } = await exchange({ data: { personDuplicates: [] }, call: (twenty) => twenty.$query(query) });
  expect(sent.query).toBe(query);
});
