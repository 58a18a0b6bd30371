import { refusedByDatabase } from '../errors.js';
import { CLOCK, readDateAndTime, TIMES_OF_DATE, wrongDate } from './dates/date-and-time.js';
import { readInstant } from './dates/instants.js';
import { compareText, ORDERED_OPERATORS } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';

const DATE_TIME = { label: 'date-time', format: 'YYYY-MM-DDTHH:mm:ssZ' };

/** What a filter on a DATE_TIME takes: the same, zones with a colon, and a time without seconds after a blank. */
const TIMES_IN_FILTERS = [
  ...TIMES_OF_DATE,
  new RegExp(`^T${CLOCK}(?<zone>[+-]\\d{2}:\\d{2})$`),
  /^ (?<hour>\d{1,2}):(?<minute>\d{1,2})$/,
];

function writeDateTime(value: unknown, place: Place): string {
  const instant = typeof value === 'string' ? readInstant(value) : undefined;
  if (instant === undefined) throw wrongDate(DATE_TIME, value, place);
  if (instant === 'beyond the database') throw refusedByDatabase();
  return instant;
}

/** Hours from UTC, as far as the database goes. */
const WIDEST_OFFSET = 15;

/** Filters take fewer forms of an instant than writes, and the database reads them. */
function dateTimeOperand(value: unknown, place: Place): string {
  const read = typeof value === 'string' ? readDateAndTime(value, TIMES_IN_FILTERS) : undefined;
  if (read === undefined) throw wrongDate(DATE_TIME, value, place);
  const { hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z' } = read.time;
  const two = (text: string): string => text.padStart(2, '0');
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const clock = `${two(hour)}:${two(minute)}:${two(second)}.${fraction.padEnd(3, '0')}`;
  const instant = new Date(`${read.day}T${clock}${offset}`);
  const isNoZone = Number(offset.slice(1, 3)) > WIDEST_OFFSET;
  if (isNoZone || Number.isNaN(instant.getTime())) throw refusedByDatabase();
  return instant.toISOString();
}

/** An instant as the database writes it into JSON: `2026-01-01T00:00:00.5+00:00`. */
const inDatabaseNotation = (stored: Stored): Stored =>
  typeof stored === 'string' ? stored.replace(/\.?0*Z$/, '+00:00') : stored;

/** DATE_TIME, kept and shown as an ISO instant in UTC with milliseconds; a date alone is its midnight. */
export const dateTimeType: ScalarType = {
  name: 'DATE_TIME',
  write: writeDateTime,
  operand: dateTimeOperand,
  read: (stored) => stored,
  inJson: inDatabaseNotation,
  compare: compareText,
  operators: ORDERED_OPERATORS,
  emptyForm: 'none',
  graphql: { type: 'DateTime', filter: 'DateTimeFilter' },
  aggregate: 'range',
  grouping: { dayBoundary: 'inTimeZone' },
  isInstant: true,
};
