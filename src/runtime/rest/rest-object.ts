import type { ObjectTypes } from '../objects/object-types.js';

/** The part of an object's generated `…Types` that REST has to do with. */
export type RestTypes = Pick<ObjectTypes, 'record' | 'relations' | 'create' | 'update' | 'aggregates'>;

/** Routes that the server has for some objects only. */
export type RestRoute = 'duplicates' | 'groupBy' | 'merge';

/** What `paths` must know of an object besides its plural, which its paths are named by. */
export interface RestObject<
  Name extends string = string,
  T extends RestTypes = RestTypes,
  Routes extends RestRoute = RestRoute,
> {
  readonly name: Name;
  readonly types: T;
  readonly routes: Routes;
}

/** The objects of a workspace, by their plural. */
export type RestObjectsOf<Objects> = { readonly [Plural in keyof Objects]: RestObject };
