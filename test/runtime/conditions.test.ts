import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionOf } from '../../src/runtime/conditions.js';

test.each<[string, object, unknown]>([
  ['one operator stays as it is', { jobTitle: { eq: 'x' } }, { jobTitle: { eq: 'x' } }],
  ['fields side by side stay side by side', { a: { eq: 1 }, b: { eq: 2 } }, { a: { eq: 1 }, b: { eq: 2 } }],
  [
    'several operators on a field become an and',
    { createdAt: { gte: '2026', lt: '2027' }, b: { eq: 2 } },
    { and: [{ createdAt: { gte: '2026' } }, { createdAt: { lt: '2027' } }], b: { eq: 2 } },
  ],
  [
    'also in composites',
    { amount: { amountMicros: { gt: 1, lt: 5 }, currencyCode: { eq: 'EUR' } } },
    {
      and: [{ amount: { amountMicros: { gt: 1 } } }, { amount: { amountMicros: { lt: 5 } } }],
      amount: { currencyCode: { eq: 'EUR' } },
    },
  ],
  [
    'also across relations, whose own logic moves out of them',
    {
      company: {
        name: { ilike: '%a%' },
        or: [{ employees: { gt: 1 } }, { not: { address: { addressCity: { eq: 'x' } } } }],
      },
    },
    {
      company: { name: { ilike: '%a%' } },
      or: [{ company: { employees: { gt: 1 } } }, { not: { company: { address: { addressCity: { eq: 'x' } } } } }],
    },
  ],
  [
    'inside logic',
    { not: { age: { gte: 1, lte: 4 } }, and: [{ or: [{ x: { eq: 1 } }, { y: { eq: 2, neq: 3 } }] }] },
    {
      not: { and: [{ age: { gte: 1 } }, { age: { lte: 4 } }] },
      or: [{ x: { eq: 1 } }, { and: [{ y: { eq: 2 } }, { y: { neq: 3 } }] }],
    },
  ],
  ['an empty list matches nothing', { id: { in: [] } }, false],
  ['whatever else is asked', { id: { in: [] }, b: { eq: 1 } }, false],
  ['its opposite matches everything', { not: { id: { in: [] } } }, true],
  ['one of several that matches nothing is left out', { or: [{ id: { in: [] } }, { b: { eq: 1 } }] }, { b: { eq: 1 } }],
  ['in composites and relations too', { company: { name: { in: [] } } }, false],
  ['containsAny likewise', { tags: { containsAny: [] } }, false],
  ['an empty or matches nothing', { or: [] }, false],
  ['an empty and matches everything', { and: [] }, true],
  ['an empty field matches everything', { a: {}, b: undefined, c: { eq: undefined } }, true],
  ['an empty alternative matches everything', { or: [{ a: { eq: 1 } }, {}] }, true],
  ['a Date is a value', { a: { gte: new Date(0) } }, { a: { gte: new Date(0) } }],
  ['null is left for the server to judge', { a: null }, { a: null }],
  [
    'an empty text in a list finds missing text, as `eq` does',
    { a: { in: ['x', ''] } },
    { or: [{ a: { in: ['x'] } }, { a: { is: 'NULL' } }] },
  ],
  ['alone as well', { a: { in: [''] } }, { a: { is: 'NULL' } }],
  ['an empty list of options is stored as none', { tags: { isEmptyArray: true } }, { tags: { is: 'NULL' } }],
  ['and its opposite as some', { tags: { isEmptyArray: false } }, { tags: { is: 'NOT_NULL' } }],
  ['fields may be called as anything', { constructor: { eq: 1 } }, { and: [{}, { constructor: { eq: 1 } }] }],
])('%s', (_, filter, sent) => {
  expect(conditionOf(filter)).toEqual(sent);
});

// The server's own logic over records of three numbers, from a filter that has one operator per field.
type Filter = { readonly [key: string]: unknown };

function holds(filter: unknown, record: Readonly<Record<string, number>>): boolean {
  if (typeof filter === 'boolean') return filter;
  return Object.entries(filter as Filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((each) => holds(each, record));
    if (key === 'or') return (value as Filter[]).some((each) => holds(each, record));
    if (key === 'not') return !holds(value, record);
    const operators = Object.entries(value as Filter);
    if (operators.length !== 1) throw new Error(`Filter for field "${key}" must have exactly one operator`);
    const [[operator, operand]] = operators as [[string, number | number[]]];
    if (Array.isArray(operand) && operand.length === 0) throw new Error('Expected non-empty array');
    return compare(operator, record[key]!, operand);
  });
}

// What a user means, by as many operators as he likes.
function means(filter: Filter, record: Readonly<Record<string, number>>): boolean {
  return Object.entries(filter).every(([key, value]) => {
    if (key === 'and') return (value as Filter[]).every((each) => means(each, record));
    if (key === 'or') return (value as Filter[]).some((each) => means(each, record));
    if (key === 'not') return !means(value as Filter, record);
    return Object.entries(value as Filter).every(([operator, operand]) =>
      compare(operator, record[key]!, operand as number | number[]),
    );
  });
}

function compare(operator: string, value: number, operand: number | readonly number[]): boolean {
  if (typeof operand !== 'number') return operand.includes(value);
  return operator === 'gt' ? value > operand : operator === 'lt' ? value < operand : value === operand;
}

test('a filter of any shape means to the server what it says', () => {
  const number = fc.integer({ min: 0, max: 3 });
  const operators = fc.record(
    { gt: number, lt: number, eq: number, in: fc.array(number, { maxLength: 2 }) },
    { requiredKeys: [] },
  );
  const fields = { a: operators, b: operators };
  const { filter } = fc.letrec<{ filter: Filter; filters: Filter[] }>((tie) => ({
    filters: fc.array(tie('filter'), { maxLength: 2 }),
    filter: fc.oneof(
      { maxDepth: 3 },
      fc.record(fields, { requiredKeys: [] }),
      fc.record({ ...fields, and: tie('filters') }, { requiredKeys: [] }),
      fc.record({ ...fields, or: tie('filters') }, { requiredKeys: [] }),
      fc.record({ ...fields, not: tie('filter') }, { requiredKeys: [] }),
    ),
  }));
  fc.assert(
    fc.property(filter, fc.record({ a: number, b: number }), (given, record) => {
      expect(holds(conditionOf(given), record)).toBe(means(given, record));
    }),
    { numRuns: 2000 },
  );
});
