import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TwentyNotFoundError } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { collect, failureOf, serveExample } from './workspace.js';

// A standard object: every operation that its schema has.
let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];
const ADA = { name: { firstName: 'Ada', lastName: 'Lovelace' }, jobTitle: 'Analyst' };
const ALAN = { name: { firstName: 'Alan', lastName: 'Turing' }, jobTitle: 'Analyst' };
const GRACE = { name: { firstName: 'Grace', lastName: 'Hopper' }, jobTitle: 'Admiral' };
const firstName = { name: { firstName: true } } as const;

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
});
beforeEach(async () => {
  await twenty.people.destroyMany({ filter: { deletedAt: { is: 'NOT_NULL' } } });
  await twenty.people.destroyMany({ filter: {}, everyRecord: true });
});
afterAll(() => served.sandbox.close());

const create = async (...data: readonly (typeof ADA)[]) => {
  const created = await twenty.people.createMany({ data, select: { id: true } });
  return created.map(({ id }) => id);
};

test('create answers what is selected, or the whole record', async () => {
  expect(await twenty.people.create({ data: ADA, select: { jobTitle: true, ...firstName } })).toEqual({
    jobTitle: 'Analyst',
    name: { firstName: 'Ada' },
  });
  const whole = await twenty.people.create({ data: ALAN });
  expect(whole).toMatchObject({
    ...ALAN,
    avatarFile: null,
    avatarUrl: '',
    companyId: null,
    createdBy: { source: 'API', name: 'Sandbox' },
    deletedAt: null,
    emails: { primaryEmail: '', additionalEmails: [] },
  });
  expect(whole).not.toHaveProperty('searchVector');
  expect(whole).not.toHaveProperty('company');
});

test('findMany answers a page, its cursors and how many match in all', async () => {
  await create(ADA, ALAN, GRACE);
  const orderBy = [{ name: { lastName: 'DescNullsLast' } }] as const;
  const first = await twenty.people.findMany({ orderBy, first: 2, select: firstName });
  expect(first).toEqual({
    records: [{ name: { firstName: 'Alan' } }, { name: { firstName: 'Ada' } }],
    pageInfo: {
      startCursor: expect.any(String),
      endCursor: expect.any(String),
      hasNextPage: true,
      hasPreviousPage: false,
    },
    totalCount: 3,
  });
  const { endCursor } = first.pageInfo;
  const second = await twenty.people.findMany({ orderBy, first: 2, after: endCursor ?? '', select: firstName });
  expect(second.records).toEqual([{ name: { firstName: 'Grace' } }]);
  const byOffset = await twenty.people.findMany({ orderBy, first: 2, offset: 1, select: firstName });
  expect(byOffset.records).toEqual([{ name: { firstName: 'Ada' } }, { name: { firstName: 'Grace' } }]);
});

test('iterate yields every record in order, a page at a time', async () => {
  await create(ADA, ALAN, GRACE);
  const people = twenty.people.iterate({
    orderBy: { name: { firstName: 'AscNullsLast' } },
    pageSize: 2,
    select: firstName,
  });
  expect(await collect(people)).toEqual([
    { name: { firstName: 'Ada' } },
    { name: { firstName: 'Alan' } },
    { name: { firstName: 'Grace' } },
  ]);
});

test('findFirst, findOne and findOneOrThrow answer a record, or say that there is none', async () => {
  const [id = ''] = await create(ADA);
  const absent = '7f1c3a55-0000-4000-8000-000000000000';
  expect(await twenty.people.findFirst({ filter: { jobTitle: { eq: 'Analyst' } }, select: { id: true } })).toEqual({
    id,
  });
  expect(await twenty.people.findFirst({ filter: { jobTitle: { eq: 'Admiral' } } })).toBeNull();
  expect(await twenty.people.findOne({ id, select: firstName })).toEqual({ name: { firstName: 'Ada' } });
  expect(await twenty.people.findOne({ id: absent })).toBeNull();
  expect(await twenty.people.findOneOrThrow({ id, select: firstName })).toEqual({ name: { firstName: 'Ada' } });
  expect(await failureOf(twenty.people.findOneOrThrow({ id: absent }))).toBeInstanceOf(TwentyNotFoundError);
});

