import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest';
import type { ClientMembers, ClientOptions, ObjectDescription } from '../../src/runtime/client/index.js';
import { batchReads, createClient } from '../../src/runtime/client/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox, defineWorkspace, fields } from '../../src/sandbox/index.js';
import { fakeClock } from './fake-clock.js';
import type { TwentyClient } from './sample/client.js';
import { emailsComposite, linksComposite } from './sample/composites.js';

// Customers of another system: known by a text that has no unique index.
const metadata = defineWorkspace({
  objects: [
    {
      nameSingular: 'customer',
      namePlural: 'customers',
      fields: {
        externalId: fields.text(),
        name: fields.text(),
        employees: fields.number(),
        emails: fields.emails({ isUnique: true }),
        website: fields.links(),
        parent: fields.toOne('customer', { back: 'children' }),
      },
    },
  ],
});

const customer: ObjectDescription = {
  singular: 'customer',
  plural: 'customers',
  scalars: 'createdAt deletedAt employees externalId id name updatedAt',
  composites: {
    emails: emailsComposite,
    website: {
      ...linksComposite,
      keptAs: { primaryLinkUrl: 'url', primaryLinkLabel: 'linkLabel', secondaryLinks: 'links' },
    },
  },
  toOne: { parent: 'customer' },
  filters: { text: 'externalId name', dateTime: 'createdAt deletedAt updatedAt' },
  aggregates: { number: 'employees', date: 'createdAt deletedAt updatedAt' },
  unique: 'emails',
  isCustom: true,
};

let sandbox: Sandbox;
let requests: string[];
let writes: { readonly data: unknown }[];
beforeEach(async () => {
  sandbox = await createSandbox({ metadata });
});
afterEach(() => sandbox.close());

