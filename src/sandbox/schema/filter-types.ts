import { members } from './definition.js';
import type { TypeDefinition } from './definition.js';

/** The filter of an enum, whether the field holds one value of it or a list. */
export const enumFilter = (enumName: string): TypeDefinition => ({
  kind: 'input',
  name: `${enumName}Filter`,
  members: members({
    eq: enumName,
    neq: enumName,
    in: `[${enumName}]`,
    containsAny: `[${enumName}]`,
    is: 'FilterIs',
    isEmptyArray: 'Boolean',
  }),
});

const comparable = (
  scalar: string,
  { item = `${scalar}!` }: { readonly item?: string } = {},
): Record<string, string> => ({
  eq: scalar,
  gt: scalar,
  gte: scalar,
  in: `[${item}]`,
  lt: scalar,
  lte: scalar,
  neq: scalar,
  is: 'FilterIs',
});

const patterns = {
  startsWith: 'String',
  endsWith: 'String',
  like: 'String',
  ilike: 'String',
  regex: 'String',
  iregex: 'String',
};

const FILTERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  StringFilter: { ...comparable('String'), ...patterns },
  UUIDFilter: comparable('UUID', { item: 'UUID' }),
  DateTimeFilter: comparable('DateTime'),
  DateFilter: comparable('Date'),
  IntFilter: comparable('Int'),
  FloatFilter: comparable('Float'),
  BigIntFilter: comparable('BigInt'),
  BigFloatFilter: comparable('BigFloat'),
  BooleanFilter: { eq: 'Boolean', is: 'FilterIs' },
  ArrayFilter: { containsIlike: 'String', is: 'FilterIs', isEmptyArray: 'Boolean' },
  RawJsonFilter: { is: 'FilterIs', like: 'String' },
  TSVectorFilter: { search: 'String' },
};

/** The filters of all scalars; the schema keeps those that a field uses. */
export const scalarFilters: readonly TypeDefinition[] = Object.entries(FILTERS).map(([name, types]) => ({
  kind: 'input',
  name,
  members: members(types),
}));
