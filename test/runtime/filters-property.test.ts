import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filtersOn } from './filter-arbitrary.js';
import type { WrittenFilter } from './filter-arbitrary.js';
import type { Root } from './filter-fields.js';
import { deletedOf, recordsOf, ROOTS } from './filter-fields.js';
import { isMeant } from './filter-oracle.js';
import type { FilterServer } from './filter-server.js';
import { filterServer } from './filter-server.js';

let server: FilterServer;
beforeAll(async () => {
  server = await filterServer();
});
afterAll(() => server.close());

/** What the tests need of an object. Filters are made at random, which no type knows. */
interface Operations {
  readonly findMany: (args: object) => Promise<{ readonly records: Ids }>;
  readonly updateMany: (args: object) => Promise<Ids>;
  readonly deleteMany: (args: object) => Promise<Ids>;
  readonly restoreMany: (args: object) => Promise<Ids>;
}
type Ids = readonly { readonly id: string }[];

const objectOf = (root: Root): Operations => server.twenty[root] as unknown as Operations;

const idsOf = (records: Ids): readonly string[] => records.map(({ id }) => id).sort();

const meantBy = (filter: WrittenFilter, root: Root): readonly string[] =>
  recordsOf(root)
    .filter((record) => isMeant(filter, ROOTS[root].fields, record))
    .map(({ id }) => String(id))
    .sort();

const select = { id: true } as const;

const find = async (filter: WrittenFilter, root: Root): Promise<readonly string[]> =>
  idsOf((await objectOf(root).findMany({ filter, select, first: 100 })).records);

// The same filters in every run.
const SEED = 20_260_131;

test.each<[Root, number]>([
  ['subscriptions', 800],
  ['products', 600],
  ['people', 600],
])('any filter on %s finds the records that it means', async (root, numRuns) => {
  await fc.assert(
    fc.asyncProperty(filtersOn(ROOTS[root].fields), async (filter) => {
      expect(await find(filter, root)).toEqual(meantBy(filter, root));
    }),
    { numRuns, seed: SEED },
  );
});

function refusal(error: unknown): 'refused' {
  expect(error).toMatchObject({ message: expect.stringContaining('needs everyRecord: true') });
  return 'refused';
}

const DELETED = { deletedAt: { is: 'NOT_NULL' } };
const DELETED_OR_NOT = { or: [DELETED, { deletedAt: { is: 'NULL' } }] };

test.each<Root>(['subscriptions', 'products', 'people'])(
  'any filter on %s updates, deletes and restores the records that it means, and no others',
  async (root) => {
    const object = objectOf(root);
    const deletedBefore = deletedOf(root);
    let position = 1000;
    await fc.assert(
      fc.asyncProperty(filtersOn(ROOTS[root].fields), async (filter) => {
        const meant = meantBy(filter, root);
        const data = { position: ++position };
        const updated = await object.updateMany({ filter, data, select }).catch(refusal);
        // A filter without a condition is refused, which means every record: none is written.
        if (updated === 'refused') {
          expect(meant).toEqual(meantBy({}, root));
          return;
        }
        expect(idsOf(updated)).toEqual(meant);
        expect(await find({ position: { eq: position }, ...DELETED_OR_NOT }, root)).toEqual(meant);
        expect(idsOf(await object.deleteMany({ filter, select }))).toEqual(meant);
        expect(await find(DELETED, root)).toEqual([...meant, ...deletedBefore].sort());
        const ofThese = { and: [filter, { id: { in: meant } }] };
        expect(idsOf(await object.restoreMany({ filter: ofThese, select }))).toEqual(meant);
        expect(await find(DELETED, root)).toEqual(deletedBefore);
      }),
      // What a failure leaves behind would mislead smaller examples.
      { numRuns: 60, seed: SEED + 1, endOnFailure: true },
    );
  },
);
