/** Days and moments: ISO 8601 text, or a `Date`, which is sent as such text. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import type { Schema } from '../zod.js';
import * as z from '../zod.js';
import { comparable } from './operators.js';

/** A day, or a moment without an offset of hours: what a 2.21 server takes for DATE. Its database has no year 0. */
const DAY = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z?)?$/;

/** A day or a moment: what it takes for DATE_TIME. */
const MOMENT =
  /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/;

/** Whether the day of a text that fits the pattern is one of its month. */
function isDate(value: string, pattern: RegExp): boolean {
  if (!pattern.test(value)) return false;
  const day = Number(value.slice(8, 10));
  // Only the last days of some months need a calendar.
  return day <= 28 || day <= lastDayOf({ year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)) });
}

function lastDayOf({ year, month }: { readonly year: number; readonly month: number }): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The moment as ISO 8601 text. */
export const isoMoment = (date: Date): string => date.toISOString();

/** The day of a moment, in UTC. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

interface DateFormat {
  readonly coercedTo: 'date' | 'dateTime';
  /** The format in JSON Schema. */
  readonly format: 'date' | 'date-time';
  readonly pattern: RegExp;
  readonly expected: string;
  readonly toText: (date: Date) => string;
}

/** A kind of dates that are text. `Dates` may accept a `Date` too, which becomes text; an invalid one is refused. */
function dateKind({ coercedTo, format, pattern, expected, toText }: DateFormat): DateKind {
  const textSchema = (label: string): Schema =>
    z.stringFormat(format, (value) => isDate(value, pattern), { ...messageFor({ label, expected }), pattern });
  const textOf = (value: unknown): unknown =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? toText(value) : value;
  return {
    coercedTo,
    readSchema: () => z.string(),
    writeSchema: ({ label }) => z.pipe(z.transform(textOf), textSchema(label)),
    operators: comparable,
    textSchema,
    toText,
  };
}

/** A kind of dates, with what a codec needs. */
export interface DateKind extends ValueKind {
  /** The schema of the text alone. */
  readonly textSchema: (label: string) => Schema;
  readonly toText: (date: Date) => string;
}

/** Of DATE. */
export const dateTextKind: DateKind = /* @__PURE__ */ dateKind({
  coercedTo: 'date',
  format: 'date',
  pattern: DAY,
  expected: 'a day such as 2026-01-31',
  toText: isoDay,
});

/** Of DATE_TIME. */
export const dateTimeTextKind: DateKind = /* @__PURE__ */ dateKind({
  coercedTo: 'dateTime',
  format: 'date-time',
  pattern: MOMENT,
  expected: 'a moment such as 2026-01-31T12:00:00Z',
  toText: isoMoment,
});

/** DATE. Of a `Date`, it is the day in UTC. */
export const date = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(dateTextKind, options);

/** DATE_TIME. */
export const dateTime = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(dateTimeTextKind, options);
