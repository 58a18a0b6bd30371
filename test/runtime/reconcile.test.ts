import { expect, onTestFinished, test } from 'vitest';
import type { KnownRecord } from '../../src/runtime/client/index.js';
import type { LateWorkspace } from './late-workspace.js';
import { lateWorkspace } from './late-workspace.js';

async function workspace(): Promise<LateWorkspace> {
  const made = await lateWorkspace();
  onTestFinished(() => made.sandbox.close());
  return made;
}

type Arguments = Partial<Parameters<LateWorkspace['twenty']['people']['reconcile']>[0]>;

async function differences({ twenty }: LateWorkspace, known: readonly KnownRecord[], args: Arguments = {}) {
  const found: string[] = [];
  const select = { jobTitle: true } as const;
  for await (const each of twenty.people.reconcile({ known, pageSize: 2, select, ...args }))
    found.push(each.kind === 'gone' ? 'gone' : `${each.record.jobTitle} ${each.kind}${each.isKnown ? '' : ' unknown'}`);
  return found.sort();
}

async function people({ twenty }: LateWorkspace) {
  const company = await twenty.companies.create({ data: { name: 'Engines' } });
  const data = ['a', 'b', 'c', 'd', 'e'].map((jobTitle) => ({
    jobTitle,
    companyId: jobTitle === 'e' ? company.id : null,
  }));
  const select = { id: true, updatedAt: true, deletedAt: true, companyId: true } as const;
  const known = await twenty.people.createMany({ data, select });
  const [a = '', b = '', c = ''] = known.map(({ id }) => id);
  return { company, known, a, b, c };
}

test('what differs from what is known is found: changed, deleted, destroyed, new, links that were emptied', async () => {
  const made = await workspace();
  const { twenty } = made;
  const { company, known, a, b, c } = await people(made);
  expect(await differences(made, known)).toEqual([]);
  await twenty.people.update({ id: a, data: { jobTitle: 'CTO' } });
  await twenty.people.delete({ id: b });
  await twenty.people.destroy({ id: c });
  await twenty.companies.destroy({ id: company.id });
  await twenty.people.create({ data: { jobTitle: 'f' } });
  expect(await differences(made, known)).toEqual([
    'CTO changed',
    'b deleted',
    'e changed',
    'f changed unknown',
    'gone',
  ]);
});

test('only what is given of a record is compared, and times in any form', async () => {
  const made = await workspace();
  const { twenty } = made;
  const { company, known, a } = await people(made);
  const asDates = known.map(({ id, updatedAt }) => ({ id, updatedAt: new Date(updatedAt) }));
  await twenty.companies.destroy({ id: company.id });
  expect(await differences(made, asDates)).toEqual([]);
  await twenty.people.update({ id: a, data: { jobTitle: 'CTO' } });
  expect(
    await differences(
      made,
      known.map(({ id }) => ({ id })),
    ),
  ).toEqual([]);
  expect(await differences(made, asDates)).toEqual(['CTO changed']);
});

test('a filter, and leaving out the deleted ones, hold on both sides', async () => {
  const made = await workspace();
  const { known, a } = await people(made);
  await made.twenty.people.delete({ id: a });
  const filter = { jobTitle: { in: ['a', 'b'] } };
  const ids = known.slice(0, 2).map(({ id }) => ({ id }));
  expect(await differences(made, ids, { filter })).toEqual([]);
  expect(await differences(made, ids, { filter, includeDeleted: false })).toEqual(['gone']);
});

test('a record that comes into being while the walk is under way is not taken for a gone one', async () => {
  const made = await workspace();
  const { known } = await people(made);
  const sorted = [...known].sort((one, other) => (one.id < other.id ? -1 : 1));
  const newest = { id: '00000000-0000-4000-8000-000000000001' };
  async function* growing() {
    // By now the first page of the workspace has been read.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await made.twenty.people.create({ data: { ...newest, jobTitle: 'newest' } });
    yield newest;
    yield* sorted;
  }
  const found = [];
  for await (const difference of made.twenty.people.reconcile({ known: growing(), pageSize: 2 }))
    found.push(difference);
  expect(found).toEqual([]);
});

test('what is known must be whole and in order', async () => {
  const made = await workspace();
  const { known } = await people(made);
  async function* backwards() {
    yield* [...known].sort((one, other) => (one.id < other.id ? 1 : -1));
  }
  await expect(made.twenty.people.reconcile({ known: backwards() }).next()).rejects.toThrow(
    'in the order of their ids',
  );
  const misspelt = [{ id: known[0]!.id, jobTitle: 'a' }];
  await expect(made.twenty.people.reconcile({ known: misspelt }).next()).rejects.toThrow(
    'known has jobTitle; there can be id, updatedAt, deletedAt, companyId',
  );
});
