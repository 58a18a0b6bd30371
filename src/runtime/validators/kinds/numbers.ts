/** Numbers, and decimals that a number is too small for. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import type { Schema } from '../zod.js';
import * as z from '../zod.js';
import { comparable } from './operators.js';
import { singleValue } from './single-value.js';

const readNumber = (): Schema => z.number();

const numberKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'number',
  expected: 'a number',
  readSchema: readNumber,
  make: z.number,
});

/** NUMBER: a float to the server, whatever its settings say. */
export const number = <const O extends FieldOptions = {}>(options?: O): Field<number, NoInfer<O>> =>
  fieldOf(numberKind, options);

/** The digits of a decimal; `''` is no value to the server. */
const DECIMAL = /^([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)?$/;

const decimalKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'number',
  readSchema: z.looseNumber,
  expected: 'a number, or its digits as text',
  make: (error) => z.union([z.number(error), z.stringFormat('regex', DECIMAL, error)], error),
});

/** Numbers in composites. They are written as numbers or digits; 1.x webhooks send digits, which are read as numbers. */
export const decimal = <const O extends FieldOptions = {}>(options?: O): Field<number, NoInfer<O>> =>
  fieldOf(decimalKind, options);

const WHOLE = /^([+-]?\d+)?$/;

/** To who types an amount into a form, a fraction means units, not millionths. */
const microsKind: ValueKind = {
  ...decimalKind,
  coercedTo: 'wholeNumber',
  writeSchema: (field) => {
    const schema = decimalKind.writeSchema?.(field) ?? z.unknown();
    if (!field.coerce) return schema;
    const expected = 'a whole number of millionths, as toMicros makes it';
    const { error } = messageFor({ label: field.label, expected });
    return schema.check(({ value, issues }) => {
      if (!WHOLE.test(String(value))) issues.push({ code: 'custom', input: value, message: error({ input: value }) });
    });
  },
};

/** `amountMicros` of CURRENCY: millionths of a unit. */
export const micros = <const O extends FieldOptions = {}>(options?: O): Field<number, NoInfer<O>> =>
  fieldOf(microsKind, options);

const numericKind: ValueKind = { ...decimalKind, readSchema: () => z.union([z.number(), z.string()]) };

/** NUMERIC: a server may send its digits. */
export const numeric = <const O extends FieldOptions = {}>(options?: O): Field<string | number, NoInfer<O>> =>
  fieldOf(numericKind, options);

const positionKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'number',
  readSchema: readNumber,
  expected: 'a number, first or last',
  make: (error) => z.union([z.number(error), z.oneOf(['first', 'last'], error)], error),
  operators: () => comparable(z.number(messageFor({ label: '', expected: 'a number' }))),
});

/** POSITION. */
export const position = <const O extends FieldOptions = {}>(options?: O): Field<number, NoInfer<O>> =>
  fieldOf(positionKind, options);
