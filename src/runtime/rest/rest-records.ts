import type { RestTypes } from './rest-object.js';

/** A record without the records it links to: its values, `searchVector` and join ids included. */
export type RestFlatRecord<T extends Pick<RestTypes, 'record'>> = {
  [Field in keyof T['record']]-?: RestValue<T['record'][Field]>;
};

/**
 * A record as REST sends it. The records it links to come with `depth: 1` only, at most 60 in a list, and flat. Fields
 * that the role of the key may not read are left out; inactive ones are sent too, but are no part of the type.
 */
export type RestRecord<T extends Pick<RestTypes, 'record' | 'relations'>> = RestFlatRecord<T> & {
  [Relation in keyof T['relations']]?: Linked<T['relations'][Relation]>;
};

type Linked<Link> = Link extends { readonly target: infer T extends RestTypes; readonly absent: infer Absent }
  ? RestFlatRecord<T> | Absent
  : Link extends { readonly target: infer T extends RestTypes }
    ? RestFlatRecord<T>[]
    : never;

/** A value with plain lists only: openapi-fetch (0.17) takes a `readonly` one, as `fieldTypes` may name, for an object. */
type RestValue<V> = V extends readonly (infer Item)[]
  ? RestValue<Item>[]
  : V extends object
    ? { [Part in keyof V]: RestValue<V[Part]> }
    : V;
