/** Records that filters are tried on: every kind of value, each missing in some of them, and some that differ in one thing. */

const id = (prefix: string, index: number): string =>
  `${prefix}000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** The value whose turn it is; what is undefined is left out of the record. */
const turn = <V>(values: readonly V[], index: number): V | undefined => values[index % values.length];

const withoutUndefined = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const listOf = <R extends object>(length: number, make: (index: number) => R): readonly Kept<R>[] =>
  Array.from({ length }, (_, index) => withoutUndefined(make(index)) as Kept<R>);

type Kept<R> = { readonly [K in keyof R]: Exclude<R[K], undefined> };

/** Texts to store and to look for. `NULL` and `null` are names that people have. */
export const TEXTS = ['alpha', 'Alpha', 'beta_1', '50%', 'NULL', 'null'] as const;
export const CITIES = ['Oslo', 'oslo', 'Bergen'] as const;
export const ADDRESSES = ['ada@engines.example', 'grace@navy.example', 'bo@engines.example'] as const;
export const TIMES = ['2026-01-31T10:00:00.000Z', '2026-01-31T10:00:00.001Z', '2026-02-28T23:59:59.999Z'] as const;
export const DAYS = ['2026-01-31', '2026-02-28', '2027-01-01'] as const;
export const STATUSES = ['TRIAL', 'ACTIVE', 'CANCELLED'] as const;
export const AUDIENCES = ['SMALL_BUSINESS', 'MID_MARKET', 'ENTERPRISE'] as const;
export const WORDS = ['red', 'Reddish', 'blue'] as const;

export const COMPANIES = listOf(6, (index) => ({
  id: id('ca', index),
  name: turn(['Acme', 'NULL', '', undefined, 'Beta', 'acme'], index),
  employees: turn([10, undefined, 20, 0], index),
  address: turn(
    [{ addressCity: 'Oslo', addressCountry: 'Norway' }, { addressCity: '', addressCountry: 'Norway' }, undefined],
    index,
  ),
}));

export const PRODUCTS = listOf(12, (index) => ({
  id: id('ba', index),
  sku: `P${String(index).padStart(2, '0')}`,
  name: turn([...TEXTS, '', undefined], index),
  category: turn(['HARDWARE', 'SERVICE', null] as const, index),
  audiences: turn([['ENTERPRISE'], [], ['SMALL_BUSINESS', 'MID_MARKET'], undefined, null] as const, index),
  keywords: turn([['red'], undefined, ['blue', 'Reddish'], []], index),
  weight: turn([0, 1.5, undefined, -2], index),
  isAvailable: index % 3 > 0,
  releasedOn: turn([...DAYS, undefined], index),
}));

export const SUBSCRIPTIONS = listOf(24, (index) => ({
  id: id('da', index),
  reference: `S${String(index).padStart(2, '0')}`,
  name: turn(['alpha', '', 'NULL', undefined, 'Alpha', '50%', 'beta_1'], index),
  year: turn([2025, 2026, undefined, 2027, 0], index),
  status: turn(STATUSES, index),
  monthlyPrice: turn([{ amountMicros: 5_000_000, currencyCode: 'EUR' }, undefined, { amountMicros: 0 }], index),
  // Its default is the present time.
  startsAt: turn([...TIMES, null], index),
  renewsOn: turn([undefined, ...DAYS], index),
  signedBy: turn([{ firstName: 'alpha', lastName: 'beta_1' }, { firstName: '', lastName: 'NULL' }, undefined], index),
  billingEmails: turn(
    [{ primaryEmail: 'Ada@Engines.Example' }, undefined, { primaryEmail: 'grace@navy.example' }],
    index,
  ),
  billingAddress: turn(
    [undefined, { addressCity: 'Oslo', addressCountry: '' }, { addressCity: 'oslo', addressCountry: 'Norway' }],
    index,
  ),
  productId: turn([undefined, ...PRODUCTS.slice(0, 6).map((product) => product.id)], index),
  companyId: turn([...COMPANIES.map((company) => company.id), undefined, undefined], index),
}));

export const PEOPLE = listOf(20, (index) => ({
  id: id('ea', index),
  name: {
    firstName: turn(['alpha', '', 'NULL', 'Alpha'], index) ?? null,
    lastName: `Q${String(index).padStart(2, '0')}`,
  },
  jobTitle: turn(['alpha', '', undefined, 'NULL', '50%', 'beta_1', 'null'], index),
  emails: turn([undefined, { primaryEmail: `Ada${index}@Engines.Example` }], index),
  companyId: turn([...COMPANIES.map((company) => company.id), undefined, undefined], index),
}));
