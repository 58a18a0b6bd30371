import { shown } from '../errors.js';
import { compareNumbers, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { GraphqlNames, Place, ScalarType } from './scalar-type.js';
import type { FieldOf } from './field-of.js';

const wrongNumber = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid number value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value for number: "${shown(value)}"`,
  });

/** Takes a number that is finite, and nothing else. */
export function writeNumber(value: unknown, place: Place): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrongNumber(value, place);
}

/** Filters take text that begins with a number too; the refusal shows what came out of the conversion. */
export const numberOperand = (value: unknown, place: Place): number =>
  writeNumber(typeof value === 'string' ? Number.parseFloat(value) : value, place);

const FLOAT: GraphqlNames = { type: 'Float', filter: 'FloatFilter' };

const BY_DATA_TYPE: ReadonlyMap<unknown, GraphqlNames> = new Map([
  ['int', { type: 'Int', filter: 'IntFilter' }],
  ['float', FLOAT],
  ['bigint', { type: 'BigInt', filter: 'BigIntFilter' }],
]);

/** NUMBER of every setting: a double, so an `int` field takes fractions (as 2.21 does). Text is refused. */
export const numberType = ({ field }: Pick<FieldOf, 'field'>): ScalarType => ({
  name: 'NUMBER',
  write: writeNumber,
  operand: numberOperand,
  read: (stored) => stored,
  compare: compareNumbers,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
  graphql: BY_DATA_TYPE.get(field.settings?.dataType) ?? FLOAT,
  aggregate: 'numbers',
  grouping: {},
});
