/** What schemas are to a compiler where an app uses `zod/mini`. */
import type * as zod from 'zod/mini';

/** The schema of a key that may be left out. Its value holds no `undefined`, as in the interfaces of objects. */
type Optional<V> = zod.ZodMiniType<V, V> & {
  readonly _zod: { readonly optin: 'optional'; readonly optout: 'optional' };
};

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
  [K in keyof R]-?: IsOptional<R, K> extends true ? Optional<Exclude<R[K], undefined>> : zod.ZodMiniType<R[K], R[K]>;
};

/** A record as it is read. */
export interface RecordSchema<R, In = R> extends zod.ZodMiniType<R, In> {
  readonly shape: Shape<R>;
}

/** What is sent. To build another schema, spread its `.shape`: zod picks nothing of schemas that compare keys. */
export interface InputSchema<Out, In = Out> extends zod.ZodMiniType<Out, In> {
  readonly shape: Shape<Out>;
}

/** A filter or an order. */
export type QuerySchema<Q> = zod.ZodMiniType<Q, Q>;
