import { badInput } from '../../errors.js';
import { compareText } from '../../fields/scalar-type.js';
import type { Stored } from '../../fields/scalar-type.js';

/** How dates are put together: `granularity`, and for some of them a time zone and the first day of a week. */
export interface DateGrouping {
  readonly granularity: string;
  readonly timeZone?: string;
  readonly weekStartDay?: string;
}

interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const iso = ({ year, month, day }: CalendarDay): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const utc = ({ year, month, day }: CalendarDay): Date => new Date(Date.UTC(year, month - 1, day));

const fromUtc = (date: Date): CalendarDay => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

const FIRST_WEEKDAYS: ReadonlyMap<string | undefined, number> = new Map([
  ['SUNDAY', 0],
  ['MONDAY', 1],
  ['SATURDAY', 6],
]);

function weekOf(day: CalendarDay, weekStartDay: string | undefined): CalendarDay {
  const date = utc(day);
  const back = (date.getUTCDay() - (FIRST_WEEKDAYS.get(weekStartDay) ?? 1) + 7) % 7;
  return fromUtc(new Date(date.getTime() - back * 86_400_000));
}

const quarterOf = (day: CalendarDay): number => Math.ceil(day.month / 3);

type Rule = (day: CalendarDay, grouping: DateGrouping) => string;

/** Granularities that name the first day of a period, which depends on the time zone. */
const PERIODS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['DAY', iso],
  ['WEEK', (day, { weekStartDay }) => iso(weekOf(day, weekStartDay))],
  ['MONTH', (day) => iso({ ...day, day: 1 })],
  ['QUARTER', (day) => iso({ ...day, month: quarterOf(day) * 3 - 2, day: 1 })],
  ['YEAR', (day) => iso({ ...day, month: 1, day: 1 })],
]);

/** Granularities that name a part of the calendar. */
const PARTS: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['DAY_OF_THE_WEEK', (day) => WEEKDAYS[utc(day).getUTCDay()] ?? ''],
  ['MONTH_OF_THE_YEAR', (day) => MONTHS[day.month - 1] ?? ''],
  ['QUARTER_OF_THE_YEAR', (day) => `Q${quarterOf(day)}`],
]);

/** Reads an instant as a day of a time zone; a date without a time is that day everywhere. */
function calendarOf(timeZone: string): (stored: string) => CalendarDay {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (stored) => {
    const text = stored.includes('T') ? format.format(new Date(stored)) : stored;
    const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
    return { year, month, day };
  };
}

/** Whether dates can be put together by this. */
export const isGranularity = (name: string): boolean => name === 'NONE' || PERIODS.has(name) || PARTS.has(name);

/** Where the days of instants begin: in the time zone that the grouping names and must name, or in UTC. */
export type DayBoundary = 'inTimeZone' | 'inUtc';

function demandTimeZone({ timeZone }: DateGrouping): string {
  if (!timeZone) {
    throw badInput({
      subCode: 'MISSING_TIMEZONE_FOR_DATE_GROUP_BY',
      message: 'Time zone should be specified for a group by date on Day, Week, Month, Quarter or Year',
    });
  }
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone });
    return timeZone;
  } catch {
    throw badInput({ subCode: 'INVALID_TIMEZONE', message: `Invalid timezone: ${timeZone}` });
  }
}

/**
 * Makes the group that a date belongs to. Parts of the calendar are always those of UTC; so are periods of dates without
 * a time and of related records. Throws where a time zone is missing.
 */
export function dateGroupOf(grouping: DateGrouping, boundary: DayBoundary): (stored: Stored) => Stored {
  const { granularity } = grouping;
  const rule = PERIODS.get(granularity) ?? PARTS.get(granularity);
  if (rule === undefined) return (stored) => stored;
  const isLocal = PERIODS.has(granularity) && boundary === 'inTimeZone';
  const calendar = calendarOf(isLocal ? demandTimeZone(grouping) : 'UTC');
  return (stored) => (typeof stored === 'string' ? rule(calendar(stored), grouping) : null);
}

/** Weekdays in the order of a week that begins on this day. */
const weekFrom = (first: number): readonly string[] => [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];

/** Orders the groups of dates: weekdays from the first day of the week, months as in the year, the rest as text. */
export function compareParts({ granularity, weekStartDay }: DateGrouping): (left: Stored, right: Stored) => number {
  const names = new Map<string, readonly string[]>([
    ['DAY_OF_THE_WEEK', weekFrom(FIRST_WEEKDAYS.get(weekStartDay) ?? 1)],
    ['MONTH_OF_THE_YEAR', MONTHS],
  ]).get(granularity);
  if (names === undefined) return compareText;
  return (left, right) => names.indexOf(String(left)) - names.indexOf(String(right));
}
