/** Values that need no rules of their own. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from '../field.js';
import * as z from '../zod.js';
import { yesNo } from './operators.js';
import { singleValue } from './single-value.js';

const booleanKind: ValueKind = /* @__PURE__ */ singleValue({
  coercedTo: 'boolean',
  readSchema: () => z.boolean(),
  expected: 'true or false',
  make: z.boolean,
  operators: yesNo,
});

/** BOOLEAN. */
export const boolean = <const O extends FieldOptions = {}>(options?: O): Field<boolean, NoInfer<O>> =>
  fieldOf(booleanKind, options);

const searchVectorKind: ValueKind = {
  coercedTo: 'other',
  readSchema: () => z.string(),
  writeSchema: null,
  operators: null,
  isOnRequest: true,
};

/** TS_VECTOR: only a server writes it, and it refuses to filter and order by it. */
export const searchVector = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(searchVectorKind, options);

const unknownKind: ValueKind = /* @__PURE__ */ singleValue({
  readSchema: () => z.unknown(),
  expected: '',
  make: () => z.unknown(),
  operators: null,
});

/** A type that this version does not know. */
export const unknown = <const O extends FieldOptions = {}>(options?: O): Field<unknown, NoInfer<O>> =>
  fieldOf(unknownKind, options);
