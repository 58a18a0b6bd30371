/** The types of schemas: what this package promises of them costs a compiler less than all of `zod.ZodObject`. */
import type { core, input, output } from 'zod';
import type { ZodType } from './zod-type.js';

/** The schema of a key that may be left out. Its value holds no `undefined`, as in the interfaces of objects. */
type Optional<V> = ZodType<V, V> & { readonly _zod: { readonly optin: 'optional'; readonly optout: 'optional' } };

/** `unknown` does not say whether its key may be left out. */
type IsOptional<R, K extends keyof R> = unknown extends R[K]
  ? {} extends Pick<R, K>
    ? true
    : false
  : undefined extends R[K]
    ? true
    : false;

/** One schema per key. */
type Shape<R> = {
  [K in keyof R]-?: IsOptional<R, K> extends true ? Optional<Exclude<R[K], undefined>> : ZodType<R[K], R[K]>;
};

/** Keys to pick or omit. */
type Keys<K extends PropertyKey> = { readonly [P in K]: true };

/** An object type with further keys, or keys of another type. */
type Extended<V, Further> = Flat<Omit<V, keyof Further> & Further>;

type Flat<V> = { [K in keyof V]: V[K] };

/** A record, or what creates or updates one. Its methods derive schemas, with zod and with `zod/mini`. */
export interface ObjectSchema<Out, In = Out> extends ZodType<Out, In> {
  readonly shape: Shape<Out>;
  readonly pick: <K extends keyof Out>(keys: Keys<K>) => ObjectSchema<Pick<Out, K>, Pick<In, K & keyof In>>;
  readonly omit: <K extends keyof Out>(keys: Keys<K>) => ObjectSchema<Omit<Out, K>, Omit<In, K>>;
  /** Adds keys, or gives keys another schema. */
  readonly extend: <S extends core.$ZodShape>(
    shape: S,
  ) => ObjectSchema<
    Extended<Out, output<core.$ZodObject<S, core.$strip>>>,
    Extended<In, input<core.$ZodObject<S, core.$strip>>>
  >;
  /** Lets all keys be left out, or some. */
  readonly partial: {
    (): ObjectSchema<Partial<Out>, Partial<In>>;
    <K extends keyof Out>(
      keys: Keys<K>,
    ): ObjectSchema<Flat<Omit<Out, K> & Partial<Pick<Out, K>>>, Flat<Omit<In, K> & Partial<Pick<In, K & keyof In>>>>;
  };
}

/** A filter or an order. */
export type QuerySchema<Q> = ZodType<Q, Q>;
