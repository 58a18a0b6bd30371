import { describe, expect, it } from 'vitest';
import { TwentyToolError, type ToolsOptions } from '../../src/runtime/tools/index.js';
import { serveTools } from './tools-workspace.js';

const ADA = 'c0ffee00-0000-4000-8000-000000000010';
const GRACE = 'c0ffee00-0000-4000-8000-000000000011';
const ACME = 'c0ffee00-0000-4000-8000-000000000000';
const NOBODY = 'c0ffee00-0000-4000-8000-0000000000ff';

/** A call, and what it answers. */
type Answered = readonly [name: string, args: object, answer: object];

const READS: readonly Answered[] = [
  [
    'find_people',
    { where: [{ field: 'name.lastName', op: 'startsWith', value: 'love' }], fields: ['name', 'companyId'] },
    {
      records: [{ id: ADA, 'name.firstName': 'Ada', 'name.lastName': 'Lovelace', companyId: ACME, company: 'Acme' }],
      total: 1,
    },
  ],
  [
    'find_people',
    { where: [{ field: 'emails.primaryEmail', op: 'empty', value: true }], fields: ['name.firstName'] },
    { records: [{ 'name.firstName': 'Mary' }], total: 1 },
  ],
  [
    'find_people',
    {
      where: [{ field: 'companyId', op: 'eq', value: ACME }],
      any: [
        { field: 'jobTitle', op: 'contains', value: 'ENGINEER' },
        { field: 'name.firstName', op: 'eq', value: 'Linus' },
      ],
      fields: ['name.firstName'],
    },
    { records: [{ id: ADA, 'name.firstName': 'Ada' }], total: 1 },
  ],
  ['find_people', { where: [{ field: 'name.firstName', op: 'contains', value: '%' }] }, { records: [], total: 0 }],
  [
    'find_people',
    { sort: 'name.firstName', descending: true, limit: 1, fields: ['name.firstName'] },
    { records: [{ 'name.firstName': 'Mary' }], total: 4, next: 'offset:1' },
  ],
  [
    'find_people',
    { sort: 'name.firstName', descending: true, limit: 1, fields: ['name.firstName'], after: 'offset:1' },
    { records: [{ 'name.firstName': 'Linus' }], total: 4, next: 'offset:2' },
  ],
  [
    'find_opportunities',
    { where: [{ field: 'closeDate', op: 'eq', value: '2027-01-31' }], fields: ['stage', 'amount', 'closeDate'] },
    { records: [{ stage: 'Proposal (PROPOSAL)', amount: '24000 EUR', closeDate: '2027-01-31T00:00:00Z' }] },
  ],
  [
    'find_opportunities',
    { where: [{ field: 'amount.amount', op: 'gt', value: 4999.5 }], fields: ['amount'], sort: 'amount.amount' },
    { records: [{ amount: '5000 USD' }, { amount: '24000 EUR' }], total: 2 },
  ],
  [
    'find_products',
    { where: [{ field: 'audiences', op: 'contains', value: 'Enterprise' }], fields: ['audiences'] },
    { records: [{ audiences: ['Enterprise (ENTERPRISE)'] }], total: 1 },
  ],
  [
    'get_person',
    { id: GRACE, fields: ['emails', 'createdBy.source'] },
    {
      record: {
        id: GRACE,
        'emails.primaryEmail': 'grace@acme.com',
        'emails.additionalEmails': ['hopper@navy.example'],
        'createdBy.source': 'API',
      },
    },
  ],
  ['search', { text: 'lovelace' }, { hits: [{ object: 'person', id: ADA, label: 'Ada Lovelace' }] }],
  ['report', { object: 'person' }, { rows: [{ count: 4 }] }],
  [
    'report',
    {
      object: 'opportunity',
      by: ['stage'],
      compute: ['sum amount.amount', 'max closeDate'],
      where: [{ field: 'amount.currencyCode', op: 'eq', value: 'EUR' }],
    },
    {
      rows: [
        {
          stage: 'Proposal (PROPOSAL)',
          count: 1,
          'sum amount.amount': 24000,
          'max closeDate': '2027-01-31T00:00:00Z',
        },
      ],
      note: 'amount may have several currencies: group by its currencyCode as well',
    },
  ],
  [
    'report',
    { object: 'opportunity', by: ['closeDate MONTH', 'amount.currencyCode'], compute: ['avg amount.amount'] },
    {
      rows: [
        { closeDate: null, 'amount.currencyCode': 'USD', count: 2, 'avg amount.amount': 2950 },
        { closeDate: '2027-01-01', 'amount.currencyCode': 'EUR', count: 1, 'avg amount.amount': 24000 },
      ],
    },
  ],
];

