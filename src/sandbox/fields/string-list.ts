import { shown } from '../errors.js';
import { wrongValue } from './scalar-type.js';
import type { Place, Stored } from './scalar-type.js';

const wrongList = (value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid value ${shown(value)} for field "${place.path} - Array values need to be string"`,
    userFriendlyMessage: `Invalid value: "${shown(value)}"`,
  });

/** A bare string stands for a list of one; an empty list is null. */
export function writeStrings(value: unknown, place: Place): readonly string[] | null {
  const list: unknown = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(list)) throw wrongList(value, place);
  const strings = list.filter((item): item is string => typeof item === 'string');
  if (strings.length !== list.length) throw wrongList(value, place);
  return strings.length === 0 ? null : strings;
}

const asList = (stored: Stored): readonly string[] => (Array.isArray(stored) ? stored.map(String) : []);

/** Element by element, then the shorter first: the order of arrays in the database. */
export function compareLists(compareItem: (left: Stored, right: Stored) => number) {
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

/** Every item of the lists of several records, once. */
export const unitedLists = (lists: readonly Stored[]): Stored => [...new Set(lists.flatMap(asList))];
