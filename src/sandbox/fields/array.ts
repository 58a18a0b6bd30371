import { compareText } from './scalar-type.js';
import type { ScalarType } from './scalar-type.js';
import { compareLists, unitedLists, writeStrings } from './string-list.js';

/** ARRAY: any strings; null reads as an empty list. */
export const arrayType: ScalarType = {
  name: 'ARRAY',
  write: writeStrings,
  operand: writeStrings,
  read: (stored) => stored ?? [],
  compare: compareLists(compareText),
  operators: ['containsIlike', 'is', 'isEmptyArray'],
  emptyForm: 'list',
  graphql: { type: 'String', filter: 'ArrayFilter', list: 'plain' },
  grouping: {},
  merge: unitedLists,
};
