import { shown } from '../errors.js';
import { enumName, optionsOf } from './field-of.js';
import type { FieldOf } from './field-of.js';
import { compareText, wrongValue } from './scalar-type.js';
import type { ScalarType } from './scalar-type.js';
import { compareByOption } from './select.js';
import { compareLists, unitedLists, writeStrings } from './string-list.js';

/** MULTI_SELECT: options, repeated or not; null reads as an empty list. */
export function multiSelectType(fieldOf: FieldOf): ScalarType {
  const options = optionsOf(fieldOf);
  const name = enumName(fieldOf);
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
    graphql: { type: name, filter: `${name}Filter`, list: 'item' },
    options,
    // a group shows the list as the database writes it
    grouping: {
      show: (stored) => (Array.isArray(stored) ? `{${stored.join(',')}}` : stored),
      compare: compareText,
    },
    merge: unitedLists,
  };
}
