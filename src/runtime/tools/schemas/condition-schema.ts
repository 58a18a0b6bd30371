import { isKeptByServer, type ToolValue } from '../model/tool-value.js';
import type { JsonSchema } from '../tool.js';
import type { ValueKind } from '../workspace-facts.js';

/** What a condition may say of a value. `contains` and `startsWith` ignore case. */
export type Operator = 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'contains' | 'startsWith' | 'empty';

/** Values that are compared alike. */
export interface Comparison {
  readonly name: string;
  readonly kinds: readonly ValueKind[];
  /** All take `empty` besides, which is true or false. */
  readonly operators: readonly Operator[];
  /** What the operators are given. */
  readonly operand: JsonSchema;
}

const TEXT: JsonSchema = { type: 'string' };
const EQUAL: readonly Operator[] = ['eq', 'neq'];
const ORDERED: readonly Operator[] = ['eq', 'gt', 'gte', 'lt', 'lte'];

/** Every comparison. Values with options have one for each list of options. */
const COMPARISONS: readonly Comparison[] = [
  {
    name: 'text',
    kinds: ['text', 'email', 'url', 'blocks'],
    operators: ['eq', 'neq', 'contains', 'startsWith'],
    operand: TEXT,
  },
  {
    name: 'number',
    kinds: ['number', 'position', 'decimal', 'micros', 'numeric'],
    operators: ORDERED,
    operand: { type: 'number' },
  },
  { name: 'day', kinds: ['date'], operators: ORDERED, operand: { type: 'string', format: 'date' } },
  { name: 'time', kinds: ['dateTime'], operators: ORDERED, operand: { type: 'string', format: 'date-time' } },
  { name: 'flag', kinds: ['boolean'], operators: ['eq'], operand: { type: 'boolean' } },
  { name: 'option', kinds: ['select'], operators: EQUAL, operand: TEXT },
  { name: 'options', kinds: ['multiSelect'], operators: ['contains'], operand: TEXT },
  { name: 'id', kinds: ['uuid'], operators: EQUAL, operand: { type: 'string', format: 'uuid' } },
  {
    name: 'list',
    kinds: ['texts', 'json', 'emailList', 'linkList', 'phoneList', 'files'],
    operators: ['contains'],
    operand: TEXT,
  },
];

/** How a value is compared; undefined where it is not. */
export const comparisonOf = ({ kind, isFiltered }: ToolValue): Comparison | undefined =>
  isFiltered ? COMPARISONS.find(({ kinds }) => kinds.includes(kind)) : undefined;

/** Every operator. */
export const OPERATORS: readonly Operator[] = [
  'eq',
  'neq',
  'gt',
  'gte',
  'lt',
  'lte',
  'contains',
  'startsWith',
  'empty',
];

/** What people sort by. An id only comes ascending (2.21). */
const SORTED = ['text', 'number', 'day', 'time', 'option'];

/** Whether records are sorted by a value. */
export const isSortable = (value: ToolValue): boolean =>
  value.isSorted && SORTED.includes(comparisonOf(value)?.name ?? '');

/** Schemas of a find. */
export interface QuerySchemas {
  readonly condition: JsonSchema;
  /** Any value that conditions are about. */
  readonly field: JsonSchema;
  readonly sort: JsonSchema;
  readonly $defs: { readonly [name: string]: JsonSchema };
}

interface Group {
  readonly comparison: Comparison;
  readonly operand: JsonSchema;
  readonly isSorted: boolean;
  readonly paths: string[];
}

/** The schemas for the values of an object: those that are compared alike stand together, so that each is named once. */
export function querySchemas(values: readonly ToolValue[]): QuerySchemas {
  const groups = new Map<string, Group>();
  const rare: string[] = [];
  for (const value of values) {
    const comparison = comparisonOf(value);
    if (!comparison) continue;
    if (isRare(value)) {
      rare.push(value.path);
      continue;
    }
    const options = value.options.map((option) => option.value);
    const { isSorted } = value;
    const key = JSON.stringify([comparison.name, options, isSorted]);
    const group = groups.get(key) ?? {
      comparison,
      operand: options.length > 0 ? { enum: options } : comparison.operand,
      isSorted,
      paths: [],
    };
    group.paths.push(value.path);
    groups.set(key, group);
  }
  const named = new Map<string, Group>();
  for (const group of groups.values()) named.set(nameOf(group, named), group);
  const all = [...named];
  const names = [...all.map(([name]) => name), ...(rare.length > 0 ? ['rare'] : [])];
  const sorted = all.filter(([, { isSorted, comparison }]) => isSorted && SORTED.includes(comparison.name));
  return {
    condition: {
      type: 'object',
      required: ['field', 'op', 'value'],
      anyOf: [...all.map(conditionSchema), ...(rare.length > 0 ? [RARE] : []), EMPTY],
    },
    field: { anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })) },
    sort: { anyOf: sorted.map(([name]) => ({ $ref: `#/$defs/${name}` })) },
    $defs: Object.fromEntries([
      ...all.map(([name, { paths }]): [string, JsonSchema] => [name, { enum: paths }]),
      ...(rare.length > 0 ? [['rare', { enum: rare }] as [string, JsonSchema]] : []),
    ]),
  };
}

function nameOf({ comparison }: Group, taken: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? comparison.name : `${comparison.name}${number}`;
    if (!taken.has(name)) return name;
  }
}

const conditionSchema = ([name, { comparison, operand }]: readonly [string, Group]): JsonSchema => ({
  properties: { field: { $ref: `#/$defs/${name}` }, op: { enum: comparison.operators }, value: operand },
});

/** What `describe_object` says of them is checked, and not spelled out here. */
const RARE: JsonSchema = { properties: { field: { $ref: '#/$defs/rare' } } };

/** What hardly anybody looks for: what the server keeps by itself, but for times. */
const isRare = (value: ToolValue): boolean => isKeptByServer(value) && value.kind !== 'dateTime';

const EMPTY: JsonSchema = {
  properties: { field: { $ref: '#/$defs/field' }, op: { enum: ['empty'] }, value: { type: 'boolean' } },
};
