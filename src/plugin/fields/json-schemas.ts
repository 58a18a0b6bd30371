/** What a single value is in JSON Schema, told by its validator: formats and limits stand there alone. */
import * as z from 'zod';
import * as runtime from '../../runtime/validators/index.js';
import type { Validator } from './validators.js';

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 has it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What a list or a value with options is made of is known to the caller. */
const isOfOptions = (validator: Validator): validator is 'select' | 'multiSelect' =>
  validator === 'select' || validator === 'multiSelect';

const kindOf = (validator: Validator) => {
  if (isOfOptions(validator)) throw new Error(`${validator} is made of options`);
  return runtime[validator]().kind;
};

/** What is read are texts of these formats; what is written may be an empty text, or a day for a moment. */
const READ_FORMATS: Readonly<Partial<Record<Validator, string>>> = {
  uuid: 'uuid',
  date: 'date',
  dateTime: 'date-time',
};

/** A value that a server sends. */
export function readJsonSchema(validator: Validator): JsonSchema {
  const format = READ_FORMATS[validator];
  return { ...plain(kindOf(validator).readSchema('closed')), ...(format === undefined ? {} : { format }) };
}

/** A value that is sent to a server; null where it takes none. */
export function writtenJsonSchema(validator: Validator): JsonSchema | null {
  const schema = kindOf(validator).writeSchema?.({ label: '' });
  return schema ? portable(plain(schema)) : null;
}

function plain(schema: object): JsonSchema {
  // the validators describe zod's schemas by the little that they use of them
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema as z.core.$ZodType, { io: 'input' });
  return rest;
}

/**
 * Without what only JavaScript reads: patterns with classes of Unicode. The pattern of a moment says more than its format,
 * which refuses a day alone, and an empty text, which empties a field, has the format of no email address.
 */
function portable(schema: JsonSchema): JsonSchema {
  const isUnportable = (key: string, value: unknown): boolean => key === 'pattern' && String(value).includes('\\p{');
  const isNarrower = (key: string, value: unknown): boolean => key === 'format' && value !== 'uuid';
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      isUnportable(key, value) || isNarrower(key, value) ? undefined : value,
    ),
  ) as JsonSchema; // it was one
}
