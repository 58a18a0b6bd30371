/** Inputs from the text of forms and files: numbers, dates, true and false from text, a list from one value. */
import type { Description, Kind, Lenient } from './fields.js';
import type { InputSchema } from './schema.js';
import * as z from './zod.js';
import * as strict from './index.js';

/** What is read: the same keys, with values of any kind. */
type Loose<V> = { [K in keyof V]: unknown };

/** Schemas of an object's inputs. */
export type CreateSchemaOf<T extends strict.Types> = InputSchema<T['create'], Loose<T['create']>>;
export type UpdateSchemaOf<T extends strict.Types> = InputSchema<T['update'], Loose<T['update']>>;

// Casts below: as in `validators.ts`; what comes in may be anything.

/** What creates a record. */
export const createSchema = <T extends strict.Types>(description: Description<T>): CreateSchemaOf<T> =>
  strict.createSchema({ ...description, lenient }) as unknown as CreateSchemaOf<T>;

/** What updates a record. */
export const updateSchema = <T extends strict.Types>(description: Description<T>): UpdateSchemaOf<T> =>
  strict.updateSchema({ ...description, lenient }) as unknown as UpdateSchemaOf<T>;

const lenient: Lenient = ({ kind, schema }) => z.pipe(z.transform(reads()[kind.like]), schema);

/** What a value can be read as; what cannot be read stays, and is refused with the usual message. */
const reads = (): { readonly [Like in Kind['like']]: (value: unknown) => unknown } => ({
  text: (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  number: fromText((text) => (Number.isNaN(Number(text)) ? text : Number(text))),
  boolean: fromText(
    (text) => BOOLEANS[text.toLowerCase()] ?? text,
    (value) => (value === 1 || value === 0 ? value === 1 : value),
  ),
  day: fromText(isoDay, (value) => (value instanceof Date ? iso(value).slice(0, 10) : value)),
  moment: fromText(isoDay, (value) =>
    value instanceof Date || typeof value === 'number' ? iso(new Date(value)) : value,
  ),
  list: (value) =>
    Array.isArray(value) || value === null || value === undefined ? value : value === '' ? [] : [value],
  other: fromText((text) => text),
});

const BOOLEANS: { readonly [text: string]: boolean } = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false,
};

/** Reads text without blanks around it; `''` is null. */
function fromText(
  read: (text: string) => unknown,
  other = (value: unknown): unknown => value,
): (value: unknown) => unknown {
  return (value) => {
    if (typeof value !== 'string') return other(value);
    const text = value.trim();
    return text === '' ? null : read(text);
  };
}

const iso = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString());

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The forms that a 2.21 server takes beside ISO 8601; `01/02/2026` is January 2nd to it. */
function isoDay(text: string): string {
  const [, year, month, day] = /^(\d{4})[./]?(\d\d)[./]?(\d\d)$/.exec(text) ?? [];
  if (year) return `${year}-${month}-${day}`;
  const [, usMonth, usDay, usYear] = /^(\d\d)[-./](\d\d)[-./](\d{4})$/.exec(text) ?? [];
  if (usYear) return `${usYear}-${usMonth}-${usDay}`;
  const [, date, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d.*)$/.exec(text) ?? [];
  if (time) return `${date}T${time}`;
  const name = /[a-z]{3,}/i.exec(text)?.[0];
  const [, namedYear] = /\b(\d{4})\b/.exec(text) ?? [];
  const [, namedDay] = /\b(\d\d?)\b/.exec(text) ?? [];
  const position = name ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) : -1;
  if (position % 3 !== 0 || !namedYear || !namedDay) return text;
  return `${namedYear}-${String(position / 3 + 1).padStart(2, '0')}-${namedDay.padStart(2, '0')}`;
}
