/** Groups of products as a 2.21 server orders or refuses them. Measured; the records are ours. */
export interface GroupOrderFact {
  readonly what: string;
  readonly groupBy: readonly unknown[];
  readonly orderBy: readonly unknown[];
  /** The values of the first dimension in their order. */
  readonly groups?: readonly unknown[];
  /** What the refusal says. */
  readonly refused?: string;
}

/** Three products; `createdAt` is a Thursday, a Saturday and a Wednesday. */
export const PRODUCTS = [
  {
    sku: 'b',
    category: 'SOFTWARE',
    weight: 3,
    keywords: ['x', 'y'],
    price: { amountMicros: 9, currencyCode: 'USD' },
    releasedOn: '2026-03-02',
    createdAt: '2026-01-01T23:30:00Z',
  },
  {
    sku: 'a',
    category: 'HARDWARE',
    weight: 2,
    keywords: ['y'],
    price: { amountMicros: 10, currencyCode: 'EUR' },
    releasedOn: '2026-01-31',
    createdAt: '2026-02-28T12:00:00Z',
  },
  {
    sku: 'c',
    category: 'SERVICE',
    weight: 1,
    price: { amountMicros: 100, currencyCode: 'EUR' },
    releasedOn: '2026-10-01',
    createdAt: '2026-04-01T00:30:00Z',
  },
] as const;

const ASC = 'AscNullsFirst';
const DESC = 'DescNullsLast';

const weekday = { granularity: 'DAY_OF_THE_WEEK' };
const month = { granularity: 'MONTH_OF_THE_YEAR' };

/** Orders of those products. */
export const GROUP_ORDERS: readonly GroupOrderFact[] = [
  {
    what: 'options are ordered as text',
    groupBy: [{ category: true }],
    orderBy: [{ category: ASC }],
    groups: ['HARDWARE', 'SERVICE', 'SOFTWARE'],
  },
  { what: 'numbers', groupBy: [{ weight: true }], orderBy: [{ weight: DESC }], groups: [3, 2, 1] },
  {
    what: 'amounts are text, ordered as numbers',
    groupBy: [{ price: { amountMicros: true } }],
    orderBy: [{ price: { amountMicros: ASC } }],
    groups: ['9', '10', '100'],
  },
  {
    what: 'weekdays from Monday on',
    groupBy: [{ createdAt: weekday }],
    orderBy: [{ createdAt: { ...weekday, orderBy: ASC } }],
    groups: ['Wednesday', 'Thursday', 'Saturday'],
  },
  {
    what: 'weekdays from another first day on',
    groupBy: [{ createdAt: { ...weekday, weekStartDay: 'SATURDAY' } }],
    orderBy: [{ createdAt: ASC }],
    groups: ['Saturday', 'Wednesday', 'Thursday'],
  },
  {
    what: 'months as in the year',
    groupBy: [{ releasedOn: month }],
    orderBy: [{ releasedOn: { ...month, orderBy: DESC } }],
    groups: ['October', 'March', 'January'],
  },
  {
    what: 'a date without a time needs no time zone',
    groupBy: [{ releasedOn: { granularity: 'QUARTER' } }],
    orderBy: [{ releasedOn: ASC }],
    groups: ['2026-01-01', '2026-10-01'],
  },
  {
    what: 'a time zone moves periods and no weekdays',
    groupBy: [{ createdAt: { ...weekday, timeZone: 'Asia/Tokyo' } }],
    orderBy: [{ createdAt: ASC }],
    groups: ['Wednesday', 'Thursday', 'Saturday'],
  },
  {
    what: 'days in a time zone',
    groupBy: [{ createdAt: { granularity: 'DAY', timeZone: 'America/New_York' } }],
    orderBy: [{ createdAt: ASC }],
    groups: ['2026-01-01', '2026-02-28', '2026-03-31'],
  },
  {
    what: 'items of lists',
    groupBy: [{ keywords: { unnest: true } }],
    orderBy: [{ keywords: ASC }],
    groups: [null, 'x', 'y'],
  },
  {
    what: 'an aggregate',
    groupBy: [{ price: { currencyCode: true } }],
    orderBy: [{ aggregate: { sumWeight: ASC } }, { price: { currencyCode: DESC } }],
    groups: ['USD', 'EUR'],
  },
  {
    what: 'a time without a time zone',
    groupBy: [{ createdAt: { granularity: 'WEEK' } }],
    orderBy: [],
    refused: 'Time zone should be specified',
  },
  {
    what: 'a time zone that there is not',
    groupBy: [{ createdAt: { granularity: 'DAY', timeZone: 'Nope/Zone' } }],
    orderBy: [],
    refused: 'Invalid timezone: Nope/Zone',
  },
  {
    what: 'another granularity',
    groupBy: [{ createdAt: weekday }],
    orderBy: [{ createdAt: { ...month, orderBy: ASC } }],
    refused: 'Cannot order by a date granularity that is not in groupBy criteria: MONTH_OF_THE_YEAR',
  },
  {
    what: 'a date without a granularity',
    groupBy: [{ createdAt: weekday }],
    orderBy: [{ createdAt: { orderBy: ASC } }],
    refused: 'Cannot order by a field that is not in groupBy or that is not an aggregate field: orderBy',
  },
  {
    what: 'two aggregates in one entry',
    groupBy: [{ category: true }],
    orderBy: [{ aggregate: { sumWeight: ASC, maxWeight: ASC } }],
    refused: 'Please provide aggregate criteria one by one in orderBy array',
  },
  {
    what: 'two fields in one entry',
    groupBy: [{ category: true }, { weight: true }],
    orderBy: [{ category: ASC, weight: ASC }],
    refused: 'Please provide orderBy field criteria one by one in orderBy array',
  },
  {
    what: 'a field that is not grouped by',
    groupBy: [{ category: true }],
    orderBy: [{ weight: ASC }],
    refused: 'Cannot order by a field that is not an aggregate nor in groupBy criteria: weight.',
  },
  {
    what: 'a field that there is not',
    groupBy: [{ category: true }],
    orderBy: [{ nope: ASC }],
    refused: 'Cannot orderBy unknown field: nope.',
  },
  {
    what: 'a direction that there is not',
    groupBy: [{ category: true }],
    orderBy: [{ category: 'ASC' }],
    refused: 'Unknown orderBy value: ASC',
  },
  {
    what: 'a composite as a whole',
    groupBy: [{ price: true }],
    orderBy: [],
    refused: 'column product.price does not exist',
  },
  { what: 'a field set to false', groupBy: [{ category: false }], orderBy: [], refused: 'Invalid groupBy definition' },
  {
    what: 'JSON',
    groupBy: [{ attributes: true }],
    orderBy: [],
    refused: 'Field "attributes" is not supported in groupBy',
  },
  {
    what: 'two fields in one dimension',
    groupBy: [{ category: true, weight: true }],
    orderBy: [],
    refused: 'You cannot provide multiple fields in one GroupByInput',
  },
];
