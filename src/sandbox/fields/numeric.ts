import { compareNumbers, ORDERED_OPERATORS } from './scalar-type.js';
import type { ScalarType } from './scalar-type.js';
import { numberOperand, writeNumber } from './number.js';

/** NUMERIC, and the numbers inside CURRENCY and ADDRESS: what JavaScript makes a number of, 0 for `''`. */
export const numericType: ScalarType = {
  name: 'NUMERIC',
  write: (value, place) => writeNumber(Number(value), place),
  operand: numberOperand,
  read: (stored) => stored,
  compare: compareNumbers,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
  graphql: { type: 'BigFloat', filter: 'BigFloatFilter' },
  // exact numbers leave the database as text
  grouping: {
    show: (stored) => (stored === null ? null : String(stored)),
    compare: compareNumbers,
  },
};
