/** JSON, as values or as text. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from '../field.js';
import type { Json } from '../../objects/inputs.js';
import type { Parameters, Schema } from '../zod.js';
import * as z from '../zod.js';
import { jsonText } from './operators.js';
import { storableJson } from './storable.js';
import { singleValue } from './single-value.js';

const jsonKind: ValueKind = /* @__PURE__ */ singleValue({
  readSchema: () => z.unknown(),
  expected: 'an object, a list, or JSON text',
  make: (error) =>
    z
      .union([z.record(z.string(), z.unknown()), z.array(z.unknown()), jsonTextOf(() => true, error)], error)
      .check(storableJson(error)),
  operators: jsonText,
});

/** RAW_JSON. Text must be JSON; other values than objects and lists are refused by the server. */
export const json = <const O extends FieldOptions = {}>(options?: O): Field<Exclude<Json, null>, NoInfer<O>> =>
  fieldOf(jsonKind, options);

/** Text that is JSON of a value that `accepts` accepts. */
export function jsonTextOf(accepts: (value: unknown) => boolean, error: Parameters): Schema {
  const isJson = (value: string) => {
    try {
      return accepts(JSON.parse(value));
    } catch {
      return false;
    }
  };
  return z.stringFormat('regex', isJson, error);
}
