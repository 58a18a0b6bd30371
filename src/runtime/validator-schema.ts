/** The types of schemas; `validator-schema-mini.ts` takes the place of this file where an app uses `zod/mini`. */
import type * as z from 'zod';

/** A schema of any kind. */
export type Schema<Out = unknown, In = unknown> = z.ZodType<Out, In>;

/** A schema of an object's keys. */
export type ObjectSchema = z.ZodObject;

/** The schema of a key that may be left out. Its value holds no `undefined`, as in the interfaces of objects. */
type Optional<V> = z.ZodType<V, V> & { readonly _zod: { readonly optin: 'optional'; readonly optout: 'optional' } };

type IsOptional<R, K extends keyof R> = unknown extends R[K]
  ? {} extends Pick<R, K>
    ? true
    : false
  : undefined extends R[K]
    ? true
    : false;

/** One schema per key, as `.shape` and `.pick` know them. */
export type Shape<R> = {
  [K in keyof R]-?: IsOptional<R, K> extends true ? Optional<Exclude<R[K], undefined>> : z.ZodType<R[K], R[K]>;
};

/** A record as it is read. */
export type RecordSchema<R> = z.ZodObject<Shape<R>, z.core.$strip>;

/** A schema of what is sent. To build another one, spread its `.shape`: zod picks nothing of schemas that compare keys. */
export interface InputSchema<Out, In = Out> extends z.ZodType<Out, In> {
  readonly shape: Shape<Out>;
}
