/** Dates as `Date`: parsing makes them of the text that a server sends, `z.encode` makes the text that it takes. */
import { fieldOf, type Field, type FieldOptions, type ValueKind } from './field.js';
import { type ObjectDescription, type SchemaTypes } from './fields.js';
import * as plain from './index.js';
import { dateTextKind, dateTimeTextKind, type DateKind } from './kinds/dates.js';
import type { ObjectSchema } from './schema.js';
import type { Schema } from './zod.js';
import * as z from './zod.js';

/** The types of an object, with the names of its dates. */
interface DatedTypes extends SchemaTypes {
  readonly aggregates: { readonly date: string };
}

/** A `Date` for each date. */
type Decoded<V, T extends DatedTypes> = {
  [K in keyof V]: K extends T['aggregates']['date'] ? Exclude<V[K], string> | Date : V[K];
};

/** The text for each date. */
type Encoded<V, T extends DatedTypes> = {
  [K in keyof V]: K extends T['aggregates']['date'] ? Exclude<V[K], Date> : V[K];
};

function codecKind(kind: DateKind): ValueKind {
  const codec = (schema: Schema) =>
    z.codec(schema, z.date(), { decode: (iso) => new Date(iso), encode: (date) => kind.toText(date) });
  return {
    ...kind,
    readSchema: (enums) => codec(kind.readSchema(enums)),
    writeSchema: ({ label }) => codec(kind.textSchema(label)),
    // The client sends filters as they are.
    operators: (_, enums) => kind.operators?.(kind.writeSchema?.({ label: '' }) ?? z.unknown(), enums) ?? {},
  };
}

const dateKind: ValueKind = /* @__PURE__ */ codecKind(dateTextKind);

/** DATE, at midnight UTC. */
export const date = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(dateKind, options);

const dateTimeKind: ValueKind = /* @__PURE__ */ codecKind(dateTimeTextKind);

/** DATE_TIME. */
export const dateTime = <const O extends FieldOptions = {}>(options?: O): Field<string, NoInfer<O>> =>
  fieldOf(dateTimeKind, options);

/** The types of an object's schemas, with dates. */
export type RecordSchemaOf<T extends DatedTypes> = ObjectSchema<Decoded<T['record'], T>, T['record']>;
export type CreateSchemaOf<T extends DatedTypes> = ObjectSchema<Decoded<T['create'], T>, Encoded<T['create'], T>>;
export type UpdateSchemaOf<T extends DatedTypes> = ObjectSchema<Decoded<T['update'], T>, Encoded<T['update'], T>>;

// Casts below: as in `index.ts`, with dates.

/** A record: text in, dates out. */
export const recordSchemaOf = <T extends DatedTypes>(description: ObjectDescription<T>): RecordSchemaOf<T> =>
  plain.recordSchemaOf(description) as unknown as RecordSchemaOf<T>;

/** What creates a record: `z.encode` takes it with dates. */
export const createSchemaOf = <T extends DatedTypes>(description: ObjectDescription<T>): CreateSchemaOf<T> =>
  plain.createSchemaOf(description) as unknown as CreateSchemaOf<T>;

/** What updates a record: `z.encode` takes it with dates. */
export const updateSchemaOf = <T extends DatedTypes>(description: ObjectDescription<T>): UpdateSchemaOf<T> =>
  plain.updateSchemaOf(description) as unknown as UpdateSchemaOf<T>;
