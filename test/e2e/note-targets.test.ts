import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ServedWorkspace } from './workspace.js';
import { collect, serveExample } from './workspace.js';

// An object with morph relations: what a note is about may be a person, a company, a product, …
let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];
let noteTargets: ServedWorkspace['twenty']['noteTargets'];
let personId: string;
let companyId: string;
let productId: string;
let noteId: string;

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
  ({ noteTargets } = twenty);
  const id = { select: { id: true } } as const;
  ({ id: personId } = await twenty.people.create({ data: { name: { firstName: 'Ada' } }, ...id }));
  ({ id: companyId } = await twenty.companies.create({ data: { name: 'Acme' }, ...id }));
  ({ id: productId } = await twenty.products.create({ data: { sku: 'P-1' }, ...id }));
  ({ id: noteId } = await twenty.notes.create({ data: { title: 'Met' }, ...id }));
});
beforeEach(() => noteTargets.destroyMany({ filter: {}, everyRecord: true }));
afterAll(() => served.sandbox.close());

const targets = { targetPersonId: true, targetCompanyId: true, targetProductId: true } as const;

test('a note is about records of several kinds, seen from each side', async () => {
  await noteTargets.createMany({
    data: [
      { noteId, targetPersonId: personId },
      { noteId, targetCompany: { connect: { where: { id: companyId } } } },
      { note: { connect: { where: { id: noteId } } }, targetProduct: { connect: { where: { sku: 'P-1' } } } },
    ],
  });
  const { noteTargets: ofNote } = await twenty.notes.findOneOrThrow({
    id: noteId,
    select: {
      noteTargets: {
        targetPerson: { name: { firstName: true } },
        targetCompany: { name: true },
        targetProduct: { sku: true },
      },
    },
  });
  const none = { targetPerson: null, targetCompany: null, targetProduct: null };
  expect(ofNote).toHaveLength(3);
  expect(ofNote).toEqual(
    expect.arrayContaining([
      { ...none, targetPerson: { name: { firstName: 'Ada' } } },
      { ...none, targetCompany: { name: 'Acme' } },
      { ...none, targetProduct: { sku: 'P-1' } },
    ]),
  );
  expect(await twenty.people.findOne({ id: personId, select: { noteTargets: { note: { title: true } } } })).toEqual({
    noteTargets: [{ note: { title: 'Met' } }],
  });
  expect(await twenty.products.findOne({ id: productId, select: { noteTargets: { targetProductId: true } } })).toEqual({
    noteTargets: [{ targetProductId: productId }],
  });
});

test('targets are filtered, ordered, counted and grouped through the relation', async () => {
  await noteTargets.createMany({
    data: [
      { noteId, targetPersonId: personId },
      { noteId, targetCompanyId: companyId },
      { targetCompanyId: companyId },
    ],
  });
  const { records } = await noteTargets.findMany({
    filter: { targetCompany: { name: { ilike: 'ac%' } }, note: { title: { eq: 'Met' } } },
    select: { targetCompany: { name: true } },
  });
  expect(records).toEqual([{ targetCompany: { name: 'Acme' } }]);
  const ordered = await collect(
    noteTargets.iterate({ orderBy: { targetCompany: { name: 'AscNullsFirst' } }, pageSize: 1, select: targets }),
  );
  expect(ordered.map(({ targetCompanyId }) => targetCompanyId)).toEqual([null, companyId, companyId]);
  expect(await noteTargets.findFirst({ filter: { noteId: { is: 'NULL' } }, select: { noteId: true } })).toEqual({
    noteId: null,
  });
  expect(await noteTargets.count({ filter: { targetCompanyId: { in: [companyId] } } })).toBe(2);
  expect(await noteTargets.aggregate({ countEmpty: ['deletedAt'], min: ['createdAt'] })).toEqual({
    count: 3,
    countEmpty: { deletedAt: 3 },
    min: { createdAt: expect.stringMatching(/^2026-/) },
  });
  const groups = await noteTargets.groupBy({
    by: ['targetCompany.name'],
    orderBy: { by: { 'targetCompany.name': 'AscNullsLast' } },
  });
  expect(groups).toEqual([
    { by: { 'targetCompany.name': 'Acme' }, count: 2 },
    { by: { 'targetCompany.name': null }, count: 1 },
  ]);
});

