/** From descriptions to shapes, and to objects that have them. */
import { listOf, shapeOf, type Enums, type Fields, type WrittenField } from './fields.js';
import { say } from './messages.js';
import { quick } from './fast-parse.js';
import type { Check, Schema, Schemas } from './zod.js';
import * as z from './zod.js';

/** What a server sends. */
export function readShape({ fields, enums, absent }: ReadShape): Schemas {
  const notNull = listOf({ fields, list: 'notNullAsRead' });
  return shapeOf({
    fields,
    make: ({ name, kind, isNotNull }) => {
      const value = kind.read(enums);
      if (isNotNull || notNull.includes(name)) return value;
      const nullable = z.nullable(value);
      if (kind.isOnRequest) return z.optional(nullable);
      return absent === 'null' ? z._default(nullable, null) : nullable;
    },
  });
}

interface ReadShape {
  readonly fields: Fields;
  readonly enums: Enums;
  /** What a key that is absent is, where it may be null. */
  readonly absent: 'missing' | 'null';
}

/** What is sent: all that a server takes, or for an update, any of it. */
export function writeShape({
  fields,
  isUpdate,
  fieldOf,
}: {
  readonly fields: Fields;
  readonly isUpdate: boolean;
  readonly fieldOf: (name: string) => WrittenField;
}): Schemas {
  const required = listOf({ fields, list: 'required' });
  const notNull = listOf({ fields, list: 'notNullAsWritten' });
  const readOnly = listOf({ fields, list: 'readOnly' });
  const createOnly = isUpdate ? listOf({ fields, list: 'createOnly' }) : [];
  return shapeOf({
    fields,
    make: ({ name, kind, isNotNull }) => {
      if (!kind.write || readOnly.includes(name) || createOnly.includes(name)) return null;
      const field = fieldOf(name);
      const isRequired = required.includes(name);
      const value = kind.write({ ...field, isRequired });
      const nullable = isNotNull || isRequired || notNull.includes(name) ? value : z.nullable(value);
      const schema = field.lenient?.({ kind, schema: nullable }) ?? nullable;
      return isRequired && !isUpdate ? schema : z.optional(schema);
    },
  });
}

/** A strict object whose keys are made when they are first asked for: apps load more schemas than they use. */
export function lazyObject({ label, make, checks = [] }: LazyObject): Schema {
  // checks come first: zod/mini asks for the keys to add one
  const base = z.strictObject({}, say({ label, expected: '' })).check(...checks);
  return quick(withShape({ base, make }));
}

interface LazyObject {
  readonly label: string;
  readonly make: () => Schemas;
  readonly checks?: readonly Check[];
}

/** A copy of an empty object that has keys. */
export function withShape({ base, make }: { readonly base: Schema; readonly make: () => Schemas }): Schema {
  let made: Schemas | undefined;
  const def = {
    ...base._zod.def,
    get shape() {
      return (made ??= make());
    },
  };
  return z.clone(base, def);
}
