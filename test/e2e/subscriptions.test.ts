import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SubscriptionCreateInput } from '../../examples/crm/index.js';
import { TwentyValidationError } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { failureOf, serveExample } from './workspace.js';

// A custom object with composites and with relations of every kind: plain, to itself, and morph.
let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];
let subscriptions: ServedWorkspace['twenty']['subscriptions'];

beforeAll(async () => {
  served = await serveExample();
  ({ twenty } = served);
  ({ subscriptions } = twenty);
  await twenty.products.create({ data: { sku: 'CRM', name: 'Twenty' } });
  await twenty.companies.create({ data: { name: 'Acme', domainName: { primaryLinkUrl: 'https://acme.example' } } });
  await twenty.people.create({ data: { name: { firstName: 'Ada' }, emails: { primaryEmail: 'ada@acme.example' } } });
});
beforeEach(() => subscriptions.destroyMany({ filter: {}, everyRecord: true }));
afterAll(() => served.sandbox.close());

const COMPOSITES = {
  signedBy: { firstName: 'Grace', lastName: 'Hopper' },
  monthlyPrice: { amountMicros: 25_000_000, currencyCode: 'EUR' },
  billingEmails: { primaryEmail: 'bills@acme.example', additionalEmails: ['cfo@acme.example'] },
  billingAddress: {
    addressStreet1: '1 Main Street',
    addressStreet2: '',
    addressCity: 'Paris',
    addressPostcode: '75001',
    addressState: '',
    addressCountry: 'France',
    addressLat: 48.85,
    addressLng: 2.35,
  },
} as const satisfies Partial<SubscriptionCreateInput>;

test('composites come back whole, or only the parts that are selected', async () => {
  const data: SubscriptionCreateInput = {
    reference: 'C-1',
    ...COMPOSITES,
    billingPhones: { primaryPhoneNumber: '123456789', primaryPhoneCountryCode: 'FR', primaryPhoneCallingCode: '+33' },
    startsAt: '2026-03-01T12:00:00.000Z',
    renewsOn: '2027-03-01',
    status: 'ACTIVE',
    year: 2026,
  };
  const whole = await subscriptions.create({ data });
  expect(whole).toMatchObject(data);
  expect(whole.billingPhones?.additionalPhones).toEqual([]);
  expect(
    await subscriptions.findOne({
      id: whole.id,
      select: { billingAddress: { addressCity: true }, billingEmails: { additionalEmails: true }, signedBy: true },
    }),
  ).toEqual({
    billingAddress: { addressCity: 'Paris' },
    billingEmails: { additionalEmails: ['cfo@acme.example'] },
    signedBy: COMPOSITES.signedBy,
  });
});

test('part of a composite is changed and the rest stays, or the change is refused before it does harm', async () => {
  const { id } = await subscriptions.create({ data: { reference: 'C-2', ...COMPOSITES } });
  const select = { signedBy: true, monthlyPrice: true, billingAddress: true, billingEmails: true } as const;
  const changed = await subscriptions.update({
    id,
    data: {
      signedBy: { lastName: 'H.' },
      monthlyPrice: { amountMicros: 1 },
      billingAddress: { addressCity: 'Lyon' },
      billingEmails: { primaryEmail: 'new@acme.example' },
    },
    select,
  });
  expect(changed).toMatchObject({
    signedBy: { firstName: 'Grace', lastName: 'H.' },
    monthlyPrice: { amountMicros: 1, currencyCode: 'EUR' },
    billingAddress: { ...COMPOSITES.billingAddress, addressCity: 'Lyon' },
    billingEmails: { primaryEmail: 'new@acme.example' },
  });
  // @ts-expect-error the compiler finds it before the client does
  const wiping = subscriptions.update({ id, data: { billingEmails: { additionalEmails: [] } } });
  expect(await failureOf(wiping)).toMatchObject({
    name: 'TwentyValidationError',
    code: 'REFUSED',
    message: expect.stringContaining('primaryEmail'),
  });
  expect(await subscriptions.findOne({ id, select })).toEqual(changed);
});

test('null empties a composite', async () => {
  const { id } = await subscriptions.create({ data: { reference: 'C-3', ...COMPOSITES } });
  const emptied = await subscriptions.update({
    id,
    data: { signedBy: null, monthlyPrice: null, billingEmails: null, billingAddress: null },
    select: {
      signedBy: true,
      monthlyPrice: { amountMicros: true },
      billingEmails: true,
      billingAddress: { addressCity: true },
    },
  });
  expect(emptied).toEqual({
    signedBy: { firstName: '', lastName: '' },
    monthlyPrice: { amountMicros: null },
    billingEmails: { primaryEmail: '', additionalEmails: [] },
    billingAddress: { addressCity: '' },
  });
});

test('records are linked by id and by unique field, read one level after another, and unlinked', async () => {
  const first = await subscriptions.create({
    data: {
      reference: 'R-1',
      product: { connect: { where: { sku: 'CRM' } } },
      company: { connect: { where: { domainName: { primaryLinkUrl: 'https://acme.example' } } } },
      holderPerson: { connect: { where: { emails: { primaryEmail: 'ada@acme.example' } } } },
    },
    select: { id: true, product: { name: true }, company: { name: true }, holderPerson: { name: { firstName: true } } },
  });
  expect(first).toEqual({
    id: first.id,
    product: { name: 'Twenty' },
    company: { name: 'Acme' },
    holderPerson: { name: { firstName: 'Ada' } },
  });
  const second = await subscriptions.create({
    data: { reference: 'R-2', followsOn: { connect: { where: { id: first.id } } } },
    select: { id: true, followsOn: { reference: true, product: { sku: true, subscriptions: { reference: true } } } },
  });
  expect(second.followsOn).toEqual({
    reference: 'R-1',
    product: { sku: 'CRM', subscriptions: [{ reference: 'R-1' }] },
  });
  expect(await subscriptions.findOne({ id: first.id, select: { followedBy: { reference: true } } })).toEqual({
    followedBy: [{ reference: 'R-2' }],
  });
  const unlinked = await subscriptions.update({
    id: first.id,
    data: { product: { disconnect: true }, companyId: null },
    select: { productId: true, product: { sku: true }, company: { name: true }, holderPersonId: true },
  });
  expect(unlinked).toEqual({ productId: null, product: null, company: null, holderPersonId: expect.any(String) });
});

test('a record to link that does not exist is refused, and so are two ways to link at once', async () => {
  const missing = subscriptions.create({
    data: { reference: 'M-1', product: { connect: { where: { sku: 'NONE' } } } },
  });
  expect(await failureOf(missing)).toMatchObject({ name: expect.stringMatching(/^Twenty(NotFound|Validation)Error$/) });
  const { id } = (await twenty.companies.findFirst({ select: { id: true } })) ?? { id: '' };
  const twice = subscriptions.create({
    data: { reference: 'M-2', companyId: id, company: { connect: { where: { id } } } },
  });
  expect(await failureOf(twice)).toBeInstanceOf(TwentyValidationError);
  expect(await subscriptions.count()).toBe(0);
});

test('a child list holds at most 60 records, as the server gives them', async () => {
  const product = { connect: { where: { sku: 'CRM' } } };
  await subscriptions.createMany({ data: Array.from({ length: 61 }, (_, n) => ({ reference: `S-${n}`, product })) });
  const [crm] = (await twenty.products.findMany({ select: { subscriptions: { reference: true } } })).records;
  expect(crm?.subscriptions).toHaveLength(60);
});
