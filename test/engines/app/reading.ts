import type { TwentyClient } from '../../../examples/crm/index.js';

const ABSENT = '7f1c3a55-0000-4000-8000-000000000000';

/** Finds, walks over, counts and groups what was created. */
export async function readRecords({ people, products }: TwentyClient) {
  const page = await people.findMany({
    filter: {
      name: { firstName: { eq: 'Even' }, lastName: { gte: 'Person 101', lt: 'Person 200' } },
      or: [{ company: { name: { startsWith: 'Grüße' } } }, { jobTitle: { in: ['Job 0'] } }],
    },
    orderBy: [{ name: { lastName: 'DescNullsLast' } }],
    select: { name: true, company: { name: true } },
    first: 2,
  });
  const first = await people.findFirst({ orderBy: { name: { lastName: 'AscNullsFirst' } } });
  const one = await people.findOne({ id: first?.id ?? '', select: { name: { lastName: true } } });
  const ordered = people.iterate({
    pageSize: 50,
    orderBy: { name: { lastName: 'AscNullsLast' } },
    select: { name: { lastName: true } },
  });
  const walked: (string | null | undefined)[] = [];
  for await (const { name } of ordered) walked.push(name?.lastName);
  const met = new Set<string>();
  for await (const { id } of people.iterate({ pageSize: 40, select: { id: true } })) met.add(id);
  return {
    page: { records: page.records, totalCount: page.totalCount, hasNextPage: page.pageInfo.hasNextPage },
    membersOfWholeRecord: Object.keys(first ?? {}).sort(),
    one,
    absent: await people.findOne({ id: ABSENT }),
    none: await people.count({ filter: { id: { in: [] } } }),
    walked: {
      count: walked.length,
      ends: [walked[0], walked.at(-1)],
      inOrder: walked.join() === [...walked].sort().join(),
    },
    metWithoutOrder: met.size,
    odd: await people.count({ filter: { name: { firstName: { eq: 'Odd' } } } }),
    totals: await products.aggregate({
      sum: ['price.amountMicros'],
      min: ['releasedOn'],
      max: ['price.amountMicros'],
      countTrue: ['isAvailable'],
      percentageEmpty: ['listPrice'],
    }),
    groups: await products.groupBy({
      by: ['category', { releasedOn: 'QUARTER' }],
      sum: ['price.amountMicros'],
      orderBy: { count: 'DescNullsLast' },
      records: { sku: true },
      recordsOrderBy: { sku: 'DescNullsLast' },
    }),
  };
}
