import { expect, test } from 'vitest';
import { matchRecords } from '../../src/runtime/client/bulk/record-matching.js';
import type { Row } from '../../src/runtime/client/data/row-ids.js';
import { identifyingPaths } from '../../src/runtime/client/data/unique-values.js';
import type { JsonRecord } from '../../src/runtime/portable/json-record.js';
import { companyObject } from './sample/objects/company.js';
import { personObject } from './sample/objects/person.js';

test.each([
  ['a person', personObject, ['id', 'emails.primaryEmail']],
  ['a company', companyObject, ['id', 'domainName.primaryLinkLabel', 'domainName.primaryLinkUrl']],
  ['an object with unique fields', { ...companyObject, unique: 'name employees' }, ['id', 'name', 'employees']],
  ['an object without any', { singular: 'x', plural: 'xs', scalars: 'id name' }, ['id']],
])('%s is told by its id and what is unique of it', (_, object, want) => {
  expect(identifyingPaths(object).sort()).toEqual([...want].sort());
});

const PATHS = ['id', 'code', 'year', 'mail.primary'];
const mail = (primary: string) => ({ mail: { primary } });

/** Rows, what the server returns for them, and which record is whose. */
test.each<[string, Row[], JsonRecord[], (number | undefined)[]]>([
  ['by id', [{ id: 'a' }, { id: 'b' }], [{ id: 'b' }, { id: 'a' }], [1, 0]],
  ['by an id in another case', [{ id: 'A' }, { id: 'B' }], [{ id: 'b' }, { id: 'a' }], [1, 0]],
  [
    'by a unique value, updated records first',
    [
      { id: 'x', code: 'new' },
      { id: 'y', code: 'old' },
    ],
    [
      { id: 'o', code: 'old' },
      { id: 'x', code: 'new' },
    ],
    [1, 0],
  ],
  [
    'by a part of a composite',
    [mail('a@x'), mail('b@x')],
    [
      { id: '2', ...mail('b@x') },
      { id: '1', ...mail('a@x') },
    ],
    [1, 0],
  ],
  [
    'whatever the case',
    [mail('A@X '), mail('b@x')],
    [
      { id: '2', ...mail('b@x') },
      { id: '1', ...mail('a@x') },
    ],
    [1, 0],
  ],
  [
    'an address without what is optional',
    [{ code: 'https://Acme.com/' }, { code: 'beta.com' }],
    [
      { id: '2', code: 'https://beta.com' },
      { id: '1', code: 'https://acme.com' },
    ],
    [1, 0],
  ],
  [
    'a number, or its text',
    [{ code: 7 }, { code: '8' }],
    [
      { id: '2', code: 8 },
      { id: '1', code: '7' },
    ],
    [1, 0],
  ],
  [
    'two rows of one record',
    [
      { code: 'a', year: 1 },
      { code: 'a', year: 2 },
    ],
    [{ id: '1', code: 'a', year: 2 }],
    [0, 0],
  ],
  [
    'two values that are unique together',
    [
      { code: 'a', year: 1 },
      { code: 'a', year: 2 },
    ],
    [
      { id: '2', code: 'a', year: 2 },
      { id: '1', code: 'a', year: 1 },
    ],
    [1, 0],
  ],
  [
    'the last one left',
    [{ code: 'a' }, { code: 'odd' }],
    [
      { id: '2', code: 'rewritten' },
      { id: '1', code: 'a' },
    ],
    [1, 0],
  ],
  ['one row and one record', [{ code: 'odd' }], [{ id: '1', code: 'rewritten' }], [0]],
  [
    'no guess',
    [{ code: 'odd' }, { code: 'odder' }],
    [
      { id: '1', code: 'x' },
      { id: '2', code: 'y' },
    ],
    [undefined, undefined],
  ],
  [
    'no guess between equals',
    [{ year: 1 }, { year: 1 }],
    [
      { id: '1', year: 1 },
      { id: '2', year: 1 },
    ],
    [undefined, undefined],
  ],
  [
    'no value is no value',
    [{ code: '' }, { code: null }],
    [
      { id: '1', code: '' },
      { id: '2', code: null },
    ],
    [undefined, undefined],
  ],
  ['no record', [{ code: 'a' }], [], [undefined]],
])('the record of a row is found: %s', (_, rows, records, want) => {
  const matched = matchRecords({ rows, records, paths: PATHS });
  expect(matched.map((record) => (record ? records.indexOf(record) : undefined))).toEqual(want);
});
