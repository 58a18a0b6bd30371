import { Ajv2020 } from 'ajv/dist/2020.js';
import * as z from 'zod';
import type { Schema, Schemas } from './generated.js';

/** What input schemas are for. */
export const KINDS = ['Create', 'Update', 'Filter', 'OrderBy'];

/** As an app makes it for a form or a model. */
export const jsonSchemaOf = (schema: Schema | undefined): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(schema as Schema, { io: 'input' });

/** Fields of one kind come together, and what kinds are called differs. */
export const sorted = (made: z.core.JSONSchema.BaseSchema) => ({ ...made, required: made.required?.sort() });

/** Refuses keywords and formats that JSON Schema does not have; formats are not checked, as its standard says. */
export const validator = (): Ajv2020 =>
  new Ajv2020({
    strict: true,
    allowUnionTypes: true,
    formats: { uuid: true, email: true, date: true, 'date-time': true },
  });

/** Names of input schemas, by the object and what they are for. */
export const inputsOf = (schemas: Schemas): readonly string[] =>
  Object.keys(schemas).filter((name) => KINDS.some((kind) => name.endsWith(`${kind}Schema`)));
