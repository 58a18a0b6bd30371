import { RecordError, refusedByDatabase } from '../errors.js';
import { wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { columnOfPath, parameterText, writeText } from './text.js';

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
  // a filter is not checked: the database refuses what its enum does not have
  const operand = (value: unknown, { path, table = '' }: Place): string => {
    const option = parameterText(value);
    if (known.has(option)) return option;
    const name = `${table}_${columnOfPath(path)}_enum`;
    const shownName = /[A-Z]/.test(name) ? `"${name}"` : name;
    throw new RecordError(`invalid input value for enum workspace_sandbox.${shownName}: "${option}"`, {
      code: 'BAD_USER_INPUT',
      userFriendlyMessage: 'Invalid input provided.',
    });
  };
  return {
    name: 'SELECT',
    write,
    operand,
    read: (stored) => stored,
    compare: compareByOption(options),
    operators: ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'containsAny', 'is', 'isEmptyArray'],
    emptyForm: 'none',
  };
}

/** RATING: a SELECT with five options of its own. */
export const ratingType = (options: readonly string[]): ScalarType => ({ ...selectType(options), name: 'RATING' });

/** Operators that the server lets through for SELECT and that its database then refuses. */
export const refuseArrayOperator = (): never => {
  throw refusedByDatabase();
};
