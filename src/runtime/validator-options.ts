/** Fields with options. */
import * as z from 'zod';
import type { Kind } from './validator-fields.js';
import { say } from './validator-messages.js';
import { anyOption, comparable } from './validator-operators.js';
import type { Schema } from './validator-schema.js';

/** The object of constants of a field. */
type Options = { readonly [value: string]: string };

function optionOf({ options, label }: { readonly options: Options; readonly label: string }): Schema {
  const values = Object.values(options);
  return z.enum(values, say({ label, expected: `one of ${values.join(', ')}` }));
}

/** SELECT and RATING. */
export const select = (options: Options): Kind => ({
  name: 'select',
  read: (enums) => (enums === 'closed' ? z.enum(Object.values(options)) : z.string()),
  write: ({ label }) => optionOf({ options, label }),
  operators: comparable,
});

/** MULTI_SELECT. The server takes unknown options in filters; there are none that they match. */
export const multiSelect = (options: Options): Kind => ({
  name: 'multiSelect',
  read: (enums) => z.array(select(options).read(enums)),
  write: ({ label }) =>
    z.array(optionOf({ options, label }), say({ label, expected: `a list of ${Object.values(options).join(', ')}` })),
  operators: (_operand, enums) => anyOption(enums === 'closed' ? optionOf({ options, label: '' }) : z.string()),
});
