/** Kinds of values that have no parts. */
import type { Kind } from '../fields.js';
import { say } from '../messages.js';
import { anyOption, anyText, comparable, jsonText, textual, yesNo } from './operators.js';
import { storableJson, storableText } from './storable.js';
import type { Parameters, Schema } from '../zod.js';
import * as z from '../zod.js';

/** A kind that one schema checks, which gets the message. Read as text, and compared, unless something else is said. */
interface Plain extends Partial<Kind> {
  readonly expected: string;
  readonly make: (error: Parameters) => Schema;
}

/** Makes a kind. */
export function plain({ expected, make, ...kind }: Plain): Kind {
  return {
    like: 'other',
    read: () => z.string(),
    write: ({ label }) => make(say({ label, expected })),
    operators: comparable,
    ...kind,
  };
}

/** TEXT. */
export const text = (): Kind => ({
  like: 'text',
  read: () => z.string(),
  write: ({ label, isRequired }) => {
    if (!isRequired) return storableText({ label, expected: 'text' });
    const expectation = { label, expected: 'text that is not empty' };
    return storableText(expectation).check(z.minLength(1, say(expectation)));
  },
  operators: textual,
});

/** RFC 4122, as the server asks for; it refuses the nil and the max one. */
const UUID = /^[\da-fA-F]{8}-[\da-fA-F]{4}-[1-8][\da-fA-F]{3}-[89abAB][\da-fA-F]{3}-[\da-fA-F]{12}$/;

/** Ids, join ids included. */
export const uuid = (): Kind => plain({ expected: 'a UUID', make: (error) => z.stringFormat('uuid', UUID, error) });

const readNumber = (): Schema => z.number();

/** NUMBER: a float to the server, whatever its settings say. */
export const number = (): Kind => plain({ like: 'number', expected: 'a number', read: readNumber, make: z.number });

/** Digits, for what a number is too short for; `''` is no value to the server. */
const DECIMAL = /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)?$/;

/** Numbers in composites. Written as numbers or digits; 1.x webhooks have digits, which are read as numbers. */
export const decimal = (): Kind =>
  plain({
    like: 'number',
    read: z.looseNumber,
    expected: 'a number, or its digits as text',
    make: (error) => z.union([z.number(error), z.stringFormat('regex', DECIMAL, error)], error),
  });

/** NUMERIC: may be read as digits, too. */
export const numeric = (): Kind => ({ ...decimal(), read: () => z.union([z.number(), z.string()]) });

/** POSITION. */
export const position = (): Kind =>
  plain({
    like: 'number',
    read: readNumber,
    expected: 'a number, first or last',
    make: (error) => z.union([z.number(error), z.oneOf(['first', 'last'], error)], error),
    operators: () => comparable(z.number(say({ label: '', expected: 'a number' }))),
  });

/** BOOLEAN. */
export const boolean = (): Kind =>
  plain({ like: 'boolean', read: () => z.boolean(), expected: 'true or false', make: z.boolean, operators: yesNo });

const ISO =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/;

/** A day or a moment: the server takes either for both. */
function isIso(value: string): boolean {
  if (!ISO.test(value)) return false;
  const day = Number(value.slice(8, 10));
  // only the last days of some months need a calendar
  return day <= 28 || day <= lastDayOf({ year: Number(value.slice(0, 4)), month: Number(value.slice(5, 7)) });
}

function lastDayOf({ year, month }: { readonly year: number; readonly month: number }): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** DATE. */
export const date = (): Kind =>
  plain({
    like: 'day',
    expected: 'a day such as 2026-01-31',
    make: (error) => z.stringFormat('date', isIso, { ...error, pattern: ISO }),
  });

/** DATE_TIME. */
export const dateTime = (): Kind =>
  plain({
    like: 'moment',
    expected: 'a moment such as 2026-01-31T12:00:00Z',
    make: (error) => z.stringFormat('date-time', isIso, { ...error, pattern: ISO }),
  });

/** Values of a field with options, as generated code declares them. */
type Options = { readonly [value: string]: string };

/** SELECT and RATING. */
export function select(options: Options): Kind {
  const values = Object.values(options);
  const read = (enums: string) => (enums === 'closed' ? z.oneOf(values) : z.string());
  return plain({ read, expected: `one of ${values.join(', ')}`, make: (error) => z.oneOf(values, error) });
}

/** MULTI_SELECT. In filters the server takes unknown options, which match nothing. */
export function multiSelect(options: Options): Kind {
  const { read, write } = select(options);
  const option = (label: string) => write?.({ label }) ?? z.string();
  return {
    like: 'list',
    read: (enums) => z.array(read(enums)),
    write: ({ label }) => {
      const error = say({ label, expected: `a list of ${Object.values(options).join(', ')}` });
      return z.array(option(label), error);
    },
    operators: (_, enums) => anyOption(enums === 'closed' ? option('') : z.string()),
  };
}

/** ARRAY. */
export const texts = (): Kind =>
  plain({
    like: 'list',
    read: () => z.array(z.string()),
    expected: 'a list of texts',
    make: (error) => z.array(storableText({ label: '', expected: 'text' }), error),
    operators: anyText,
  });

/** RAW_JSON. Text must be JSON; other values than objects and lists are refused by the server. */
export const json = (): Kind =>
  plain({
    read: () => z.unknown(),
    expected: 'an object, a list, or JSON text',
    make: (error) =>
      z
        .union([z.record(z.string(), z.unknown()), z.array(z.unknown()), jsonOf(() => true, error)], error)
        .check(storableJson(error)),
    operators: jsonText,
  });

/** Text that is JSON of something. */
export function jsonOf(is: (value: unknown) => boolean, error: Parameters): Schema {
  const isJson = (value: string) => {
    try {
      return is(JSON.parse(value));
    } catch {
      return false;
    }
  };
  return z.stringFormat('regex', isJson, error);
}

/** TS_VECTOR: only a server writes it, and it refuses to filter and order by it. */
export const searchVector = (): Kind => ({
  like: 'other',
  read: () => z.string(),
  write: null,
  operators: null,
  isOnRequest: true,
});

/** A type that is not known to this version. */
export const unknown = (): Kind =>
  plain({ read: () => z.unknown(), expected: '', make: () => z.unknown(), operators: null });
