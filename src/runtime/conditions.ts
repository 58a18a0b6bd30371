import { isObject } from './selection.js';

/** A filter as it is sent: one operator per field. */
export interface Filter {
  readonly [key: string]: unknown;
}

/** `true` holds for every record, `false` for none. */
export type Condition = Filter | boolean;

/**
 * What a filter says, in the server's terms: several operators on a field become an `and`, empty lists hold for no
 * record, whatever is around them. The server would refuse the former and fail on the latter (2.x), or use the first
 * operator only (1.x). `at` puts what is inside where it belongs, below a composite, a relation, a field.
 */
export function conditionOf(filter: object, at: (inner: Filter) => Filter = (inner) => inner): Condition {
  const conditions = Object.entries(filter).map(([key, value]: [string, unknown]): Condition => {
    const conditionAt = (inner: Filter) => conditionOf(inner, at);
    if (value === undefined) return true;
    if (Array.isArray(value)) {
      if (key === 'and') return all(value.map(conditionAt));
      if (key === 'or') return any(value.map(conditionAt));
      if (value.length === 0) return false;
      // The server finds missing text by `eq: ''` but not by `in: ['']`.
      if (key === 'in' && value.includes(''))
        return any([conditionAt({ in: value.filter((each) => each !== '') }), at({ is: 'NULL' })]);
    } else if (isNested(value)) {
      return key === 'not' ? not(conditionAt(value)) : conditionOf(value, (inner) => at({ [key]: inner }));
    }
    // An empty list is stored as none, which the server's own operator does not find.
    return at(key === 'isEmptyArray' ? { is: value ? 'NULL' : 'NOT_NULL' } : { [key]: value });
  });
  return all(conditions);
}

/** The condition that no record fulfils, as a filter. */
export const NOTHING: Filter = { id: { is: 'NULL' } };

// A Date and its like are values.
const isNested = (value: unknown): value is Filter => isObject(value) && !('toJSON' in value);

function all(conditions: readonly Condition[]): Condition {
  let merged: Filter = {};
  const others: Filter[] = [];
  for (const condition of conditions) {
    if (condition === false) return false;
    if (condition === true) continue;
    if (Object.keys(condition).some((key) => key in merged)) others.push(condition);
    else merged = { ...merged, ...condition };
  }
  if (others.length > 0) return { and: [merged, ...others] };
  return Object.keys(merged).length > 0 ? merged : true;
}

function any(conditions: readonly Condition[]): Condition {
  const possible = conditions.filter(Boolean);
  if (possible.includes(true)) return true;
  return possible.length > 1 ? { or: possible } : (possible[0] ?? false);
}

const not = (condition: Condition): Condition => (typeof condition === 'boolean' ? !condition : { not: condition });
