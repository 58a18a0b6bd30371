/** The operators of filters. */
import type { OperatorChanges, Operators, ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import type { Schema } from '../zod.js';
import * as z from '../zod.js';
import { storableText } from './storable.js';

const expecting = (expected: string) => messageFor({ label: '', expected });
const nullOrNot = (): Schema => z.oneOf(['NULL', 'NOT_NULL'], expecting('NULL or NOT_NULL'));
const text = (): Schema => storableText({ label: '', expected: 'text' });
const pattern = (): Schema =>
  storableText({ label: '', expected: 'a pattern, where % is any text and _ any character' });

/** The client sends an empty one as what matches no record; to a server, and so here, it is a mistake. */
function oneOrMore(item: Schema): Schema {
  const error = expecting('a list that is not empty');
  return z.array(item, error).check(z.minLength(1, error));
}

const ofAnyList = (): Operators => ({ is: nullOrNot(), isEmptyArray: z.boolean(expecting('true or false')) });

/** Of a value with an order. */
export function comparable(value: Schema): Operators {
  return {
    eq: value,
    neq: value,
    gt: value,
    gte: value,
    lt: value,
    lte: value,
    in: oneOrMore(value),
    is: nullOrNot(),
  };
}

/** Of text. */
export function textual(): Operators {
  return { ...comparable(text()), like: pattern(), ilike: pattern(), startsWith: text(), endsWith: text() };
}

/** Of true and false. */
export const yesNo = (value: Schema): Operators => ({ eq: value, is: nullOrNot() });

/** Of a list of options. */
export const anyOption = (option: Schema): Operators => ({
  containsAny: z.array(option, expecting('a list')),
  ...ofAnyList(),
});

/** Of a list of text. */
export const anyText = (): Operators => ({ containsIlike: pattern(), ...ofAnyList() });

/** Of JSON. */
export const jsonText = (): Operators => ({ like: pattern(), is: nullOrNot() });

/** The operators of a kind, as the schema of this server changes them; null where there are none. */
export function operatorsOf({
  kind,
  changes = {},
}: {
  readonly kind: ValueKind;
  readonly changes: OperatorChanges | undefined;
}): ValueKind['operators'] {
  const { operators } = changes.as?.().kind ?? kind;
  if (!operators) return operators;
  return (operand, enums) => {
    const all: { [operator: string]: Schema } = { ...operators(operand, enums) };
    for (const operator of changes.without ?? []) delete all[operator];
    for (const operator of changes.further ?? []) all[operator] = z.unknown();
    return all;
  };
}
