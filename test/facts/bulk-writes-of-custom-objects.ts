/**
 * Conditions with which updateMany, deleteMany, destroyMany and restoreMany of a custom object fail on a 2.21 server, "Data validation
 * error.", while reads and standard objects take them. Measured; `sku` is a text, `keywords` a list of texts,
 * `audiences` a list of options, `createdAt` a time.
 */
export const FAILING_CONDITIONS: readonly { readonly what: string; readonly filter: unknown }[] = [
  { what: 'a text that is null', filter: { sku: { is: 'NULL' } } },
  { what: 'an empty text', filter: { sku: { eq: '' } } },
  { what: 'a text equal to null', filter: { sku: { eq: null } } },
  { what: 'a text that is not empty', filter: { sku: { neq: '' } } },
  { what: 'a text that is not null', filter: { sku: { neq: null } } },
  { what: 'a text like the empty one', filter: { sku: { like: '' } } },
  { what: 'the word NULL', filter: { sku: { neq: 'NULL' } } },
  { what: 'a text equal to the word NULL', filter: { sku: { eq: 'NULL' } } },
  { what: 'a part of a composite', filter: { website: { primaryLinkLabel: { is: 'NULL' } } } },
  { what: 'a list of texts that is null', filter: { keywords: { is: 'NULL' } } },
  { what: 'a list of options that is null', filter: { audiences: { is: 'NULL' } } },
  { what: 'any other time', filter: { createdAt: { neq: '2026-01-01T00:00:00Z' } } },
  { what: 'an exact time', filter: { createdAt: { eq: '2026-01-01T00:00:00Z' } } },
  { what: 'inside and, or, not', filter: { and: [{ or: [{ not: { sku: { eq: '' } } }] }] } },
];

/** Conditions that bulk writes of custom objects take. */
export const TAKEN_CONDITIONS: readonly { readonly what: string; readonly filter: unknown }[] = [
  { what: 'a text', filter: { sku: { eq: 'x' } } },
  { what: 'a list of texts', filter: { sku: { in: ['a', 'b'] } } },
  { what: 'a list of texts with the empty one', filter: { sku: { in: ['', 'a'] } } },
  { what: 'the word NULL in a list', filter: { sku: { in: ['NULL'] } } },
  { what: 'a JSON value that is null', filter: { attributes: { is: 'NULL' } } },
  { what: 'a list of times', filter: { createdAt: { in: ['2026-01-01T00:00:00Z'] } } },
  { what: 'a text that is there', filter: { sku: { is: 'NOT_NULL' } } },
  { what: 'a list that is there', filter: { keywords: { is: 'NOT_NULL' } } },
  { what: 'a number that is null', filter: { weight: { is: 'NULL' } } },
  { what: 'a time that is null', filter: { deletedAt: { is: 'NULL' } } },
  {
    what: 'a time between two equal ones',
    filter: { and: [{ createdAt: { gte: '2026-01-01T00:00:00Z' } }, { createdAt: { lte: '2026-01-01T00:00:00Z' } }] },
  },
  { what: 'every record', filter: { id: { is: 'NOT_NULL' } } },
];

/** A filter of subscriptions, another custom object, that leads through a relation: it becomes a query of its own. */
export const THROUGH_A_RELATION = { reference: { eq: '' }, product: { name: { eq: '' } } };
