import { shown } from '../errors.js';
import { numberOperand } from './number.js';
import { compareNumbers, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';

const wrongPosition = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid position value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value for position: "${shown(value)}"`,
  });

/** POSITION; `first` and `last` are resolved before a value gets here. */
export const positionType: ScalarType = {
  name: 'POSITION',
  write: (value, place) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw wrongPosition(value, place);
  },
  refuseNull: (place) => wrongPosition(null, place),
  operand: numberOperand,
  read: (stored) => stored,
  compare: compareNumbers,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
  graphql: { type: 'Position', filter: 'FloatFilter' },
};
