import { refusedByDatabase, shown } from '../errors.js';
import { databaseDay, ISO_FORMS, readDay, WRITTEN_FORMS } from './date-forms.js';
import { readInstant } from './instants.js';
import { compareText, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';

interface DateKind {
  readonly label: string;
  readonly format: string;
}

const DATE: DateKind = { label: 'date', format: 'YYYY-MM-DD' };
const DATE_TIME: DateKind = { label: 'date-time', format: 'YYYY-MM-DDTHH:mm:ssZ' };

const wrongDate = ({ label, format }: DateKind, value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid value ${shown(value)} for ${label} field "${place.path}". Expected format: '${format}'`,
    userFriendlyMessage: `Invalid value for ${label}: "${shown(value)}". Expected format: '${format}'`,
  });

/** A time behind a date: hour, minute, second and up to three decimals, each number of one or two digits. */
const CLOCK = '(?<hour>\\d{1,2}):(?<minute>\\d{1,2}):(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,3}))?';
const NARROW_ZONE = '(?<zone>Z|[+-]\\d{2}(?:\\d{2})?)';

/** What a DATE takes behind its date: after `T` with a zone without a colon or none, after a blank without one. */
const TIMES_OF_DATE = [new RegExp(`^T${CLOCK}${NARROW_ZONE}?$`), new RegExp(`^ ${CLOCK}$`)];

/** What a filter on a DATE_TIME takes: the same, zones with a colon, and a time without seconds after a blank. */
const TIMES_IN_FILTERS = [
  ...TIMES_OF_DATE,
  new RegExp(`^T${CLOCK}(?<zone>[+-]\\d{2}:\\d{2})$`),
  /^ (?<hour>\d{1,2}):(?<minute>\d{1,2})$/,
];

interface DateAndTime {
  /** As ISO, by the database's reading. */
  readonly day: string;
  readonly time: Readonly<Record<string, string | undefined>>;
}

/** Reads a date, or an ISO date with a time; undefined for what the server refuses itself. */
function readDateAndTime(text: string, times: readonly RegExp[]): DateAndTime | undefined {
  const [, date = text, rest = ''] = /^(\d{1,4}-\d{1,2}-\d{1,2})([T ].+)$/.exec(text) ?? [];
  const time = times.map((pattern) => pattern.exec(rest)?.groups).find((groups) => groups !== undefined);
  const named = readDay(
    time === undefined ? text : date,
    time === undefined ? [...ISO_FORMS, ...WRITTEN_FORMS] : ['Y-M-D'],
  );
  if (named === undefined) return undefined;
  const { hour = '0', minute = '0', second = '0' } = time ?? {};
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const day = databaseDay(named);
  if (day === undefined) throw refusedByDatabase();
  return { day, time: time ?? {} };
}

function writeDate(value: unknown, place: Place): string {
  const read = typeof value === 'string' ? readDateAndTime(value, TIMES_OF_DATE) : undefined;
  if (read === undefined) throw wrongDate(DATE, value, place);
  return read.day;
}

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

const ordered = { read: (stored: Stored) => stored, compare: compareText, operators: ORDERED_OPERATORS } as const;

/** DATE, kept and shown as `YYYY-MM-DD`; a time that comes with it is cut off. */
export const dateType: ScalarType = {
  ...ordered,
  name: 'DATE',
  write: writeDate,
  operand: writeDate,
  emptyForm: 'none',
};

/** DATE_TIME, kept and shown as an ISO instant in UTC with milliseconds; a date alone is its midnight. */
export const dateTimeType: ScalarType = {
  ...ordered,
  name: 'DATE_TIME',
  write: writeDateTime,
  operand: dateTimeOperand,
  emptyForm: 'none',
};
