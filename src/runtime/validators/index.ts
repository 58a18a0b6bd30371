/** zod schemas of a workspace, made from the descriptions that generated code holds. */
import type { Description } from './fields.js';
import { filterOf, orderByOf } from './filters.js';
import { inputOf } from './inputs.js';
import { readShape, withShape } from './shapes.js';
import type { InputSchema, QuerySchema, RecordSchema } from './schema.js';
import * as z from './zod.js';

export { composite, composites } from './kinds/composites.js';
export type { Description, Fields } from './fields.js';
export { blocks, email, emailList, linkList, phoneList, url } from './kinds/formats.js';
export { filtered } from './kinds/operators.js';
export { agreeingPhones } from './kinds/phone-numbers.js';
export * from './kinds/values.js';

/** The types that schemas are of. */
export interface Types {
  readonly record: object;
  readonly create: object;
  readonly update: object;
  readonly filter: object;
  readonly orderBy: object;
}

/** Schemas of an object's types. */
export type RecordSchemaOf<T extends Types> = RecordSchema<T['record']>;
export type CreateSchemaOf<T extends Types> = InputSchema<T['create']>;
export type UpdateSchemaOf<T extends Types> = InputSchema<T['update']>;
export type FilterSchemaOf<T extends Types> = QuerySchema<T['filter']>;
export type OrderBySchemaOf<T extends Types> = QuerySchema<T['orderBy']>;

// Casts below: generated code describes what the types that it gives are generated from.

/** A record as a server sends it: what is not known is dropped, unknown options are let through. */
export const recordSchema = <T extends Types>({ fields, enums = 'open' }: Description<T>): RecordSchemaOf<T> =>
  withShape({
    base: z.object({}),
    make: () => readShape({ fields, enums, absent: 'missing' }),
  }) as unknown as RecordSchemaOf<T>;

/** What creates a record. */
export const createSchema = <T extends Types>(description: Description<T>): CreateSchemaOf<T> =>
  inputOf({ description, isUpdate: false }) as unknown as CreateSchemaOf<T>;

/** What updates a record: any part of it, but not its id. */
export const updateSchema = <T extends Types>(description: Description<T>): UpdateSchemaOf<T> =>
  inputOf({ description, isUpdate: true }) as unknown as UpdateSchemaOf<T>;

/** A filter. */
export const filterSchema = <T extends Types>(description: Description<T>): FilterSchemaOf<T> =>
  filterOf(description) as unknown as FilterSchemaOf<T>;

/** One entry of an order. */
export const orderBySchema = <T extends Types>(description: Description<T>): OrderBySchemaOf<T> =>
  orderByOf(description) as unknown as OrderBySchemaOf<T>;
