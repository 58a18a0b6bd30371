import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OTHER_VERSIONS, OWN_WORKSPACES } from '../fixtures/workspaces.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

const select = {
  id: true,
  jobTitle: true,
  name: true,
  emails: { primaryEmail: true },
  company: { id: true, name: true, people: { id: true } },
  noteTargets: { id: true, note: { title: true } },
} as const;
const filter = { jobTitle: { ilike: '%a%', neq: 'x' }, name: { lastName: { in: ['L'] } } } as const;
const orderBy = [{ name: { lastName: 'AscNullsLast' } }, { createdAt: 'DescNullsLast' }] as const;
const data = { jobTitle: 'x', name: { firstName: 'Ada' }, emails: { primaryEmail: 'a@b.c' } };

const everywhere: readonly (readonly [string, (twenty: TwentyClient) => Promise<unknown>])[] = [
  ['findMany', ({ people }) => people.findMany({ select, filter, orderBy, first: 1, after: 'x' })],
  ['findMany backward', ({ people }) => people.findMany({ select, last: 1, before: 'x' })],
  ['findFirst', ({ people }) => people.findFirst({ select, filter })],
  ['findOne', ({ people }) => people.findOne({ id: '1', select })],
  ['count', ({ people }) => people.count({ filter })],
  [
    'aggregate',
    ({ opportunities }) =>
      opportunities.aggregate({ sum: ['amount.amountMicros'], max: ['closeDate'], countEmpty: ['stage'] }),
  ],
  ['findDuplicates', ({ people }) => people.findDuplicates({ ids: ['1'], select })],
  ['findDuplicates of data', ({ people }) => people.findDuplicates({ data: [data], select })],
  ['create', ({ people }) => people.create({ data, select })],
  ['upsert', ({ people }) => people.upsert({ data, select })],
  ['createMany', ({ people }) => people.createMany({ data: [data], select })],
  ['upsertMany', ({ people }) => people.upsertMany({ data: [data], select })],
  ['update', ({ people }) => people.update({ id: '1', data, select })],
  ['updateMany', ({ people }) => people.updateMany({ filter, data, select })],
  ['delete', ({ people }) => people.delete({ id: '1', select })],
  ['deleteMany', ({ people }) => people.deleteMany({ filter, select })],
  ['restore', ({ people }) => people.restore({ id: '1', select })],
  ['restoreMany', ({ people }) => people.restoreMany({ filter, select })],
  ['destroy', ({ people }) => people.destroy({ id: '1', select })],
  ['destroyMany', ({ people }) => people.destroyMany({ filter, select })],
];
const newer: typeof everywhere = [
  ['findMany with offset', ({ people }) => people.findMany({ select, offset: 1 })],
  ['merge', ({ people }) => people.merge({ ids: ['1', '2'], conflictPriorityIndex: 0, dryRun: true, select })],
  [
    'groupBy',
    ({ opportunities }) =>
      opportunities.groupBy({
        by: ['stage', { closeDate: 'MONTH' }, 'company.name'],
        orderBy: [{ count: 'DescNullsLast' }, { by: { closeDate: 'AscNullsLast' } }],
        sum: ['amount.amountMicros'],
        records: { id: true },
        recordsOrderBy: { createdAt: 'AscNullsLast' },
        limit: 1,
      }),
  ],
];

let server: ScriptedServer;
let twenty: TwentyClient;
beforeAll(async () => {
  // What is answered does not matter: what is sent is judged.
  server = await scriptedServer(() => ({ errors: [{ message: 'no' }] }));
  twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
});
afterAll(() => server.close());

describe.each([
  { version: '2.21', workspace: 'example', calls: [...everywhere, ...newer] },
  { version: '1.2', workspace: 'example on 1.2', calls: everywhere },
])('documents that a $version server validates', ({ workspace, calls }) => {
  test.each(calls)('%s is valid', async (_name, call) => {
    await call(twenty).catch(() => undefined);
    const { query } = server.requests.at(-1)!;
    const source = [...OWN_WORKSPACES, ...OTHER_VERSIONS].find(({ name }) => name === workspace)?.source();
    const { schema } = (await source) ?? {};
    expect(schema && validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  });
});
