/** Operators per kind of value. Measured on a 2.21 server, which refuses some that its schema lists. */

/** The kinds of values as filters tell them apart. */
export type FilterKind =
  | 'text'
  | 'uuid'
  | 'number'
  | 'bigNumber'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'select'
  | 'multiSelect'
  | 'array'
  | 'rawJson'
  | 'none';

/** One kind of filter. */
interface FilterFacts {
  /** Operators that the server takes. */
  readonly accepted: readonly string[];
  /** Accepted by a 2.x server although its schema does not list them. */
  readonly unlisted: readonly string[];
  /** In the schema, refused by the server. */
  readonly refused: readonly string[];
}

const ORDERED = ['eq', 'neq', 'in', 'gt', 'gte', 'lt', 'lte', 'is'];

const facts = (given: Pick<FilterFacts, 'accepted'> & Partial<FilterFacts>): FilterFacts => ({
  unlisted: [],
  refused: [],
  ...given,
});

/** All kinds that can be filtered by. */
export const FILTERS: Readonly<Record<Exclude<FilterKind, 'none'>, FilterFacts>> = {
  text: facts({
    accepted: [...ORDERED, 'like', 'ilike', 'startsWith', 'endsWith'],
    refused: ['regex', 'iregex'],
  }),
  uuid: facts({ accepted: ORDERED }),
  number: facts({ accepted: ORDERED }),
  bigNumber: facts({ accepted: ORDERED }),
  boolean: facts({ accepted: ['eq', 'is'] }),
  date: facts({ accepted: ORDERED }),
  dateTime: facts({ accepted: ORDERED }),
  select: facts({
    accepted: ORDERED,
    unlisted: ['gt', 'gte', 'lt', 'lte'],
    refused: ['containsAny', 'isEmptyArray'],
  }),
  multiSelect: facts({
    accepted: ['containsAny', 'is', 'isEmptyArray'],
    refused: ['eq', 'neq', 'in'],
  }),
  array: facts({ accepted: ['containsIlike', 'is', 'isEmptyArray'] }),
  rawJson: facts({ accepted: ['is', 'like'] }),
};

const BY_INPUT: Readonly<Record<string, FilterKind>> = {
  StringFilter: 'text',
  UUIDFilter: 'uuid',
  IDFilter: 'uuid',
  IntFilter: 'number',
  FloatFilter: 'number',
  BigIntFilter: 'number',
  BigFloatFilter: 'bigNumber',
  BooleanFilter: 'boolean',
  DateFilter: 'date',
  DateTimeFilter: 'dateTime',
  ArrayFilter: 'array',
  RawJsonFilter: 'rawJson',
  TSVectorFilter: 'none',
};

/** The kind of a filter input of the schema; those of enums are named after their field. */
export const filterKindOf = (input: string): FilterKind =>
  BY_INPUT[input] ?? (input.endsWith('EnumFilter') ? 'select' : 'none');
