import { shown } from '../errors.js';
import { compareText, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';

const RFC_4122 = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Versions 1 to 5 with the RFC variant; the nil, the max and version-0 ids are not among them. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && RFC_4122.test(value);

function writeUuid(value: unknown, place: Place): string {
  if (isUuid(value)) return value.toLowerCase();
  throw wrongValue({
    place,
    message: `Invalid UUID value ${shown(value)} for field "${place.path}"`,
    userFriendlyMessage: `Invalid value for UUID: "${shown(value)}"`,
  });
}

/** UUID fields, ids and join columns. */
export const uuidType: ScalarType = {
  name: 'UUID',
  write: writeUuid,
  operand: writeUuid,
  read: (stored) => stored,
  compare: compareText,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
  graphql: { type: 'UUID', filter: 'UUIDFilter' },
  grouping: {},
  isSearched: true,
};
