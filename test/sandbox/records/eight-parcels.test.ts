import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, barcodesOf, createEightParcels } from '../../facts/ask-parcels.js';
import { FILTERS } from '../../facts/filters.js';
import { ORDERINGS } from '../../facts/orderings.js';
import { factsServer } from '../../facts/server.js';
import type { FactsServer } from '../../facts/server.js';

const FILTERED = `query ($filter: ParcelFilterInput) {
  parcels(filter: $filter, orderBy: [{ barcode: AscNullsLast }]) { edges { node { barcode } } } }`;
const ORDERED = `query ($orderBy: [ParcelOrderByInput]) { parcels(orderBy: $orderBy) { edges { node { barcode } } } }`;

describe('eight parcels', () => {
  let server: FactsServer;
  beforeAll(async () => {
    server = await factsServer();
    await createEightParcels(server);
  }, 120_000);
  afterAll(() => server.close());

  it.each([
    { what: 'are filtered', query: FILTERED, variable: 'filter', facts: FILTERS },
    { what: 'are ordered', query: ORDERED, variable: 'orderBy', facts: ORDERINGS },
  ])('$what as a 2.21 server does it', { timeout: 120_000 }, async ({ query, variable, facts }) => {
    const differs: string[] = [];
    for (const [given, wanted] of facts) {
      const got = barcodesOf(await ask(server, query, { [variable]: given }));
      if (JSON.stringify(got) !== JSON.stringify(wanted)) differs.push(JSON.stringify(given));
    }
    expect(facts.length).toBeGreaterThan(50);
    expect(differs).toEqual([]);
  });

  it('are found by the time that was read of them, but not by a list that has it: it is kept to the microsecond', async () => {
    const read = await ask(server, `{ parcels(first: 1) { edges { node { barcode createdAt } } } }`);
    const { edges } = read.data?.['parcels'] as { readonly edges: readonly { readonly node: Stamped }[] }; // what is selected
    const { barcode, createdAt } = edges[0]?.node ?? { barcode: '', createdAt: '' };
    const found = async (filter: object) => barcodesOf(await ask(server, FILTERED, { filter }));
    expect(await found({ createdAt: { eq: createdAt }, barcode: { eq: barcode } })).toBe(barcode);
    expect(await found({ createdAt: { in: [createdAt] } })).toBe('');
  });
});

interface Stamped {
  readonly barcode: string;
  readonly createdAt: string;
}
