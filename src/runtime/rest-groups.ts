import type { RestTypes } from './rest-object.js';
import type { RestFlatRecord } from './rest-records.js';

/**
 * A group: the value of each dimension, and what `aggregate` asked for. Sums are text, and other numbers may be: the
 * server passes on what its database says (`Number(…)`).
 */
export type RestGroup<T extends RestTypes> = GroupOf<T> & Computed<T['aggregates']>;

interface GroupOf<T extends RestTypes> {
  /** In the order of `group_by`; a list is one text, written `{A,B}`. */
  groupByDimensionValues: (string | number | boolean | null)[];
  /** Records of the group, with `include_records_sample`. */
  records?: RestFlatRecord<T>[];
  totalCount?: number | string;
}

type Computed<A extends RestTypes['aggregates']> = {
  [Name in `sum${NameOf<A['number']>}`]?: string | null;
} & {
  [Name in `${'avg' | 'max' | 'min'}${NameOf<A['number']>}`]?: number | string | null;
} & {
  [Name in `${'max' | 'min'}${NameOf<A['date']>}`]?: string | null;
} & {
  [Name in `count${'True' | 'False'}${NameOf<A['boolean']>}`]?: number | string | null;
} & {
  [Name in `${Every}${NameOf<A['every']>}`]?: number | string | null;
};

type Every = `count${'UniqueValues' | 'Empty' | 'NotEmpty'}` | `percentage${'Empty' | 'NotEmpty'}`;

/** `amount.amountMicros` → `AmountAmountMicros`. */
type NameOf<Path extends string> = Path extends `${infer Field}.${infer Part}`
  ? `${Capitalize<Field>}${Capitalize<Part>}`
  : Capitalize<Path>;
