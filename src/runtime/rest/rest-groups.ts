import type { RestTypes } from './rest-object.js';
import type { RestFlatRecord } from './rest-records.js';

/**
 * A group: the value of each dimension, and what `aggregate` asked for. Only what is computed of a NUMBER comes as a
 * number. Counts, shares and what is computed of a part of a composite come as text (2.21): `Number(…)`.
 */
export type RestGroup<T extends RestTypes> = GroupOf<T> & Computed<T['aggregates']>;

interface GroupOf<T extends RestTypes> {
  /** In the order of `group_by`. An ARRAY is a list; a MULTI_SELECT is one text, written `{A,B}`. */
  groupByDimensionValues: (string | number | boolean | string[] | null)[];
  /** Records of the group, with `include_records_sample`. */
  records?: RestFlatRecord<T>[];
  totalCount?: string;
}

type Computed<A extends RestTypes['aggregates']> = {
  [Name in `${OfNumbers}${NameOf<Exclude<A['number'], PartPath>>}`]?: number | null;
} & {
  [Name in `${OfNumbers}${NameOf<Extract<A['number'], PartPath>>}`]?: string | null;
} & {
  [Name in `${'max' | 'min'}${NameOf<A['date']>}`]?: string | null;
} & {
  [Name in `count${'True' | 'False'}${NameOf<A['boolean']>}`]?: string | null;
} & {
  [Name in `${OfEvery}${NameOf<A['every']>}`]?: string | null;
};

/** `amount.amountMicros` */
type PartPath = `${string}.${string}`;

type OfNumbers = 'avg' | 'max' | 'min' | 'sum';

type OfEvery = `count${'UniqueValues' | 'Empty' | 'NotEmpty'}` | `percentage${'Empty' | 'NotEmpty'}`;

/** `amount.amountMicros` → `AmountAmountMicros`. */
type NameOf<Path extends string> = Path extends `${infer Field}.${infer Part}`
  ? `${Capitalize<Field>}${Capitalize<Part>}`
  : Capitalize<Path>;
