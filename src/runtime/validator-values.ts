/** Kinds of values that have no parts. */
import * as z from 'zod';
import type { Kind, WrittenField } from './validator-fields.js';
import { anyText, comparable, jsonText, textual, yesNo } from './validator-operators.js';
import { say } from './validator-messages.js';
import type { Schema } from './validator-schema.js';

/** RFC 4122, as the server asks for; it refuses the nil and the max one. */
const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/** Digits, for what a number is too short for; `''` is no value to the server. */
const DECIMAL = /^([+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)?$/i;

/** TEXT. */
export const text = (): Kind => ({
  name: 'text',
  read: () => z.string(),
  write: ({ label, isRequired }) => {
    const error = say({ label, expected: isRequired ? 'text that is not empty' : 'text' });
    return isRequired ? z.string(error).check(z.minLength(1, error)) : z.string(error);
  },
  operators: textual,
});

/** Ids, join ids included. */
export const uuid = (): Kind => ({
  name: 'uuid',
  read: () => z.string(),
  write: ({ label }) => z.stringFormat('uuid', UUID, say({ label, expected: 'a UUID' })),
  operators: comparable,
});

const writeNumber = ({ label }: WrittenField): Schema => z.number(say({ label, expected: 'a number' }));

/** NUMBER: a float to the server, whatever its settings say. */
export const number = (): Kind => ({
  name: 'number',
  read: () => z.number(),
  write: writeNumber,
  operators: comparable,
});

/** Numbers in composites: read as numbers, written as numbers or digits. */
export const decimal = (): Kind => ({
  name: 'decimal',
  read: () => z.number(),
  write: ({ label }) => {
    const error = say({ label, expected: 'a number, or its digits as text' });
    return z.union([z.number(error), z.stringFormat('decimal', DECIMAL, error)], error);
  },
  operators: comparable,
});

/** NUMERIC: may be read as digits, too. */
export const numeric = (): Kind => ({ ...decimal(), read: () => z.union([z.number(), z.string()]) });

/** POSITION. */
export const position = (): Kind => ({
  name: 'position',
  read: () => z.number(),
  write: ({ label }) => {
    const error = say({ label, expected: 'a number, first or last' });
    return z.union([z.number(error), z.enum(['first', 'last'], error)], error);
  },
  operators: () => comparable(z.number(say({ label: '', expected: 'a number' }))),
});

/** BOOLEAN. */
export const boolean = (): Kind => ({
  name: 'boolean',
  read: () => z.boolean(),
  write: ({ label }) => z.boolean(say({ label, expected: 'true or false' })),
  operators: yesNo,
});

/** ARRAY. */
export const texts = (): Kind => ({
  name: 'texts',
  read: () => z.array(z.string()),
  write: ({ label }) => {
    const error = say({ label, expected: 'a list of texts' });
    return z.array(z.string(error), error);
  },
  operators: anyText,
});

/** RAW_JSON. Other values than objects and lists are refused by the server, unless as JSON text. */
export const json = (): Kind => ({
  name: 'json',
  read: () => z.unknown(),
  write: ({ label }) => {
    const error = say({ label, expected: 'an object, a list, or JSON text' });
    return z.union(
      [z.record(z.string(), z.unknown()), z.array(z.unknown()), z.stringFormat('json', isJson, error)],
      error,
    );
  },
  operators: jsonText,
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** TS_VECTOR: only a server writes it, and it refuses to filter and order by it. */
export const searchVector = (): Kind => ({
  name: 'searchVector',
  read: () => z.string(),
  write: null,
  operators: null,
  isOnRequest: true,
});

/** A type that is not known to this version. */
export const unknown = (): Kind => ({
  name: 'unknown',
  read: () => z.unknown(),
  write: () => z.unknown(),
  operators: null,
});
