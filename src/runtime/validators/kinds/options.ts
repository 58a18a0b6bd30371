/** Values of fields with options. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from '../field.js';
import { messageFor } from '../messages.js';
import * as z from '../zod.js';
import { anyOption } from './operators.js';
import { singleValue } from './single-value.js';

/** The options of a field, as generated code declares them. */
type OptionValues<V extends string> = { readonly [value: string]: V };

function selectKind(options: OptionValues<string>): ValueKind {
  const values = Object.values(options);
  return singleValue({
    readSchema: (enums) => (enums === 'closed' ? z.oneOf(values) : z.string()),
    expected: `one of ${values.join(', ')}`,
    make: (error) => z.oneOf(values, error),
  });
}

/** SELECT and RATING. */
export const select = <V extends string, const O extends FieldOptions = {}>(
  values: OptionValues<V>,
  options?: O,
): Field<V, NoInfer<O>> => fieldOf(selectKind(values), options);

function multiSelectKind(options: OptionValues<string>): ValueKind {
  const { readSchema, writeSchema } = selectKind(options);
  const option = (label: string) => writeSchema?.({ label }) ?? z.string();
  return {
    coercedTo: 'list',
    readSchema: (enums) => z.array(readSchema(enums)),
    writeSchema: ({ label }) => {
      const error = messageFor({ label, expected: `a list of ${Object.values(options).join(', ')}` });
      return z.array(option(label), error);
    },
    // In filters the server takes unknown options, which match nothing.
    operators: (_, enums) => anyOption(enums === 'closed' ? option('') : z.string()),
  };
}

/** MULTI_SELECT. */
export const multiSelect = <V extends string, const O extends FieldOptions = {}>(
  values: OptionValues<V>,
  options?: O,
): Field<V[], NoInfer<O>> => fieldOf(multiSelectKind(values), options);
