/** zod schemas of a workspace, made from the descriptions that generated code holds. */
import type { Description } from './validator-fields.js';
import { filterOf, orderByOf } from './validator-filters.js';
import { inputOf } from './validator-inputs.js';
import { readShape, withShape } from './validator-shapes.js';
import type { InputSchema, QuerySchema, RecordSchema } from './validator-schema.js';
import * as z from './validator-zod.js';

export { composite, composites } from './validator-composites.js';
export type { Description, Fields } from './validator-fields.js';
export { blocks, email, emailList, linkList, phoneList, url } from './validator-formats.js';
export { filtered } from './validator-operators.js';
export { agreeingPhones } from './validator-phones.js';
export * from './validator-values.js';

/** The types that schemas are of. */
export interface Types {
  readonly record: object;
  readonly create: object;
  readonly update: object;
  readonly filter: object;
  readonly orderBy: object;
}

// Casts below: generated code describes what the types that it gives are generated from.

/** A record as a server sends it: what is not known is dropped, unknown options are let through. */
export const recordSchema = <T extends Types>({ fields, enums = 'open' }: Description<T>): RecordSchema<T['record']> =>
  withShape({
    base: z.object({}),
    make: () => readShape({ fields, enums, absent: 'missing' }),
  }) as unknown as RecordSchema<T['record']>;

/** What creates a record. */
export const createSchema = <T extends Types>(description: Description<T>): InputSchema<T['create']> =>
  inputOf({ description, isUpdate: false }) as unknown as InputSchema<T['create']>;

/** What updates a record: any part of it, but not its id. */
export const updateSchema = <T extends Types>(description: Description<T>): InputSchema<T['update']> =>
  inputOf({ description, isUpdate: true }) as unknown as InputSchema<T['update']>;

/** A filter. */
export const filterSchema = <T extends Types>(description: Description<T>): QuerySchema<T['filter']> =>
  filterOf(description) as unknown as QuerySchema<T['filter']>;

/** One entry of an order. */
export const orderBySchema = <T extends Types>(description: Description<T>): QuerySchema<T['orderBy']> =>
  orderByOf(description) as unknown as QuerySchema<T['orderBy']>;
