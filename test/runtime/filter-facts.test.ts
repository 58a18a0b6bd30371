import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FilterFact } from '../facts/random-filters.js';
import { RANDOM_FILTERS } from '../facts/random-filters.js';
import { recordsOf, ROOTS } from './filter-fields.js';
import type { FilteredRecord } from './filter-fields.js';
import { isMeant } from './filter-oracle.js';
import type { FilterServer } from './filter-server.js';
import { filterServer } from './filter-server.js';

let server: FilterServer;
beforeAll(async () => {
  server = await filterServer();
});
afterAll(() => server.close());

const nameOf = ({ reference, sku, name }: FilteredRecord): string =>
  String(reference ?? sku ?? (name as FilteredRecord)['lastName']);

const withNames = (fact: FilterFact, names: readonly string[]): FilterFact => ({
  ...fact,
  finds: [...names].sort().join(' '),
});

test('the oracle knows what 300 filters found on a real server', () => {
  expect(RANDOM_FILTERS).toHaveLength(300);
  const judged = RANDOM_FILTERS.map((fact) => {
    const { fields } = ROOTS[fact.of];
    return withNames(
      fact,
      recordsOf(fact.of)
        .filter((record) => isMeant(fact.filter, fields, record))
        .map(nameOf),
    );
  });
  expect(judged).toEqual(RANDOM_FILTERS);
});

test('the client finds the same with them', async () => {
  const found: FilterFact[] = [];
  for (const fact of RANDOM_FILTERS) {
    // Filters made at random are of no type.
    const object = server.twenty[fact.of] as unknown as {
      readonly findMany: (args: object) => Promise<{ readonly records: readonly { readonly id: string }[] }>;
    };
    const { records } = await object.findMany({ filter: fact.filter, select: { id: true }, first: 100 });
    const ids = new Set(records.map(({ id }) => id));
    found.push(
      withNames(
        fact,
        recordsOf(fact.of)
          .filter(({ id }) => ids.has(String(id)))
          .map(nameOf),
      ),
    );
  }
  expect(found).toEqual(RANDOM_FILTERS);
});
