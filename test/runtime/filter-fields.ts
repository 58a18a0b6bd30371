import {
  ADDRESSES,
  AUDIENCES,
  CITIES,
  COMPANIES,
  DAYS,
  PEOPLE,
  PRODUCTS,
  STATUSES,
  SUBSCRIPTIONS,
  TEXTS,
  TIMES,
  WORDS,
} from '../facts/filter-records.js';

/** How a value can be looked for. */
export type Kind = 'text' | 'email' | 'number' | 'boolean' | 'time' | 'option' | 'options' | 'words';

/** A value that records are looked for by. */
export interface Field {
  readonly kind: Kind;
  /** What to compare with. */
  readonly values: readonly (string | number | boolean)[];
}

/** The fields of an object, with parts of composites and fields of related objects, by their paths. */
export interface Fields {
  readonly [key: string]: Field | Fields;
}

const text = (values: readonly string[]): Field => ({ kind: 'text', values });
const number = (values: readonly number[]): Field => ({ kind: 'number', values });
const time = (values: readonly string[]): Field => ({ kind: 'time', values });

const company: Fields = {
  name: text(['Acme', 'NULL', 'Beta']),
  employees: number([0, 10, 20]),
  address: { addressCity: text(CITIES), addressCountry: text(['Norway', 'Sweden']) },
};

const product: Fields = {
  name: text(TEXTS),
  sku: text(['P00', 'P03']),
  category: { kind: 'option', values: ['HARDWARE', 'SERVICE'] },
  audiences: { kind: 'options', values: AUDIENCES },
  keywords: { kind: 'words', values: WORDS },
  weight: number([-2, 0, 1.5]),
  isAvailable: { kind: 'boolean', values: [true, false] },
  releasedOn: time(DAYS),
};

const subscription: Fields = {
  name: text(TEXTS),
  year: number([0, 2025, 2026]),
  status: { kind: 'option', values: STATUSES },
  monthlyPrice: { amountMicros: number([0, 5_000_000]) },
  startsAt: time([...TIMES, '2026-01-31T11:00:00+01:00']),
  renewsOn: time(DAYS),
  signedBy: { firstName: text(TEXTS), lastName: text(TEXTS) },
  billingEmails: { primaryEmail: { kind: 'email', values: [...ADDRESSES, 'ADA@engines.example'] } },
  billingAddress: { addressCity: text(CITIES), addressCountry: text(['Norway', 'Sweden']) },
  product,
  company,
};

const person: Fields = {
  name: { firstName: text(TEXTS), lastName: text(['Q01', 'Q02']) },
  jobTitle: text(TEXTS),
  emails: { primaryEmail: { kind: 'email', values: ['ada1@engines.example', 'Ada3@Engines.Example'] } },
  company,
};

/** A record as it was stored, related ones inside it. */
export interface FilteredRecord {
  readonly [key: string]: unknown;
}

const related = <R extends { readonly id: string }>(records: readonly R[], id: string | undefined): R | undefined =>
  records.find((record) => record.id === id);

/** Objects whose records are filtered, two of them custom ones. The last two records of each are soft-deleted. */
export const ROOTS = {
  subscriptions: {
    fields: subscription,
    records: SUBSCRIPTIONS.map((record) => ({
      ...record,
      product: related(PRODUCTS, record.productId),
      company: related(COMPANIES, record.companyId),
    })),
  },
  products: { fields: product, records: PRODUCTS },
  people: {
    fields: person,
    records: PEOPLE.map((record) => ({ ...record, company: related(COMPANIES, record.companyId) })),
  },
} satisfies { readonly [root: string]: { readonly fields: Fields; readonly records: readonly FilteredRecord[] } };

export type Root = keyof typeof ROOTS;

/** The records of an object that are not soft-deleted. */
export const recordsOf = (root: Root): readonly FilteredRecord[] => ROOTS[root].records.slice(0, -2);

/** The ids of those that are. */
export const deletedOf = (root: Root): readonly string[] => ROOTS[root].records.slice(-2).map(({ id }) => id);
