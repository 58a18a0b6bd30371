/** A filter as it is sent: one operator per field. */
export interface Filter {
  readonly [key: string]: unknown;
}

/** `true` holds for every record, `false` for none. */
export type Condition = Filter | boolean;

/**
 * What a filter says, in the server's terms: several operators on a field become an `and`, empty lists hold for no
 * record, whatever is around them. The server would refuse the former and fail on the latter (2.x), or use the first
 * operator only (1.x).
 */
export function conditionOf(filter: object, at: (inner: Filter) => Filter = (inner) => inner): Condition {
  return all(Object.entries(filter).map(([key, value]) => entry({ key, value, at })));
}

/** The condition that no record fulfils, as a filter. */
export const NOTHING: Filter = { id: { is: 'NULL' } };

interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** Puts what is inside where the entry is: below a composite, a relation, a field. */
  readonly at: (inner: Filter) => Filter;
}

function entry({ key, value, at }: Entry): Condition {
  if (value === undefined) return true;
  if (Array.isArray(value)) {
    if (key === 'and') return all(value.map((each) => conditionOf(each, at)));
    if (key === 'or') return any(value.map((each) => conditionOf(each, at)));
    if (value.length === 0) return false;
    // The server finds missing text by `eq: ''` but not by `in: ['']`.
    if (key === 'in' && value.includes('')) {
      const others = entry({ key, value: value.filter((each) => each !== ''), at });
      return any([others, at({ is: 'NULL' })]);
    }
  } else if (isNested(value)) {
    return key === 'not' ? not(conditionOf(value, at)) : conditionOf(value, (inner) => at({ [key]: inner }));
  }
  if (key === 'isEmptyArray') {
    const empty = any([at({ is: 'NULL' }), at({ isEmptyArray: true })]);
    return value ? empty : not(empty);
  }
  return at({ [key]: value });
}

// A Date and its like are values.
const isNested = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !('toJSON' in value);

function all(conditions: readonly Condition[]): Condition {
  if (conditions.includes(false)) return false;
  const merged: { [key: string]: unknown } = {};
  const others: Filter[] = [];
  for (const condition of conditions) {
    if (typeof condition === 'boolean') continue;
    if (Object.keys(condition).some((key) => key in merged)) others.push(condition);
    else Object.assign(merged, condition);
  }
  if (others.length > 0) return { and: [merged, ...others] };
  return Object.keys(merged).length > 0 ? merged : true;
}

function any(conditions: readonly Condition[]): Condition {
  if (conditions.includes(true)) return true;
  const possible = conditions.filter((condition) => condition !== false);
  return possible.length > 1 ? { or: possible } : (possible[0] ?? false);
}

const not = (condition: Condition): Condition => (typeof condition === 'boolean' ? !condition : { not: condition });
