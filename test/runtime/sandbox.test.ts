import { afterAll, beforeAll, expect, test } from 'vitest';
import { TwentyConflictError, TwentyNotFoundError, TwentyValidationError } from '../../src/runtime/client/index.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import { sampleWorkspace } from './sample/workspace.js';

let sandbox: Sandbox;
let twenty: TwentyClient;
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace, version: '2.43' });
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
});
afterAll(() => sandbox.close());

test('a record is created, read, changed, deleted, restored and destroyed', async () => {
  const company = await twenty.companies.create({
    data: {
      name: 'Acme',
      domainName: { primaryLinkUrl: 'acme.example' },
      annualRevenue: { amountMicros: 5, currencyCode: 'EUR' },
    },
  });
  expect(company).toMatchObject({ name: 'Acme', annualRevenue: { amountMicros: 5, currencyCode: 'EUR' } });
  const person = await twenty.people.create({
    data: {
      name: { firstName: 'Ada', lastName: 'Lovelace' },
      emails: { primaryEmail: 'ada@acme.example' },
      tags: ['A'],
      company: { connect: { where: { domainName: { primaryLinkUrl: 'acme.example' } } } },
    },
    select: { id: true, name: { firstName: true }, company: { name: true }, tags: true },
  });
  expect(person).toEqual({ id: person.id, name: { firstName: 'Ada' }, company: { name: 'Acme' }, tags: ['A'] });

  const note = await twenty.notes.create({ data: { title: 'Met', bodyV2: { markdown: 'hi' } } });
  await twenty.noteTargets.create({ data: { noteId: note.id, targetPersonId: person.id } });
  const found = await twenty.people.findOne({
    id: person.id,
    select: { noteTargets: { note: { title: true, bodyV2: { markdown: true } }, targetPerson: { jobTitle: true } } },
  });
  expect(found).toEqual({
    noteTargets: [{ note: { title: 'Met', bodyV2: { markdown: 'hi' } }, targetPerson: { jobTitle: '' } }],
  });
  expect(await twenty.companies.findFirst({ select: { people: { name: { lastName: true } } } })).toEqual({
    people: [{ name: { lastName: 'Lovelace' } }],
  });

  await twenty.people.update({ id: person.id, data: { name: { lastName: 'King' }, company: { disconnect: true } } });
  const whole = await twenty.people.findOneOrThrow({ id: person.id });
  expect(whole).toMatchObject({ name: { firstName: 'Ada', lastName: 'King' }, companyId: null, phones: {} });
  await twenty.people.update({ id: person.id, data: { name: null } });
  expect((await twenty.people.findOneOrThrow({ id: person.id })).name).toEqual({ firstName: '', lastName: '' });

  await twenty.people.delete({ id: person.id });
  expect(await twenty.people.findOne({ id: person.id })).toBeNull();
  expect(await twenty.people.count({ filter: { deletedAt: { is: 'NOT_NULL' } } })).toBe(1);
  await twenty.people.restore({ id: person.id });
  expect(await twenty.people.findOne({ id: person.id, select: { id: true } })).toEqual({ id: person.id });
  await twenty.people.destroy({ id: person.id });
  await expect(twenty.people.findOneOrThrow({ id: person.id })).rejects.toThrow(TwentyNotFoundError);
});

test('unique values conflict with a create and meet an upsert', async () => {
  const data = { emails: { primaryEmail: 'grace@navy.example' }, jobTitle: 'Admiral' };
  const first = await twenty.people.create({ data });
  await expect(twenty.people.create({ data })).rejects.toThrow(TwentyConflictError);
  const second = await twenty.people.upsert({ data: { ...data, jobTitle: 'Rear admiral' } });
  expect(second).toMatchObject({ id: first.id, jobTitle: 'Rear admiral' });
  const [third] = await twenty.people.upsertMany({ data: [{ ...data, score: 3 }] });
  expect(third).toMatchObject({ id: first.id, score: 3 });
  expect(
    await twenty.people.merge({
      ids: [first.id, (await twenty.people.create({ data: {} })).id],
      conflictPriorityIndex: 0,
    }),
  ).toMatchObject({ id: first.id });
  expect(await twenty.people.findDuplicates({ ids: [first.id], select: { id: true } })).toEqual([[]]);
  await twenty.people.destroyMany({ filter: {}, everyRecord: true });
});

