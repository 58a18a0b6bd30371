import { serverCrash } from '../errors.js';
import { ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { writeText } from './text.js';

/** Compares by the order of the options, as a database enum does. */
export function compareByOption(options: readonly string[]): (left: Stored, right: Stored) => number {
  const rank = new Map(options.map((option, index) => [option, index]));
  return (left, right) => (rank.get(String(left)) ?? -1) - (rank.get(String(right)) ?? -1);
}

/** SELECT and RATING: one of the options. */
export function selectType(options: readonly string[]): ScalarType {
  const known = new Set(options);
  const write = (value: unknown, place: Place): string => {
    // the server asks for a string first, in the words of a text field
    writeText(value, place);
    if (typeof value === 'string' && known.has(value)) return value;
    throw wrongValue({
      place,
      message: `Invalid value "${String(value)}" for field "${place.path}". Valid values are: ${options.join(', ')}`,
      userFriendlyMessage: `Invalid value for field "${place.path}"`,
    });
  };
  return {
    name: 'SELECT',
    write,
    operand: write,
    read: (stored) => stored,
    compare: compareByOption(options),
    operators: [...ORDERED_OPERATORS, 'containsAny', 'isEmptyArray'],
    emptyIsNull: false,
  };
}

/** RATING: a SELECT with five options of its own. */
export const ratingType = (options: readonly string[]): ScalarType => ({ ...selectType(options), name: 'RATING' });

/** Operators that the server lets through for SELECT and that its database then refuses. */
export const refuseArrayOperator = (): never => {
  throw serverCrash('Data validation error.');
};
