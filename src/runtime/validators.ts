/** zod schemas of a workspace, made from the descriptions that generated code holds. */
import * as z from 'zod';
import type { Enums, Fields, Lenient, Links, Meta } from './validator-fields.js';
import { filterOf, orderByOf } from './validator-filters.js';
import { withShape } from './validator-lazy.js';
import type { InputSchema, RecordSchema, Schema } from './validator-schema.js';
import { readShape } from './validator-shapes.js';
import { inputOf } from './validator-inputs.js';

export { composite, composites } from './validator-composites.js';
export { date, dateTime } from './validator-dates.js';
export type { Fields, Meta } from './validator-fields.js';
export { multiSelect, select } from './validator-options.js';
export * from './validator-values.js';

/** A record as a server sends it: what is not known is dropped, unknown options are let through. */
export const recordSchema = <R>(fields: Fields, enums: Enums = 'open'): RecordSchema<R> =>
  // the description is generated from what `R` is generated from
  withShape({ base: z.object({}), make: () => readShape({ fields, enums }) }) as unknown as RecordSchema<R>;

/** What creates a record. */
export const createSchema = <C>(fields: Fields, meta: Meta, links?: Links, lenient?: Lenient): InputSchema<C> =>
  // as above, of `C`
  inputOf({ fields, meta, links, lenient, isUpdate: false }) as unknown as InputSchema<C>;

/** What updates a record: any part of it, but not its id. */
export const updateSchema = <U>(fields: Fields, meta: Meta, links?: Links, lenient?: Lenient): InputSchema<U> =>
  // as above, of `U`
  inputOf({ fields, meta, links, lenient, isUpdate: true }) as unknown as InputSchema<U>;

/** A filter. */
export const filterSchema = <F>(fields: Fields, links?: Links, enums: Enums = 'open'): Schema<F, F> =>
  // as above, of `F`
  filterOf({ fields, links, enums }) as unknown as Schema<F, F>;

/** One entry of an order. */
export const orderBySchema = <O>(fields: Fields, links?: Links): Schema<O, O> =>
  // as above, of `O`
  orderByOf({ fields, links }) as unknown as Schema<O, O>;
