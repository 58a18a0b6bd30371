import { afterEach, beforeEach, expect, expectTypeOf, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { Person, PersonCreateInput } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';

let sandbox: Sandbox;
let twenty: TwentyClient;
let requests: string[];
beforeEach(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace });
  requests = [];
  const hooks = { onRequest: ({ operation }: { readonly operation: string }) => void requests.push(operation) };
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, hooks });
});
afterEach(() => sandbox.close());

const person = (index: number, jobTitle: string): PersonCreateInput => ({
  jobTitle,
  emails: { primaryEmail: `p${index}@x.example` },
});

test('each item has its own record, wherever the server puts it', async () => {
  const known = Array.from({ length: 45 }, (_, index) => person(index * 2, 'known'));
  await twenty.people.createMany({ data: known });
  const data = Array.from({ length: 90 }, (_, index) => person(index, `title ${index}`));
  const upserted = await twenty.people.upsertMany({ data, select: { jobTitle: true } });
  expect(upserted).toEqual(data.map(({ jobTitle }) => ({ jobTitle })));
  expect(await twenty.people.count()).toBe(90);
});

test('a report tells what was created and what was updated', async () => {
  const [first] = await twenty.people.createMany({ data: [person(0, 'before'), person(2, 'before')] });
  const id = first!.id;
  const other = 'c0ffee00-0000-4000-8000-000000000001';
  const data: PersonCreateInput[] = [
    person(1, 'new by email'),
    person(2, 'known by email'),
    { jobTitle: 'new without a key' },
    { id, jobTitle: 'known by id' },
    { id: other, jobTitle: 'new by id' },
    { id, jobTitle: 'known by id', createdAt: '2026-01-01T00:00:00.000Z' },
  ];
  const report = await twenty.people.upsertMany({ data, report: true, batchSize: 5, select: { jobTitle: true } });
  expect(report).toEqual({
    records: data.map(({ jobTitle }) => ({ jobTitle })),
    created: [0, 2, 4],
    updated: [1, 3],
    // Who says when it was created leaves nothing to tell it by.
    unknown: [5],
  });
  expectTypeOf(report.records).toEqualTypeOf<{ jobTitle: string | null }[]>();
});

test('items of one record all have that, and the last one wins', async () => {
  await twenty.people.createMany({ data: [person(0, 'before')] });
  const data = [person(0, 'a'), person(1, 'b'), person(0, 'c'), person(1, 'd')];
  const report = await twenty.people.upsertMany({ data, report: true, select: { id: true } });
  const [a, b, c, d] = report.records.map(({ id }) => id);
  expect([a, b]).toEqual([c, d]);
  expect(report.updated).toEqual(expect.arrayContaining([0, 2]));
  expect(report.created).toContain(1);
  const { records } = await twenty.people.findMany({ orderBy: { emails: { primaryEmail: 'AscNullsLast' } } });
  expect(records.map(({ jobTitle }) => jobTitle)).toEqual(['c', 'd']);
});

test('what is selected is returned, and what the client needs besides is not', async () => {
  await twenty.people.createMany({ data: [person(0, 'before')] });
  const data = [person(1, 'a'), person(0, 'b')];
  const select = { emails: { additionalEmails: true }, jobTitle: true } as const;
  const expected = data.map(({ jobTitle }) => ({ emails: { additionalEmails: [] }, jobTitle }));
  expect(await twenty.people.upsertMany({ data, select })).toEqual(expected);
  expect((await twenty.people.upsertMany({ data, select, report: true })).records).toEqual(expected);
  const whole = await twenty.people.upsertMany({ data });
  expectTypeOf(whole).toEqualTypeOf<Person[]>();
  expect(whole[0]).toMatchObject({ jobTitle: 'a', createdAt: expect.any(String), id: expect.any(String) });
});

test('values that the server writes in its own way are matched all the same, without more requests', async () => {
  await twenty.companies.createMany({
    data: [{ name: 'before', domainName: { primaryLinkUrl: 'https://acme.example' } }],
  });
  await twenty.people.createMany({ data: [person(0, 'before')] });
  requests.length = 0;
  const companies = await twenty.companies.upsertMany({
    data: [{ name: 'new' }, { name: 'known', domainName: { primaryLinkUrl: 'https://Acme.example/' } }],
    select: { name: true },
  });
  expect(companies).toEqual([{ name: 'new' }, { name: 'known' }]);
  const people = await twenty.people.upsertMany({
    data: [person(7, 'new'), { jobTitle: 'known', emails: { primaryEmail: 'P0@X.EXAMPLE' } }],
    select: { jobTitle: true },
  });
  expect(people).toEqual([{ jobTitle: 'new' }, { jobTitle: 'known' }]);
  expect(requests).toHaveLength(2);
});
