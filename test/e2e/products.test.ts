import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { TwentyConflictError } from '../../examples/crm/index.js';
import type { ProductCreateInput } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { collect, failureOf, serveExample } from './workspace.js';

// A custom object with every kind of field that holds a value of its own.
let served: ServedWorkspace;
let products: ServedWorkspace['twenty']['products'];

beforeAll(async () => {
  served = await serveExample();
  ({ products } = served.twenty);
});
beforeEach(() => products.destroyMany({ filter: {}, everyRecord: true }));
afterAll(() => served.sandbox.close());

const LAPTOP: ProductCreateInput = {
  sku: 'L-1',
  name: 'Laptop',
  attributes: { ports: ['usb', { hdmi: 2 }], colour: null },
  audiences: ['SMALL_BUSINESS', 'ENTERPRISE'],
  category: 'HARDWARE',
  details: { markdown: '# Light' },
  isAvailable: false,
  keywords: ['portable', 'a, "quoted" one'],
  listPrice: '1299.90',
  price: { amountMicros: 1_299_900_000, currencyCode: 'USD' },
  rating: 'RATING_4',
  releasedOn: '2026-02-28',
  taxRate: 0.19,
  unitsEverSold: 9_007_199_254_740_991,
  unitsInStock: 12,
  warehouseId: '0b7e9b3c-6c1f-4d57-9d6a-3a2b1c0d4e5f',
  website: { primaryLinkUrl: 'https://laptop.example', primaryLinkLabel: 'Shop', secondaryLinks: null },
  weight: 1.125,
};

test('every kind of value comes back as it was sent', async () => {
  const { listPrice, details, website, ...same } = LAPTOP;
  const created = await products.create({ data: LAPTOP });
  expect(created).toMatchObject(same);
  expect(Number(created.listPrice)).toBe(Number(listPrice));
  expect(created.details?.markdown?.trim()).toBe(details?.markdown);
  expect(created.website).toMatchObject({ ...website, secondaryLinks: [] });
  expect(await products.findOneOrThrow({ id: created.id })).toEqual(created);
});

test('fields that are left out get the defaults of the workspace', async () => {
  const { audiences, category, isAvailable, keywords, name, price, rating } = await products.create({
    data: { sku: 'D-1' },
  });
  expect({ audiences, category, isAvailable, keywords, name, price, rating }).toEqual({
    audiences: [],
    category: 'SOFTWARE',
    isAvailable: true,
    keywords: [],
    name: '',
    price: { amountMicros: null, currencyCode: 'EUR' },
    rating: null,
  });
});

test('updates replace single values, lists and parts of composites, and null empties them', async () => {
  const { id } = await products.create({ data: LAPTOP });
  const changed = await products.update({
    id,
    data: {
      audiences: ['MID_MARKET'],
      price: { amountMicros: 5 },
      rating: null,
      weight: 2,
      keywords: [],
      website: null,
    },
    select: {
      audiences: true,
      price: true,
      rating: true,
      weight: true,
      keywords: true,
      website: { primaryLinkUrl: true },
    },
  });
  expect(changed).toEqual({
    audiences: ['MID_MARKET'],
    price: { amountMicros: 5, currencyCode: 'USD' },
    rating: null,
    weight: 2,
    keywords: [],
    website: { primaryLinkUrl: '' },
  });
  const { audiences, price } = await products.update({ id, data: { audiences: null, price: null } });
  expect({ audiences, price }).toEqual({ audiences: [], price: { amountMicros: null, currencyCode: null } });
});

