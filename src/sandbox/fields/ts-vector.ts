import { compareText, wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';
import { parameterText } from './text.js';

const notWritten = (place: Place) =>
  wrongValue({
    place,
    message: `${place.path} TS_VECTOR-typed field does not support write operations`,
    userFriendlyMessage: 'An error occurred.',
  });

/** TS_VECTOR: text that no client writes, such as a search vector. */
export const textVectorType: ScalarType = {
  name: 'TS_VECTOR',
  write: (_value, place) => {
    throw notWritten(place);
  },
  refuseNull: notWritten,
  operand: parameterText,
  read: (stored) => stored ?? '',
  compare: compareText,
  operators: ['eq', 'neq', 'is'],
  emptyForm: 'none',
  graphql: { type: 'TSVector', filter: 'TSVectorFilter' },
};
