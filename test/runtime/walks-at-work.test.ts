import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { PersonFilter, PersonOrderBy } from './sample/objects/person.js';
import { sampleWorkspace } from './sample/workspace.js';

const COUNT = 500;
let sandbox: Sandbox;
let twenty: TwentyClient;
let ids: string[];
beforeEach(async () => {
  sandbox = await createSandbox({ metadata: sampleWorkspace, version: '2.43' });
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
  const data = Array.from({ length: COUNT }, () => ({ jobTitle: 'to do' }));
  const created = await twenty.people.createMany({ data, batchSize: 200, select: { id: true } });
  ids = created.map(({ id }) => id);
});
afterEach(() => sandbox.close());

const orders: readonly PersonOrderBy[] = [
  { createdAt: 'AscNullsLast' },
  { createdAt: 'DescNullsLast' },
  { position: 'AscNullsLast' },
  { updatedAt: 'AscNullsLast' },
  { updatedAt: 'DescNullsLast' },
  { id: 'AscNullsFirst' },
];

const todo: PersonFilter = { jobTitle: { eq: 'to do' } };

/** What is done to each page of records as they come. */
const works: Record<string, (page: readonly string[]) => Promise<unknown>> = {
  'changed so that they match no more': (page) =>
    twenty.people.updateMany({ filter: { id: { in: page } }, data: { jobTitle: 'done' } }),
  changed: (page) => twenty.people.updateMany({ filter: { id: { in: page } }, data: { score: 1 } }),
  deleted: (page) => twenty.people.deleteMany({ filter: { id: { in: page } } }),
};

const PAGE = 50;
const cases = Object.keys(works).flatMap((work) => [undefined, ...orders].map((orderBy) => [work, orderBy] as const));

test.each(cases)('a walk over records that are %s meanwhile visits each once, ordered by %j', async (work, orderBy) => {
  const visited: string[] = [];
  const args = { filter: todo, pageSize: PAGE, select: { id: true } } as const;
  for await (const { id } of twenty.people.iterate({ ...args, ...(orderBy && { orderBy }) })) {
    visited.push(id);
    if (visited.length % PAGE === 0) await works[work]!(visited.slice(-PAGE));
  }
  expect([...visited].sort()).toEqual([...ids].sort());
});

test('an export by the time of the last change has every record, while some of them are edited', async () => {
  const visited: string[] = [];
  const edited = ids.slice(0, 5);
  const orderBy = { updatedAt: 'AscNullsLast' } as const;
  for await (const { id } of twenty.people.iterate({ orderBy, pageSize: 100, select: { id: true } })) {
    visited.push(id);
    const next = visited.length % 100 === 0 && edited.pop();
    if (next) await twenty.people.update({ id: next, data: { score: 2 }, select: { id: true } });
  }
  expect(visited.sort()).toEqual([...ids].sort());
});