function customersWith(options: ClientOptions = {}, further: Partial<ObjectDescription> = {}) {
  [requests, writes] = [[], []];
  const hooks = {
    onRequest: ({ query, variables }: { readonly query: string; readonly variables: object }) => {
      requests.push(query.replace(/[({].*/s, ''));
      if (query.startsWith('mutation')) writes.push(variables as { readonly data: unknown });
    },
  };
  const given = { baseUrl: sandbox.url, apiKey: sandbox.apiKey, clock: fakeClock(), hooks, ...options };
  return createClient<ClientMembers>([{ ...customer, ...further }], given).$object('customer');
}

const row = (externalId: string, further: object = {}) => ({ externalId, name: `Customer ${externalId}`, ...further });

test('creates what is missing, updates what differs, and leaves the rest alone', async () => {
  const customers = customersWith();
  await customers.createMany({ data: [row('a', { employees: 1 }), row('b', { employees: 1 })] });
  requests = [];
  const data = [row('c'), row('b', { employees: 2 }), row('a', { employees: 1 })];
  const report = await customers.syncMany({ data, match: 'externalId' });
  expect(report).toEqual({
    items: [
      { outcome: 'created', id: expect.any(String) },
      { outcome: 'updated', id: expect.any(String), changes: [{ path: 'employees', from: 1, to: 2 }] },
      { outcome: 'unchanged', id: expect.any(String) },
    ],
    created: 1,
    updated: 1,
    unchanged: 1,
    failed: 0,
  });
  expect(requests).toEqual(['query', 'mutation', 'mutation']);
  expect(await customers.findOne({ id: String(Object(report.items[0])['id']) })).toMatchObject(row('c'));
  requests = [];
  expect(await customers.syncMany({ data, match: 'externalId' })).toMatchObject({ unchanged: 3 });
  expect(requests).toEqual(['query']);
});

test('of 10,000 rows of which 1 % has changed, 1 % is written, and nothing by a second run', async () => {
  const count = 10_000;
  const rows = Array.from({ length: count }, (_, index) =>
    row(`${index}`, { employees: index, emails: { primaryEmail: `Mail-${index}@X.example` } }),
  );
  await sandbox.close();
  sandbox = await createSandbox({ metadata, seed: { customer: rows } });
  const customers = customersWith();
  const changed = rows.map((each, index) => (index % 100 === 7 ? { ...each, employees: index + 1 } : each));
  const report = await customers.syncMany({ data: changed, match: 'externalId' });
  expect(report).toMatchObject({ created: 0, updated: 100, unchanged: 9_900, failed: 0 });
  expect(writes.flatMap(({ data }) => data)).toHaveLength(100);
  // 20 reads of 500 rows, and 100 changes, 60 to a request.
  expect(requests.sort()).toEqual([...Array<string>(2).fill('mutation'), ...Array<string>(20).fill('query')]);
  requests = [];
  const again = await customers.syncMany({ data: changed, match: 'externalId' });
  expect(again).toMatchObject({ updated: 0, unchanged: count });
  expect(requests).toEqual(Array(20).fill('query'));
}, 60_000);

test('only what differs is sent, with what the record is found by', async () => {
  const customers = customersWith();
  const website = {
    primaryLinkUrl: 'https://a.example',
    primaryLinkLabel: 'A',
    secondaryLinks: [{ url: 'https://b.example', label: 'B' }],
  };
  const { id } = await customers.create({ data: row('a', { employees: 1, website }) });
  writes = [];
  await customers.syncMany({
    data: [{ externalId: 'a', employees: 2, website: { primaryLinkUrl: 'https://a.example/' } }],
    match: 'externalId',
  });
  expect(writes).toEqual([{ data: [{ id, externalId: 'a', employees: 2 }], upsert: true }]);
  // An update of links wipes what it does not have: it gets what the record has.
  await customers.syncMany({
    data: [{ externalId: 'a', website: { primaryLinkUrl: 'https://c.example' } }],
    match: 'externalId',
  });
  const kept = await customers.findOneOrThrow({ id: String(id), select: { website: true, name: true } });
  expect(kept).toEqual({ name: 'Customer a', website: { ...website, primaryLinkUrl: 'https://c.example' } });
});

test('what no record may lack is sent too, in case a server asks for it', async () => {
  const customers = customersWith({}, { neverNull: 'createdAt id name updatedAt' });
  const { id } = await customers.create({ data: row('a', { employees: 1 }) });
  writes = [];
  await customers.syncMany({ data: [row('a', { employees: 2 })], match: 'externalId' });
  expect(writes).toEqual([{ data: [{ id, externalId: 'a', name: 'Customer a', employees: 2 }], upsert: true }]);
});

test('before 2.x records are updated one by one, and none is restored', async () => {
  const customers = customersWith({}, { lacks: 'offset' });
  await customers.createMany({ data: [row('a'), row('b')] });
  writes = [];
  const data = [row('a', { employees: 2 }), row('b', { employees: 3 })];
  expect(await customers.syncMany({ data, match: 'externalId' })).toMatchObject({ updated: 2 });
  expect(writes).toMatchObject([{ data: { employees: 2 } }, { data: { employees: 3 } }]);
  expect(await customers.syncMany({ data, match: 'externalId' })).toMatchObject({ unchanged: 2 });
  const restoring = customers.syncMany({ data, match: 'externalId', softDeleted: 'restore' });
  await expect(restoring).rejects.toThrow("softDeleted: 'restore' needs a server of 2.x");
});

test('a record is found by an address in any case', async () => {
  const customers = customersWith();
  const rows = (employees: number) => [{ emails: { primaryEmail: 'Ada@X.example' }, employees }];
  expect(await customers.syncMany({ data: rows(1), match: 'emails.primaryEmail' })).toMatchObject({ created: 1 });
  expect(await customers.syncMany({ data: rows(1), match: 'emails.primaryEmail' })).toMatchObject({ unchanged: 1 });
  expect(await customers.syncMany({ data: rows(2), match: 'emails.primaryEmail' })).toMatchObject({ updated: 1 });
});

test('a record is found by a link with or without the slash at its end', async () => {
  const customers = customersWith();
  const rows = (primaryLinkUrl: string) => [{ website: { primaryLinkUrl }, name: 'A' }];
  const match = 'website.primaryLinkUrl';
  expect(await customers.syncMany({ data: rows('https://a.example/'), match })).toMatchObject({ created: 1 });
  expect(await customers.syncMany({ data: rows('HTTPS://A.example'), match })).toMatchObject({ unchanged: 1 });
});

test('a record is found by its domain, however its address is given, where the server keeps domains', async () => {
  await sandbox.close();
  sandbox = await createSandbox({ version: '2.43' });
  const source = { baseUrl: sandbox.url, apiKey: sandbox.apiKey };
  const company: ObjectDescription = {
    singular: 'company',
    plural: 'companies',
    scalars: 'createdAt deletedAt employees id name updatedAt',
    composites: { domainName: customer.composites!['website']! },
    filters: { text: 'name', dateTime: 'createdAt deletedAt updatedAt' },
    unique: 'domainName',
    domains: 'domainName',
  };
  const companies = createClient<ClientMembers>([company], source).$object('company');
  const outcome = async (primaryLinkUrl: string) => {
    const data = [{ domainName: { primaryLinkUrl }, name: 'A' }];
    return (await companies.syncMany({ data, match: 'domainName.primaryLinkUrl' })).items[0]?.outcome;
  };
  expect(await outcome('https://www.Acme.example/about')).toBe('created');
  expect(await outcome('https://www.Acme.example/about')).toBe('unchanged');
  expect(await outcome('acme.example')).toBe('unchanged');
  const batched = batchReads({ companies });
  const byUrl = (eq: string) => batched.companies.findFirst({ filter: { domainName: { primaryLinkUrl: { eq } } } });
  const found = await Promise.all(['https://acme.example', 'none.example'].map(byUrl));
  expect(found).toMatchObject([{ name: 'A' }, null]);
});

test('links to other records are compared by what they are named by', async () => {
  const customers = customersWith();
  await customers.createMany({ data: [row('p', { emails: { primaryEmail: 'p@x.example' } }), row('q')] });
  const linked = { parent: { connect: { where: { emails: { primaryEmail: 'P@x.example' } } } } };
  const outcomes = async (further: object) => {
    const { items } = await customers.syncMany({ data: [row('a', further)], match: 'externalId' });
    return items.map(({ outcome }) => outcome);
  };
  await customers.create({ data: row('a') });
  expect(await outcomes({ parent: { disconnect: true } })).toEqual(['unchanged']);
  expect(await outcomes({ parent: { connect: { where: { emails: { primaryEmail: 'p@x.example' } } } } })).toEqual([
    'updated',
  ]);
  expect(await outcomes(linked)).toEqual(['unchanged']);
  expect(await outcomes({ parent: { disconnect: true } })).toEqual(['updated']);
  expect(await outcomes({ parent: { disconnect: true } })).toEqual(['unchanged']);
});

test('mode missing creates only, and reads only what it must', async () => {
  const customers = customersWith();
  await customers.create({ data: row('a', { employees: 1 }) });
  const data = [row('a', { employees: 2 }), row('b')];
  const report = await customers.syncMany({ data, match: 'externalId', mode: 'missing' });
  expect(report).toMatchObject({ created: 1, unchanged: 1, updated: 0 });
  expect(await customers.findFirst({ filter: { externalId: { eq: 'a' } } })).toMatchObject({ employees: 1 });
});

test('a dry run shows what would be done, and writes nothing', async () => {
  const customers = customersWith();
  const { id } = await customers.create({ data: row('a', { employees: 1 }) });
  writes = [];
  const data = [row('a', { employees: 2 }), row('b')];
  expect((await customers.syncMany({ data, match: 'externalId', dryRun: true })).items).toEqual([
    { outcome: 'updated', id, changes: [{ path: 'employees', from: 1, to: 2 }] },
    { outcome: 'created' },
  ]);
  expect(writes).toEqual([]);
  expect(await customers.count()).toBe(1);
});

/** What became of items, with the messages of those that failed. */
const outcomesOf = ({ items }: Awaited<ReturnType<ReturnType<typeof customersWith>['syncMany']>>) =>
  items.map((item) => (item.outcome === 'failed' ? String(item.error) : item.outcome));

test('rows that nobody can tell apart fail by name, and the others are done', async () => {
  const customers = customersWith();
  const [one, two] = await customers.createMany({ data: [row('twice'), row('twice'), row('deleted')] });
  const [deleted] = (await customers.findMany({ filter: { externalId: { eq: 'deleted' } } })).records;
  await customers.delete({ id: String(deleted?.['id']) });
  const data = [
    row('x'),
    row('twice'),
    row('x'),
    row('new'),
    row(''),
    { name: 'no key' },
    row('typo', { nmae: 1 }),
    row('typo in a part', { emails: { primary: 'a@x.example' } }),
    row('not a number', { employees: Number.NaN }),
    row('child', { parent: { create: { name: 'new' } } }),
    row('deleted'),
    row('other', { id: String(one?.['id']) }),
  ];
  const report = await customers.syncMany({ data: data.slice(0, 11), match: 'externalId' });
  const shared = 'TwentyConflictError: customers.syncMany: the items 0, 2 have the same externalId, "x".';
  const none = 'TwentyValidationError: customers.syncMany: the item has no externalId, which it is matched by.';
  const ids = [one?.['id'], two?.['id']].sort().join(', ');
  expect(outcomesOf(report)).toEqual([
    shared,
    `TwentyConflictError: customers.syncMany: 2 records have the externalId "twice": ${ids}.`,
    shared,
    'created',
    none,
    none,
    'TwentyValidationError: customers.syncMany: no field nmae that can be written.',
    'TwentyValidationError: customers.syncMany: no field emails.primary.',
    'TwentyValidationError: customers.syncMany: data.employees is NaN, which JSON cannot carry.',
    'TwentyValidationError: customers.syncMany: parent creates a record, which would be another one each time; connect it.',
    `TwentyConflictError: customers.syncMany: the record with the externalId "deleted", ${String(deleted?.['id'])}, is soft-deleted: restore or destroy it, or call with softDeleted: 'restore' or 'leave'.`,
  ]);
  expect(report).toMatchObject({ created: 1, failed: 10 });
  const matched = await customers.syncMany({ data: [row('new', { id: one?.['id'] })], match: 'externalId' });
  expect(outcomesOf(matched)).toEqual([expect.stringContaining('has another id than the row')]);
});

test('a soft-deleted record can be restored, or left', async () => {
  const customers = customersWith();
  const { id } = await customers.create({ data: row('a', { employees: 1 }) });
  await customers.delete({ id: String(id) });
  const data = [row('a', { employees: 2 })];
  const left = await customers.syncMany({ data, match: 'externalId', softDeleted: 'leave' });
  expect(left.items).toEqual([{ outcome: 'unchanged', id }]);
  expect(await customers.findOne({ id: String(id) })).toBeNull();
  const restored = await customers.syncMany({ data, match: 'externalId', softDeleted: 'restore' });
  expect(restored.items).toEqual([
    {
      outcome: 'updated',
      id,
      changes: [
        { path: 'deletedAt', from: expect.any(String), to: null },
        { path: 'employees', from: 1, to: 2 },
      ],
    },
  ]);
  expect(await customers.findOne({ id: String(id) })).toMatchObject({ employees: 2, deletedAt: null });
});

test('where a record lives beside a soft-deleted one of the same value, it is the one that is meant', async () => {
  const customers = customersWith();
  const old = await customers.create({ data: row('a') });
  await customers.delete({ id: String(old['id']) });
  const { id } = await customers.create({ data: row('a') });
  const report = await customers.syncMany({ data: [row('a')], match: 'externalId' });
  expect(report.items).toEqual([{ outcome: 'unchanged', id }]);
});

test('an item that the server refuses fails alone', async () => {
  const customers = customersWith();
  await customers.createMany({ data: [row('a'), row('b')] });
  const data = [
    row('a', { emails: { primaryEmail: 'no address' } }),
    row('b', { employees: 2 }),
    row('c', { emails: { primaryEmail: 'neither' } }),
    row('d'),
  ];
  const report = await customers.syncMany({ data, match: 'externalId' });
  expect(outcomesOf(report)).toEqual([
    expect.stringContaining('TwentyValidationError: customers.syncMany: Invalid string value'),
    'updated',
    expect.stringContaining('TwentyValidationError: customers.syncMany: Invalid string value'),
    'created',
  ]);
});

test('a value of another record fails with the id of that', async () => {
  const customers = customersWith();
  const { id } = await customers.create({ data: row('a', { emails: { primaryEmail: 'a@x.example' } }) });
  const data = [row('b', { emails: { primaryEmail: 'a@x.example' } })];
  const { items } = await customers.syncMany({ data, match: 'externalId' });
  expect(items).toMatchObject([{ outcome: 'failed', error: { name: 'TwentyConflictError', conflictingRecordId: id } }]);
});

test('where the connection ends, the report says of each item what is known', async () => {
  let mutations = 0;
  const customers = customersWith({
    retries: 0,
    fetch: async (url, init) => {
      if (!String(init?.body).includes('"mutation') || ++mutations < 2) return fetch(url, init);
      throw new TypeError('fetch failed');
    },
  });
  const data = ['a', 'b', 'c', 'd', 'e', 'f'].map((each) => row(each));
  const report = await customers.syncMany({ data, match: 'externalId', batchSize: 2 });
  expect(report.items.map((item) => (item.outcome === 'failed' ? item.isUncertain : item.outcome))).toEqual([
    'created',
    'created',
    true,
    true,
    false,
    false,
  ]);
  expect(report.items[5]).toMatchObject({ error: { name: 'TwentyNetworkError' } });
});

test('a read that fails is thrown, since nothing is written yet', async () => {
  const customers = customersWith({ retries: 0, fetch: () => Promise.reject(new TypeError('fetch failed')) });
  const call = customers.syncMany({ data: [row('a')], match: 'externalId' });
  await expect(call).rejects.toMatchObject({ name: 'TwentyNetworkError' });
});

test('progress is told after each request, out of all rows', async () => {
  const customers = customersWith();
  await customers.createMany({ data: [row('a'), row('b', { employees: 1 })] });
  const told: unknown[] = [];
  const data = [row('a'), row('b', { employees: 2 }), row('c'), row('d'), row('')];
  async function* source() {
    for (const each of data) yield await Promise.resolve(each);
  }
  await customers.syncMany({
    data: source(),
    match: 'externalId',
    batchSize: 1,
    onProgress: (progress) => told.push([progress.done, progress.failed, progress.total]),
  });
  expect(told).toEqual([
    [1, 1, 5],
    [2, 1, 5],
    [3, 1, 5],
    [4, 1, 5],
  ]);
});

test.each<[match: string, message: string]>([
  ['emails', 'match is emails, which has parts: say by which of them, emails.primaryEmail, emails.additionalEmails.'],
  ['emails.additionalEmails', 'match: emails.additionalEmails is a list.'],
  ['nmae', 'match: no field nmae.'],
  ['name.first', 'match: no field name.first.'],
  ['parent', 'match: no field parent.'],
])('by %s nothing can be matched, which is said before a request', async (match, message) => {
  const customers = customersWith();
  await expect(customers.syncMany({ data: [], match })).rejects.toThrow(`customers.syncMany: ${message}`);
  const wrong = customers.syncMany({ data: [], match: 'name', mode: 'some' as 'all' });
  await expect(wrong).rejects.toThrow("mode is some, and must be 'missing' or 'all'.");
  expect(requests).toEqual([]);
});

test('editors know what records can be matched by', () => {
  type Match = Parameters<TwentyClient['companies']['syncMany']>[0]['match'];
  expectTypeOf<'name' | 'employees' | 'id' | 'domainName.primaryLinkUrl'>().toExtend<Match>();
  type Others = 'domainName' | 'domainName.secondaryLinks' | 'nmae';
  expectTypeOf<Extract<Others, Match>>().toBeNever();
});