it('reads answer what was asked for, for people to read', async () => {
  const { call } = await serveTools();
  for (const [name, args, answer] of READS)
    expect(await call(name, args), `${name} ${JSON.stringify(args)}`).toMatchObject(answer);
});

describe('a write', () => {
  it('creates, updates a part of a composite without its primary value, upserts by a unique value, and deletes', async () => {
    const { call } = await serveTools();
    const created = await call('save_person', {
      mode: 'create',
      data: { 'name.firstName': 'Mae', 'emails.primaryEmail': 'mae@nasa.example', companyId: ACME },
    });
    expect(created).toMatchObject({ record: { 'name.firstName': 'Mae', 'emails.primaryEmail': 'mae@nasa.example' } });
    const { id } = created['record'] as { readonly id: string };
    await call('save_person', {
      mode: 'update',
      id,
      data: { 'emails.additionalEmails': ['m@j.example'], companyId: null },
    });
    await call('save_person', {
      mode: 'upsert',
      data: { 'emails.primaryEmail': 'mae@nasa.example', 'phones.primaryPhoneNumber': '+33612345678' },
    });
    expect(await call('get_person', { id })).toMatchObject({
      record: {
        'emails.primaryEmail': 'mae@nasa.example',
        'emails.additionalEmails': ['m@j.example'],
        'phones.primaryPhoneNumber': '612345678',
      },
    });
    expect(await call('delete_person', { id })).toEqual({ deleted: id });
    await expect(call('get_person', { id })).rejects.toThrow(`there is no person ${id}, or it is deleted`);
  });

  it('takes money in units, lists of numbers and addresses as texts, options by their label, and days for times', async () => {
    const { call, client } = await serveTools();
    const { record } = await call('save_opportunity', {
      mode: 'create',
      data: {
        name: 'Deal',
        'amount.amount': 12.5,
        'amount.currencyCode': 'EUR',
        stage: 'Meeting',
        closeDate: '2026-12-04',
      },
    });
    const { id } = record as { readonly id: string };
    expect(await client.$object('opportunity').findOne({ id })).toMatchObject({
      amount: { amountMicros: 12_500_000, currencyCode: 'EUR' },
      stage: 'MEETING',
      closeDate: '2026-12-04T00:00:00.000Z',
    });
    const first = { 'linkedinLink.primaryLinkUrl': 'https://first.example' };
    const lists = {
      ...first,
      'phones.additionalPhones': ['+33612345679'],
      'linkedinLink.secondaryLinks': ['https://a.example'],
    };
    await call('save_person', { mode: 'update', id: ADA, data: lists });
    expect(await call('get_person', { id: ADA })).toMatchObject({ record: lists });
  });

  it.each<Answered>([
    [
      'save_person',
      { mode: 'update', id: ADA, data: { jobTitle: 'CTO', 'name.firstName': 'Ada' } },
      { update: 'person', id: ADA, values: { jobTitle: { before: 'Chief engineer', after: 'CTO' } } },
    ],
    [
      'save_person',
      { mode: 'upsert', data: { 'emails.primaryEmail': 'ada@acme.com', jobTitle: 'CTO' } },
      { update: 'person', id: ADA, values: { jobTitle: { before: 'Chief engineer', after: 'CTO' } } },
    ],
    [
      'save_person',
      { mode: 'create', data: { jobTitle: 'CTO' } },
      { create: 'person', values: { jobTitle: { after: 'CTO' } } },
    ],
    ['delete_person', { id: ADA }, { delete: 'person', id: ADA, label: 'Ada Lovelace' }],
    [
      'add_note',
      { object: 'person', id: ADA, title: 'Call', text: 'At *noon*' },
      { create: 'note', on: { person: ADA }, data: { title: 'Call', bodyV2: { markdown: 'At *noon*' } } },
    ],
  ])('that is tried tells the change and makes none: %s %j', async (name, args, change) => {
    const { call, sandbox } = await serveTools();
    const before = JSON.stringify(await call('find_people', { fields: ['jobTitle'] }));
    expect(await call(name, { ...args, dryRun: true })).toEqual({ change: expect.objectContaining(change) as object });
    expect(JSON.stringify(await call('find_people', { fields: ['jobTitle'] }))).toBe(before);
    expect(sandbox.deliveries()).toEqual([]);
  });

  it('that needs a confirmation is carried out once, with the arguments that were shown', async () => {
    const { tools } = await serveTools();
    const made = tools({ confirmWrites: true });
    const call = async (args: object) => made.find(({ name }) => name === 'save_person')?.execute(args);
    const args = { mode: 'update', id: ADA, data: { jobTitle: 'CTO' } };
    await expect(call(args)).rejects.toThrow('confirmation is missing: call with "dryRun": true');
    const { confirmation } = (await call({ ...args, dryRun: true })) as { readonly confirmation: string };
    const other = { ...args, data: { jobTitle: 'CEO' }, confirmation };
    await expect(call(other)).rejects.toThrow('confirmation does not belong to these arguments');
    expect(await call({ data: args.data, id: ADA, mode: 'update', confirmation })).toMatchObject({
      record: { jobTitle: 'CTO' },
    });
    await expect(call({ ...args, confirmation })).rejects.toThrow('or was used before');
  });

  it('adds notes and tasks to the record that they are about', async () => {
    const { call, client } = await serveTools();
    const { id: note } = await call('add_note', { object: 'person', id: ADA, title: 'Call', text: '**now**' });
    const due = { dueAt: '2026-12-04', status: 'TODO' };
    const { id: task } = await call('add_task', { object: 'company', id: ACME, title: 'Offer', ...due });
    const { records } = await client.$object('noteTarget').findMany({ filter: { noteId: { eq: note } } });
    expect(records).toMatchObject([{ targetPersonId: ADA }]);
    expect(await client.$object('note').findOne({ id: String(note) })).toMatchObject({
      bodyV2: { markdown: '**now**' },
    });
    const targets = await client.$object('taskTarget').findMany({ filter: { taskId: { eq: task } } });
    expect(targets.records).toMatchObject([{ targetCompanyId: ACME }]);
  });
});

