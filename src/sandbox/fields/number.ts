import { shown } from '../errors.js';
import { compareNumbers, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';

const wrongNumber = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid number value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value for number: "${shown(value)}"`,
  });

function writeNumber(value: unknown, place: Place): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw wrongNumber(value, place);
}

/** Filters take text that begins with a number too; the refusal shows what came out of the conversion. */
const numberOperand = (value: unknown, place: Place): number =>
  writeNumber(typeof value === 'string' ? Number.parseFloat(value) : value, place);

/** NUMBER of every setting: a double, so an `int` field takes fractions (as 2.21 does). Text is refused. */
export const numberType: ScalarType = {
  name: 'NUMBER',
  write: writeNumber,
  operand: numberOperand,
  read: (stored) => stored,
  compare: compareNumbers,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
};

const writeNumeric = (value: unknown, place: Place): number => writeNumber(Number(value), place);

/** NUMERIC, and the numbers inside CURRENCY and ADDRESS: what JavaScript makes a number of, 0 for `''`. */
export const numericType: ScalarType = { ...numberType, name: 'NUMERIC', write: writeNumeric };

/** The `amountMicros` of a CURRENCY, which reads as an integer. */
export const microsType: ScalarType = {
  ...numericType,
  read: (stored) => (stored === null ? null : Math.trunc(Number(stored))),
};

const wrongPosition = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid position value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value for position: "${shown(value)}"`,
  });

/** POSITION; `first` and `last` are resolved before a value gets here. */
export const positionType: ScalarType = {
  ...numberType,
  name: 'POSITION',
  write: (value, place) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw wrongPosition(value, place);
  },
  refuseNull: (place) => wrongPosition(null, place),
};
