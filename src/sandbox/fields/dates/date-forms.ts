/** A day of the calendar as a text names it; the digits of its year are kept because the database counts them. */
export interface NamedDay {
  readonly year: string;
  readonly month: number;
  readonly day: number;
  /** What is written first. */
  readonly order: 'year' | 'month' | 'day';
}

/** A form that dates are written in: `Y`, `M`, `D` are numbers, `N` is the name of a month, `A` its first letters. */
type Form = string;

/** Forms that the server takes wherever it takes dates, with months first where all are numbers. */
export const WRITTEN_FORMS: readonly Form[] = [
  'Y.M.D',
  'Y/M/D',
  'M-D-Y',
  'M/D/Y',
  'M.D.Y',
  'N D, Y',
  'A D, Y',
  'D N Y',
  'D A Y',
  'D-A-Y',
  'Y-A-D',
];

/** ISO dates; single digits are taken. */
export const ISO_FORMS: readonly Form[] = ['Y-M-D', 'YMD'];

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const PLACES: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{1,4})',
  M: '(?<month>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
  N: `(?<month>${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')}|[jfmasond])`,
  A: `(?<month>${MONTHS.map((name) => name.slice(0, 3)).join('|')}|[jfmasond])`,
};

const ORDERS = { Y: 'year', M: 'month', N: 'month', A: 'month', D: 'day' } as const;

interface Reader {
  readonly pattern: RegExp;
  readonly order: NamedDay['order'];
}

const readerOf = (form: Form): Reader => ({
  // without separators every number has all its digits
  pattern:
    form === 'YMD'
      ? /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})\s*$/
      : new RegExp(`^${form.replaceAll('.', '\\.').replace(/[YMDNA]/g, (place) => PLACES[place] ?? '')}\\s*$`, 'i'),
  order: ORDERS[form.charAt(0) as keyof typeof ORDERS], // every form begins with a place
});

const readers = new Map<Form, Reader>();

function cachedReader(form: Form): Reader {
  const known = readers.get(form) ?? readerOf(form);
  readers.set(form, known);
  return known;
}

/** Whether the calendar has a day. */
export function isDay({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // counted in a year of four digits that leaps alike: Date takes 0 to 99 for 1900 to 1999
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : MONTHS.findIndex((name) => name.startsWith(text.toLowerCase())) + 1;

/** Reads a date in the first of the forms that has it; undefined where none has. The year 0 is none. */
export function readDay(text: string, forms: readonly Form[]): NamedDay | undefined {
  for (const form of forms) {
    const { pattern, order } = cachedReader(form);
    const { year = '', month = '', day = '' } = pattern.exec(text)?.groups ?? {};
    const named: NamedDay = { year, month: monthOf(month), day: Number(day), order };
    if (year !== '' && Number(year) > 0 && isDay({ ...named, year: Number(year) })) return named;
  }
  return undefined;
}

const fullYear = (year: string): number =>
  year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

/**
 * The day that the database makes of a text which the server has checked and handed on: a number of one or two digits in
 * front is a month to it, and a year of two digits is one of this century or the last. Undefined where it refuses it.
 */
export function databaseDay({ year, month, day, order }: NamedDay): string | undefined {
  const isMonthFirst = order === 'year' && year.length <= 2;
  const read = isMonthFirst
    ? { year: fullYear(String(day)), month: Number(year), day: month }
    : { year: fullYear(year), month, day };
  return isDay(read) ? isoDay(read) : undefined;
}

/** `2026-01-31`. */
export const isoDay = ({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string => [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
