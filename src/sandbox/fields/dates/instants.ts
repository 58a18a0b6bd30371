import { isDay, isoDay, readDay, WRITTEN_FORMS } from './date-forms.js';

const ISO =
  /^(?<year>[+-]\d{6}|\d{4})(?<dash>-?)(?<month>\d{2})\k<dash>(?<day>\d{2})(?:[Tt ](?<time>\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d{1,9})?)?)?)(?<zone>[Zz]|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?)?(?:\[[^\]]+\])*$/;

const TIME = /^(?<hour>\d{2}):?(?<minute>\d{2})?:?(?<second>\d{2})?(?:[.,](?<fraction>\d+))?$/;

/** Milliseconds since midnight; a leap second is the second before it. Undefined for what no clock shows. */
function timeOf(text: string): number | undefined {
  const { hour = '0', minute = '0', second = '0', fraction = '' } = TIME.exec(text)?.groups ?? {};
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Math.min(Number(second), 59);
  return seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** Milliseconds east of UTC; an offset that no zone can have counts as none. */
function offsetOf(zone: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = (zone.replaceAll(':', '').slice(1).match(/\d{2}/g) ?? []).map(Number);
  if (hours > 23 || minutes > 59) return 0;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds) * 1000;
}

/** An instant that the database keeps, or one that the server takes and the database refuses. */
export type ReadInstant = string | 'beyond the database';

function readIso(text: string): ReadInstant | undefined {
  const { year = '', month = '', day = '', time, zone } = ISO.exec(text)?.groups ?? {};
  const named = { year: Number(year), month: Number(month), day: Number(day) };
  if (year === '' || year === '-000000' || !isDay({ ...named, year: Math.abs(named.year) })) return undefined;
  const sinceMidnight = time === undefined ? 0 : timeOf(time);
  if (sinceMidnight === undefined) return undefined;
  if (named.year < 1 || named.year > 9999) return 'beyond the database';
  const midnight = Date.parse(`${isoDay(named)}T00:00:00Z`);
  return new Date(midnight + sinceMidnight - (zone === undefined ? 0 : offsetOf(zone))).toISOString();
}

/**
 * Reads an instant as a 2.21 server does when it is written: ISO 8601 in its basic and extended form, without a zone in
 * UTC, or a date in another form, which is its midnight in UTC. Undefined for anything else.
 */
export function readInstant(text: string): ReadInstant | undefined {
  const iso = readIso(text);
  if (iso !== undefined) return iso;
  const day = readDay(text, WRITTEN_FORMS);
  return day === undefined ? undefined : `${isoDay({ ...day, year: Number(day.year) })}T00:00:00.000Z`;
}
