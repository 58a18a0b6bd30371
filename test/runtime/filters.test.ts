import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printExpression } from '../../src/runtime/client/filters/filter-expression.js';
import { createReports } from '../../src/runtime/client/call/reports.js';
import { parseFilter } from '../../src/runtime/client/filters/parse-filter.js';
import { twentyObjects } from './sample/client.js';
import { personObject } from './sample/objects/person.js';

const objects = new Map(twentyObjects.map((object) => [object.singular, object]));
const context = { ...createReports('people.findMany'), object: personObject, objects };

/** What is sent for a filter on people; undefined where every record matches. */
const sent = (filter: object) => printExpression(parseFilter(filter, { context, undefinedInFilter: 'ignore' }));

const NOTHING = { id: { is: 'NULL' } };

test.each<[string, object, unknown]>([
  ['one operator stays as it is', { jobTitle: { eq: 'x' } }, { jobTitle: { eq: 'x' } }],
  [
    'fields side by side become an and',
    { jobTitle: { eq: 'x' }, score: { eq: 2 } },
    { and: [{ jobTitle: { eq: 'x' } }, { score: { eq: 2 } }] },
  ],
  [
    'so do several operators on a field',
    { createdAt: { gte: '2026', lt: '2027' }, score: { eq: 2 } },
    { and: [{ createdAt: { gte: '2026' } }, { createdAt: { lt: '2027' } }, { score: { eq: 2 } }] },
  ],
  [
    'and the parts of a composite',
    { name: { firstName: { gt: 'A', lt: 'B' }, lastName: { eq: 'x' } } },
    {
      and: [
        { name: { firstName: { gt: 'A' } } },
        { name: { firstName: { lt: 'B' } } },
        { name: { lastName: { eq: 'x' } } },
      ],
    },
  ],
  [
    'and the fields of a relation, whose own logic moves out of it',
    {
      company: {
        name: { ilike: '%a%' },
        or: [{ employees: { gt: 1 } }, { not: { address: { addressCity: { eq: 'x' } } } }],
      },
    },
    {
      and: [
        { company: { name: { ilike: '%a%' } } },
        {
          or: [{ company: { employees: { gt: 1 } } }, { not: { company: { address: { addressCity: { eq: 'x' } } } } }],
        },
      ],
    },
  ],
  [
    'inside logic, too',
    { not: { score: { gte: 1, lte: 4 } }, and: [{ or: [{ score: { eq: 1 } }, { score: { eq: 2, neq: 3 } }] }] },
    {
      and: [
        { not: { and: [{ score: { gte: 1 } }, { score: { lte: 4 } }] } },
        { or: [{ score: { eq: 1 } }, { and: [{ score: { eq: 2 } }, { score: { neq: 3 } }] }] },
      ],
    },
  ],
  [
    'an and in an and is one and',
    { and: [{ score: { eq: 1 } }, { and: [{ score: { eq: 2 } }, { score: { eq: 3 } }] }] },
    { and: [{ score: { eq: 1 } }, { score: { eq: 2 } }, { score: { eq: 3 } }] },
  ],
  ['an empty list matches nothing', { id: { in: [] } }, NOTHING],
  ['whatever else is asked', { id: { in: [] }, score: { eq: 1 } }, NOTHING],
  ['its opposite matches everything', { not: { id: { in: [] } } }, undefined],
  [
    'one of several that matches nothing is left out',
    { or: [{ id: { in: [] } }, { score: { eq: 1 } }] },
    { score: { eq: 1 } },
  ],
  ['in composites and relations too', { company: { address: { addressCity: { in: [] } } } }, NOTHING],
  ['containsAny likewise', { tags: { containsAny: [] } }, NOTHING],
  ['an empty or matches nothing', { or: [] }, NOTHING],
  ['an empty and matches everything', { and: [] }, undefined],
  ['so does an empty filter', {}, undefined],
  ['and an empty alternative', { or: [{ score: { eq: 1 } }, {}] }, undefined],
  ['nothing is not everything', { not: {} }, NOTHING],
  ['null is left for the server to judge', { score: { eq: null } }, { score: { eq: null } }],
  [
    'but for text, where the opposite of null would find nothing',
    { not: { jobTitle: { eq: null } } },
    { not: { jobTitle: { eq: '' } } },
  ],
  [
    'an empty text in a list finds missing text, as `eq` does',
    { jobTitle: { in: ['x', ''] } },
    { or: [{ jobTitle: { in: ['x'] } }, { jobTitle: { is: 'NULL' } }] },
  ],
  ['alone as well', { name: { firstName: { in: [''] } } }, { name: { firstName: { is: 'NULL' } } }],
  ...(['firstName', 'lastName'] as const).map((part): [string, object, unknown] => [
    `a text that is stored as '' is missing, too: ${part}`,
    { name: { [part]: { is: 'NOT_NULL' } } },
    { and: [{ name: { [part]: { is: 'NOT_NULL' } } }, { name: { [part]: { neq: '' } } }] },
  ]),
  ['the word NULL is a text', { jobTitle: { eq: 'NULL' } }, { jobTitle: { in: ['NULL'] } }],
  ['which another is not', { jobTitle: { neq: 'NULL' } }, { not: { jobTitle: { in: ['NULL'] } } }],
  ['nor is it null in a pattern', { jobTitle: { ilike: 'NULL' } }, { jobTitle: { ilike: '\\NULL' } }],
  ['an option may be called NULL', { seniority: { eq: 'NULL' } }, { seniority: { eq: 'NULL' } }],
  ['an empty list of options is stored as none', { tags: { isEmptyArray: true } }, { tags: { is: 'NULL' } }],
  ['and its opposite as some', { tags: { isEmptyArray: false } }, { tags: { is: 'NOT_NULL' } }],
  [
    'a time in a list is compared with, which `in` does not do',
    { createdAt: { in: ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z'] } },
    { or: [{ createdAt: { eq: '2026-01-01T00:00:00Z' } }, { createdAt: { eq: '2026-01-02T00:00:00Z' } }] },
  ],
  [
    'in relations too',
    { company: { createdAt: { in: ['2026-01-01T00:00:00Z'] } } },
    { company: { createdAt: { eq: '2026-01-01T00:00:00Z' } } },
  ],
  [
    'and where no description tells that it is a time',
    { signedAt: { in: ['2026-01-01T00:00:00Z', null] } },
    { or: [{ signedAt: { eq: '2026-01-01T00:00:00Z' } }, { signedAt: { eq: null } }] },
  ],
  ['other lists stay lists', { signedBy: { in: ['a', 'b'] } }, { signedBy: { in: ['a', 'b'] } }],
  ...(['eq', 'neq', 'like', 'startsWith', 'endsWith'] as const).map((operator): [string, object, unknown] => [
    `an address is compared in lower case, as it is stored: ${operator}`,
    { emails: { primaryEmail: { [operator]: 'Ada@X.de' } } },
    { emails: { primaryEmail: { [operator]: 'ada@x.de' } } },
  ]),
  [
    'in a list',
    { emails: { primaryEmail: { in: ['Ada@X.de', 'B@X.de'] } } },
    { emails: { primaryEmail: { in: ['ada@x.de', 'b@x.de'] } } },
  ],
  [
    'in further addresses',
    { emails: { additionalEmails: { like: '%Ada@%' } } },
    { emails: { additionalEmails: { like: '%ada@%' } } },
  ],
  [
    'where case does not count, it stays',
    { emails: { primaryEmail: { ilike: 'Ada@%' } } },
    { emails: { primaryEmail: { ilike: 'Ada@%' } } },
  ],
  ['other texts keep their case', { jobTitle: { eq: 'CEO' } }, { jobTitle: { eq: 'CEO' } }],
  [
    'what is left out is as if it were not there',
    { jobTitle: undefined, score: { eq: undefined }, or: [undefined, { score: { in: [1, undefined] } }] },
    { score: { in: [1] } },
  ],
  [
    'a Date is what its toJSON returns',
    { createdAt: { gte: new Date(0) } },
    { createdAt: { gte: '1970-01-01T00:00:00.000Z' } },
  ],
  ['so is a decimal', { score: { in: [{ digits: [1, 5], toJSON: () => '1.5' }] } }, { score: { in: ['1.5'] } }],
  [
    'an instance of a class is what its keys are',
    new (class Search {
      score = new (class Above {
        gt = 1;
      })();
    })(),
    { score: { gt: 1 } },
  ],
  ['fields may be called as anything', { constructor: { eq: 1 } }, { constructor: { eq: 1 } }],
  ['`__proto__` among them', JSON.parse('{"__proto__":{"eq":1}}') as object, JSON.parse('{"__proto__":{"eq":1}}')],
])('%s', (_, filter, wanted) => {
  expect(sent(filter)).toEqual(wanted);
});

// A condition that the server writes as an OR without parentheses, in each place where it can stand.
test.each<[string, object, unknown]>([
  ['a text', { score: { eq: 1 }, jobTitle: { eq: '' } }, { and: [{ score: { eq: 1 } }, { jobTitle: { eq: '' } }] }],
  [
    'first',
    { jobTitle: { is: 'NULL' }, score: { eq: 1 } },
    { and: [{ jobTitle: { is: 'NULL' } }, { score: { eq: 1 } }] },
  ],
  [
    'in elements of an and of the caller',
    { and: [{ score: { eq: 1 } }, { jobTitle: { eq: '' } }] },
    { and: [{ score: { eq: 1 } }, { jobTitle: { eq: '' } }] },
  ],
  ['a null', { score: { eq: 1 }, jobTitle: { eq: null } }, { and: [{ score: { eq: 1 } }, { jobTitle: { eq: '' } }] }],
  [
    'a list',
    { score: { eq: 1 }, tags: { isEmptyArray: true } },
    { and: [{ score: { eq: 1 } }, { tags: { is: 'NULL' } }] },
  ],
  [
    'two parts of a composite',
    { name: { firstName: { eq: 'x' }, lastName: { eq: '' } } },
    { and: [{ name: { firstName: { eq: 'x' } } }, { name: { lastName: { eq: '' } } }] },
  ],
  [
    'a member of an or',
    { or: [{ score: { eq: 1 }, jobTitle: { eq: '' } }, { score: { eq: 2 } }] },
    { or: [{ and: [{ score: { eq: 1 } }, { jobTitle: { eq: '' } }] }, { score: { eq: 2 } }] },
  ],
  [
    'a not',
    { not: { score: { eq: 1 }, jobTitle: { is: 'NULL' } } },
    { not: { and: [{ score: { eq: 1 } }, { jobTitle: { is: 'NULL' } }] } },
  ],
  [
    'a relation',
    { company: { employees: { eq: 1 }, address: { addressCity: { eq: '' }, addressCountry: { eq: 'x' } } } },
    {
      and: [
        { company: { employees: { eq: 1 } } },
        { company: { address: { addressCity: { eq: '' } } } },
        { company: { address: { addressCountry: { eq: 'x' } } } },
      ],
    },
  ],
  [
    'beside a relation',
    { jobTitle: { eq: '' }, company: { employees: { eq: 1 } } },
    { and: [{ jobTitle: { eq: '' } }, { company: { employees: { eq: 1 } } }] },
  ],
])('a condition that asks for emptiness has an object of its own: %s', (_, filter, wanted) => {
  expect(sent(filter)).toEqual(wanted);
});

type Json = { readonly [key: string]: unknown };

// Every object has one key, but for the parts of what leads to a value.
const hasOneKeyEach = (filter: unknown): boolean => {
  if (Array.isArray(filter)) return filter.every(hasOneKeyEach);
  if (typeof filter !== 'object' || filter === null) return true;
  return Object.keys(filter).length === 1 && Object.values(filter).every(hasOneKeyEach);
};

test('a filter of any shape is sent with one key in each object', () => {
  const text = fc.constantFrom('', 'x');
  const is = fc.constantFrom('NULL', 'NOT_NULL');
  const operators = fc.record({ eq: text, neq: text, in: fc.array(text, { maxLength: 2 }), is }, { requiredKeys: [] });
  const filled = operators.filter((each) => Object.keys(each).length > 0);
  const name = fc.record({ firstName: filled, lastName: filled });
  const company = fc.record({ name: filled, address: fc.record({ addressCity: filled, addressCountry: filled }) });
  const fields = fc.record({ jobTitle: filled, name, company }, { requiredKeys: [] });
  const { filter } = fc.letrec<{ filter: Json }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      fields,
      fc.tuple(fields, fc.array(tie('filter'), { maxLength: 3 })).map(([own, or]) => ({ ...own, or })),
      fc.tuple(fields, fc.array(tie('filter'), { maxLength: 3 })).map(([own, and]) => ({ ...own, and })),
      fc.tuple(fields, tie('filter')).map(([own, not]) => ({ ...own, not })),
    ),
  }));
  fc.assert(
    fc.property(filter, (given) => hasOneKeyEach(sent(given))),
    { numRuns: 1000, seed: 1 },
  );
});
