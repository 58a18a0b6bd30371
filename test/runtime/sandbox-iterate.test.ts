import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { PersonOrderBy } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';

const COUNT = 230;
let sandbox: Sandbox;
let twenty: TwentyClient;
let requests = 0;
beforeAll(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace, version: '2.43' });
  const hooks = { onRequest: () => void requests++ };
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, hooks });
  const companies = await twenty.companies.createMany({ data: ['A', 'B', 'C'].map((name) => ({ name })) });
  // Nulls and ties in every field that is ordered by.
  await twenty.people.createMany({
    data: Array.from({ length: COUNT }, (_, index) => ({
      score: index % 7 === 0 ? null : index % 5,
      seniority: ([null, 'JUNIOR', 'SENIOR'] as const)[index % 3]!,
      jobTitle: index % 4 ? `job ${index % 6}` : '',
      isActive: index % 2 === 0,
      name: { firstName: `f${index % 9}`, lastName: index % 8 ? `l${index % 3}` : '' },
      companyId: [null, ...companies.map(({ id }) => id)][index % 4]!,
    })),
  });
});
afterAll(() => sandbox.close());

const direction = fc.constantFrom('AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast');
const order = fc.oneof(
  fc
    .constantFrom('score', 'seniority', 'jobTitle', 'isActive', 'createdAt', 'companyId')
    .chain((field) => direction.map((each): PersonOrderBy => ({ [field]: each }))),
  fc
    .record({ firstName: direction, lastName: direction }, { requiredKeys: [] })
    .map((name): PersonOrderBy => ({ name })),
  direction.map((each): PersonOrderBy => ({ company: { name: each } })),
);

test('a walk visits every record exactly once and in order, whatever the order and the page size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(order, { maxLength: 3 }),
      fc.integer({ min: 7, max: 260 }),
      fc.boolean(),
      async (orderBy, pageSize, isFiltered) => {
        const filter = isFiltered ? { or: [{ score: { gt: 1 } }, { score: { is: 'NULL' as const } }] } : {};
        // What the server says of it when it is asked for all at once.
        const expected = await twenty.people.findMany({ filter, orderBy, first: 1000, select: { id: true } });
        requests = 0;
        const ids: string[] = [];
        for await (const { id } of twenty.people.iterate({ filter, orderBy, pageSize, select: { id: true } }))
          ids.push(id);
        expect(ids).toEqual(expected.records.map(({ id }) => id));
        expect(requests).toBeLessThanOrEqual(Math.ceil(expected.totalCount / pageSize) + 1);
      },
    ),
    { numRuns: 60 },
  );
});

test('the fields that a walk needs are not in its records', async () => {
  const orderBy = [{ name: { lastName: 'AscNullsLast' } }, { score: 'DescNullsLast' }] as const;
  for await (const person of twenty.people.iterate({ orderBy, select: { jobTitle: true, name: { firstName: true } } }))
    expect(Object.keys(person).concat(Object.keys(person.name ?? {}))).toEqual(['jobTitle', 'name', 'firstName']);
});
