/** From field lists to the shapes of objects. */
import type { Enums, FieldList, WrittenField } from './field.js';
import { isNullableWhenRead, isNullableWhenWritten } from './fields.js';
import type { Schema, Schemas } from './zod.js';
import * as z from './zod.js';

/** A schema for each entry of a list that `make` has one for. */
export function shapeFrom<Entry>(
  list: { readonly [name: string]: Entry },
  make: (entry: Entry, name: string) => Schema | null,
): Schemas {
  const shape: { [name: string]: Schema } = {};
  for (const name in list) {
    const entry = list[name];
    const schema = entry && make(entry, name);
    if (schema) shape[name] = schema;
  }
  return shape;
}

/** A copy of an object without keys that has a shape, made when it is first asked for: apps load more than they use. */
export function withLazyShape({ base, makeShape }: LazyShape): Schema {
  let made: Schemas | undefined;
  const def = {
    ...base._zod.def,
    get shape() {
      return (made ??= makeShape());
    },
  };
  return z.clone(base, def);
}

interface LazyShape {
  readonly base: Schema;
  readonly makeShape: () => Schemas;
}

interface ReadShape {
  readonly fields: FieldList;
  readonly enums: Enums;
  /** What becomes of a key that is absent where it may be null. */
  readonly absent: 'missing' | 'null';
}

/** The shape of what a server sends. */
export const readShape = ({ fields, enums, absent }: ReadShape): Schemas =>
  shapeFrom(fields, ({ kind, options }) => {
    const value = kind.readSchema(enums);
    if (!isNullableWhenRead(options)) return value;
    const nullable = z.nullable(value);
    if (kind.isOnRequest) return z.optional(nullable);
    return absent === 'null' ? z._default(nullable, null) : nullable;
  });

interface WriteShape {
  readonly fields: FieldList;
  readonly isUpdate: boolean;
  /** What is known of the field of a name. */
  readonly written: (name: string) => WrittenField;
}

/** The shape of what is sent: all that a server takes, or for an update, any of it. */
export const writeShape = ({ fields, isUpdate, written }: WriteShape): Schemas =>
  shapeFrom(fields, ({ kind, options }, name) => {
    if (!kind.writeSchema || !isWritable({ options, isUpdate })) return null;
    const field = written(name);
    const isRequired = options.required === true;
    const value = kind.writeSchema({ ...field, isRequired, max: options.max });
    const nullable = isNullableWhenWritten(options) ? z.nullable(value) : value;
    const schema = field.coerce?.({ kind, schema: nullable }) ?? nullable;
    return isRequired && !isUpdate ? schema : z.optional(schema);
  });

/** Whether a create, or an update, takes it. */
export const isWritable = ({
  options: { writable },
  isUpdate,
}: {
  readonly options: { readonly writable?: false | 'create' };
  readonly isUpdate: boolean;
}): boolean => writable === undefined || (writable === 'create' && !isUpdate);
