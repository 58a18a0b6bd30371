import { shown } from '../errors.js';
import { compareNumbers, wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';

function writeBoolean(value: unknown, place: Place): boolean {
  if (typeof value === 'boolean') return value;
  throw wrongValue({
    place,
    message: `Invalid boolean value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });
}

/** BOOLEAN: strict when written; filters take `"true"` and `"false"` too. */
export const booleanType: ScalarType = {
  name: 'BOOLEAN',
  write: writeBoolean,
  operand: (value, place) => writeBoolean(value === 'true' ? true : value === 'false' ? false : value, place),
  read: (stored) => stored,
  compare: compareNumbers,
  operators: ['eq', 'is'],
  emptyForm: 'none',
  graphql: { type: 'Boolean', filter: 'BooleanFilter' },
  aggregate: 'truths',
  grouping: {},
};
