import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  noteTargetCreateSchema,
  noteTargetSchema,
  personCreateSchema,
  personFilterSchema,
  personOrderBySchema,
  personSchema,
  personUpdateSchema,
  productCreateSchema,
  productFilterSchema,
  productSchema,
  subscriptionCreateSchema,
  subscriptionSchema,
} from '../../examples/crm/validators/index.js';
import { TwentyValidationError } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { collect, failureOf, serveExample } from './workspace.js';

let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
});
afterAll(() => served.sandbox.close());

const uuid = '0b7e9b3c-6c1f-4d57-9d6a-3a2b1c0d4e5f';
const PRODUCTS: readonly object[] = [
  { sku: 'minimal' },
  {
    sku: 'numbers',
    unitsInStock: 0,
    unitsEverSold: 9_007_199_254_740_991,
    weight: 0.125,
    taxRate: -0.5,
    listPrice: '1.10',
  },
  { sku: 'lists', audiences: ['SMALL_BUSINESS'], keywords: ['a', 'b'] },
  { sku: 'empty lists', audiences: [], keywords: [] },
  {
    sku: 'nulls',
    audiences: null,
    keywords: null,
    category: null,
    rating: null,
    price: null,
    website: null,
    name: null,
  },
  { sku: 'composites', price: { amountMicros: 1, currencyCode: 'EUR' }, details: { markdown: '*x*' } },
  {
    sku: 'links',
    website: { primaryLinkUrl: 'https://a.example', secondaryLinks: [{ url: 'https://b.example', label: 'b' }] },
  },
  {
    sku: 'others',
    id: '7f1c3a55-0000-4000-8000-000000000000',
    warehouseId: uuid,
    releasedOn: '2026-02-28',
    attributes: { a: [1] },
  },
  { sku: 'options', category: 'SERVICE', rating: 'RATING_1', isAvailable: false, position: 'first' },
];

describe('what a create schema lets through, the server takes, and what comes back the record schema knows', () => {
  test.each(PRODUCTS)('$sku', async (input) => {
    const created = await twenty.products.create({ data: productCreateSchema.parse(input) });
    expect(productSchema.parse(created)).toEqual(created);
  });
});

test('so it is for people, subscriptions and note targets, with their links', async () => {
  const person = await twenty.people.create({
    data: personCreateSchema.parse({
      name: { firstName: 'Ada' },
      emails: { primaryEmail: 'ada@example.com', additionalEmails: ['a@example.com'] },
      phones: { primaryPhoneNumber: '612345678', primaryPhoneCallingCode: '+33', primaryPhoneCountryCode: 'FR' },
      linkedinLink: { primaryLinkUrl: 'https://linkedin.com/in/ada' },
    }),
  });
  expect(personSchema.parse(person)).toEqual(person);
  const subscription = await twenty.subscriptions.create({
    data: subscriptionCreateSchema.parse({
      reference: 'S-1',
      status: 'ACTIVE',
      startsAt: '2026-01-01T00:00:00Z',
      renewsOn: '2027-01-01',
      holderPerson: { connect: { where: { emails: { primaryEmail: 'ada@example.com' } } } },
      billingAddress: { addressCity: 'Paris', addressLat: 48.8 },
    }),
  });
  expect(subscription.holderPersonId).toBe(person.id);
  expect(subscriptionSchema.parse(subscription)).toEqual(subscription);
  const target = await twenty.noteTargets.create({ data: noteTargetCreateSchema.parse({ targetPersonId: person.id }) });
  expect(noteTargetSchema.parse(target)).toEqual(target);
  const changed = await twenty.people.update({
    id: person.id,
    data: personUpdateSchema.parse({ jobTitle: 'Countess', emails: null }),
  });
  expect(changed).toMatchObject({ jobTitle: 'Countess', emails: { primaryEmail: '' } });
});

const REFUSED: readonly (readonly [what: string, product: object])[] = [
  ['an unknown option', { sku: 'r', category: 'FOOD' }],
  ['text for a number', { sku: 'r', unitsInStock: '12' }],
  ['an id that is none', { sku: 'r', warehouseId: 'x' }],
  ['a date that does not exist', { sku: 'r', releasedOn: '2026-02-30' }],
  ['a missing required field', { name: 'r' }],
  ['an empty required text', { sku: '' }],
  ['a field that does not exist', { sku: 'r', colour: 'red' }],
  ['an email for a link', { sku: 'r', website: { primaryLinkUrl: 'not a url' } }],
];

describe('what the server refuses, the create schema has refused before', () => {
  test.each(REFUSED)('%s', async (_what, product) => {
    expect(productCreateSchema.safeParse(product).success).toBe(false);
    expect(await failureOf(twenty.products.create({ data: product as never }))).toBeInstanceOf(TwentyValidationError);
  });
});

test('filters and orders that come from outside are checked, sent, and mean what they say', async () => {
  const filter = productFilterSchema.parse({
    or: [{ sku: { in: ['minimal', 'lists'] } }, { price: { amountMicros: { gte: 1, lte: 1 } } }],
    not: { sku: { startsWith: 'min' } },
  });
  const products = twenty.products.iterate({ filter, orderBy: { sku: 'AscNullsLast' }, select: { sku: true } });
  expect(await collect(products)).toEqual([{ sku: 'composites' }, { sku: 'lists' }]);
  const people = await twenty.people.findMany({
    filter: personFilterSchema.parse({ company: { name: { is: 'NULL' } }, jobTitle: { neq: 'x' } }),
    orderBy: personOrderBySchema.parse({ name: { lastName: 'DescNullsLast' } }),
    select: { jobTitle: true },
  });
  expect(people.totalCount).toBe(1);
  expect(productFilterSchema.safeParse({ skuu: { eq: 'x' } }).success).toBe(false);
  expect(productFilterSchema.safeParse({ sku: { equals: 'x' } }).success).toBe(false);
  expect(personOrderBySchema.safeParse({ jobTitle: 'UP' }).success).toBe(false);
});
