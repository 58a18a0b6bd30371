import { afterAll, beforeAll, beforeEach, expect, expectTypeOf, test } from 'vitest';
import { composeClient, findOrCreate } from '../../src/runtime/client/compose.js';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import { personObject } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';

let sandbox: Sandbox;
let twenty: TwentyClient;
let requests: string[] = [];
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace });
  const hooks = {
    onRequest: ({ query }: { readonly query: string }) => void requests.push(query.replace(/[({].*/s, '')),
  };
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, hooks });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await twenty.people.destroyMany({ filter: {}, everyRecord: true });
  requests = [];
});

const match = 'emails.primaryEmail';
const data = { emails: { primaryEmail: 'Ada@x.example' }, jobTitle: 'CTO' };

test('creates a record that is not there, and then finds it, as it is', async () => {
  const select = { jobTitle: true } as const;
  const first = await twenty.people.findOrCreate({ data, match, select });
  expect(first).toEqual({ record: { jobTitle: 'CTO' }, isCreated: true });
  const second = await twenty.people.findOrCreate({ data: { ...data, jobTitle: 'CEO' }, match, select });
  expect(second).toEqual({ record: { jobTitle: 'CTO' }, isCreated: false });
  expect(requests).toEqual(['query', 'mutation', 'query']);
  expectTypeOf(second.record).toEqualTypeOf<{ jobTitle: string | null }>();
});

test('of many at a time one creates, and all get that record', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => twenty.people.findOrCreate({ data, match })));
  expect(new Set(all.map(({ record }) => record.id)).size).toBe(1);
  expect(all.filter(({ isCreated }) => isCreated)).toHaveLength(1);
});

test('a field that is not unique will do, unless several records have the value', async () => {
  const byTitle = () => twenty.people.findOrCreate({ data: { jobTitle: 'CTO' }, match: 'jobTitle' });
  const { record } = await byTitle();
  expect(await byTitle()).toEqual({ record, isCreated: false });
  const { id } = await twenty.people.create({ data: { jobTitle: 'CTO' } });
  const ids = [record.id, id].sort().join(', ');
  await expect(byTitle()).rejects.toMatchObject({
    code: 'DUPLICATE_MATCH',
    message: `people.findOrCreate: 2 records have the jobTitle "CTO": ${ids}.`,
  });
});

test('a record that is soft-deleted is named, and not created a second time', async () => {
  const { record } = await twenty.people.findOrCreate({ data, match });
  await twenty.people.delete({ id: record.id });
  await expect(twenty.people.findOrCreate({ data, match })).rejects.toMatchObject({
    name: 'TwentyConflictError',
    code: 'SOFT_DELETED',
    conflictingRecordId: record.id,
    message: `people.findOrCreate: the record with the emails.primaryEmail "Ada@x.example", ${record.id}, is soft-deleted: restore or destroy it.`,
  });
});

test('data without the value is refused before a request', async () => {
  const call = twenty.people.findOrCreate({ data: { jobTitle: 'CTO' }, match });
  await expect(call).rejects.toThrow(
    'people.findOrCreate: data has no emails.primaryEmail, which the record is found by.',
  );
  expect(requests).toEqual([]);
});

test('a composed client has it too', async () => {
  const { people } = composeClient<{ people: Pick<TwentyClient['people'], 'findOrCreate'> }>(
    [personObject],
    { findOrCreate },
    { baseUrl: sandbox.url, apiKey: sandbox.apiKey },
  );
  expect(await people.findOrCreate({ data, match })).toMatchObject({ isCreated: true });
  expect(await people.findOrCreate({ data, match })).toMatchObject({ isCreated: false });
});

test('a create that a soft-deleted record is in the way of says which it is', async () => {
  const { id } = await twenty.people.create({ data });
  const create = () => twenty.people.create({ data: { emails: { primaryEmail: 'ADA@x.example' } } });
  await expect(create()).rejects.toMatchObject({ name: 'TwentyConflictError', conflictingRecordId: id });
  await twenty.people.delete({ id });
  await expect(create()).rejects.toMatchObject({
    name: 'TwentyConflictError',
    conflictingRecordId: id,
    message: expect.stringContaining(`The record ${id} is soft-deleted: restore or destroy it.`),
  });
});

test('a walk becomes a list, of all that is left or at most so many, and reads no further page', async () => {
  const titles = Array.from({ length: 7 }, (_, index) => `Title ${index}`);
  await twenty.people.createMany({ data: titles.map((jobTitle) => ({ jobTitle })) });
  requests = [];
  const walk = () =>
    twenty.people.iterate({ select: { jobTitle: true }, pageSize: 2, orderBy: { position: 'AscNullsLast' } });
  expect((await walk().toArray()).map(({ jobTitle }) => jobTitle).sort()).toEqual(titles);
  expect(requests).toHaveLength(4);
  requests = [];
  const some = await walk().toArray({ limit: 3 });
  expect(some).toHaveLength(3);
  expect(requests).toHaveLength(2);
  expect(await walk().toArray({ limit: 0 })).toEqual([]);
  const begun = walk();
  await begun.next();
  expect(await begun.toArray({ limit: 99 })).toHaveLength(6);
  await expect(walk().toArray({ limit: Number.NaN })).rejects.toThrow(
    'people.iterate: limit is NaN, and must be a number from 0.',
  );
  expectTypeOf(some).toEqualTypeOf<{ jobTitle: string | null }[]>();
});
