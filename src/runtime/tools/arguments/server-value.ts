import { toMicros } from '../../objects/micros.js';
import { isRecord } from '../../portable/json-record.js';
import type { ToolValue } from '../model/tool-value.js';
import { notOneOf } from '../nearest.js';
import type { ValueKind } from '../workspace-facts.js';
import { isId, notAnId } from './check-arguments.js';
import { parseDay, parseTime } from './dates.js';

/** A value as the server takes it, or what is wrong with it. */
export type Parsed = { readonly value: unknown } | { readonly fault: string };

const taken = (value: unknown): Parsed => ({ value });
const wrong = (fault: string): Parsed => ({ fault });

/** Checks a value that is to be written or compared, and makes it what the server takes. */
export function serverValue(of: Pick<ToolValue, 'kind' | 'options'>, given: unknown, place: string): Parsed {
  return PARSERS[of.kind](given, { place, options: of.options });
}

interface Position {
  readonly place: string;
  readonly options: ToolValue['options'];
}

type Parse = (given: unknown, position: Position) => Parsed;

const text: Parse = (given, { place }) => (typeof given === 'string' ? taken(given) : wrong(`${place} must be a text`));

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

const email: Parse = (given, { place }) =>
  typeof given === 'string' && (given === '' || EMAIL.test(given))
    ? taken(given)
    : wrong(`${place} must be an address such as ada@acme.com`);

const number: Parse = (given, { place }) =>
  typeof given === 'number' && Number.isFinite(given) ? taken(given) : wrong(`${place} must be a number`);

const DIGITS = /^-?\d+(\.\d+)?$/;

/** A number, or its digits where a number would not be exact. */
const exact: Parse = (given, { place }) =>
  (typeof given === 'number' && Number.isFinite(given)) || (typeof given === 'string' && DIGITS.test(given))
    ? taken(given)
    : wrong(`${place} must be a number`);

function micros(given: unknown, { place }: Position): Parsed {
  if (typeof given !== 'number' && typeof given !== 'string')
    return wrong(`${place} must be an amount such as 12.5, in units of its currency`);
  try {
    return taken(typeof given === 'number' ? toMicros(given) : toMicros(given));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return wrong(`${place}: ${error.message}`);
  }
}

const select: Parse = (given, { place, options }) => {
  const values = options.map(({ value }) => value);
  const own = typeof given === 'string' ? optionOf(given, options) : undefined;
  return own === undefined ? wrong(`${place}: ${notOneOf(given, values)}`) : taken(own);
};

/** The option of that value, or of that label where only one has it. */
function optionOf(given: string, options: Position['options']): string | undefined {
  if (options.some(({ value }) => value === given)) return given;
  const wanted = given.toLowerCase();
  const named = options.filter(({ label }) => label.toLowerCase() === wanted);
  return named.length === 1 ? named[0]?.value : undefined;
}

const listOf =
  (parse: Parse): Parse =>
  (given, position) => {
    if (!Array.isArray(given)) return wrong(`${position.place} must be a list`);
    const values: unknown[] = [];
    for (const [index, item] of given.entries()) {
      const parsed = parse(item, { ...position, place: `${position.place}[${index}]` });
      if ('fault' in parsed) return parsed;
      values.push(parsed.value);
    }
    return taken(values);
  };

/** An object with these members as texts, of which the first must be there. */
const texts =
  (first: string, others: readonly string[]): Parse =>
  (given, { place }) => {
    if (!isRecord(given)) return wrong(`${place} must be an object with ${first}`);
    for (const [name, value] of Object.entries(given)) {
      if (name !== first && !others.includes(name)) return wrong(`${place}.${notOneOf(name, [first, ...others])}`);
      if (typeof value !== 'string') return wrong(`${place}.${name} must be a text`);
    }
    return typeof given[first] === 'string' ? taken(given) : wrong(`${place}.${first} is missing`);
  };

/** A text alone is that member of the object. */
const textOr =
  (member: string, parse: Parse): Parse =>
  (given, position) =>
    typeof given === 'string' ? taken({ [member]: given }) : parse(given, position);

const PARSERS: { readonly [Kind in ValueKind]: Parse } = {
  text,
  email,
  url: text,
  blocks: text,
  uuid: (given, { place }) => (isId(given) ? taken(given) : wrong(notAnId(place))),
  number,
  position: number,
  decimal: exact,
  micros,
  numeric: exact,
  boolean: (given, { place }) => (typeof given === 'boolean' ? taken(given) : wrong(`${place} must be true or false`)),
  date: (given, { place }) => day(given, place),
  dateTime: (given, { place }) => time(given, place),
  select,
  multiSelect: listOf(select),
  texts: listOf(text),
  json: (given, { place }) =>
    typeof given === 'object' && given !== null ? taken(given) : wrong(`${place} must be an object or a list`),
  emailList: listOf(email),
  linkList: listOf(textOr('url', texts('url', ['label']))),
  phoneList: listOf(textOr('number', texts('number', ['countryCode', 'callingCode']))),
  files: listOf(texts('fileId', ['label'])),
  unknown: taken,
};

function day(given: unknown, place: string): Parsed {
  const parsed = typeof given === 'string' ? parseDay(given) : undefined;
  return parsed === undefined ? wrong(`${place} must be a day such as 2026-12-04`) : taken(parsed);
}

function time(given: unknown, place: string): Parsed {
  const parsed = typeof given === 'string' ? (parseTime(given) ?? parseDay(given)) : undefined;
  return parsed === undefined
    ? wrong(`${place} must be a day such as 2026-12-04, or a time with its zone such as 2026-12-04T09:30:00Z`)
    : taken(parsed);
}
