import { members } from './definition.js';
import type { TypeDefinition } from './definition.js';
import { scalarFilters } from './filter-types.js';

const SCALARS = [
  'UUID',
  'DateTime',
  'Date',
  'JSON',
  'BigFloat',
  'BigInt',
  'Position',
  'TSVector',
  'Cursor',
  'ConnectionCursor',
];

/** The types that belong to no object. */
export const sharedTypes: readonly TypeDefinition[] = [
  ...SCALARS.map((name) => ({ kind: 'scalar' as const, name })),
  ...scalarFilters,
  { kind: 'enum', name: 'FilterIs', values: ['NULL', 'NOT_NULL'] },
  {
    kind: 'enum',
    name: 'OrderByDirection',
    values: ['AscNullsFirst', 'AscNullsLast', 'DescNullsFirst', 'DescNullsLast'],
  },
  {
    kind: 'enum',
    name: 'DateGranularityEnum',
    values: [
      'DAY',
      'MONTH',
      'QUARTER',
      'YEAR',
      'WEEK',
      'DAY_OF_THE_WEEK',
      'MONTH_OF_THE_YEAR',
      'QUARTER_OF_THE_YEAR',
      'NONE',
    ],
  },
  { kind: 'enum', name: 'FirstDayOfTheWeek', values: ['MONDAY', 'SUNDAY', 'SATURDAY'] },
  {
    kind: 'input',
    name: 'GroupByDateGranularityInput',
    members: members({ granularity: 'DateGranularityEnum', weekStartDay: 'FirstDayOfTheWeek', timeZone: 'String' }),
  },
  {
    kind: 'input',
    name: 'OrderByDateGranularityInput',
    members: members({ orderBy: 'OrderByDirection', granularity: 'DateGranularityEnum' }),
  },
  {
    kind: 'object',
    name: 'PageInfo',
    members: members({
      hasNextPage: 'Boolean!',
      hasPreviousPage: 'Boolean!',
      startCursor: 'ConnectionCursor',
      endCursor: 'ConnectionCursor',
    }),
  },
  {
    kind: 'object',
    name: 'FileObject',
    members: members({ fileId: 'UUID!', label: 'String!', extension: 'String', url: 'String' }),
  },
  { kind: 'input', name: 'FileItemInput', members: members({ fileId: 'UUID!', label: 'String!' }) },
];
