/** Inputs from the text of forms and files: numbers, dates, true and false from text, a list from one value. */
import type { Coerce, ValueKind } from './field.js';
import type { ObjectDescription, SchemaTypes } from './fields.js';
import * as strict from './index.js';
import type { ObjectSchema } from './schema.js';
import * as z from './zod.js';

export { formValues, type FormFields, type FormValues } from './form-values.js';

/** What is read: the same keys, with values of any kind. */
type Uncoerced<V> = { [K in keyof V]: unknown };

/** The types of an object's input schemas. */
export type CreateSchemaOf<T extends SchemaTypes> = ObjectSchema<T['create'], Uncoerced<T['create']>>;
export type UpdateSchemaOf<T extends SchemaTypes> = ObjectSchema<T['update'], Uncoerced<T['update']>>;

// Casts below: as in `index.ts`; what comes in may be anything.

/** What creates a record. */
export const createSchemaOf = <T extends SchemaTypes>(description: ObjectDescription<T>): CreateSchemaOf<T> =>
  strict.createSchemaOf({ ...description, coerce }) as unknown as CreateSchemaOf<T>;

/** What updates a record. */
export const updateSchemaOf = <T extends SchemaTypes>(description: ObjectDescription<T>): UpdateSchemaOf<T> =>
  strict.updateSchemaOf({ ...description, coerce }) as unknown as UpdateSchemaOf<T>;

const coerce: Coerce = ({ kind, schema }) => z.pipe(z.transform(readers()[kind.coercedTo]), schema);

/** What a value is read as. What cannot be read stays as it is, and is refused with the usual message. */
const readers = (): { readonly [To in ValueKind['coercedTo']]: (value: unknown) => unknown } => ({
  text: (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  number: fromText((text) => (Number.isNaN(Number(text)) ? text : Number(text))),
  wholeNumber: fromText((text) => (/^[+-]?\d+$/.test(text) ? Number(text) : text)),
  boolean: fromText(
    (text) => BOOLEANS[text.toLowerCase()] ?? text,
    (value) => (value === 1 || value === 0 ? value === 1 : value),
  ),
  date: fromText(isoDate),
  dateTime: fromText(isoDate, (value) => (typeof value === 'number' ? new Date(value) : value)),
  list: (value) =>
    Array.isArray(value) || value === null || value === undefined ? value : value === '' ? [] : [value],
  other: fromText((text) => text),
});

/** `on` is what a browser sends for a checkbox that is ticked. */
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

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** The forms that a 2.21 server takes beside ISO 8601; `01/02/2026` is January 2nd to it. */
function isoDate(text: string): string {
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
