import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { TwentyClient as ExampleClient } from '../../examples/crm/index.js';
import type { GroupByOperations, ObjectTypes } from '../../src/runtime/client/index.js';
import { createClient, TwentyValidationError } from '../../src/runtime/client/index.js';
import { GROUP_COLUMNS_FACTS } from '../facts/group-columns.js';
import { createTwentyClient } from './sample/client.js';
import type { TwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
let twenty: TwentyClient;
beforeAll(async () => {
  server = await scriptedServer(() => ({ data: { peopleGroupBy: [], people: { totalCount: 0 }, widesGroupBy: [] } }));
  twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
});
afterAll(() => server.close());

// Callers without types, or with paths that come from elsewhere.
const grouped = (args: object) => twenty.people.groupBy(args as { by: ['jobTitle'] });
const aggregated = (args: object) => twenty.people.aggregate(args);

const INJECTION = 'jobTitle} people2:people{edges{node{id';

/** What is asked for, and why it is refused. */
const refused: readonly (readonly [args: object, message: string])[] = [
  [{ sum: ['scroe'] }, 'sum: no field scroe'],
  [{ sum: 'score' }, 'sum is no list of fields'],
  [{ sum: [undefined] }, 'sum: no field undefined'],
  [{ sum: ['jobTitle'] }, 'sum: jobTitle is no number'],
  [{ avg: ['createdAt'] }, 'avg: createdAt is no number'],
  [{ max: ['isActive'] }, 'max: isActive is no number or date'],
  [{ countTrue: ['score'] }, 'countTrue: score is no boolean'],
  [{ countUniqueValues: [INJECTION] }, `countUniqueValues: no field ${INJECTION}`],
  [{ countEmpty: ['company'] }, 'countEmpty: no field company'],
  [{ countEmpty: ['noteTargets'] }, 'countEmpty: no field noteTargets'],
  [{ countEmpty: ['company.name'] }, 'countEmpty: no field company.name'],
  [{ countEmpty: ['name.middleName'] }, 'countEmpty: no field name.middleName'],
  [{ countEmpty: ['jobTitle.length'] }, 'countEmpty: no field jobTitle.length'],
  [{ countEmpty: ['name.firstName.length'] }, 'countEmpty: no field name.firstName.length'],
  [{ countEmpty: ['toString'] }, 'countEmpty: no field toString'],
];

test.each(['summ', `count${INJECTION}`])('a function that does not exist is refused: %s', async (name) => {
  const args = { [name]: ['score'] };
  await expect(aggregated(args)).rejects.toThrow(`people.aggregate: there is no argument ${name}; there are filter, `);
  const grouping = grouped({ by: ['jobTitle'], ...args });
  await expect(grouping).rejects.toThrow(`people.groupBy: there is no argument ${name}; there are filter, `);
  expect(server.requests).toEqual([]);
});

test.each(refused)('a path that is no field of the object is refused in aggregates: %j', async (args, message) => {
  for (const [name, call] of [
    ['aggregate', aggregated(args)],
    ['groupBy', grouped({ by: ['jobTitle'], ...args })],
  ] as const) {
    await expect(call).rejects.toThrow(TwentyValidationError);
    await expect(call).rejects.toThrow(`people.${name}: ${message}.`);
  }
  expect(server.requests).toEqual([]);
});

/** What groups are asked for, and why it is refused. */
const refusedGroups: readonly (readonly [args: object, message: string])[] = [
  [{ by: 'jobTitle' }, 'by is no list'],
  [{ by: [undefined] }, 'by: no field undefined'],
  [{ by: ['jobTitel'] }, 'no field jobTitel'],
  [{ by: [{ createdOn: 'MONTH' }] }, 'no field createdOn'],
  [{ by: [{ createdAt: undefined }] }, 'createdAt needs a granularity'],
  [{ by: ['company.nme'] }, 'no field company.nme'],
  [{ by: ['company'] }, 'no field company'],
  [{ by: ['noteTargets.id'] }, 'no field noteTargets.id'],
  [{ by: ['jobTitle'], orderBy: { by: { jobTitel: 'AscNullsLast' } } }, 'no field jobTitel'],
  [{ by: ['jobTitle'], orderBy: { sum: { scroe: 'AscNullsLast' } } }, 'sum: no field scroe'],
  [{ by: ['jobTitle'], orderBy: { sum: { jobTitle: 'AscNullsLast' } } }, 'sum: jobTitle is no number'],
  [{ by: ['jobTitle'], orderBy: { cuont: 'AscNullsLast' } }, 'orderBy: no cuont'],
  [{ by: ['jobTitle'], orderBy: { summ: { score: 'AscNullsLast' } } }, 'orderBy: no summ'],
];

test.each(refusedGroups)(
  'a dimension or order that is no field of the object is refused: %j',
  async (args, message) => {
    await expect(grouped(args)).rejects.toThrow(`people.groupBy: ${message}.`);
    expect(server.requests).toEqual([]);
  },
);

test('what an order leaves undefined is left out', async () => {
  await grouped({ by: ['jobTitle'], orderBy: [{ by: { jobTitle: undefined } }, { count: undefined }, {}] });
  expect(server.requests.at(-1)?.variables).toEqual({ limit: 1000, groupBy: [{ jobTitle: true }] });
});

const day = { granularity: 'DAY', timeZone: 'Asia/Tokyo' };
const weekday = { granularity: 'DAY_OF_THE_WEEK' };

/** Dates to group by with options, and what is sent of them. */
const zones: readonly (readonly [args: object, groupBy: readonly object[]])[] = [
  [{ by: [{ createdAt: 'DAY' }], timeZone: 'Asia/Tokyo' }, [{ createdAt: day }]],
  [{ by: [{ createdAt: 'DAY' }] }, [{ createdAt: { ...day, timeZone: 'UTC' } }]],
  [
    { by: [{ createdAt: 'DAY' }, { updatedAt: 'DAY_OF_THE_WEEK' }], timeZone: 'Asia/Tokyo' },
    [{ createdAt: day }, { updatedAt: weekday }],
  ],
  [{ by: [{ updatedAt: 'DAY_OF_THE_WEEK' }] }, [{ updatedAt: weekday }]],
  [{ by: [{ updatedAt: 'NONE' }] }, [{ updatedAt: { granularity: 'NONE' } }]],
  [
    { by: [{ createdAt: 'WEEK' }, { updatedAt: 'MONTH' }], weekStartDay: 'SUNDAY' },
    [
      { createdAt: { granularity: 'WEEK', timeZone: 'UTC', weekStartDay: 'SUNDAY' } },
      { updatedAt: { granularity: 'MONTH', timeZone: 'UTC' } },
    ],
  ],
];

test.each(zones)(
  'a time zone and the first day of a week go to the dates that they change: %j',
  async (args, groupBy) => {
    await grouped(args);
    expect(server.requests.at(-1)?.variables['groupBy']).toEqual(groupBy);
  },
);

/** Dates to group by with an option that would change none of them. */
const uselessOptions: readonly (readonly [args: object, message: string])[] = [
  ...['DAY_OF_THE_WEEK', 'MONTH_OF_THE_YEAR', 'QUARTER_OF_THE_YEAR', 'NONE'].map(
    (granularity) =>
      [
        { by: ['jobTitle', { createdAt: granularity }], timeZone: 'Asia/Tokyo' },
        'timeZone is for DAY, WEEK, MONTH, QUARTER, YEAR only',
      ] as const,
  ),
  [{ by: ['jobTitle'], timeZone: 'UTC' }, 'timeZone is for DAY, WEEK, MONTH, QUARTER, YEAR only'],
  [{ by: [{ createdAt: 'MONTH' }], weekStartDay: 'SUNDAY' }, 'weekStartDay is for WEEK only'],
];

test.each(uselessOptions)('an option that would change no group is refused: %j', async (args, message) => {
  await expect(grouped(args)).rejects.toThrow(`people.groupBy: ${message}.`);
});

const names = Array.from({ length: 60 }, (_, index) => `c${index}`);
const PARTS = { a: true, b: true, c: true, d: true } as const;
const wideObject = {
  singular: 'wide',
  plural: 'wides',
  scalars: names.join(' '),
  composites: { four: { name: 'Four', fields: PARTS } },
  toOne: { who: 'person' },
  toMany: { notes: 'note' },
};

function wideRequest({ fields, others: { id, parts, link, list }, dimensions }: (typeof GROUP_COLUMNS_FACTS)[number]) {
  const selected = names.slice(0, fields).concat(id ? 'id' : [], link === 'relation and join id' ? 'whoId' : []);
  const records = {
    ...Object.fromEntries(selected.map((name) => [name, true])),
    ...(parts && { four: parts === 4 || { a: true } }),
    ...(link && { who: { id: true } }),
    ...(list && { notes: { id: true } }),
  };
  return { by: names.slice(0, dimensions), records };
}

test.each(GROUP_COLUMNS_FACTS)('records of groups may have as many columns as the server takes: %j', async (fact) => {
  const { wides } = createClient<{ wides: GroupByOperations<ObjectTypes> } & TwentyClient>(
    [{ ...wideObject, scalars: `id ${wideObject.scalars}` }],
    { baseUrl: server.baseUrl, apiKey: 'k' },
  );
  const call = wides.groupBy(wideRequest(fact));
  if (fact.isAnswered) expect(await call).toEqual([]);
  else
    await expect(call).rejects.toThrow(
      'wides.groupBy: records and by have 51 columns, of which the server takes 50: select fewer fields.',
    );
});

test('a group is what the server answers: a list of an ARRAY, a text of options, a text of an amount', async () => {
  const values = [['a', 'b, "c"'], '{TEAMS,HOME}', '2000000'];
  const groups = await scriptedServer(() => ({
    data: { peopleGroupBy: [{ groupByDimensionValues: values, totalCount: 1 }] },
  }));
  const { people } = createTwentyClient({ baseUrl: groups.baseUrl, apiKey: 'k' });
  expect(await people.groupBy({ by: ['jobTitle', 'tags', 'company.name'] })).toEqual([
    { by: { jobTitle: ['a', 'b, "c"'], tags: '{TEAMS,HOME}', 'company.name': '2000000' }, count: 1 },
  ]);
  await groups.close();

  const typed = async ({ products, subscriptions }: ExampleClient) => {
    const [group] = await products.groupBy({ by: ['keywords', 'audiences', 'isAvailable', 'category'] });
    expectTypeOf(group!.by.keywords).toEqualTypeOf<string[] | null>();
    expectTypeOf(group!.by.audiences).toEqualTypeOf<string | null>();
    expectTypeOf(group!.by.isAvailable).toEqualTypeOf<boolean | null>();
    const [price] = await subscriptions.groupBy({ by: ['monthlyPrice.amountMicros', 'monthlyPrice.currencyCode'] });
    expectTypeOf(price!.by['monthlyPrice.amountMicros']).toEqualTypeOf<string | null>();
    expectTypeOf(price!.by['monthlyPrice.currencyCode']).toEqualTypeOf<string | null>();
  };
  expectTypeOf(typed).toBeFunction();
});

test('groups of links to one of several objects are offered, and aggregates over them are not', () => {
  const typed = async ({ noteTargets }: ExampleClient) => {
    await noteTargets.groupBy({ by: ['targetCompany.name'] });
    // @ts-expect-error there is no such column
    await noteTargets.aggregate({ countEmpty: ['targetCompany'] });
    await noteTargets.aggregate({ countEmpty: ['createdAt'] });
  };
  expectTypeOf(typed).toBeFunction();
});
