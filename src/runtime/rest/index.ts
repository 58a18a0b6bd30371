import type { RestObjectsOf, RestRoute } from './rest-object.js';
import type {
  RestBatch,
  RestDuplicates,
  RestGroups,
  RestMerge,
  RestOneRecord,
  RestOneRecordBefore2,
  RestRecords,
  RestRecordsBefore2,
  RestRestore,
  RestRestoreOne,
} from './rest-operations.js';

export type { RestBodyError, RestError } from './rest-answers.js';
export type { RestObject } from './rest-object.js';
export type { RestFlatRecord, RestRecord } from './rest-records.js';

/** The routes of all objects, in the form that OpenAPI tools such as `openapi-fetch` read. Paths start after `/rest`. */
export type RestPaths<Objects extends RestObjectsOf<Objects>> = {
  [Plural in keyof Objects & string as `/restore/${Plural}`]: RestRestore<Plural, Objects[Plural]>;
} & PathsSince2<Objects>;

/** As {@link RestPaths}, of a server since 2.38 at least: `restore` stands behind what it restores, and takes an id. */
export type RestPathsSince238<Objects extends RestObjectsOf<Objects>> = {
  [Plural in keyof Objects & string as `/${Plural}/restore`]: RestRestore<Plural, Objects[Plural]>;
} & {
  [Plural in keyof Objects & string as `/${Plural}/{id}/restore`]: RestRestoreOne<Objects[Plural]>;
} & PathsSince2<Objects>;

type PathsSince2<Objects extends RestObjectsOf<Objects>> = {
  [Plural in keyof Objects & string as `/${Plural}`]: RestRecords<Plural, Objects[Plural]>;
} & {
  [Plural in keyof Objects & string as `/${Plural}/{id}`]: RestOneRecord<Objects[Plural]>;
} & {
  [Plural in With<'groupBy', Objects> as `/${Plural}/groupBy`]: RestGroups<Objects[Plural]>;
} & {
  [Plural in With<'merge', Objects> as `/${Plural}/merge`]: RestMerge<Objects[Plural]>;
} & SharedPaths<Objects>;

/** As {@link RestPaths}, of a server before 2.0: it writes one record or creates a batch, and destroys what it deletes. */
export type RestPathsBefore2<Objects extends RestObjectsOf<Objects>> = {
  [Plural in keyof Objects & string as `/${Plural}`]: RestRecordsBefore2<Plural, Objects[Plural]>;
} & {
  [Plural in keyof Objects & string as `/${Plural}/{id}`]: RestOneRecordBefore2<Objects[Plural]>;
} & SharedPaths<Objects>;

type SharedPaths<Objects extends RestObjectsOf<Objects>> = {
  [Plural in keyof Objects & string as `/batch/${Plural}`]: RestBatch<Plural, Objects[Plural]>;
} & {
  [Plural in With<'duplicates', Objects> as `/${Plural}/duplicates`]: RestDuplicates<Objects[Plural]>;
};

/** The plurals of the objects that have a route. */
type With<Route extends RestRoute, Objects extends RestObjectsOf<Objects>> = {
  [Plural in keyof Objects & string]: Route extends Objects[Plural]['routes'] ? Plural : never;
}[keyof Objects & string];
