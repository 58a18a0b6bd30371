import { shown } from '../errors.js';
import { compareText, ORDERED_OPERATORS, wrongValue } from './scalar-type.js';
import type { Place, ScalarType, Stored } from './scalar-type.js';

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]|$)/;
const TIME = /^[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** A date, alone or with a time; null unless the calendar and the clock have it. */
function parseInstant(value: unknown): Date | null {
  if (typeof value !== 'string') return null;
  const date = DATE.exec(value);
  if (date === null) return null;
  const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
  // rejects what Date would roll over, such as 30 February
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  const rest = value.slice(10);
  if (rest === '') return new Date(`${value}T00:00:00.000Z`);
  const time = TIME.exec(rest);
  if (time === null || Number(time[1]) > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 59) return null;
  const zone = time[4] ?? 'Z';
  const offset = /^[+-]\d{2}$/.test(zone) ? `${zone}:00` : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const instant = new Date(`${value.slice(0, 10)}T${rest.slice(1, rest.length - (time[4]?.length ?? 0))}${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

interface DateKind {
  readonly label: string;
  readonly format: string;
  readonly keep: (instant: Date, text: string) => string;
}

function writeInstant(kind: DateKind): (value: unknown, place: Place) => string {
  return (value, place) => {
    const instant = parseInstant(value);
    if (instant !== null) return kind.keep(instant, String(value));
    throw wrongValue({
      place,
      message: `Invalid value ${shown(value)} for ${kind.label} field "${place.path}". Expected format: '${kind.format}'`,
      userFriendlyMessage: `Invalid value for ${kind.label}: "${shown(value)}". Expected format: '${kind.format}'`,
    });
  };
}

const ordered = { read: (stored: Stored) => stored, compare: compareText, operators: ORDERED_OPERATORS } as const;

const writeDate = writeInstant({ label: 'date', format: 'YYYY-MM-DD', keep: (_instant, text) => text.slice(0, 10) });

/** DATE, kept and shown as `YYYY-MM-DD`; a time that comes with it is cut off. */
export const dateType: ScalarType = {
  ...ordered,
  name: 'DATE',
  write: writeDate,
  operand: writeDate,
  emptyIsNull: false,
};

const writeDateTime = writeInstant({
  label: 'date-time',
  format: 'YYYY-MM-DDTHH:mm:ssZ',
  keep: (instant) => instant.toISOString(),
});

/** DATE_TIME, kept and shown as an ISO instant in UTC with milliseconds; a date alone is its midnight. */
export const dateTimeType: ScalarType = {
  ...ordered,
  name: 'DATE_TIME',
  write: writeDateTime,
  operand: writeDateTime,
  emptyIsNull: false,
};
