import type { RestTypes } from './rest-object.js';

/**
 * What may be sent as a `V`, be its lists `readonly` or not. openapi-fetch (0.17) shows a list in a body as an object of
 * all its methods; this is what it takes to tell a list from a text.
 */
export type RestBody<V> = V extends readonly unknown[]
  ? { readonly length: number; readonly map: unknown; readonly [index: number]: RestBody<V[number]> }
  : V extends object
    ? { [Part in keyof V]: RestBody<V[Part]> }
    : V;

/** Records to find duplicates of: stored ones by their ids, or values of new ones. */
export type RestDuplicatesBody<T extends Pick<RestTypes, 'create'>> =
  { ids: RestBody<readonly string[]>; data?: never } | { data: RestBody<readonly T['create'][]>; ids?: never };

/** Records to make one of. */
export interface RestMergeBody {
  /**
   * 2 to 9.
   *
   * @minItems 2
   * @maxItems 9
   */
  ids: RestBody<readonly string[]>;
  /**
   * Index in `ids` of the record that decides where they differ, and that stays.
   *
   * @type integer
   * @minimum 0
   */
  conflictPriorityIndex: number;
  /** Only shows the result; its id is made up, and its `deletedAt` is set. */
  dryRun?: boolean;
}