test('count, aggregate and groupBy compute over what matches', async () => {
  await create(ADA, ALAN, GRACE, { name: { firstName: '', lastName: 'Nobody' }, jobTitle: 'Admiral' });
  expect(await twenty.people.count()).toBe(4);
  expect(await twenty.people.count({ filter: { jobTitle: { eq: 'Analyst' } } })).toBe(2);
  expect(
    await twenty.people.aggregate({
      countUniqueValues: ['jobTitle'],
      countEmpty: ['avatarUrl', 'jobTitle'],
      percentageNotEmpty: ['jobTitle'],
      filter: { name: { firstName: { in: ['Ada', 'Grace'] } } },
    }),
  ).toEqual({
    count: 2,
    countUniqueValues: { jobTitle: 2 },
    countEmpty: { avatarUrl: 2, jobTitle: 0 },
    percentageNotEmpty: { jobTitle: 1 },
  });
  const groups = await twenty.people.groupBy({
    by: ['jobTitle', { createdAt: 'YEAR' }],
    orderBy: { count: 'AscNullsLast' },
    records: firstName,
    recordsOrderBy: { name: { firstName: 'DescNullsLast' } },
    filter: { name: { firstName: { neq: '' } } },
  });
  expect(groups).toEqual([
    { by: { jobTitle: 'Admiral', createdAt: '2026-01-01' }, count: 1, records: [{ name: { firstName: 'Grace' } }] },
    {
      by: { jobTitle: 'Analyst', createdAt: '2026-01-01' },
      count: 2,
      records: [{ name: { firstName: 'Alan' } }, { name: { firstName: 'Ada' } }],
    },
  ]);
});

test('findDuplicates finds those of stored records and of records to come', async () => {
  const [first = '', second = '', other = ''] = await create(ADA, ADA, GRACE);
  expect(await twenty.people.findDuplicates({ ids: [first, other], select: { id: true } })).toEqual([
    [{ id: second }],
    [],
  ]);
  const found = await twenty.people.findDuplicates({ data: [{ name: GRACE.name }], select: firstName });
  expect(found).toEqual([[{ name: { firstName: 'Grace' } }]]);
});

test('createMany keeps the order of its items over batches, and tells how far it is', async () => {
  const data = Array.from({ length: 130 }, (_, index) => ({ jobTitle: `Job ${index}` }));
  const progress: unknown[] = [];
  const created = await twenty.people.createMany({
    data,
    select: { jobTitle: true },
    onProgress: (step) => progress.push(step),
  });
  expect(created).toEqual(data);
  expect(progress).toEqual([
    { done: 60, failed: 0, total: 130 },
    { done: 120, failed: 0, total: 130 },
    { done: 130, failed: 0, total: 130 },
  ]);
});

test('upsert and upsertMany update who has the same unique value and create who is new', async () => {
  const emails = { primaryEmail: 'ada@example.com' };
  const { id } = await twenty.people.upsert({ data: { ...ADA, emails }, select: { id: true } });
  await twenty.people.delete({ id });
  expect(
    await twenty.people.upsert({ data: { emails, jobTitle: 'Countess' }, select: { id: true, ...firstName } }),
  ).toEqual({ id, name: { firstName: 'Ada' } });
  const people = await twenty.people.upsertMany({
    data: [
      { emails, jobTitle: 'Writer' },
      { emails: { primaryEmail: 'new@example.com' }, jobTitle: 'New' },
    ],
    select: { id: true, jobTitle: true, deletedAt: true },
  });
  expect(people).toEqual([
    { id, jobTitle: 'Writer', deletedAt: null },
    { id: expect.not.stringMatching(id), jobTitle: 'New', deletedAt: null },
  ]);
});

test('update, updateEach and updateMany change one record, each in its own way, and all that match', async () => {
  const [ada = '', alan = '', grace = ''] = await create(ADA, ALAN, GRACE);
  const jobTitle = { jobTitle: true } as const;
  expect(await twenty.people.update({ id: ada, data: { jobTitle: 'A' }, select: jobTitle })).toEqual({ jobTitle: 'A' });
  expect(
    await twenty.people.updateEach({
      data: [
        { id: ada, data: { jobTitle: 'B' } },
        { id: alan, data: { jobTitle: 'C', name: { lastName: 'T.' } } },
      ],
      select: { jobTitle: true, name: true },
    }),
  ).toEqual([
    { jobTitle: 'B', name: ADA.name },
    { jobTitle: 'C', name: { firstName: 'Alan', lastName: 'T.' } },
  ]);
  const updated = await twenty.people.updateMany({
    filter: { id: { in: [alan, grace] } },
    data: { jobTitle: 'D' },
    select: { id: true, ...jobTitle },
  });
  expect(new Set(updated)).toEqual(
    new Set([
      { id: alan, jobTitle: 'D' },
      { id: grace, jobTitle: 'D' },
    ]),
  );
});

