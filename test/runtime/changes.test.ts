import { expect, onTestFinished, test } from 'vitest';
import type { LateWorkspace } from './late-workspace.js';
import { lateWorkspace } from './late-workspace.js';

const ID = { id: true } as const;

async function workspace(): Promise<LateWorkspace> {
  const made = await lateWorkspace();
  onTestFinished(() => made.sandbox.close());
  return made;
}

type Arguments = Parameters<LateWorkspace['twenty']['people']['changes']>[0];

/** Reads all changes: what came, and where the next reading goes on. */
async function read({ twenty, now }: LateWorkspace, args: Arguments = {}) {
  const titles: string[] = [];
  let since = args.since;
  for await (const { record, kind, isNew, cursor } of twenty.people.changes({ now, ...args })) {
    titles.push(`${record.jobTitle}${kind === 'deleted' ? ' deleted' : ''}${isNew ? ' new' : ''}`);
    since = cursor;
  }
  return { titles, next: since === undefined ? {} : { since } };
}

const named = (count: number, name = 'p') =>
  Array.from({ length: count }, (_, index) => ({ jobTitle: `${name}${index}` }));

test('a cursor goes on where the reading before has ended', async () => {
  const made = await workspace();
  const { twenty } = made;
  const [ada, bob, eve] = await twenty.people.createMany({ data: named(3), select: ID });
  const first = await read(made);
  expect(first.titles.sort()).toEqual(['p0 new', 'p1 new', 'p2 new']);
  await twenty.people.update({ id: ada!.id, data: { jobTitle: 'CTO' } });
  await twenty.people.delete({ id: bob!.id });
  await twenty.people.create({ data: { jobTitle: 'CEO' } });
  const second = await read(made, first.next);
  expect(second.titles).toEqual(['CTO', 'p1 deleted', 'CEO new']);
  expect((await read(made, second.next)).titles).toEqual([]);
  await twenty.people.restore({ id: bob!.id });
  await twenty.people.destroy({ id: eve!.id });
  expect((await read(made, second.next)).titles).toEqual(['p1']);
  expect((await read(made, { includeDeleted: false })).titles).toEqual(['CTO new', 'CEO new', 'p1 new']);
});

test('a change that is committed after later ones have been read comes with the next reading, and only that', async () => {
  const made = await workspace();
  const { twenty, beginLate, commitAll, pass } = made;
  await beginLate(() => twenty.people.create({ data: { jobTitle: 'late' } }));
  await pass(40_000);
  await twenty.people.create({ data: { jobTitle: 'early' } });
  const first = await read(made);
  expect(first.titles).toEqual(['early new']);
  await commitAll();
  const second = await read(made, first.next);
  expect(second.titles).toEqual(['late new']);
  expect((await read(made, second.next)).titles).toEqual([]);
});

test('a change that is committed later than the overlap is missed, and found by `reconcile`', async () => {
  const made = await workspace();
  const { twenty, beginLate, commitAll, pass } = made;
  await beginLate(() => twenty.people.create({ data: { jobTitle: 'late' } }));
  const overlap = { overlapMs: 1000 };
  let next = {};
  for (const jobTitle of ['one', 'two', 'three']) {
    await pass(5000);
    await twenty.people.create({ data: { jobTitle } });
    const come = await read(made, { ...next, ...overlap });
    expect(come.titles).toEqual([`${jobTitle} new`]);
    next = come.next;
  }
  const known = (await twenty.people.findMany({ select: ID })).records;
  await commitAll();
  expect((await read(made, { ...next, ...overlap })).titles).toEqual([]);
  const select = { jobTitle: true } as const;
  for await (const difference of twenty.people.reconcile({ known, select }))
    expect(difference).toMatchObject({ kind: 'changed', isKnown: false, record: { jobTitle: 'late' } });
});

test('records of one time come in the order of their ids, however many there are, and may be gone on from at any of them', async () => {
  const made = await workspace();
  const { twenty, pass, now } = made;
  await twenty.people.create({ data: { jobTitle: 'before' } });
  await pass(1000);
  await twenty.people.createMany({ data: named(25), select: ID });
  await pass(1000);
  await twenty.people.create({ data: { jobTitle: 'after' } });
  await pass(300_000);
  await twenty.people.create({ data: { jobTitle: 'last' } });
  const ids: string[] = [];
  let since: string | undefined;
  // One change a run, as in a function that is stopped again and again.
  for (let run = 0; run < 28; run++)
    for await (const { record, cursor } of twenty.people.changes({ now, pageSize: 6, ...(since && { since }) })) {
      ids.push(record.id);
      since = cursor;
      break;
    }
  const { records } = await twenty.people.findMany({
    orderBy: [{ updatedAt: 'AscNullsFirst' }, { id: 'AscNullsFirst' }],
  });
  expect(ids).toEqual(records.map(({ id }) => id));
  expect(since!.length).toBeLessThan(200);
});

