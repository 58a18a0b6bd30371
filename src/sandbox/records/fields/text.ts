import { shown } from '../errors.js';
import { compareText, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';

/** Takes a string and nothing else; the empty string is kept as null. */
export function writeText(value: unknown, place: Place): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  throw wrongValue({
    place,
    message: `Invalid string value ${shown(value)} for text field "${place.path}"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });
}

const TEXT_OPERATORS = [...ORDERED_OPERATORS, 'like', 'ilike', 'startsWith', 'endsWith'] as const;

/** TEXT: a null column reads as the empty string. */
export const textType: ScalarType = {
  name: 'TEXT',
  write: writeText,
  operand: (value, place) => (value === '' ? '' : writeText(value, place)),
  read: (stored) => stored ?? '',
  compare: compareText,
  operators: TEXT_OPERATORS,
  emptyIsNull: true,
};

/** Text that no client writes, such as a search vector. */
export const textVectorType: ScalarType = {
  ...textType,
  name: 'TS_VECTOR',
  write: (_value, place) => {
    throw wrongValue({
      place,
      message: `${place.path} TS_VECTOR-typed field does not support write operations`,
      userFriendlyMessage: 'An error occurred.',
    });
  },
  read: (stored: Stored) => stored ?? '',
  operators: ['eq', 'neq', 'is'],
};
