/** Dates as `Date`: parsing makes them of the text that a server sends, `z.encode` makes the text that it takes. */
import type { Description, Kind } from './fields.js';
import { comparable } from './kinds/operators.js';
import type { InputSchema, RecordSchema } from './schema.js';
import * as text from './kinds/values.js';
import * as z from './zod.js';
import * as plain from './index.js';

/** The types of an object, with the names of its dates. */
interface DatedTypes extends plain.Types {
  readonly aggregates: { readonly date: string };
}

/** A date for the text of each date. */
type Dated<V, T extends DatedTypes> = {
  [K in keyof V]: K extends T['aggregates']['date'] ? Exclude<V[K], string> | Date : V[K];
};

const coded = ({ kind, encode }: { readonly kind: Kind; readonly encode: (date: Date) => string }): Kind => {
  const code = (schema: z.Schema) => z.codec(schema, z.date(), { decode: (iso) => new Date(iso), encode });
  const { read, write } = kind;
  return {
    ...kind,
    read: (enums) => code(read(enums)),
    write: write && ((field) => code(write(field))),
    // filters are sent as they are
    operators: (operand) => comparable(write?.({ label: '' }) ?? operand),
  };
};

/** DATE, at midnight UTC. */
export const date = (): Kind => coded({ kind: text.date(), encode: (value) => value.toISOString().slice(0, 10) });

/** DATE_TIME. */
export const dateTime = (): Kind => coded({ kind: text.dateTime(), encode: (value) => value.toISOString() });

/** Schemas of an object's types, with dates. */
export type RecordSchemaOf<T extends DatedTypes> = RecordSchema<Dated<T['record'], T>, T['record']>;
export type CreateSchemaOf<T extends DatedTypes> = InputSchema<Dated<T['create'], T>, T['create']>;
export type UpdateSchemaOf<T extends DatedTypes> = InputSchema<Dated<T['update'], T>, T['update']>;

// Casts below: as in `validators.ts`, with dates.

/** A record: text in, dates out. */
export const recordSchema = <T extends DatedTypes>(description: Description<T>): RecordSchemaOf<T> =>
  plain.recordSchema(description) as unknown as RecordSchemaOf<T>;

/** What creates a record: `z.encode` takes it with dates. */
export const createSchema = <T extends DatedTypes>(description: Description<T>): CreateSchemaOf<T> =>
  plain.createSchema(description) as unknown as CreateSchemaOf<T>;

/** What updates a record: `z.encode` takes it with dates. */
export const updateSchema = <T extends DatedTypes>(description: Description<T>): UpdateSchemaOf<T> =>
  plain.updateSchema(description) as unknown as UpdateSchemaOf<T>;
