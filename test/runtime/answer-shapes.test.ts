import { afterEach, expect, test } from 'vitest';
import { TwentyBatchError, TwentyError } from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(() => server?.close());

async function outcomeOf(answer: object, call: (twenty: TwentyClient) => Promise<unknown>): Promise<unknown> {
  const running = await scriptedServer(() => answer);
  server = running;
  const options = { baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock(), retries: 1 };
  const outcome = await call(createTwentyClient(options)).catch((error: unknown) => error);
  await running.close();
  return outcome;
}

const all = async (items: AsyncIterable<unknown>) => {
  for await (const item of items) expect(item).toBeDefined();
};
const select = { id: true } as const;

/** Each operation, and the root field that its answer has. */
const OPERATIONS: readonly (readonly [name: string, root: string, call: (twenty: TwentyClient) => Promise<unknown>])[] =
  [
    ['findMany', 'people', ({ people }) => people.findMany({ select })],
    ['findFirst', 'people', ({ people }) => people.findFirst({ select })],
    ['iterate', 'people', ({ people }) => all(people.iterate({ select }))],
    ['count', 'people', ({ people }) => people.count()],
    ['aggregate', 'people', ({ people }) => people.aggregate({ sum: ['score'] })],
    ['groupBy', 'peopleGroupBy', ({ people }) => people.groupBy({ by: ['seniority'], count: true })],
    ['findDuplicates', 'personDuplicates', ({ people }) => people.findDuplicates({ ids: ['1'], select })],
    ['create', 'createPerson', ({ people }) => people.create({ data: { jobTitle: 'x' }, select })],
    ['createMany', 'createPeople', ({ people }) => people.createMany({ data: [{ jobTitle: 'x' }], select })],
    ['upsert', 'createPerson', ({ people }) => people.upsert({ data: { jobTitle: 'x' }, select })],
    ['upsertMany', 'createPeople', ({ people }) => people.upsertMany({ data: [{ jobTitle: 'x' }], select })],
    ['update', 'updatePerson', ({ people }) => people.update({ id: '1', data: { jobTitle: 'x' }, select })],
    ['updateEach', 'updatePerson', ({ people }) => people.updateEach({ data: [{ id: '1', data: {} }], select })],
    [
      'updateMany',
      'updatePeople',
      ({ people }) => people.updateMany({ filter: { score: { gt: 1 } }, data: {}, select }),
    ],
    ['delete', 'deletePerson', ({ people }) => people.delete({ id: '1', select })],
    ['destroy', 'destroyPerson', ({ people }) => people.destroy({ id: '1', select })],
    ['merge', 'mergePeople', ({ people }) => people.merge({ ids: ['1', '2'], conflictPriorityIndex: 0, select })],
    ['$search', 'search', (twenty) => twenty.$search({ text: 'x' })],
    ['$metadataVersion', 'currentWorkspace', (twenty) => twenty.$metadataVersion()],
  ];

/** What may stand where the answer should. */
const SPOILT: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['nothing', undefined],
  ['a text', 'x'],
  ['a number', 7],
  ['a list of null', [null]],
  ['a list of texts', ['x']],
  ['an edge that is null', { edges: [null], pageInfo: {}, totalCount: 1 }],
  ['a node that is null', { edges: [{ node: null }], pageInfo: {}, totalCount: 1 }],
  ['edges that are no list', { edges: {}, pageInfo: {}, totalCount: 1 }],
];

// What is an answer to the operation all the same.
const isFine = (operation: string, spoilt: string): boolean =>
  (/^(count|aggregate)$/.test(operation) && /edge|node/.test(spoilt)) ||
  (/^(create|upsert|update|delete|destroy|merge)$/.test(operation) && /edge|node/.test(spoilt)) ||
  (operation === 'updateEach' && /edge|node/.test(spoilt));

test.each(OPERATIONS)(
  '%s fails with an error of ours, whatever stands where its answer should',
  async (name, root, call) => {
    for (const [spoilt, value] of SPOILT) {
      if (isFine(name, spoilt)) continue;
      const outcome = await outcomeOf({ data: { [root]: value } }, call);
      expect(outcome, spoilt).toBeInstanceOf(TwentyError);
      const error = outcome instanceof TwentyBatchError ? outcome.failures[0]!.error : outcome;
      expect(error, spoilt).toMatchObject({ code: expect.stringMatching(/^(INCOMPLETE|UNMATCHED)$/) });
    }
  },
);

test('a missing record is null to findOne, and an absent answer is an error', async () => {
  expect(await outcomeOf({ data: { person: null } }, ({ people }) => people.findOne({ id: '1', select }))).toBeNull();
  const outcome = await outcomeOf({ data: {} }, ({ people }) => people.findOne({ id: '1', select }));
  expect(outcome).toMatchObject({ code: 'INCOMPLETE', message: 'people.findOne: the answer lacks person.' });
});

test('a create never resolves to undefined', async () => {
  for (const createPerson of [[], null, undefined]) {
    const outcome = await outcomeOf({ data: { createPerson } }, ({ people }) => people.create({ data: {}, select }));
    expect(outcome).toMatchObject({ code: 'INCOMPLETE', isUncertain: true });
  }
});

test('an answer with fewer records than rows leaves it open what became of them', async () => {
  const outcome = await outcomeOf({ data: { createPeople: [{ id: '1' }] } }, ({ people }) =>
    people.createMany({ data: [{ jobTitle: 'a' }, { jobTitle: 'b' }], select }),
  );
  expect(outcome).toMatchObject({ failures: [{ isUncertain: true }, { isUncertain: true }], records: [] });
});
