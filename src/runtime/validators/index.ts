/** zod schemas of a workspace, made from the field lists of generated code. */
import type { ObjectDescription, SchemaTypes } from './fields.js';
import { fieldsFrom } from './fields.js';
import { filterOf, orderByOf } from './filters.js';
import { inputOf } from './inputs.js';
import { objectSchema } from './object-schema.js';
import type { ObjectSchema, QuerySchema } from './schema.js';
import { readShape } from './shapes.js';
import * as z from './zod.js';

export { link } from './fields.js';
export type { CommonFieldsOf, FieldsOf, LinksOf, ObjectDescription, PartsOf, SchemaTypes } from './fields.js';
export { composite, composites, domains, phones } from './kinds/composites.js';
export { date, dateTime } from './kinds/dates.js';
export { blocks, email, emailList, linkList, phoneList, url } from './kinds/formats.js';
export { json } from './kinds/json.js';
export { decimal, micros, number, numeric, position } from './kinds/numbers.js';
export { multiSelect, select } from './kinds/options.js';
export { boolean, searchVector, unknown } from './kinds/plain.js';
export { text, texts, uuid } from './kinds/text.js';

/** The types of an object's schemas. */
export type RecordSchemaOf<T extends SchemaTypes> = ObjectSchema<T['record']>;
export type CreateSchemaOf<T extends SchemaTypes> = ObjectSchema<T['create']>;
export type UpdateSchemaOf<T extends SchemaTypes> = ObjectSchema<T['update']>;
export type FilterSchemaOf<T extends SchemaTypes> = QuerySchema<T['filter']>;
export type OrderBySchemaOf<T extends SchemaTypes> = QuerySchema<T['orderBy']>;

// Casts below: the field list was checked against the types where generated code declares it.

/** A record as a server sends it: keys that are not known are dropped, unknown options are let through. */
export const recordSchemaOf = <T extends SchemaTypes>({
  fields,
  enums = 'open',
}: ObjectDescription<T>): RecordSchemaOf<T> =>
  objectSchema({
    base: z.object({}),
    makeShape: () => readShape({ fields: fieldsFrom(fields), enums, absent: 'missing' }),
    parser: 'zod',
  }) as unknown as RecordSchemaOf<T>;

/** What creates a record. */
export const createSchemaOf = <T extends SchemaTypes>(description: ObjectDescription<T>): CreateSchemaOf<T> =>
  inputOf({ description, isUpdate: false }) as unknown as CreateSchemaOf<T>;

/** What updates a record: any part of it, but not its id. */
export const updateSchemaOf = <T extends SchemaTypes>(description: ObjectDescription<T>): UpdateSchemaOf<T> =>
  inputOf({ description, isUpdate: true }) as unknown as UpdateSchemaOf<T>;

/** A filter. */
export const filterSchemaOf = <T extends SchemaTypes>(description: ObjectDescription<T>): FilterSchemaOf<T> =>
  filterOf(description) as unknown as FilterSchemaOf<T>;

/** One entry of an order. */
export const orderBySchemaOf = <T extends SchemaTypes>(description: ObjectDescription<T>): OrderBySchemaOf<T> =>
  orderByOf(description) as unknown as OrderBySchemaOf<T>;
