import { shown } from '../errors.js';
import { compareText, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';

/** The text as UTF-8 carries it. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

/** Takes a string and nothing else; the empty string is kept as null, half of a surrogate pair as U+FFFD. */
export function writeText(value: unknown, place: Place): string | null {
  if (typeof value === 'string') return value === '' ? null : wellFormed(value);
  throw wrongValue({
    place,
    message: `Invalid string value ${shown(value)} for text field "${place.path}"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });
}

/** A value as the database's driver sends it: filters do not check what a text is compared with. */
export function parameterText(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(parameterText(item))).join(',')}}`;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** The column of a path: `nameFirstName` for `name.firstName`. */
export const columnOfPath = (path: string): string =>
  path.replace(/\.(.)/, (_dot, letter: string) => letter.toUpperCase());

const TEXT_OPERATORS = [...ORDERED_OPERATORS, 'like', 'ilike', 'startsWith', 'endsWith'] as const;

/** TEXT: a null column reads as the empty string. */
export const textType: ScalarType = {
  name: 'TEXT',
  write: writeText,
  operand: parameterText,
  read: (stored) => stored ?? '',
  compare: compareText,
  operators: TEXT_OPERATORS,
  emptyForm: 'text',
  graphql: { type: 'String', filter: 'StringFilter' },
  grouping: {},
  isSearched: true,
};
