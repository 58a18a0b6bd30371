/** What schemas are to a compiler; `schema-mini.ts` takes the place of this file where an app uses `zod/mini`. */
import type * as zod from 'zod';

/** The schema of a key that may be left out. Its value holds no `undefined`, as in the interfaces of objects. */
type Optional<V> = zod.ZodType<V, V> & { readonly _zod: { readonly optin: 'optional'; readonly optout: 'optional' } };

/** `unknown` tells nothing of whether its key may be left out. */
type IsOptional<R, K extends keyof R> = unknown extends R[K]
  ? {} extends Pick<R, K>
    ? true
    : false
  : undefined extends R[K]
    ? true
    : false;

/** One schema per key, as `.shape` and `.pick` know them. */
type Shape<R> = {
  [K in keyof R]-?: IsOptional<R, K> extends true ? Optional<Exclude<R[K], undefined>> : zod.ZodType<R[K], R[K]>;
};

/** A record as it is read: what this package promises of it is cheaper for a compiler than all of `zod.ZodObject`. */
export interface RecordSchema<R, In = R> extends zod.ZodType<R, In> {
  readonly shape: Shape<R>;
  /** The schema of a selection. */
  readonly pick: <K extends keyof R>(keys: { readonly [P in K]: true }) => RecordSchema<Pick<R, K>>;
}

/** What is sent. To build another schema, spread its `.shape`: zod picks nothing of schemas that compare keys. */
export interface InputSchema<Out, In = Out> extends zod.ZodType<Out, In> {
  readonly shape: Shape<Out>;
}

/** A filter or an order. */
export type QuerySchema<Q> = zod.ZodType<Q, Q>;