/** A call with a fault, and what its error says. */
type Refused = readonly [name: string, args: object, says: string, options?: ToolsOptions];

const REFUSED: readonly Refused[] = [
  ['find_people', { wher: [] }, 'argument "wher" is none of them; did you mean "where"?'],
  ['find_people', { where: [{ field: 'jobtitle', op: 'eq', value: 'x' }] }, 'did you mean "jobTitle"?'],
  ['find_people', { where: [{ field: 'firstName', op: 'eq', value: 'x' }] }, 'did you mean "name.firstName"?'],
  [
    'find_people',
    { where: [{ field: 'createdAt', op: 'contains', value: 'x' }] },
    'there are eq, gt, gte, lt, lte, empty',
  ],
  [
    'find_people',
    { where: [{ field: 'createdAt', op: 'gt', value: '2026-02-30' }] },
    'where[0].value must be a day such as',
  ],
  ['find_people', { where: [{ field: 'createdAt', op: 'gt', value: '2026-02-03T10:00' }] }, 'a time with its zone'],
  ['find_people', { where: [{ field: 'companyId', op: 'eq', value: 'Acme' }] }, 'where[0].value is an id such as'],
  ['find_people', { where: 'all' }, 'where must be a list'],
  ['find_people', { limit: 21 }, 'limit is at most 20'],
  ['find_people', { descending: true }, 'descending goes with sort'],
  ['find_people', { after: 'offset:3' }, 'after is the "next" of an answer to the same call'],
  ['find_opportunities', { where: [{ field: 'stage', op: 'eq', value: 'WON' }] }, 'there are NEW, SCREENING, MEETING'],
  ['get_person', {}, 'id is missing'],
  ['get_person', { id: NOBODY }, `there is no person ${NOBODY}`],
  ['delete_person', { id: NOBODY }, 'Take the id of a record that a find or search returned'],
  ['save_person', { mode: 'update', data: { jobTitle: 'x' } }, 'id is missing: an update needs it'],
  ['save_person', { mode: 'create', data: { title: 'x' } }, 'data.title cannot be written'],
  ['save_person', { mode: 'create', data: { 'createdBy.name': 'x' } }, 'data.createdBy.name cannot be written'],
  ['save_person', { mode: 'create', data: { 'emails.primaryEmail': 'x' } }, 'must be an address such as ada@acme.com'],
  [
    'save_person',
    { mode: 'create', data: { 'emails.primaryEmail': 'ada@acme.com' } },
    `The record ${ADA} has this value`,
  ],
  [
    'save_person',
    { mode: 'update', id: ADA, data: { deletedAt: '2026-01-01' } },
    'data.deletedAt cannot be written',
    { operations: ['update'] },
  ],
  ['save_person', { mode: 'create', data: {} }, 'mode: "create" is none of them', { operations: ['update'] }],
  ['save_product', { mode: 'create', data: { name: 'x' } }, 'data.sku is missing'],
  ['save_opportunity', { mode: 'update', id: NOBODY, data: { stage: null } }, 'data.stage cannot be empty'],
  ['search', { text: 'x', objects: ['people'] }, 'objects[0] "people" is none of them'],
  ['describe_object', { object: 'persona' }, 'did you mean "person"?'],
  ['report', { object: 'person', by: ['stage'] }, 'by[0] "stage" is none of them'],
  ['report', { object: 'opportunity', by: ['closeDate'] }, 'there are DAY, WEEK, MONTH, QUARTER, YEAR'],
  ['report', { object: 'opportunity', compute: ['sum stage'] }, 'there are amount.amount'],
  ['add_note', { object: 'person', id: NOBODY, title: 'x' }, `there is no person ${NOBODY}`],
  ['add_note', { object: 'person', id: ADA, title: ' ' }, 'title is empty'],
  [
    'find_people',
    { where: [{ field: 'emails.primaryEmail', op: 'eq', value: 'x' }] },
    'is none of them',
    { redact: ['emails'] },
  ],
];

