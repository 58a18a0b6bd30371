import type { OrderByDirection } from '../../objects/inputs.js';
import type { ObjectTypes } from '../../objects/object-types.js';
import type { CallOptions } from '../options.js';
import type { Result } from '../selection/results.js';

/** What to compute: for each function the fields it is applied to. */
export interface AggregateArguments<T extends ObjectTypes> extends CallOptions {
  filter?: T['filter'];
  /** The number of records is part of every answer; it may be asked for by name all the same. */
  count?: true;
  sum?: readonly T['aggregates']['number'][];
  avg?: readonly T['aggregates']['number'][];
  min?: readonly T['aggregates']['number' | 'date'][];
  max?: readonly T['aggregates']['number' | 'date'][];
  countUniqueValues?: readonly T['aggregates']['every'][];
  countEmpty?: readonly T['aggregates']['every'][];
  countNotEmpty?: readonly T['aggregates']['every'][];
  /** A share of 1, not of 100. */
  percentageEmpty?: readonly T['aggregates']['every'][];
  percentageNotEmpty?: readonly T['aggregates']['every'][];
  countTrue?: readonly T['aggregates']['boolean'][];
  countFalse?: readonly T['aggregates']['boolean'][];
}

/** The names of what can be computed. */
export type AggregateFunction = Exclude<keyof AggregateArguments<ObjectTypes>, 'filter' | 'count' | keyof CallOptions>;

/** What was computed: each function asked for, by field; `null` where there was no value to compute it from. */
export type AggregateResult<T extends ObjectTypes, A> = {
  [F in 'count' | (keyof A & AggregateFunction)]: F extends keyof A & AggregateFunction
    ? Computed<T, A[F] extends readonly (infer Path)[] ? Path : never, F>
    : number;
};

type Computed<T extends ObjectTypes, Path, F> = {
  [P in Path & string]: (F extends 'min' | 'max' ? Extreme<T, P> : number) | null;
};

// What is known of an object only at run time may be any of its fields.
type Extreme<T extends ObjectTypes, P> = string extends T['aggregates']['date']
  ? string | number
  : P extends T['aggregates']['date']
    ? string
    : number;

/**
 * How dates are put together: `DAY` to `YEAR` give the first day in the `timeZone` (`2026-01-01`). `…_OF_THE_…` give a
 * name (`Tuesday`) and `NONE` the time itself, both in UTC: the server ignores the time zone for them (2.21).
 */
export type DateGranularity =
  | 'DAY'
  | 'WEEK'
  | 'MONTH'
  | 'QUARTER'
  | 'YEAR'
  | 'DAY_OF_THE_WEEK'
  | 'MONTH_OF_THE_YEAR'
  | 'QUARTER_OF_THE_YEAR'
  | 'NONE';

/** What to group by, and what to compute over each group. */
export interface GroupByArguments<T extends ObjectTypes> extends AggregateArguments<T> {
  /** Fields, as `stage`, `name.lastName`, `company.name`; dates with their granularity, as `{ closeDate: 'MONTH' }`. */
  by: readonly (T['aggregates']['group'] | { [K in T['aggregates']['groupDate']]?: DateGranularity })[];
  orderBy?: GroupOrder<T> | readonly GroupOrder<T>[];
  /** How many groups; default 1,000 without `records` (the server's own default, with them, is 50). */
  limit?: number;
  /** Where days begin, such as `Europe/Paris`; default `UTC`. Refused where no date of `by` has `DAY` to `YEAR`. */
  timeZone?: string;
  /** Where a `WEEK` begins; default `MONDAY`. Refused where no date of `by` has it. */
  weekStartDay?: 'MONDAY' | 'SUNDAY' | 'SATURDAY';
  /**
   * Which fields of the records to return, at most ten of a group; `true` for every scalar and composite field. The
   * server takes 50 columns, those of `by` and `id` included; a part of a composite is a column.
   */
  records?: true | T['select'];
  recordsOrderBy?: T['orderBy'] | readonly T['orderBy'][];
}

/** The order of groups, written as a group is: `{ by: { stage: 'AscNullsLast' } }`, `{ count: 'DescNullsLast' }`. */
export interface GroupOrder<T extends ObjectTypes> {
  by?: { [P in T['aggregates']['group' | 'groupDate']]?: OrderByDirection };
  count?: OrderByDirection;
  sum?: { [P in T['aggregates']['number']]?: OrderByDirection };
  avg?: { [P in T['aggregates']['number']]?: OrderByDirection };
  min?: { [P in T['aggregates']['number' | 'date']]?: OrderByDirection };
  max?: { [P in T['aggregates']['number' | 'date']]?: OrderByDirection };
}

/** One group: the value of each dimension, what was computed over its records, and the records if asked for. */
export type Group<T extends ObjectTypes, A extends GroupByArguments<T>> = AggregateResult<T, A> & {
  by: { [P in DimensionName<A['by'][number]>]: DimensionValue<T, P> };
} & (A extends { readonly records: infer S } ? { records: Result<T, S extends true ? undefined : S>[] } : unknown);

type DimensionName<B> = B extends string ? B : keyof B & string;

type DimensionValue<T extends ObjectTypes, P> = string extends T['aggregates']['group']
  ? unknown
  : P extends T['aggregates']['groupDate']
    ? string | null
    : P extends keyof T['record']
      ? Grouped<T['record'][P]> | null
      : P extends `${infer F}.${infer Rest}`
        ? F extends keyof T['relations']
          ? T['relations'][F] extends { readonly target: infer U extends ObjectTypes }
            ? DimensionValue<U, Rest>
            : never
          : F extends keyof T['record']
            ? Part<T['record'][F], Rest> | null
            : never
        : never;

// A number of a composite comes as text, unlike one that is a field.
type Part<Composite, P> = P extends keyof (Composite & {})
  ? (Composite & {})[P] extends infer V
    ? V extends number
      ? string
      : Grouped<V>
    : never
  : never;

// An ARRAY comes as a list; a list of options as one text, written as Postgres does: `{A,B}`.
type Grouped<V> = V extends readonly (infer Item)[] ? (string extends Item ? string[] : string) : V;
