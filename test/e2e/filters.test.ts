import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyFilter, PersonFilter, ProductFilter, ProductOrderBy } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { collect, serveExample } from './workspace.js';

let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
  await twenty.products.createMany({
    data: [
      { sku: 'a', unitsInStock: 1, category: 'HARDWARE', keywords: ['Blue', 'small'], audiences: ['ENTERPRISE'] },
      {
        sku: 'b',
        unitsInStock: 2,
        category: 'SERVICE',
        price: { amountMicros: 5, currencyCode: 'USD' },
        name: '50% off',
      },
      { sku: 'c', unitsInStock: 3, releasedOn: '2026-05-01', rating: 'RATING_5', isAvailable: false },
      { sku: 'd', category: null, listPrice: '12.5', attributes: { colour: 'red' }, audiences: ['SMALL_BUSINESS'] },
      { sku: 'e', unitsInStock: 5, details: { markdown: 'Deep' }, website: { primaryLinkUrl: 'https://e.example' } },
    ],
  });
  await twenty.companies.createMany({
    data: [
      { name: 'Acme', address: { addressCity: 'Paris' }, employees: 10 },
      { name: 'Umbrella', address: { addressCity: 'London' }, employees: 20 },
    ],
  });
  const company = async (name: string) =>
    (await twenty.companies.findFirst({ filter: { name: { eq: name } } }))?.id ?? '';
  await twenty.people.createMany({
    data: [
      { jobTitle: 'CEO', companyId: await company('Acme'), name: { firstName: 'Ada' } },
      { jobTitle: 'CTO', companyId: await company('Umbrella'), name: { firstName: 'Bob' } },
      { jobTitle: 'Intern', companyId: await company('Acme'), emails: { primaryEmail: 'Cy@Acme.example' } },
      { jobTitle: 'Nobody' },
    ],
  });
});
afterAll(() => served.sandbox.close());

async function skus(filter: ProductFilter, orderBy: ProductOrderBy[] = [{ sku: 'AscNullsLast' }]): Promise<string> {
  const { records, totalCount } = await twenty.products.findMany({ filter, orderBy, select: { sku: true } });
  expect(await twenty.products.count({ filter })).toBe(totalCount);
  return records.map(({ sku }) => sku).join('');
}

const PRODUCTS: readonly (readonly [what: string, filter: ProductFilter, skus: string])[] = [
  ['an empty filter', {}, 'abcde'],
  ['several operators on a field', { unitsInStock: { gt: 1, lte: 3, neq: 2 } }, 'c'],
  ['several fields', { unitsInStock: { gte: 2 }, category: { eq: 'SOFTWARE' } }, 'ce'],
  ['in', { sku: { in: ['a', 'd', 'x'] } }, 'ad'],
  ['an empty in', { sku: { in: [] } }, ''],
  ['an empty in beside others', { sku: { in: [], eq: 'a' } }, ''],
  ['not an empty in', { not: { sku: { in: [] } } }, 'abcde'],
  ['an empty in within or', { or: [{ sku: { in: [] } }, { sku: { eq: 'b' } }] }, 'b'],
  ['an empty or', { or: [] }, ''],
  ['an empty and', { and: [] }, 'abcde'],
  ['or beside a field', { unitsInStock: { lt: 3 }, or: [{ sku: { eq: 'b' } }, { sku: { eq: 'c' } }] }, 'b'],
  [
    'or within and within not',
    { not: { and: [{ or: [{ sku: { eq: 'a' } }, { sku: { eq: 'b' } }] }, { sku: { neq: 'b' } }] } },
    'bcde',
  ],
  ['not of several operators', { not: { sku: { gt: 'a', lt: 'e' } } }, 'ae'],
  ['two levels of not', { not: { not: { sku: { eq: 'a' } } } }, 'a'],
  ['is NULL', { unitsInStock: { is: 'NULL' } }, 'd'],
  ['neq, which leaves out what has no value', { unitsInStock: { neq: 1 } }, 'bce'],
  ['like with an escaped wildcard', { name: { like: '50\\%%' } }, 'b'],
  ['ilike', { name: { ilike: '%OFF' } }, 'b'],
  ['startsWith and endsWith', { name: { startsWith: '50', endsWith: 'off' } }, 'b'],
  ['text that is empty', { name: { eq: '' } }, 'acde'],
  ['text that is empty or one of others', { name: { in: ['', '50% off'] } }, 'abcde'],
  ['an option', { category: { in: ['HARDWARE', 'SERVICE'] } }, 'ab'],
  ['no option', { category: { is: 'NULL' } }, 'd'],
  ['a rating', { rating: { gte: 'RATING_4' } }, 'c'],
  ['a boolean', { isAvailable: { eq: false } }, 'c'],
  ['any of several options', { audiences: { containsAny: ['ENTERPRISE', 'MID_MARKET'] } }, 'a'],
  ['none of several options at all', { audiences: { containsAny: [] } }, ''],
  ['lists without an option', { audiences: { isEmptyArray: true } }, 'bce'],
  ['lists with an option', { audiences: { isEmptyArray: false } }, 'ad'],
  ['an item of a list', { keywords: { containsIlike: '%bLu%' } }, 'a'],
  ['lists without an item', { keywords: { isEmptyArray: true } }, 'bcde'],
  [
    'a date, by its own and by the other format',
    { releasedOn: { gte: '2026-05-01', lt: '2026-05-02T00:00:00Z' } },
    'c',
  ],
  ['a decimal as text', { listPrice: { gt: '12.4', lt: 12.6 } }, 'd'],
  ['JSON text', { attributes: { like: '%red%' } }, 'd'],
  ['part of a composite', { price: { amountMicros: { gte: 1 }, currencyCode: { eq: 'USD' } } }, 'b'],
  ['the text of rich text', { details: { markdown: { like: '%Deep%' } } }, 'e'],
  ['a link', { website: { primaryLinkUrl: { ilike: '%e.example%' } } }, 'e'],
  ['who created it', { createdBy: { name: { eq: 'Sandbox' }, source: { in: ['API'] } } }, 'abcde'],
];

