import type { DateInput } from '../../objects/inputs.js';

/** Whether there is a value. For text, `''` counts as none. */
export type FilterIs = 'NULL' | 'NOT_NULL';

/** Conditions side by side must all hold, several on one field included. */
export interface FilterLogic<F> {
  /** All of them; an empty list holds for every record. */
  and?: readonly F[];
  /** At least one of them; an empty list holds for no record. */
  or?: readonly F[];
  not?: F;
}

/** Conditions on a value with an order. Records without a value match none of them but `is`. */
export interface ComparableFilter<V> {
  eq?: V;
  neq?: V;
  gt?: V;
  gte?: V;
  lt?: V;
  lte?: V;
  /** An empty list matches no record. */
  in?: readonly V[];
  is?: FilterIs;
}

/**
 * Conditions on text. `''` and no value are the same to the server: `eq: ''` and `is: 'NULL'` find the same records. (Of a
 * currency's code and a rich text's `blocknote`, only `is: 'NULL'` does.)
 */
export interface TextFilter extends ComparableFilter<string> {
  /** A pattern: `%` stands for any text, `_` for one character, a backslash takes either literally. */
  like?: string;
  /** As `like`, in upper or lower case. */
  ilike?: string;
  startsWith?: string;
  endsWith?: string;
}

/** Conditions on an id, join ids such as `companyId` included. */
export interface UuidFilter extends ComparableFilter<string> {}

/** Conditions on NUMBER and POSITION. */
export interface NumberFilter extends ComparableFilter<number> {}

/** Conditions on NUMERIC and the parts of composites that are: numbers, or their digits where a number is too small. */
export interface BigNumberFilter extends ComparableFilter<number | string> {}

/** Conditions on DATE (`2026-01-31`) and DATE_TIME (`2026-01-31T12:00:00Z`); either takes the form of the other, or a `Date`. */
export interface DateFilter extends ComparableFilter<DateInput> {}

/** Conditions on BOOLEAN. */
export interface BooleanFilter {
  eq?: boolean;
  is?: FilterIs;
}

/** Conditions on SELECT and RATING. The order is that of the options. */
export interface SelectFilter<V extends string> extends ComparableFilter<V> {}

/** Conditions on MULTI_SELECT. */
export interface MultiSelectFilter<V extends string> {
  /** At least one of these; an empty list matches no record. */
  containsAny?: readonly V[];
  is?: FilterIs;
  /** Whether there is no option. (The server stores an empty list as none, which its own operator does not find.) */
  isEmptyArray?: boolean;
}

/** Conditions on ARRAY. */
export interface ArrayFilter {
  /** A pattern (see `ilike` of text) that one of the items matches. */
  containsIlike?: string;
  is?: FilterIs;
  /** Whether there is no item. (The server stores an empty list as none, which its own operator does not find.) */
  isEmptyArray?: boolean;
}

/** Conditions on RAW_JSON, FILES and the parts of composites that are lists. */
export interface JsonFilter {
  /** A pattern (see `like` of text) over the JSON text. */
  like?: string;
  is?: FilterIs;
}

/** Conditions on `searchVector`; to search, use `$search`. */
export interface SearchVectorFilter {
  is?: FilterIs;
}
