import { RecordError, refusedByDatabase } from '../errors.js';
import { enumName, optionsOf } from './field-of.js';
import type { FieldOf } from './field-of.js';
import { compareText, wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { columnOfPath, parameterText, writeText } from './text.js';

/** Compares by the order of the options, as a database enum does. */
export function compareByOption(options: readonly string[]): (left: Stored, right: Stored) => number {
  const rank = new Map(options.map((option, index) => [option, index]));
  return (left, right) => (rank.get(String(left)) ?? -1) - (rank.get(String(right)) ?? -1);
}

/** The options of an enum, and what the schema calls it. */
export interface OptionSet {
  readonly options: readonly string[];
  readonly name: string;
}

/** A value that is one of the options. */
export function oneOf({ options, name: enumType }: OptionSet): ScalarType {
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
    graphql: { type: enumType, filter: `${enumType}Filter` },
    options,
    // the groups of a field are ordered as text, those inside a composite or of related records by the options
    grouping: { compare: compareText, compareInner: compareByOption(options) },
  };
}

/** SELECT: one of the options of the field. */
export const selectType = (field: FieldOf): ScalarType => oneOf({ options: optionsOf(field), name: enumName(field) });

/** Operators that the server lets through for SELECT and that its database then refuses. */
export const refuseArrayOperator = (): never => {
  throw refusedByDatabase();
};
