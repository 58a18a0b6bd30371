import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGGREGATES, FAILING_AGGREGATES } from '../../facts/aggregates.js';
import { ask, createEightParcels, refusalOf } from '../../facts/ask-parcels.js';
import { GROUPINGS } from '../../facts/groups.js';
import { factsServer } from '../../facts/server.js';
import type { FactsServer } from '../../facts/server.js';

const GROUPED = `query ($groupBy: [ParcelGroupByInput!]!) {
  parcelsGroupBy(groupBy: $groupBy) { groupByDimensionValues totalCount sumPieces } }`;

interface MadeGroup {
  readonly groupByDimensionValues: readonly unknown[];
  readonly totalCount: number;
  readonly sumPieces: number | null;
}

describe('eight parcels', () => {
  let server: FactsServer;
  beforeAll(async () => {
    server = await factsServer();
    await createEightParcels(server);
  }, 120_000);
  afterAll(() => server.close());

  it('are counted and summed up as a 2.21 server does it', async () => {
    const names = Object.keys(AGGREGATES);
    const { data } = await ask(server, `{ parcels { ${names.join(' ')} } }`);
    const got = data?.['parcels'] as Readonly<Record<string, unknown>>; // what is selected
    expect(names.filter((name) => got[name] !== AGGREGATES[name])).toEqual([]);
  });

  it.each(FAILING_AGGREGATES)('fail at %s, as on the server', async (name) => {
    expect(refusalOf(await ask(server, `{ parcels { ${name} } }`))).toBe('INTERNAL_SERVER_ERROR');
  });

  it('are grouped as a 2.21 server does it', { timeout: 60_000 }, async () => {
    const differs: string[] = [];
    for (const [groupBy, wanted] of GROUPINGS) {
      const answer = await ask(server, GROUPED, { groupBy });
      const refused = refusalOf(answer);
      const groups = refused === undefined ? (answer.data?.['parcelsGroupBy'] as readonly MadeGroup[]) : []; // what is selected
      const got = groups.map((each) => [each.groupByDimensionValues, each.totalCount, each.sumPieces]);
      if (text(refused === undefined ? got : { refused }) !== text(wanted)) differs.push(JSON.stringify(groupBy));
    }
    expect(differs).toEqual([]);
  });
});

/** Groups come in no order. */
const text = (outcome: unknown): string =>
  JSON.stringify(Array.isArray(outcome) ? outcome.map((group) => JSON.stringify(group)).sort() : outcome);
