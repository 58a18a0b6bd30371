/** From descriptions to shapes. */
import * as z from 'zod';
import type { Enums, Fields, Kind, WrittenField } from './validator-fields.js';
import { kindsOf, names } from './validator-fields.js';
import type { Schema } from './validator-schema.js';

/** One schema per key. */
export type Schemas = { readonly [key: string]: Schema };

/** What a server sends. */
export function readShape({ fields, enums }: { readonly fields: Fields; readonly enums: Enums }): Schemas {
  const notNull = new Set([...names(fields.notNull), ...names(fields.notNullAsRead)]);
  return shape({
    fields,
    make: ({ name, kind }) => {
      const value = kind.read(enums);
      const nullable = notNull.has(name) ? value : z.nullable(value);
      return kind.isOnRequest ? z.optional(nullable) : nullable;
    },
  });
}

/** What is sent: all that a server takes, or for an update, any of it. */
export function writeShape({
  fields,
  field,
  labelOf,
  limitOf = () => undefined,
}: {
  readonly fields: Fields;
  readonly field: Pick<WrittenField, 'isUpdate' | 'lenient'>;
  readonly labelOf: (name: string) => string;
  readonly limitOf?: (name: string) => number | undefined;
}): Schemas {
  const { isUpdate, lenient } = field;
  const required = new Set(names(fields.required));
  const notNull = new Set([...required, ...names(fields.notNull), ...names(fields.notNullAsWritten)]);
  const left = new Set([...names(fields.readOnly), ...(isUpdate ? names(fields.createOnly) : [])]);
  return shape({
    fields,
    make: ({ name, kind }) => {
      if (!kind.write || left.has(name)) return null;
      const isRequired = required.has(name);
      const value = kind.write({ label: labelOf(name), isRequired, isUpdate, limit: limitOf(name), lenient });
      const nullable = notNull.has(name) ? value : z.nullable(value);
      const schema = lenient ? lenient({ kind, schema: nullable }) : nullable;
      return isRequired && !isUpdate ? schema : z.optional(schema);
    },
  });
}

/** A schema for each key that `make` has one for. */
export function shape({
  fields,
  make,
}: {
  readonly fields: Fields;
  readonly make: (field: { readonly name: string; readonly kind: Kind }) => Schema | null;
}): Schemas {
  const made: { [key: string]: Schema } = {};
  for (const [name, kind] of kindsOf(fields)) {
    const schema = make({ name, kind });
    if (schema) made[name] = schema;
  }
  return made;
}