test('updateMany changes more records than the server takes at a time', async () => {
  await twenty.people.createMany({ data: Array.from({ length: 450 }, () => ({ jobTitle: 'before' })) });
  const updated = await twenty.people.updateMany({
    filter: { jobTitle: { eq: 'before' } },
    data: { jobTitle: 'after' },
    select: { id: true },
  });
  expect(new Set(updated.map(({ id }) => id)).size).toBe(450);
  expect(await twenty.people.count({ filter: { jobTitle: { eq: 'after' } } })).toBe(450);
});

test('delete hides a record, restore brings it back, destroy removes it for good', async () => {
  const [id = ''] = await create(ADA);
  expect((await twenty.people.delete({ id, select: { deletedAt: true } })).deletedAt).toMatch(/^2026-/);
  expect(await twenty.people.findOne({ id })).toBeNull();
  expect(await twenty.people.restore({ id, select: { deletedAt: true } })).toEqual({ deletedAt: null });
  expect(await twenty.people.findOne({ id, select: firstName })).toEqual({ name: { firstName: 'Ada' } });
  expect(await twenty.people.destroy({ id, select: { id: true } })).toEqual({ id });
  expect(await twenty.people.count({ filter: { deletedAt: { is: 'NOT_NULL' } } })).toBe(0);
});

test('deleteMany, restoreMany and destroyMany do so for all that match', async () => {
  const [ada = '', alan = ''] = await create(ADA, ALAN, GRACE);
  const analysts = { jobTitle: { eq: 'Analyst' } } as const;
  const deleted = await twenty.people.deleteMany({ filter: analysts, select: { id: true } });
  expect(new Set(deleted.map(({ id }) => id))).toEqual(new Set([ada, alan]));
  expect(await twenty.people.count()).toBe(1);
  const restored = await twenty.people.restoreMany({
    filter: { ...analysts, deletedAt: { is: 'NOT_NULL' } },
    select: firstName,
  });
  expect(restored).toHaveLength(2);
  expect(await twenty.people.count()).toBe(3);
  expect(await twenty.people.destroyMany({ filter: analysts, select: { id: true } })).toHaveLength(2);
  expect(await twenty.people.findMany({ select: firstName })).toMatchObject({
    records: [{ name: { firstName: 'Grace' } }],
    totalCount: 1,
  });
});

test('merge makes one record of several; a dry run only shows it', async () => {
  const [ada = '', twin = ''] = await create({ ...ADA, jobTitle: '' }, { ...ADA, jobTitle: 'Countess' });
  const ids = [ada, twin];
  const shown = await twenty.people.merge({ ids, conflictPriorityIndex: 0, dryRun: true, select: { jobTitle: true } });
  expect(shown).toEqual({ jobTitle: 'Countess' });
  expect(await twenty.people.count()).toBe(2);
  expect(await twenty.people.merge({ ids, conflictPriorityIndex: 0, select: { id: true, jobTitle: true } })).toEqual({
    id: ada,
    jobTitle: 'Countess',
  });
  expect(await twenty.people.count()).toBe(1);
});

test('rows of another system are made records, and what has changed since is told', async () => {
  const [ada = ''] = await create(ADA);
  const started = await collect(twenty.people.changes({ select: { id: true } }));
  expect(started.map(({ record }) => record)).toEqual([{ id: ada }]);
  const rows = [{ ...ADA, jobTitle: 'Countess' }, GRACE];
  const { created, updated } = await twenty.people.syncMany({ data: rows, match: 'name.lastName' });
  expect({ created, updated }).toEqual({ created: 1, updated: 1 });
  const grace = await twenty.people.findOrCreate({ data: GRACE, match: 'name.lastName', select: { jobTitle: true } });
  expect(grace).toEqual({ record: { jobTitle: 'Admiral' }, isCreated: false });
  const since = started[0]?.cursor ?? '';
  const changed = await collect(twenty.people.changes({ since, select: { jobTitle: true } }));
  expect(changed.map(({ kind, isNew, record }) => [kind, isNew, record.jobTitle])).toEqual([
    ['changed', true, 'Admiral'],
    ['changed', false, 'Countess'],
  ]);
  const differences = await collect(twenty.people.reconcile({ known: [{ id: ada }], select: { id: true } }));
  expect(differences).toMatchObject([{ kind: 'changed', isKnown: false }]);
});

test('every operation of a person was requested by the tests above', () => {
  // `selecting` requests nothing itself, see selecting.test.ts
  const names = Object.keys(twenty.people).filter((name) => name !== 'selecting');
  const operations = names.map((name) => `people.${name}`);
  expect(operations.length).toBeGreaterThan(20);
  expect(operations.filter((operation) => !served.requested.includes(operation))).toEqual([]);
});