test('a target is created, met, changed, deleted, restored and destroyed', async () => {
  const { id } = await noteTargets.create({ data: { noteId, targetPersonId: personId }, select: { id: true } });
  // The server keeps the targets apart: what was there stays until it is emptied.
  expect(
    await noteTargets.update({ id, data: { targetPersonId: null, targetCompanyId: companyId }, select: targets }),
  ).toEqual({ targetPersonId: null, targetCompanyId: companyId, targetProductId: null });
  expect(
    await noteTargets.upsert({
      data: { id, targetCompany: { disconnect: true }, targetProductId: productId },
      select: targets,
    }),
  ).toEqual({ targetPersonId: null, targetCompanyId: null, targetProductId: productId });
  expect(await noteTargets.upsertMany({ data: [{ id, targetProductId: null }], select: targets })).toEqual([
    { targetPersonId: null, targetCompanyId: null, targetProductId: null },
  ]);
  expect(
    await noteTargets.updateEach({ data: [{ id, data: { targetPersonId: personId } }], select: targets }),
  ).toMatchObject([{ targetPersonId: personId }]);
  expect(
    await noteTargets.updateMany({
      filter: { noteId: { eq: noteId } },
      data: { noteId: null },
      select: { noteId: true },
    }),
  ).toEqual([{ noteId: null }]);
  expect(await noteTargets.findOne({ id, select: { noteId: true } })).toEqual({ noteId: null });
  await noteTargets.delete({ id });
  expect(await noteTargets.findOne({ id })).toBeNull();
  await noteTargets.restore({ id });
  await noteTargets.deleteMany({ filter: { targetPersonId: { eq: personId } } });
  expect(await noteTargets.restoreMany({ filter: { deletedAt: { is: 'NOT_NULL' } }, select: { id: true } })).toEqual([
    { id },
  ]);
  expect((await noteTargets.findOneOrThrow({ id })).id).toBe(id);
  expect(await noteTargets.destroy({ id, select: { id: true } })).toEqual({ id });
  expect(await noteTargets.count()).toBe(0);
});

test('targets go with the note that is destroyed', async () => {
  const gone = await twenty.notes.create({ data: { title: 'Gone' }, select: { id: true } });
  await noteTargets.create({ data: { noteId: gone.id, targetPersonId: personId } });
  await twenty.notes.destroy({ id: gone.id });
  expect(await noteTargets.count()).toBe(0);
});

test('links are made as rows say, and what has changed is told', async () => {
  const data = [{ noteId, targetPersonId: personId }];
  expect(await noteTargets.syncMany({ data, match: 'noteId' })).toMatchObject({ created: 1 });
  const found = await noteTargets.findOrCreate({ data: { noteId, targetPersonId: personId }, match: 'noteId' });
  expect(found).toMatchObject({ record: { targetPersonId: personId }, isCreated: false });
  const changes = await collect(noteTargets.changes({ select: { targetPersonId: true } }));
  expect(changes.map(({ record }) => record)).toEqual([{ targetPersonId: personId }]);
  expect(await collect(noteTargets.reconcile({ known: [], select: { id: true } }))).toHaveLength(1);
});

test('every operation of a note target was requested by the tests above', () => {
  const others = ['findDuplicates', 'merge', 'selecting'];
  const operations = Object.keys(noteTargets).filter((name) => !others.includes(name));
  expect(operations.map((name) => `noteTargets.${name}`).filter((name) => !served.requested.includes(name))).toEqual(
    [],
  );
});