test('products are found, counted, summed up and grouped', async () => {
  const product = (unitsInStock: number, category: 'HARDWARE' | 'SERVICE', amountMicros: number) => ({
    sku: `S-${unitsInStock}`,
    unitsInStock,
    category,
    price: { amountMicros, currencyCode: 'EUR' },
    isAvailable: unitsInStock > 1,
    releasedOn: `2026-0${unitsInStock}-15`,
  });
  await products.createMany({
    data: [product(1, 'HARDWARE', 10), product(2, 'HARDWARE', 20), product(3, 'SERVICE', 40)],
  });
  const { records, totalCount } = await products.findMany({
    filter: { category: { eq: 'HARDWARE' } },
    orderBy: { unitsInStock: 'DescNullsLast' },
    select: { sku: true },
    first: 1,
  });
  expect({ records, totalCount }).toEqual({ records: [{ sku: 'S-2' }], totalCount: 2 });
  expect(await products.findFirst({ orderBy: { sku: 'DescNullsLast' }, select: { sku: true } })).toEqual({
    sku: 'S-3',
  });
  expect(await products.findOne({ id: LAPTOP.warehouseId ?? '' })).toBeNull();
  expect(
    await collect(products.iterate({ pageSize: 2, orderBy: { sku: 'AscNullsLast' }, select: { sku: true } })),
  ).toEqual([{ sku: 'S-1' }, { sku: 'S-2' }, { sku: 'S-3' }]);
  expect(await products.count({ filter: { isAvailable: { eq: true } } })).toBe(2);
  expect(
    await products.aggregate({
      sum: ['price.amountMicros', 'unitsInStock'],
      avg: ['unitsInStock'],
      min: ['releasedOn', 'price.amountMicros'],
      max: ['releasedOn'],
      countTrue: ['isAvailable'],
      countFalse: ['isAvailable'],
      countNotEmpty: ['rating'],
      percentageEmpty: ['rating'],
    }),
  ).toEqual({
    count: 3,
    sum: { 'price.amountMicros': 70, unitsInStock: 6 },
    avg: { unitsInStock: 2 },
    min: { releasedOn: '2026-01-15', 'price.amountMicros': 10 },
    max: { releasedOn: '2026-03-15' },
    countTrue: { isAvailable: 2 },
    countFalse: { isAvailable: 1 },
    countNotEmpty: { rating: 0 },
    percentageEmpty: { rating: 1 },
  });
  expect(
    await products.groupBy({
      by: ['category', { releasedOn: 'QUARTER' }],
      sum: ['price.amountMicros'],
      orderBy: [{ sum: { 'price.amountMicros': 'DescNullsLast' } }],
    }),
  ).toEqual([
    { by: { category: 'SERVICE', releasedOn: '2026-01-01' }, count: 1, sum: { 'price.amountMicros': 40 } },
    { by: { category: 'HARDWARE', releasedOn: '2026-01-01' }, count: 2, sum: { 'price.amountMicros': 30 } },
  ]);
  expect(await products.groupBy({ by: ['price.currencyCode'], orderBy: { count: 'AscNullsLast' } })).toEqual([
    { by: { 'price.currencyCode': 'EUR' }, count: 3 },
  ]);
});

test('records are created, met and changed by their unique field', async () => {
  const [first] = await products.createMany({ data: [{ sku: 'U-1' }, { sku: 'U-2' }], select: { id: true } });
  const conflict = await failureOf(products.create({ data: { sku: 'U-1' } }));
  expect(conflict).toBeInstanceOf(TwentyConflictError);
  expect(conflict).toMatchObject({ conflictingRecordId: first?.id });
  expect(await products.upsert({ data: { sku: 'U-1', name: 'One' }, select: { id: true, name: true } })).toEqual({
    id: first?.id,
    name: 'One',
  });
  const met = await products.upsertMany({ data: [{ sku: 'U-3' }, { sku: 'U-1', name: 'I' }], select: { name: true } });
  expect(met).toEqual([{ name: '' }, { name: 'I' }]);
  expect(await products.count()).toBe(3);
  const [one] = await products.updateEach({
    data: [{ id: first?.id ?? '', data: { name: '1' } }],
    select: { name: true },
  });
  expect(one).toEqual({ name: '1' });
  const every = await products.updateMany({
    filter: { sku: { like: 'U-%' } },
    data: { weight: 3 },
    select: { weight: true },
  });
  expect(every).toEqual([{ weight: 3 }, { weight: 3 }, { weight: 3 }]);
});

test('records are deleted, restored and destroyed, one and many', async () => {
  const [{ id } = { id: '' }] = await products.createMany({
    data: [{ sku: 'X-1' }, { sku: 'X-2' }],
    select: { id: true },
  });
  await products.delete({ id });
  expect(await products.count()).toBe(1);
  await products.restore({ id });
  await products.deleteMany({ filter: { sku: { startsWith: 'X-' } } });
  expect(await products.count()).toBe(0);
  await products.restoreMany({ filter: { deletedAt: { is: 'NOT_NULL' } } });
  expect(await products.count()).toBe(2);
  await products.destroy({ id });
  await products.destroyMany({ filter: { sku: { endsWith: '-2' } } });
  expect(
    await products.count({ filter: { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] } }),
  ).toBe(0);
});

test('rows of another system are made records, and what has changed is told', async () => {
  const data = [{ sku: 'Y-1', unitsInStock: 3 }, { sku: 'Y-2' }];
  expect(await products.syncMany({ data, match: 'sku' })).toMatchObject({ created: 2 });
  expect(await products.findOrCreate({ data: { sku: 'Y-1' }, match: 'sku' })).toMatchObject({ isCreated: false });
  expect(await products.syncMany({ data, match: 'sku' })).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  const changes = await collect(products.changes({ select: { sku: true } }));
  expect(changes.map(({ record }) => record.sku).sort()).toEqual(['Y-1', 'Y-2']);
  expect(await collect(products.reconcile({ known: [], select: { sku: true } }))).toHaveLength(2);
});

test('every operation of a product was requested by the tests above', () => {
  // Twenty finds duplicates of and merges standard objects and those that say what a duplicate is.
  const others = ['findDuplicates', 'merge', 'selecting'];
  const operations = Object.keys(products).filter((name) => !others.includes(name));
  expect(operations.map((name) => `products.${name}`).filter((name) => !served.requested.includes(name))).toEqual([]);
});
