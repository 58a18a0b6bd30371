/**
 * What a 2.21 server finds with filters that look for empty values: it writes them as `column = '' OR column IS NULL`
 * without parentheses, `is: 'NULL'` the other way round. Measured; the records are ours.
 */
export interface EmptyValueFact {
  readonly what: string;
  readonly filter: unknown;
  readonly found: readonly string[];
}

/** Four companies, two of them without a city. */
export const COMPANIES = [
  { name: 'Acme', employees: 10, address: { addressCity: 'Paris', addressCountry: 'France' } },
  { name: 'Beta', employees: 20, address: { addressCountry: 'Norway' } },
  { name: 'Gamma', employees: 10 },
  { name: 'Delta', employees: 20, address: { addressCity: 'Oslo', addressCountry: 'Norway' } },
] as const;

const acme = { name: { eq: 'Acme' } };
const delta = { name: { eq: 'Delta' } };
const noCity = { address: { addressCity: { eq: '' } } };
const nullCity = { address: { addressCity: { is: 'NULL' } } };

/** Filters on those companies, and the names of what is found. */
export const EMPTY_VALUE_FILTERS: readonly EmptyValueFact[] = [
  { what: 'alone', filter: noCity, found: ['Beta', 'Gamma'] },
  { what: 'alone, by null', filter: { address: { addressCity: { eq: null } } }, found: ['Beta', 'Gamma'] },
  { what: 'after another key: leaks', filter: { ...acme, ...noCity }, found: ['Beta', 'Gamma'] },
  { what: 'before another key: right', filter: { ...noCity, ...acme }, found: [] },
  { what: 'is NULL before another key: leaks', filter: { ...nullCity, ...acme }, found: ['Beta', 'Gamma'] },
  { what: 'is NULL after another key: right', filter: { name: { eq: 'Beta' }, ...nullCity }, found: ['Beta'] },
  {
    what: 'between two keys: splits them',
    filter: { name: { eq: 'Delta' }, ...noCity, employees: { eq: 10 } },
    found: ['Gamma'],
  },
  { what: 'as elements of an and: right', filter: { and: [acme, noCity] }, found: [] },
  { what: 'as elements of an and, the other way: right', filter: { and: [noCity, acme] }, found: [] },
  {
    what: 'after another part of its composite: leaks',
    filter: { address: { addressCountry: { eq: 'France' }, addressCity: { eq: '' } } },
    found: ['Beta', 'Gamma'],
  },
  {
    what: 'before another part of its composite: right',
    filter: { address: { addressCity: { eq: '' }, addressCountry: { eq: 'Norway' } } },
    found: ['Beta'],
  },
  {
    what: 'in a member of or: leaks',
    filter: { or: [{ ...acme, ...noCity }, delta] },
    found: ['Beta', 'Gamma', 'Delta'],
  },
  {
    what: 'in an and that is a member of or: right',
    filter: { or: [{ and: [acme, noCity] }, delta] },
    found: ['Delta'],
  },
  { what: 'in not: leaks', filter: { not: { ...acme, ...noCity } }, found: ['Acme', 'Delta'] },
  {
    what: 'in an and inside not: right',
    filter: { not: { and: [acme, noCity] } },
    found: ['Acme', 'Beta', 'Gamma', 'Delta'],
  },
  { what: 'beside a negation: right', filter: { ...acme, not: noCity }, found: ['Acme'] },
  {
    what: 'in a list: does not find null',
    filter: { address: { addressCity: { in: ['', 'Paris'] } } },
    found: ['Acme'],
  },
  {
    what: 'unequal to empty: what is there',
    filter: { address: { addressCity: { neq: '' } } },
    found: ['Acme', 'Delta'],
  },
  { what: 'unequal to null: nothing', filter: { address: { addressCity: { neq: null } } }, found: [] },
  { what: 'like the empty text', filter: { address: { addressCity: { like: '' } } }, found: ['Beta', 'Gamma'] },
  {
    what: 'the word NULL: taken for null',
    filter: { address: { addressCity: { eq: 'NULL' } } },
    found: ['Beta', 'Gamma'],
  },
  {
    what: 'a currency has no empty code',
    filter: { annualRevenue: { currencyCode: { eq: '' } } },
    found: [],
  },
  {
    what: 'a currency without a code is null',
    filter: { ...acme, annualRevenue: { currencyCode: { is: 'NULL' } } },
    found: ['Acme'],
  },
];

/** People of those companies: Ada works for Acme and has no title, Bob for Gamma, Cleo for none. */
export const PEOPLE = [
  { name: { firstName: 'Ada' }, company: 'Acme' },
  { name: { firstName: 'Bob' }, company: 'Gamma', jobTitle: 'Pilot' },
  { name: { firstName: 'Cleo' } },
] as const;

/** Filters on those people that lead through a relation, and the first names of whom is found. */
export const RELATION_FILTERS: readonly EmptyValueFact[] = [
  {
    what: 'an own empty text after a relation: leaks',
    filter: { company: { name: { eq: 'Gamma' } }, jobTitle: { eq: '' } },
    found: ['Ada', 'Cleo'],
  },
  {
    what: 'a relation after an own empty text: right',
    filter: { jobTitle: { eq: '' }, company: { name: { eq: 'Acme' } } },
    found: ['Ada'],
  },
  {
    what: 'what leaks inside a relation stays inside it',
    filter: { jobTitle: { eq: 'Pilot' }, company: { employees: { eq: 20 }, address: { addressCity: { eq: '' } } } },
    found: ['Bob'],
  },
];
