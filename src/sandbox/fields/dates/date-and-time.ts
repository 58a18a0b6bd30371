import { refusedByDatabase, shown } from '../../errors.js';
import { databaseDay, ISO_FORMS, readDay, WRITTEN_FORMS } from './date-forms.js';
import { wrongValue } from '../scalar-type.js';
import type { Place } from '../scalar-type.js';

/** What a message says of a type of date. */
export interface DateKind {
  readonly label: string;
  readonly format: string;
}

/** The refusal of a value that is no date. */
export const wrongDate = ({ label, format }: DateKind, value: unknown, place: Place) =>
  wrongValue({
    place,
    message: `Invalid value ${shown(value)} for ${label} field "${place.path}". Expected format: '${format}'`,
    userFriendlyMessage: `Invalid value for ${label}: "${shown(value)}". Expected format: '${format}'`,
  });

/** A time behind a date: hour, minute, second and up to three decimals, each number of one or two digits. */
export const CLOCK = '(?<hour>\\d{1,2}):(?<minute>\\d{1,2}):(?<second>\\d{1,2})(?:\\.(?<fraction>\\d{1,3}))?';
const NARROW_ZONE = '(?<zone>Z|[+-]\\d{2}(?:\\d{2})?)';

/** What a DATE takes behind its date: after `T` with a zone without a colon or none, after a blank without one. */
export const TIMES_OF_DATE = [new RegExp(`^T${CLOCK}${NARROW_ZONE}?$`), new RegExp(`^ ${CLOCK}$`)];

/** A day and what stands behind it. */
export interface DateAndTime {
  /** As ISO, by the database's reading. */
  readonly day: string;
  readonly time: Readonly<Record<string, string | undefined>>;
}

/** Reads a date, or an ISO date with a time; undefined for what the server refuses itself. */
export function readDateAndTime(text: string, times: readonly RegExp[]): DateAndTime | undefined {
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
