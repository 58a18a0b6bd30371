import { readDateAndTime, TIMES_OF_DATE, wrongDate } from './dates/date-and-time.js';
import { compareText, ORDERED_OPERATORS } from './scalar-type.js';
import type { Place, ScalarType } from './scalar-type.js';

const DATE = { label: 'date', format: 'YYYY-MM-DD' };

function writeDate(value: unknown, place: Place): string {
  const read = typeof value === 'string' ? readDateAndTime(value, TIMES_OF_DATE) : undefined;
  if (read === undefined) throw wrongDate(DATE, value, place);
  return read.day;
}

/** DATE, kept and shown as `YYYY-MM-DD`; a time that comes with it is cut off. */
export const dateType: ScalarType = {
  name: 'DATE',
  write: writeDate,
  operand: writeDate,
  read: (stored) => stored,
  compare: compareText,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
  graphql: { type: 'Date', filter: 'DateFilter' },
  aggregate: 'range',
  grouping: { dayBoundary: 'inUtc' },
};
