/** Kinds of values that have no parts. */
import type { Kind, WrittenField } from './validator-fields.js';
import { say } from './validator-messages.js';
import { anyOption, anyText, comparable, jsonText, textual, yesNo } from './validator-operators.js';
import type { Schema } from './validator-zod.js';
import * as z from './validator-zod.js';

/** RFC 4122, as the server asks for; it refuses the nil and the max one. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** Digits, for what a number is too short for; `''` is no value to the server. */
const DECIMAL = /^([+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)?$/i;

const readText = (): Schema => z.string();
const readNumber = (): Schema => z.number();

/** TEXT. */
export const text = (): Kind => ({ like: 'text', read: readText, write: writeText, operators: textual });

function writeText({ label, isRequired }: WrittenField): Schema {
  const error = say({ label, expected: isRequired ? 'text that is not empty' : 'text' });
  return isRequired ? z.string(error).check(z.minLength(1, error)) : z.string(error);
}

/** Ids, join ids included. */
export const uuid = (): Kind => ({
  like: 'other',
  read: readText,
  write: ({ label }) => z.stringFormat('uuid', UUID, say({ label, expected: 'a UUID' })),
  operators: comparable,
});

/** NUMBER: a float to the server, whatever its settings say. */
export const number = (): Kind => ({ like: 'number', read: readNumber, write: writeNumber, operators: comparable });

const writeNumber = ({ label }: Pick<WrittenField, 'label'>): Schema => z.number(say({ label, expected: 'a number' }));

/** Numbers in composites. Written as numbers or digits; 1.x webhooks have digits, which are read as numbers. */
export const decimal = (): Kind => ({
  like: 'number',
  read: () => z.looseNumber(),
  write: writeDecimal,
  operators: comparable,
});

function writeDecimal({ label }: WrittenField): Schema {
  const error = say({ label, expected: 'a number, or its digits as text' });
  return z.union([z.number(error), z.stringFormat('decimal', DECIMAL, error)], error);
}

/** NUMERIC: may be read as digits, too. */
export const numeric = (): Kind => ({ ...decimal(), read: () => z.union([z.number(), z.string()]) });

/** POSITION. */
export const position = (): Kind => ({
  like: 'number',
  read: readNumber,
  write: ({ label }) => {
    const error = say({ label, expected: 'a number, first or last' });
    return z.union([z.number(error), z.oneOf(['first', 'last'], error)], error);
  },
  operators: () => comparable(writeNumber({ label: '' })),
});

/** BOOLEAN. */
export const boolean = (): Kind => ({
  like: 'boolean',
  read: () => z.boolean(),
  write: ({ label }) => z.boolean(say({ label, expected: 'true or false' })),
  operators: yesNo,
});

/** DATE. */
export const date = (): Kind => ({ like: 'day', read: readText, write: writeDay, operators: comparable });

/** DATE_TIME. */
export const dateTime = (): Kind => ({ like: 'moment', read: readText, write: writeMoment, operators: comparable });

const writeDay = ({ label }: WrittenField): Schema =>
  z.stringFormat('date', isIso, say({ label, expected: 'a day such as 2026-01-31' }));
const writeMoment = ({ label }: WrittenField): Schema =>
  z.stringFormat('date-time', isIso, say({ label, expected: 'a moment such as 2026-01-31T12:00:00Z' }));

const ISO =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)?)?$/;

/** A day or a moment: the server takes either for both. */
function isIso(text: string): boolean {
  if (!ISO.test(text)) return false;
  const day = Number(text.slice(8, 10));
  // only the last days of some months need a calendar
  return day <= 28 || new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate() >= day;
}

/** Values of a field with options, as generated code declares them. */
type Options = { readonly [value: string]: string };

function option({ options, label }: { readonly options: Options; readonly label: string }): Schema {
  const values = Object.values(options);
  return z.oneOf(values, say({ label, expected: `one of ${values.join(', ')}` }));
}

/** SELECT and RATING. */
export const select = (options: Options): Kind => ({
  like: 'other',
  read: (enums) => (enums === 'closed' ? z.oneOf(Object.values(options)) : z.string()),
  write: ({ label }) => option({ options, label }),
  operators: comparable,
});

/** MULTI_SELECT. In filters the server takes unknown options, which match nothing. */
export const multiSelect = (options: Options): Kind => ({
  like: 'list',
  read: (enums) => z.array(select(options).read(enums)),
  write: ({ label }) =>
    z.array(option({ options, label }), say({ label, expected: `a list of ${Object.values(options).join(', ')}` })),
  operators: (_, enums) => anyOption(enums === 'closed' ? option({ options, label: '' }) : z.string()),
});

/** ARRAY. */
export const texts = (): Kind => ({
  like: 'list',
  read: () => z.array(z.string()),
  write: ({ label }) =>
    z.array(z.string(say({ label, expected: 'text' })), say({ label, expected: 'a list of texts' })),
  operators: anyText,
});

/** RAW_JSON. Text must be JSON; other values than objects and lists are refused by the server. */
export const json = (): Kind => ({
  like: 'other',
  read: () => z.unknown(),
  write: ({ label }) => {
    const error = say({ label, expected: 'an object, a list, or JSON text' });
    return z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()), jsonOf({ error })], error);
  },
  operators: jsonText,
});

/** Text that is JSON. */
export const jsonOf = ({
  error,
  is = () => true,
}: {
  readonly error: ReturnType<typeof say>;
  readonly is?: (value: unknown) => boolean;
}): Schema =>
  z.stringFormat(
    'json',
    (value) => {
      try {
        return is(JSON.parse(value));
      } catch {
        return false;
      }
    },
    error,
  );

/** TS_VECTOR: only a server writes it, and it refuses to filter and order by it. */
export const searchVector = (): Kind => ({
  like: 'other',
  read: readText,
  write: null,
  operators: null,
  isOnRequest: true,
});

/** A type that is not known to this version. */
export const unknown = (): Kind => ({
  like: 'other',
  read: () => z.unknown(),
  write: () => z.unknown(),
  operators: null,
});
