/** How much is sent of a record. */
export interface RestDepthQuery {
  /**
   * `0`, the default: the record, with the ids of what it links to. `1`: with the records that it links to, too.
   *
   * @default 0
   */
  depth?: 0 | 1;
  /**
   * Names of fields, separated by commas, besides `id`: after 2.43; older servers send every field. Records then lack what
   * is not listed.
   */
  fields?: string;
}

/** Which records. */
export interface RestFilterQuery {
  /**
   * `field[operator]:value`, separated by commas that mean "and": `name.firstName[eq]:"Ada",createdAt[gte]:2026-01-01`.
   * A field may be a part of a composite, or a field of a to-one relation (`company.name[ilike]:%acme%`, since 2.0).
   * Operators are `eq`, `neq`, `gt`, `gte`, `lt`, `lte`, `is` (`NULL`, `NOT_NULL`), `like`, `ilike`, `startsWith`,
   * `endsWith`, and with a list (`stage[in]:[NEW,WON]`) `in` and `containsAny`. Conditions are put together by `and(…)`,
   * `or(…)` and `not(…)`, which takes one. Quote a text that holds commas. Soft-deleted records are found only by a
   * filter that mentions `deletedAt`.
   */
  filter: string;
}

/** Which records, in which order, and how many. */
export interface RestListQuery extends RestDepthQuery, Partial<RestFilterQuery> {
  /**
   * Fields, with a direction unless `AscNullsFirst` is meant: `createdAt[DescNullsLast],name.lastName[AscNullsLast]`.
   * Records that are equal in all of it come by id, as all do without it.
   */
  order_by?: string;
  /**
   * Default 60. More than 200 are cut down to 200 without a word, so follow `pageInfo.hasNextPage`.
   *
   * @type integer
   * @default 60
   * @minimum 0
   */
  limit?: number;
  /**
   * `pageInfo.endCursor` of the page before, with the same `order_by`. Order by fields that are never empty, or not at
   * all: pages end at the first record without a value.
   */
  starting_after?: string;
  /** `pageInfo.startCursor` of the page behind. */
  ending_before?: string;
}

/** Changes all records that match. The filter must be there: without it the server refuses. */
export interface RestManyQuery extends RestDepthQuery, RestFilterQuery {}

/** How to create. */
export interface RestCreateQuery extends RestDepthQuery {
  /** Updates the record that has the id or unique value instead, if there is one; a soft-deleted one comes back. */
  upsert?: boolean;
}

/** How to delete. */
export interface RestDeleteQuery {
  /** `true` keeps the record, to be restored. Without it, it is DESTROYED FOR GOOD. */
  soft_delete?: boolean;
}

/** Deletes all records that match. The filter must be there: without it the server refuses. */
export interface RestDeleteManyQuery extends RestDeleteQuery, RestFilterQuery {}

/** What to group by, and what to compute. Several of these are JSON, written as the GraphQL API has it. */
export interface RestGroupQuery extends Partial<RestFilterQuery> {
  /**
   * JSON: `[{"stage":true}]`, `[{"company":{"name":true}}]`; dates with a granularity from `DAY` to `YEAR`, which needs
   * a time zone: `[{"closeDate":{"granularity":"MONTH","timeZone":"Europe/Paris"}}]`.
   */
  group_by: string;
  /** JSON: `["totalCount","sumAmountAmountMicros"]`; default `["totalCount"]`. */
  aggregate?: string;
  /** JSON: `[{"stage":"AscNullsLast"}]`, `[{"aggregate":{"totalCount":"DescNullsLast"}}]`. */
  order_by?: string;
  /**
   * How many groups; default 50.
   *
   * @type integer
   * @default 50
   * @minimum 0
   */
  limit?: number;
  /** At most ten records of each group, in `records`. */
  include_records_sample?: boolean;
  /** The order of `records`, written as `order_by` of a list is: `createdAt[DescNullsLast]`. */
  order_by_for_records?: string;
  /** Only records that this view shows. (The server's own OpenAPI document calls it `view_id`, which does nothing.) */
  viewId?: string;
}
