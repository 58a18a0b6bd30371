import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServedWorkspace } from './workspace.js';
import { collect, serveExample } from './workspace.js';

let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
});
afterAll(() => served.sandbox.close());

test('a standard object: what is created, found, changed and grouped comes in the default selection', async () => {
  const people = twenty.people.selecting({ jobTitle: true, company: { name: true } });
  const { id: companyId } = await twenty.companies.create({ data: { name: 'Acme' } });
  const engineer = { jobTitle: 'Engineer', company: { name: 'Acme' } };
  expect(await people.create({ data: { jobTitle: 'Engineer', companyId } })).toEqual(engineer);
  expect(await people.createMany({ data: [{ jobTitle: 'CTO' }] })).toEqual([{ jobTitle: 'CTO', company: null }]);
  expect((await people.findMany({ orderBy: { createdAt: 'AscNullsLast' } })).records).toEqual([
    engineer,
    { jobTitle: 'CTO', company: null },
  ]);
  const [group] = await people.groupBy({
    by: ['jobTitle'],
    records: true,
    orderBy: { by: { jobTitle: 'AscNullsLast' } },
  });
  expect(group?.records).toEqual([{ jobTitle: 'CTO', company: null }]);
  expect(await people.count()).toBe(2);
  expect(await people.aggregate({ countNotEmpty: ['jobTitle'] })).toEqual({ count: 2, countNotEmpty: { jobTitle: 2 } });
  const ids = (await twenty.people.findMany()).records.map(({ id }) => id);
  expect(await people.findDuplicates({ ids })).toEqual([[], []]);
});

test('a custom object: a call may still say what it wants, and the client itself is as it was', async () => {
  const products = twenty.products.selecting({ sku: true });
  const [first] = await products.upsertMany({ data: [{ sku: 'A-1' }, { sku: 'A-2' }], select: { id: true } });
  const id = first?.id ?? '';
  expect(await products.update({ id, data: { category: 'HARDWARE' } })).toEqual({ sku: 'A-1' });
  expect(await products.findOne({ id, select: { category: true } })).toEqual({ category: 'HARDWARE' });
  expect(await products.delete({ id })).toEqual({ sku: 'A-1' });
  expect(await products.restore({ id })).toEqual({ sku: 'A-1' });
  // in the order of ids, which are random
  const walked = await collect(products.iterate({ pageSize: 1 }));
  expect(walked.map(({ sku }) => sku).sort()).toEqual(['A-1', 'A-2']);
  expect(await products.selecting({ category: true }).findFirst({ filter: { id: { eq: id } } })).toEqual({
    category: 'HARDWARE',
  });
  expect(Object.keys((await twenty.products.findFirst()) ?? {})).toContain('createdAt');
});

test('an object with morph relations: the targets come along', async () => {
  const { id: noteId } = await twenty.notes.create({ data: { title: 'Met at the fair' } });
  const { id: targetPersonId } = await twenty.people.create({ data: { jobTitle: 'CEO' } });
  const targets = twenty.noteTargets.selecting({ note: { title: true }, targetPerson: { jobTitle: true } });
  const expected = { note: { title: 'Met at the fair' }, targetPerson: { jobTitle: 'CEO' } };
  expect(await targets.create({ data: { noteId, targetPersonId } })).toEqual(expected);
  expect(await targets.findFirst()).toEqual(expected);
  expect(await targets.destroyMany({ filter: { noteId: { eq: noteId } } })).toEqual([expected]);
});
