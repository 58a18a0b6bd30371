import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SubscriptionFilter, SubscriptionOrderBy } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { collect, serveExample } from './workspace.js';

// Walks over random records in random orders, compared with sorting them here and with one answer of the server.
let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];
const companies = new Map<string, string>();

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
  for (const name of ['Acme', 'Bolt', 'Cone']) {
    companies.set(name, (await twenty.companies.create({ data: { name }, select: { id: true } })).id);
  }
});
afterAll(() => served.sandbox.close());

/** What a record is made of: few values of each, so that there are many ties and many empty ones. */
interface Row {
  readonly year: number | null;
  readonly renewsOn: string | null;
  readonly status: 'TRIAL' | 'ACTIVE' | 'PAST_DUE' | 'CANCELLED';
  readonly amountMicros: number | null;
  readonly company: string | null;
  readonly isDeleted: boolean;
}

const STATUS = ['TRIAL', 'ACTIVE', 'PAST_DUE', 'CANCELLED'] as const;
const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
const row: fc.Arbitrary<Row> = fc.record({
  year: orNull([2024, 2025, 2026]),
  renewsOn: orNull(['2026-01-01', '2026-02-01']),
  status: fc.constantFrom(...STATUS),
  amountMicros: orNull([1, 2, 3]),
  company: orNull(['Acme', 'Bolt', 'Cone']),
  isDeleted: fc.integer({ min: 0, max: 9 }).map((digit) => digit === 0),
});

type Direction = 'AscNullsFirst' | 'AscNullsLast' | 'DescNullsFirst' | 'DescNullsLast';
type Key = 'year' | 'renewsOn' | 'status' | 'amountMicros' | 'company';

const KEYS: Readonly<Record<Key, (direction: Direction) => SubscriptionOrderBy>> = {
  year: (year) => ({ year }),
  renewsOn: (renewsOn) => ({ renewsOn }),
  status: (status) => ({ status }),
  amountMicros: (amountMicros) => ({ monthlyPrice: { amountMicros } }),
  company: (name) => ({ company: { name } }),
};

interface Order {
  readonly key: Key;
  readonly direction: Direction;
}

const orders = fc.uniqueArray(
  fc.record<Order>({
    key: fc.constantFrom('year', 'renewsOn', 'status', 'amountMicros', 'company'),
    direction: fc.constantFrom('AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'),
  }),
  { selector: ({ key }) => key, maxLength: 3 },
);

const FILTERS: readonly { readonly filter: SubscriptionFilter; readonly matches: (row: Row) => boolean }[] = [
  { filter: {}, matches: () => true },
  { filter: { year: { gte: 2025, lt: 2027 } }, matches: ({ year }) => year !== null && year >= 2025 },
  { filter: { renewsOn: { is: 'NULL' } }, matches: ({ renewsOn }) => renewsOn === null },
  { filter: { status: { in: [] } }, matches: () => false },
  { filter: { company: { name: { neq: 'Acme' } } }, matches: ({ company }) => company !== null && company !== 'Acme' },
];

interface Stored extends Row {
  readonly id: string;
}

/** Replaces all records. */
async function store(rows: readonly Row[]): Promise<readonly Stored[]> {
  await twenty.subscriptions.destroyMany({ filter: { deletedAt: { is: 'NOT_NULL' } } });
  await twenty.subscriptions.destroyMany({ filter: {}, everyRecord: true });
  const created = await twenty.subscriptions.createMany({
    data: rows.map(({ year, renewsOn, status, amountMicros, company, isDeleted }, index) => ({
      reference: `R-${index}`,
      year,
      renewsOn,
      status,
      monthlyPrice: { amountMicros, currencyCode: 'EUR' },
      companyId: companies.get(company ?? '') ?? null,
      deletedAt: isDeleted ? '2026-01-01T00:00:00Z' : null,
    })),
    select: { id: true },
  });
  return rows.map((each, index) => ({ ...each, id: created[index]?.id ?? '' }));
}

/** Whether one record comes before another: by each key, and then by id. */
function compare(orderBy: readonly Order[]): (one: Stored, other: Stored) => number {
  return (one, other) => {
    for (const { key, direction } of orderBy) {
      const [a, b] = [one, other].map((each) => (key === 'status' ? STATUS.indexOf(each.status) : each[key]));
      if (a === b || a === undefined || b === undefined) continue;
      if (a === null || b === null) return (a === null) === direction.endsWith('NullsFirst') ? -1 : 1;
      return a < b === direction.startsWith('Asc') ? -1 : 1;
    }
    return one.id < other.id ? -1 : 1;
  };
}

test('iterate yields each matching record exactly once, in order, in as many requests as there are pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 40 }),
      orders,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(...FILTERS),
      async (rows, orderBy, pageSize, { filter, matches }) => {
        const stored = await store(rows);
        const expected = stored.filter((each) => !each.isDeleted && matches(each)).sort(compare(orderBy));
        const query = { filter, orderBy: orderBy.map(({ key, direction }) => KEYS[key](direction)) };
        const requestsBefore = served.requested.length;
        const walked = await collect(
          twenty.subscriptions.iterate({ ...query, pageSize, select: { reference: true, id: true } }),
        );
        const requests = served.requested.length - requestsBefore;
        const ids = expected.map(({ id }) => id);
        expect(walked.map(({ id }) => id)).toEqual(ids);
        expect(walked.every((record) => Object.keys(record).sort().join() === 'id,reference')).toBe(true);
        expect(requests).toBeLessThanOrEqual(Math.max(1, Math.ceil(ids.length / pageSize)) + 1);
        const { records } = await twenty.subscriptions.findMany({ ...query, first: 1000, select: { id: true } });
        expect(records.map(({ id }) => id)).toEqual(ids);
      },
    ),
    { numRuns: 100 },
  );
});

test('a walk without an order misses and repeats no record, whatever is created and deleted meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(), { maxLength: 10 }),
      async (size, pageSize, deletions) => {
        const rows = Array.from({ length: size }, () => ({ ...EMPTY }));
        const stored = (await store(rows)).map(({ id }) => id);
        const gone = new Set<string>();
        const walked: string[] = [];
        for await (const { id } of twenty.subscriptions.iterate({ pageSize, select: { id: true } })) {
          walked.push(id);
          const victim = stored[(deletions[walked.length] ?? 0) % size];
          if (deletions[walked.length] === undefined || victim === undefined || gone.has(victim)) continue;
          gone.add(victim);
          await twenty.subscriptions.delete({ id: victim });
          await twenty.subscriptions.create({ data: { reference: `later ${walked.length}` } });
        }
        expect(new Set(walked).size).toBe(walked.length);
        expect(stored.filter((id) => !gone.has(id) && !walked.includes(id))).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});

const EMPTY: Row = { year: null, renewsOn: null, status: 'TRIAL', amountMicros: null, company: null, isDeleted: false };

test('a walk that is left early asks for no further page', async () => {
  await store(Array.from({ length: 30 }, () => EMPTY));
  const requestsBefore = served.requested.length;
  for await (const { id } of twenty.subscriptions.iterate({ pageSize: 10, select: { id: true } })) {
    if (id) break;
  }
  expect(served.requested.length - requestsBefore).toBe(1);
});