test('filters mean what they say', async () => {
  const data = Array.from({ length: 10 }, (_, score) => ({
    score,
    jobTitle: score % 2 ? 'odd' : '',
    ...(score % 3 ? { tags: ['A' as const] } : {}),
  }));
  await twenty.people.createMany({ data });
  const scores = async (filter: NonNullable<Parameters<TwentyClient['people']['findMany']>[0]>['filter']) => {
    const args = { orderBy: { score: 'AscNullsLast' }, select: { score: true } } as const;
    const { records } = await twenty.people.findMany({ ...args, ...(filter && { filter }) });
    return records.map(({ score }) => score);
  };
  expect(await scores({ score: { gte: 3, lt: 6 } })).toEqual([3, 4, 5]);
  expect(await scores({ score: { in: [] } })).toEqual([]);
  expect(await scores({ not: { score: { in: [] } } })).toHaveLength(10);
  expect(await scores({ or: [{ score: { in: [] } }, { score: { eq: 1 } }] })).toEqual([1]);
  expect(await scores({ or: [] })).toEqual([]);
  expect(await scores({ not: { score: { gt: 1, lt: 9 } } })).toEqual([0, 1, 9]);
  expect(await scores({ jobTitle: { in: ['', 'x'] } })).toEqual([0, 2, 4, 6, 8]);
  expect(await scores({ tags: { isEmptyArray: true } })).toEqual([0, 3, 6, 9]);
  expect(await scores({ tags: { isEmptyArray: false } })).toEqual([1, 2, 4, 5, 7, 8]);
  expect(await scores({ company: { name: { in: [] } } })).toEqual([]);
  await twenty.people.destroyMany({ filter: { score: { is: 'NOT_NULL' } } });
});

test('records are counted, summed up and grouped', async () => {
  const deal = (stage: 'NEW' | 'WON', amountMicros: number, closeDate: string) => ({
    name: `${stage} ${amountMicros}`,
    stage,
    closeDate,
    amount: { amountMicros, currencyCode: 'EUR' },
  });
  await twenty.opportunities.createMany({
    data: [
      deal('NEW', 1, '2026-01-05T00:00:00Z'),
      deal('NEW', 2, '2026-02-05T00:00:00Z'),
      deal('WON', 4, '2026-02-07T00:00:00Z'),
    ],
  });
  expect(
    await twenty.opportunities.aggregate({
      filter: { amount: { amountMicros: { gt: 1 } } },
      sum: ['amount.amountMicros'],
      max: ['closeDate'],
      countUniqueValues: ['stage'],
    }),
  ).toEqual({
    count: 2,
    sum: { 'amount.amountMicros': 6 },
    max: { closeDate: '2026-02-07T00:00:00.000Z' },
    countUniqueValues: { stage: 2 },
  });
  const groups = await twenty.opportunities.groupBy({
    by: ['stage', { closeDate: 'MONTH' }],
    sum: ['amount.amountMicros'],
    records: { name: true },
    orderBy: [{ by: { stage: 'AscNullsLast' } }, { by: { closeDate: 'DescNullsLast' } }],
  });
  expect(groups).toEqual([
    {
      by: { stage: 'NEW', closeDate: '2026-02-01' },
      count: 1,
      sum: { 'amount.amountMicros': 2 },
      records: [{ name: 'NEW 2' }],
    },
    {
      by: { stage: 'NEW', closeDate: '2026-01-01' },
      count: 1,
      sum: { 'amount.amountMicros': 1 },
      records: [{ name: 'NEW 1' }],
    },
    {
      by: { stage: 'WON', closeDate: '2026-02-01' },
      count: 1,
      sum: { 'amount.amountMicros': 4 },
      records: [{ name: 'WON 4' }],
    },
  ]);
});

test('the server is asked no more than it takes, and its refusals are understood', async () => {
  await expect(twenty.opportunities.update({ id: 'x', data: { name: 'y' } })).rejects.toThrow(TwentyValidationError);
  await expect(twenty.notes.update({ id: '7f1c3a55-0000-4000-8000-000000000000', data: {} })).rejects.toThrow(
    TwentyNotFoundError,
  );
  await twenty.companies.createMany({
    data: Array.from({ length: 450 }, (_, index) => ({ name: `n${index}`, employees: 1 })),
  });
  const updated = await twenty.companies.updateMany({
    filter: { employees: { eq: 1 } },
    data: { employees: 2 },
    select: { id: true },
  });
  expect(updated).toHaveLength(450);
  expect(await twenty.companies.count({ filter: { employees: { eq: 2 } } })).toBe(450);
  expect(await twenty.companies.deleteMany({ filter: { employees: { eq: 2 } }, select: { id: true } })).toHaveLength(
    450,
  );
  expect(await twenty.$metadataVersion()).toBeGreaterThan(0);
  const { hits } = await twenty.$search({ text: 'Met' });
  expect(hits).toMatchObject([{ objectNameSingular: 'note', label: expect.any(String) }]);
});
