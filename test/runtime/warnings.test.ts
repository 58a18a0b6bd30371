import { afterEach, expect, test } from 'vitest';
import type { TwentyError } from '../../src/runtime/client/index.js';
import { TwentyBatchError } from '../../src/runtime/client/index.js';
import { createTwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
afterEach(() => server.close());

const listOf = (length: number) => ({ edges: Array.from({ length }, (_, index) => ({ node: { id: `${index}` } })) });
const pageOf = (edges: readonly object[]) => ({ edges, pageInfo: {}, totalCount: edges.length });
const CUT = 'has 60 records, the most that a server sends: there may be more.';

/** A client of a server that always answers `data`, and what it warns of. */
async function warned(data: object, hook: (warning: TwentyError) => void = () => {}) {
  server = await scriptedServer(() => ({ data }));
  const warnings: string[] = [];
  const onWarning = (warning: TwentyError) => {
    warnings.push(`${warning.code} ${warning.message}`);
    hook(warning);
  };
  return { twenty: createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', hooks: { onWarning } }), warnings };
}

/** How many people two companies come with, and what is said of it. */
const lists: readonly (readonly [lengths: readonly number[], warnings: readonly string[]])[] = [
  [[0, 59], []],
  [[60, 2], [`CUT_LIST companies.findMany: people ${CUT}`]],
  // Once is enough.
  [[60, 60], [`CUT_LIST companies.findMany: people ${CUT}`]],
  // A server that sends more has no such limit.
  [[61, 300], []],
];

test.each(lists)('a nested list that the server has cut off is warned of once in a call: %j', async (lengths, want) => {
  const edges = lengths.map((length) => ({ node: { id: '1', people: listOf(length) } }));
  const { twenty, warnings } = await warned({ companies: pageOf(edges) });
  const { records } = await twenty.companies.findMany({ select: { people: { id: true } } });
  expect(records.map(({ people }) => people.length)).toEqual(lengths);
  expect(warnings).toEqual(want);
});

test('the warning names the path of the list', async () => {
  const targetPerson = { company: { people: listOf(60) } };
  const { twenty, warnings } = await warned({ noteTarget: { targetPerson } });
  await twenty.noteTargets.findOne({ id: '1', select: { targetPerson: { company: { people: { id: true } } } } });
  expect(warnings).toEqual([`CUT_LIST noteTargets.findOne: targetPerson.company.people ${CUT}`]);
});

test('a hook that throws the warning makes the call fail', async () => {
  const { twenty } = await warned({ companies: pageOf([{ node: { people: listOf(60) } }]) }, (warning) => {
    throw warning;
  });
  const call = twenty.companies.findMany({ select: { people: { id: true } } });
  await expect(call).rejects.toMatchObject({ name: 'TwentyError', code: 'CUT_LIST' });
});

test('a write whose answer is warned of is never reported as failed for certain', async () => {
  const { twenty } = await warned({ createCompanies: [{ id: '1', people: listOf(60) }] }, (warning) => {
    throw warning;
  });
  const error: unknown = await twenty.companies
    .createMany({ data: [{}], select: { people: { id: true } } })
    .catch((reason: unknown) => reason);
  if (!(error instanceof TwentyBatchError)) throw error;
  expect(error.failures).toMatchObject([{ index: 0, isUncertain: true }]);
});

const groupsOf = (length: number) => ({
  opportunitiesGroupBy: Array.from({ length }, (_, index) => ({
    groupByDimensionValues: [`${index}`],
    totalCount: 1,
    edges: [],
  })),
});
const cutGroups = (count: number) => [
  `CUT_GROUPS opportunities.groupBy: ${count} groups came, the most without a limit: there may be more.`,
];

/** What groups are asked for besides a field, how many come, and what is said of it. */
const groups: readonly (readonly [args: object, count: number, warnings: readonly string[]])[] = [
  [{}, 999, []],
  [{}, 1000, cutGroups(1000)],
  [{ limit: 1000 }, 1000, []],
  [{}, 50, []],
  [{ records: { id: true } }, 49, []],
  [{ records: { id: true } }, 50, cutGroups(50)],
  [{ records: { id: true }, limit: 50 }, 50, []],
];

test.each(groups)(
  'groups that may be cut off by a limit that nobody asked for are warned of: %j',
  async (args, count, want) => {
    const { twenty, warnings } = await warned(groupsOf(count));
    expect(await twenty.opportunities.groupBy({ by: ['name'], ...args })).toHaveLength(count);
    expect(warnings).toEqual(want);
  },
);
