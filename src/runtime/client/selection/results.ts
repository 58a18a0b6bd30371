import type { ObjectTypes } from '../../objects/object-types.js';

/** A record as a query with the selection `S` returns it; without a selection, that of `selecting` or the whole record. */
export type Result<T extends ObjectTypes, S> = S extends undefined
  ? T extends { readonly selected: infer R }
    ? R
    : T['record']
  : Selected<T['record'], T['relations'], S>;

/** The types of an object, with the selection `S` where a query has none. */
export type With<T extends ObjectTypes, S> = T & {
  readonly selected: Selected<T['record'], T['relations'], S>;
};

type Selected<R, Relations, S> = {
  -readonly [K in keyof S as S[K] extends false | undefined ? never : K]: K extends keyof Relations
    ? Related<Relations[K], S[K]>
    : K extends keyof R
      ? Own<R[K], S[K]>
      : never;
};

// In both, a value that is only known to be a boolean makes the field possibly undefined.
type Related<L, V> = V extends false | undefined
  ? undefined
  : L extends { readonly target: infer T extends ObjectTypes; readonly absent: infer Absent }
    ? Result<T, V extends object ? V : undefined> | Absent
    : L extends { readonly target: infer T extends ObjectTypes }
      ? Result<T, V extends object ? V : undefined>[]
      : never;

type Own<R, V> = unknown extends R
  ? unknown
  : V extends true
    ? undefined extends R
      ? Exclude<R, undefined>
      : R
    : V extends object
      ? Parts<R, V>
      : undefined;

type Parts<R, V> = R extends readonly (infer Item)[]
  ? Parts<Item, V>[]
  : R extends null
    ? null
    : Selected<R, unknown, V>;