describe('products are found by', () => {
  test.each(PRODUCTS)('%s', async (_what, filter, expected) => expect(await skus(filter)).toBe(expected));
});

const REFUSED: readonly (readonly [what: string, filter: ProductFilter, reason: string])[] = [
  ['a field without conditions', { sku: {} }, 'filter.sku needs a condition'],
  ['undefined conditions', { unitsInStock: { gt: undefined as never } }, 'filter.unitsInStock.gt is undefined'],
];

describe('products are not looked for by', () => {
  test.each(REFUSED)('%s', async (_what, filter, reason) => await expect(skus(filter)).rejects.toThrow(reason));
});

const titles = async (filter: PersonFilter) => {
  const people = twenty.people.iterate({ filter, orderBy: { jobTitle: 'AscNullsLast' }, select: { jobTitle: true } });
  return (await collect(people)).map(({ jobTitle }) => jobTitle).join();
};

const PEOPLE: readonly (readonly [what: string, filter: PersonFilter, titles: string])[] = [
  ['a field of their company', { company: { name: { eq: 'Acme' } } }, 'CEO,Intern'],
  ['several fields and operators of it', { company: { name: { neq: 'x' }, employees: { gt: 10, lt: 30 } } }, 'CTO'],
  ['part of a composite of it', { company: { address: { addressCity: { like: 'Par%' } } } }, 'CEO,Intern'],
  ['an empty in of it', { company: { name: { in: [] } } }, ''],
  ['not of it, which leaves out who has none', { not: { company: { name: { eq: 'Acme' } } } }, 'CTO'],
  [
    'it or something of their own',
    { or: [{ company: { name: { eq: 'Umbrella' } } }, { jobTitle: { eq: 'Nobody' } }] },
    'CTO,Nobody',
  ],
  ['none at all', { companyId: { is: 'NULL' } }, 'Nobody'],
  ['an email in any case', { emails: { primaryEmail: { eq: 'cy@acme.EXAMPLE' } } }, 'Intern'],
];

describe('people are found by', () => {
  test.each(PEOPLE)('%s', async (_what, filter, expected) => expect(await titles(filter)).toBe(expected));
});

const ORDERS: readonly (readonly [what: string, orderBy: ProductOrderBy[], skus: string])[] = [
  ['a field, what has no value first', [{ unitsInStock: 'AscNullsFirst' }], 'dabce'],
  ['a field from the end', [{ unitsInStock: 'DescNullsLast' }], 'ecbad'],
  ['options in the order that they are defined in', [{ category: 'DescNullsFirst' }, { sku: 'AscNullsLast' }], 'dbcea'],
  ['part of a composite', [{ price: { amountMicros: 'AscNullsLast' } }, { sku: 'DescNullsLast' }], 'bedca'],
];

describe('products are ordered by', () => {
  test.each(ORDERS)('%s', async (_what, orderBy, expected) => expect(await skus({}, orderBy)).toBe(expected));
});

test('what is ordered by is not part of the answer unless it is selected', async () => {
  const { records } = await twenty.products.findMany({
    orderBy: [{ price: { amountMicros: 'AscNullsLast' } }, { unitsInStock: 'AscNullsLast' }],
    select: { price: { currencyCode: true } },
    first: 1,
  });
  expect(records).toEqual([{ price: { currencyCode: 'USD' } }]);
});

test('people are ordered by a field of their company', async () => {
  const people = await twenty.people.findMany({
    orderBy: [{ company: { name: 'DescNullsLast' } }, { jobTitle: 'DescNullsLast' }],
    select: { jobTitle: true },
  });
  expect(people.records.map(({ jobTitle }) => jobTitle)).toEqual(['CTO', 'Intern', 'CEO', 'Nobody']);
});

test('a list of a thousand ids is one filter', async () => {
  const filter: CompanyFilter = { name: { in: [...Array.from({ length: 1000 }, (_, index) => `n${index}`), 'Acme'] } };
  expect(await twenty.companies.count({ filter })).toBe(1);
});
