/** The operators of filters. */
import * as z from 'zod';
import { names, type Kind, type Operators } from './validator-fields.js';
import { say } from './validator-messages.js';
import type { Schema } from './validator-schema.js';

const is = (): Schema => z.enum(['NULL', 'NOT_NULL'], say({ label: '', expected: 'NULL or NOT_NULL' }));
const text = (): Schema => z.string(say({ label: '', expected: 'text' }));
const pattern = (): Schema => z.string(say({ label: '', expected: 'a pattern: % is any text, _ one character' }));
const boolean = (): Schema => z.boolean(say({ label: '', expected: 'true or false' }));
const listOf = (item: Schema): Schema => z.array(item, say({ label: '', expected: 'a list' }));

/** Of a value with an order. */
export function comparable(value: Schema): Operators {
  return { eq: value, neq: value, gt: value, gte: value, lt: value, lte: value, in: listOf(value), is: is() };
}

/** Of text. */
export function textual(value: Schema): Operators {
  return { ...comparable(value), like: pattern(), ilike: pattern(), startsWith: text(), endsWith: text() };
}

/** Of true and false. */
export const yesNo = (value: Schema): Operators => ({ eq: value, is: is() });

/** Of a list of options. */
export const anyOption = (option: Schema): Operators => ({
  containsAny: listOf(option),
  is: is(),
  isEmptyArray: boolean(),
});

/** Of a list of text. */
export const anyText = (): Operators => ({ containsIlike: pattern(), is: is(), isEmptyArray: boolean() });

/** Of JSON. */
export const jsonText = (): Operators => ({ like: pattern(), is: is() });

/** What differs of a kind's operators on this server. */
interface Change {
  /** Kind whose operators it has. */
  readonly by?: () => Kind;
  /** Operators that are not taken, with blanks between them. */
  readonly without?: string;
  /** Operators that are taken beside the kind's. */
  readonly further?: string;
}

/** A kind with other operators. */
export function filtered<Parts extends readonly unknown[]>(
  makeKind: (...parts: Parts) => Kind,
  { by, without, further }: Change,
  ...parts: Parts
): Kind {
  const kind = makeKind(...parts);
  const { operators } = by?.() ?? kind;
  if (!operators) return kind;
  const left = new Set(names(without));
  return {
    ...kind,
    operators: (operand, enums) => ({
      ...Object.fromEntries(Object.entries(operators(operand, enums)).filter(([operator]) => !left.has(operator))),
      ...Object.fromEntries(names(further).map((operator) => [operator, z.unknown()])),
    }),
  };
}