test('after a burst the cursor stays small, and once the burst is settled nothing of it comes again', async () => {
  const made = await workspace();
  const { twenty, pass } = made;
  await twenty.people.createMany({ data: named(700), batchSize: 200, select: ID });
  const first = await read(made);
  expect(first.titles).toHaveLength(700);
  expect(String(first.next.since).length).toBeLessThan(6000);
  const again = await read(made, first.next);
  expect(again.titles.length).toBeLessThanOrEqual(300);
  await pass(120_000);
  const settled = await read(made, again.next);
  expect((await read(made, settled.next)).titles).toEqual([]);
  expect(String(settled.next.since).length).toBeLessThan(200);
});

test('a time of the future hides no later change', async () => {
  const made = await workspace();
  const { twenty, pass } = made;
  await twenty.people.create({ data: { jobTitle: 'future', updatedAt: '2099-01-01T00:00:00.000Z' } });
  const first = await read(made);
  expect(first.titles).toEqual(['future new']);
  await pass(3_600_000);
  await twenty.people.create({ data: { jobTitle: 'now' } });
  const second = await read(made, first.next);
  expect(second.titles).toEqual(['now new']);
  expect((await read(made, second.next)).titles).toEqual([]);
});

test.each(['1.2', '2.21', '2.47'] as const)('changes are followed on a %s server', async (version) => {
  const made = await lateWorkspace({ version });
  onTestFinished(() => made.sandbox.close());
  const { twenty } = made;
  const select = { id: true, jobTitle: true } as const;
  const people = await twenty.people.createMany({ data: named(9), select });
  const first = await read(made, { select, pageSize: 2 });
  expect(first.titles).toHaveLength(9);
  await twenty.people.delete({ id: people[4]!.id, select });
  expect((await read(made, { ...first.next, select, pageSize: 2 })).titles).toEqual(['p4 deleted']);
});

test('since may be a time, and is inclusive', async () => {
  const made = await workspace();
  const { twenty, pass, now } = made;
  await twenty.people.create({ data: { jobTitle: 'before' } });
  await pass(1000);
  const since = new Date(now());
  await twenty.people.create({ data: { jobTitle: 'then' } });
  expect((await read(made, { since })).titles).toEqual(['then new']);
});

test('what is selected comes, and nothing else', async () => {
  const { twenty, now } = await workspace();
  await twenty.people.create({ data: { jobTitle: 'CTO' } });
  for await (const { record } of twenty.people.changes({ now, select: { jobTitle: true } }))
    expect(record).toEqual({ jobTitle: 'CTO' });
});

test('a cursor of something else, or a part of one, is refused by name', async () => {
  const made = await workspace();
  const { twenty } = made;
  await twenty.people.create({ data: { jobTitle: 'CTO' } });
  const since = String((await read(made)).next.since);
  const refusal = (args: Arguments) => read(made, args).catch((error: Error) => error.message);
  expect(await refusal({ since: since.slice(0, -1) })).toContain('a part is lost or changed');
  expect(await refusal({ since: '2026-01-01' })).toContain('give a time as a Date: new Date(…)');
  expect(await refusal({ since: new Date('x') })).toContain('since must be a cursor or a valid Date');
  expect(await refusal({ since, filter: { jobTitle: { eq: 'CTO' } } })).toContain('a cursor of another filter');
  expect(await refusal({ since, includeDeleted: false })).toContain('a cursor of changes with includeDeleted: true');
  expect(await refusal({ overlapMs: -1 })).toContain('overlapMs must be a number from 0');
  await expect(twenty.companies.changes({ since }).next()).rejects.toThrow(
    'since is a cursor of person, not of company',
  );
  await expect(twenty.$changes({ objects: ['people'], since }).next()).rejects.toThrow(
    'since must be a cursor of $changes',
  );
});

test('$changes reads one object after the other, with one cursor for all', async () => {
  const { twenty, now } = await workspace();
  const company = await twenty.companies.create({ data: { name: 'Engines' }, select: ID });
  await twenty.people.create({ data: { jobTitle: 'CTO', companyId: company.id } });
  const come: string[] = [];
  let since = '';
  for await (const change of twenty.$changes({ objects: ['companies', 'people'], now })) {
    since = change.cursor;
    // The object says which fields there are.
    come.push(change.object === 'companies' ? `${change.record.name}` : `${change.record.jobTitle}`);
  }
  expect(come).toEqual(['Engines', 'CTO']);
  await twenty.companies.update({ id: company.id, data: { name: 'More engines' } });
  for await (const change of twenty.$changes({ objects: ['people', 'companies'], since, now }))
    expect(change).toMatchObject({ object: 'companies', record: { name: 'More engines' }, isNew: false });
  await expect(twenty.$changes({ objects: [] }).next()).rejects.toThrow('objects must be a list of names');
});