it('a call that is refused says what is wrong and how to write it', async () => {
  const { call } = await serveTools();
  for (const [name, args, says, options] of REFUSED) {
    const error: unknown = await call(name, args, options).catch((reason: unknown) => reason);
    expect(error, `${name} ${JSON.stringify(args)}`).toBeInstanceOf(TwentyToolError);
    expect(String(error)).toContain(says);
  }
});

it.each<readonly [string, ToolsOptions, readonly string[]]>([
  [
    'reads only',
    { objects: ['person'], readOnly: true },
    ['find_people', 'get_person', 'describe_object', 'search', 'report'],
  ],
  [
    'some operations',
    { objects: ['person', 'company'], operations: ['find', 'note'] },
    ['find_people', 'find_companies', 'add_note'],
  ],
  [
    'a compact set',
    { compact: true },
    [
      'find_records',
      'get_record',
      'save_record',
      'delete_record',
      'describe_object',
      'search',
      'report',
      'add_note',
      'add_task',
    ],
  ],
])('there are tools for %s', async (_what, options, names) => {
  const { tools } = await serveTools();
  expect(tools(options).map(({ name }) => name)).toEqual(names);
});

it('a compact set does the same for the object that a call names', async () => {
  const { call } = await serveTools();
  const general = (name: string, args: object) => call(name, args, { compact: true });
  const where = [{ field: 'name.firstName', op: 'eq', value: 'Ada' }];
  expect(await general('find_records', { object: 'person', where })).toMatchObject({ records: [{ id: ADA }] });
  const data = { jobTitle: 'CTO' };
  await general('save_record', { object: 'people', mode: 'update', id: ADA, data });
  expect(await general('get_record', { object: 'person', id: ADA })).toMatchObject({ record: data });
  await expect(general('get_record', { object: 'persn', id: ADA })).rejects.toThrow('did you mean "person"?');
});

it('what is redacted is neither shown, found, sorted, grouped by, written nor described', async () => {
  const { call, tools } = await serveTools();
  const options = { objects: ['person'], redact: ['person.emails', 'jobTitle', 'company'] };
  expect(JSON.stringify(tools(options))).not.toMatch(/emails|jobTitle|company/);
  expect(await call('get_person', { id: ADA }, options)).toEqual({
    record: expect.not.objectContaining({ jobTitle: expect.anything() as string }) as object,
  });
  expect(JSON.stringify(await call('describe_object', {}, options))).not.toMatch(/emails|jobTitle|companyId/);
  expect(await call('search', { text: 'lovelace' }, options)).toEqual({ hits: [{ object: 'person', id: ADA }] });
  await expect(call('report', { by: ['jobTitle'] }, options)).rejects.toThrow('by[0] "jobTitle" is none of them');
});

it.each<readonly [ToolsOptions, string]>([
  [{ objects: ['persn'] }, 'objects: "persn" is none of them; did you mean "person"?'],
  [{ operations: ['destroy' as 'delete'] }, 'operations: "destroy" is none of them'],
  [{ limit: 0 }, 'limit is a whole number from 1 to 200'],
  [{ redact: ['person.email'] }, 'redact: "person.email" is none of them'],
])('options that cannot be meant are refused: %j', async (options, says) => {
  const { tools } = await serveTools();
  expect(() => tools(options)).toThrow(says);
});
