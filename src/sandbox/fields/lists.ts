import { shown } from '../errors.js';
import { compareText, wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';
import { compareByOption } from './select.js';

const wrongList = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid value ${shown(value)} for field "${place.path} - Array values need to be string"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });

/** A bare string stands for a list of one; an empty list is null. */
function writeStrings(value: unknown, place: Place): readonly string[] | null {
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list)) throw wrongList(value, place);
  const strings = list.filter((item): item is string => typeof item === 'string');
  if (strings.length !== list.length) throw wrongList(value, place);
  return strings.length === 0 ? null : strings;
}

const asList = (stored: Stored): readonly string[] => (Array.isArray(stored) ? stored.map(String) : []);

/** Element by element, then the shorter first: the order of arrays in the database. */
function compareLists(compareItem: (left: Stored, right: Stored) => number) {
  return (left: Stored, right: Stored): number => {
    const [a, b] = [asList(left), asList(right)];
    const shared = Math.min(a.length, b.length);
    for (let index = 0; index < shared; index += 1) {
      const order = compareItem(a[index] ?? null, b[index] ?? null);
      if (order !== 0) return order;
    }
    return a.length - b.length;
  };
}

/** ARRAY: any strings; null reads as an empty list. */
export const arrayType: ScalarType = {
  name: 'ARRAY',
  write: writeStrings,
  operand: writeStrings,
  read: (stored) => stored ?? [],
  compare: compareLists(compareText),
  operators: ['containsIlike', 'is', 'isEmptyArray'],
  emptyForm: 'list',
};

/** MULTI_SELECT: options, repeated or not; null reads as an empty list. */
export function multiSelectType(options: readonly string[]): ScalarType {
  const known = new Set(options);
  return {
    name: 'MULTI_SELECT',
    write: (value, place) => {
      const list = writeStrings(value, place);
      if (list === null || list.every((item) => known.has(item))) return list;
      throw wrongValue({
        place,
        message: `Invalid value ${shown(value)} for multi select field "${place.path}"`,
        userFriendlyMessage: `Invalid value for multi-select: "${shown(value)}"`,
      });
    },
    operand: writeStrings,
    read: (stored) => stored ?? [],
    compare: compareLists(compareByOption(options)),
    operators: ['containsAny', 'is', 'isEmptyArray'],
    emptyForm: 'list',
  };
}
