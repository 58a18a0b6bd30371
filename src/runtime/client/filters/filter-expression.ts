import type { FieldFacts } from './filter-subject.js';

/** What a condition compares with, as JSON has it. */
export type Operand = Scalar | readonly Scalar[];

/** A value that JSON has and that is neither a list nor an object. */
export type Scalar = string | number | boolean | null;

/** One condition on one value. */
export interface Comparison {
  /** The keys that lead to the value: `['company', 'address', 'addressCity']`. */
  readonly path: readonly string[];
  readonly operator: string;
  readonly operand: Operand;
  readonly facts: FieldFacts;
}

/** What a filter says. `true` holds for every record, `false` for none. */
export type Expression = boolean | Condition;

/** An expression that the server decides on. */
export type Condition =
  | Comparison
  | { readonly and: readonly Condition[] }
  | { readonly or: readonly Condition[] }
  | { readonly not: Condition };

/** A filter as it is sent: one key in each object, and one operator per field. */
export interface SentFilter {
  readonly [key: string]: SentFilter | readonly SentFilter[] | Operand;
}

/** Holds where all of the expressions do. */
export const all = (expressions: readonly Expression[]): Expression => {
  if (expressions.includes(false)) return false;
  const conditions = conditionsOf(expressions).flatMap((each) => ('and' in each ? each.and : [each]));
  return conditions.length > 1 ? { and: conditions } : (conditions[0] ?? true);
};

/** Holds where at least one of the expressions does. */
export const any = (expressions: readonly Expression[]): Expression => {
  if (expressions.includes(true)) return true;
  const conditions = conditionsOf(expressions).flatMap((each) => ('or' in each ? each.or : [each]));
  return conditions.length > 1 ? { or: conditions } : (conditions[0] ?? false);
};

/** Holds where the expression does not. */
export const not = (expression: Expression): Expression =>
  typeof expression === 'boolean' ? !expression : { not: expression };

const conditionsOf = (expressions: readonly Expression[]): readonly Condition[] =>
  expressions.filter((each): each is Condition => typeof each !== 'boolean');

/** A condition on a field of the object itself, which needs no care. */
export const comparison = ({ field, operator, operand }: OwnComparison): Comparison => ({
  path: [field],
  operator,
  operand,
  facts: { kind: 'other', isLowerCase: false },
});

interface OwnComparison extends Pick<Comparison, 'operator' | 'operand'> {
  readonly field: string;
}

/** The comparisons that an expression is made of. */
export function comparisonsOf(expression: Expression): readonly Comparison[] {
  if (typeof expression === 'boolean') return [];
  if ('and' in expression) return expression.and.flatMap(comparisonsOf);
  if ('or' in expression) return expression.or.flatMap(comparisonsOf);
  return 'not' in expression ? comparisonsOf(expression.not) : [expression];
}

/** The expression with something else in the place of each comparison. */
export function replaceComparisons(
  expression: Expression,
  replace: (comparison: Comparison) => Expression,
): Expression {
  const replaced = (inner: Expression) => replaceComparisons(inner, replace);
  if (typeof expression === 'boolean') return expression;
  if ('and' in expression) return all(expression.and.map(replaced));
  if ('or' in expression) return any(expression.or.map(replaced));
  return 'not' in expression ? not(replaced(expression.not)) : replace(expression);
}

/** An expression as it is sent; undefined where every record matches. */
export function printExpression(expression: Expression): SentFilter | undefined {
  if (expression === true) return undefined;
  return expression === false ? NOTHING : printCondition(expression);
}

// No record is without an id.
const NOTHING: SentFilter = { id: { is: 'NULL' } };

// Every object has one key, and `and` takes the place of several: the server writes "is empty" as
// `column = '' OR column IS NULL` without parentheses, so what stands beside it in the same object would not have to hold
// (2.21). An element of an `and` list gets parentheses.
function printCondition(condition: Condition): SentFilter {
  if ('and' in condition) return { and: condition.and.map(printCondition) };
  if ('or' in condition) return { or: condition.or.map(printCondition) };
  if ('not' in condition) return { not: printCondition(condition.not) };
  const { path, operator, operand } = condition;
  return path.reduceRight<SentFilter>((inner, key) => ({ [key]: inner }), { [operator]: operand });
}
