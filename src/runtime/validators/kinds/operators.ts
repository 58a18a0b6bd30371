/** The operators of filters. */
import { split, type Kind, type Operators } from '../fields.js';
import { say } from '../messages.js';
import { storableText } from './storable.js';
import type { Schema } from '../zod.js';
import * as z from '../zod.js';

const told = (expected: string) => say({ label: '', expected });
const is = (): Schema => z.oneOf(['NULL', 'NOT_NULL'], told('NULL or NOT_NULL'));
const text = (): Schema => storableText({ label: '', expected: 'text' });
const pattern = (): Schema =>
  storableText({ label: '', expected: 'a pattern, where % is any text and _ any character' });
const listOf = (item: Schema): Schema => z.array(item, told('a list'));

/** The client sends an empty one as what matches no record; to a server, and so here, it is a mistake. */
function oneOrMore(item: Schema): Schema {
  const error = told('a list that is not empty');
  return z.array(item, error).check(z.minLength(1, error));
}
const anyItem = (): Operators => ({ is: is(), isEmptyArray: z.boolean(told('true or false')) });

/** Of a value with an order. */
export function comparable(value: Schema): Operators {
  return { eq: value, neq: value, gt: value, gte: value, lt: value, lte: value, in: oneOrMore(value), is: is() };
}

/** Of text. */
export function textual(): Operators {
  return { ...comparable(text()), like: pattern(), ilike: pattern(), startsWith: text(), endsWith: text() };
}

/** Of true and false. */
export const yesNo = (value: Schema): Operators => ({ eq: value, is: is() });

/** Of a list of options. */
export const anyOption = (option: Schema): Operators => ({ containsAny: listOf(option), ...anyItem() });

/** Of a list of text. */
export const anyText = (): Operators => ({ containsIlike: pattern(), ...anyItem() });

/** Of JSON. */
export const jsonText = (): Operators => ({ like: pattern(), is: is() });

/** What differs of a kind's operators on this server; names have blanks between them. */
interface Change {
  /** Kind whose operators it has. */
  readonly by?: () => Kind;
  readonly without?: string;
  /** Operators that are not known to this version. */
  readonly further?: string;
}

/** A kind with other operators. */
export function filtered(makeKind: (part: never) => Kind, { by, without, further }: Change, part?: unknown): Kind {
  // generated code gives each maker its own part
  const kind = makeKind(part as never);
  const { operators } = by?.() ?? kind;
  if (!operators) return kind;
  const changed: NonNullable<Kind['operators']> = (operand, enums) => {
    const all: { [operator: string]: Schema } = { ...operators(operand, enums) };
    for (const operator of split(without)) delete all[operator];
    for (const operator of split(further)) all[operator] = z.unknown();
    return all;
  };
  return { ...kind, operators: changed };
}
