import type { RestData, RestDeleted, RestDone, RestJson, RestMade, RestPage } from './rest-answers.js';
import type { RestBody, RestDuplicatesBody, RestMergeBody } from './rest-bodies.js';
import type { RestGroup } from './rest-groups.js';
import type { RestObject } from './rest-object.js';
import type {
  RestCreateQuery,
  RestDeleteManyQuery,
  RestDeleteQuery,
  RestDepthQuery,
  RestGroupQuery,
  RestListQuery,
  RestManyQuery,
} from './rest-queries.js';
import type { RestRecord } from './rest-records.js';

/** `/people` of a server before 2.0. */
export interface RestRecordsBefore2<Plural extends string, O extends RestObject> {
  /** A page of the records that match. */
  get: {
    parameters: { query?: RestListQuery };
    responses: RestDone<RestData<Plural, RestRecord<O['types']>[]> & RestPage>;
  };
  /** Creates a record. */
  post: {
    parameters: { query?: RestCreateQuery };
    requestBody: RestJson<RestBody<O['types']['create']>>;
    responses: RestMade<RestData<`create${Capitalize<O['name']>}`, RestRecord<O['types']>>>;
  };
}

/** `/people` */
export interface RestRecords<Plural extends string, O extends RestObject> extends RestRecordsBefore2<Plural, O> {
  /** Changes the records that match, at most 200. */
  patch: {
    parameters: { query: RestManyQuery };
    requestBody: RestJson<RestBody<O['types']['update']>>;
    responses: RestDone<RestData<`update${Capitalize<Plural>}`, RestRecord<O['types']>[]>>;
  };
  /** Destroys the records that match, unless `soft_delete` is set. */
  delete: {
    parameters: { query: RestDeleteManyQuery };
    responses: RestDone<RestData<`delete${Capitalize<Plural>}`, RestDeleted[]>>;
  };
}

interface Id {
  /** @format uuid */
  id: string;
}

/** `/people/{id}` of a server before 2.0, which knows no `soft_delete`. */
export interface RestOneRecordBefore2<O extends RestObject> {
  /** The record. */
  get: {
    parameters: { path: Id; query?: RestDepthQuery };
    responses: RestDone<RestData<O['name'], RestRecord<O['types']>>>;
  };
  /** Changes the record. */
  patch: {
    parameters: { path: Id; query?: RestDepthQuery };
    requestBody: RestJson<RestBody<O['types']['update']>>;
    responses: RestDone<RestData<`update${Capitalize<O['name']>}`, RestRecord<O['types']>>>;
  };
  /** Destroys the record. */
  delete: {
    parameters: { path: Id; query?: never };
    responses: RestDone<RestData<`delete${Capitalize<O['name']>}`, RestDeleted>>;
  };
}

/** `/people/{id}` */
export interface RestOneRecord<O extends RestObject> extends Omit<RestOneRecordBefore2<O>, 'delete'> {
  /** Destroys the record, unless `soft_delete` is set. */
  delete: {
    parameters: { path: Id; query?: RestDeleteQuery };
    responses: RestDone<RestData<`delete${Capitalize<O['name']>}`, RestDeleted>>;
  };
}

/** `/batch/people` */
export interface RestBatch<Plural extends string, O extends RestObject> {
  /**
   * Creates records, at most 200.
   *
   * @maxItems 200
   */
  post: {
    parameters: { query?: RestCreateQuery };
    requestBody: RestJson<RestBody<readonly O['types']['create'][]>>;
    responses: RestMade<RestData<`create${Capitalize<Plural>}`, RestRecord<O['types']>[]>>;
  };
}

/** `/restore/people` (`/restore/people/{id}` always answers 400 on a 2.21 server). */
export interface RestRestore<Plural extends string, O extends RestObject> {
  /** Restores the soft-deleted records that match. */
  patch: {
    parameters: { query: RestManyQuery };
    responses: RestDone<RestData<`restore${Capitalize<Plural>}`, RestRecord<O['types']>[]>>;
  };
}

/** `/people/{id}/restore` (2.36 and newer) */
export interface RestRestoreOne<O extends RestObject> {
  /** Restores the record. */
  patch: {
    parameters: { path: Id; query?: RestDepthQuery };
    responses: RestDone<RestData<`restore${Capitalize<O['name']>}`, RestRecord<O['types']>>>;
  };
}

/** `/people/duplicates` */
export interface RestDuplicates<O extends RestObject> {
  /** For each id or record given, the stored records that the server takes for duplicates of it. */
  post: {
    parameters: { query?: RestDepthQuery };
    requestBody: RestJson<RestDuplicatesBody<O['types']>>;
    responses: RestDone<{ data: (DuplicatesOf<O> & RestPage)[] }>;
  };
}

type DuplicatesOf<O extends RestObject> = { [Key in `${O['name']}Duplicates`]: RestRecord<O['types']>[] };

/** `/people/groupBy` */
export interface RestGroups<O extends RestObject> {
  /** Groups of the records that match: a bare list, without `data`. */
  get: {
    parameters: { query: RestGroupQuery };
    responses: RestDone<RestGroup<O['types']>[]>;
  };
}

/** `/people/merge` */
export interface RestMerge<O extends RestObject> {
  /** Makes one record of several. */
  patch: {
    parameters: { query?: RestDepthQuery };
    requestBody: RestJson<RestMergeBody>;
    responses: RestDone<RestData<`merge${Capitalize<O['name']>}`, RestRecord<O['types']>>>;
  };
}
