import type { Comparison, Expression, Operand, Scalar } from './filter-expression.js';
import { all, any, not } from './filter-expression.js';
import { bareHost } from '../data/bare-host.js';

/** Whether an operator compares with a list, and not with one value. Newer servers may have further ones. */
export const comparesWithList = (operator: string): boolean => operator === 'in' || /^contains(?!Ilike)/.test(operator);

/** A comparison in a form that the server answers as it is meant. */
export function comparing(given: Comparison): Expression {
  const comparison = inStoredCase(given);
  const { operator, operand, facts } = comparison;
  if (isList(operand)) return operand.length > 0 && (operator === 'in' ? oneOf(comparison, operand) : comparison);
  // The server stores an empty list as null, which its own operator does not find.
  if (operator === 'isEmptyArray') return { ...comparison, operator: 'is', operand: operand ? 'NULL' : 'NOT_NULL' };
  if (facts.kind !== 'text' && facts.kind !== 'unknown') return comparison;
  // Both find a missing text, but the opposite of null finds none (2.21).
  if (facts.kind === 'text' && operand === null) return { ...comparison, operand: '' };
  // To the server, a `''` that is stored is a value.
  if (facts.kind === 'text' && operator === 'is' && operand === 'NOT_NULL')
    return all([comparison, { ...comparison, operator: 'neq', operand: '' }]);
  return operand === 'NULL' ? comparingWithWord(comparison) : comparison;
}

/** Whether a comparison finds records by the lack of a value that the server knows in two forms, such as `''` and null. */
export const asksForEmptiness = ({ operator, operand, facts: { kind } }: Comparison): boolean =>
  ['text', 'list', 'unknown'].includes(kind) &&
  (operator === 'is' ? operand === 'NULL' : [operand].flat().some(isEmpty));

// Operators that compare with a text as it is sent.
const CASED_OPERATORS: readonly string[] = ['eq', 'neq', 'in', 'like', 'startsWith', 'endsWith'];

function inStoredCase(comparison: Comparison): Comparison {
  const { operator, operand, facts } = comparison;
  const toStored = facts.isDomain && ['eq', 'neq', 'in'].includes(operator) ? bareHost : lowerCase;
  if (toStored === lowerCase && !(facts.isLowerCase && CASED_OPERATORS.includes(operator))) return comparison;
  const stored = (value: Scalar) => (typeof value === 'string' ? toStored(value) : value);
  return { ...comparison, operand: isList(operand) ? operand.map(stored) : stored(operand) };
}

const lowerCase = (text: string): string => text.toLowerCase();

function oneOf(comparison: Comparison, values: readonly Scalar[]): Expression {
  const { kind } = comparison.facts;
  // The server compares a DATE_TIME to the millisecond, but in a list to the microsecond, which no client sees (2.21).
  if (kind === 'dateTime' || (kind === 'unknown' && values.some(looksLikeTime)))
    return any(values.map((operand) => ({ ...comparison, operator: 'eq', operand })));
  if (!asksForEmptiness(comparison)) return comparison;
  // The server finds a missing text by `eq: ''`, but not by `in: ['']`.
  const operand = values.filter((value) => !isEmpty(value));
  return any([operand.length > 0 && { ...comparison, operand }, { ...comparison, operator: 'is', operand: 'NULL' }]);
}

/** The server takes the word NULL for null: to find it in a text would find what has no text, too (2.21). */
function comparingWithWord(comparison: Comparison): Expression {
  const { operator } = comparison;
  // Not so in a list, and not where a backslash stands before the word, which changes nothing in a pattern.
  if (/like$/.test(operator)) return { ...comparison, operand: '\\NULL' };
  const isWord: Comparison = { ...comparison, operator: 'in', operand: ['NULL'] };
  if (operator === 'eq') return isWord;
  return operator === 'neq' ? not(isWord) : comparison;
}

const isList = (operand: Operand): operand is readonly Scalar[] => Array.isArray(operand);
const isEmpty = (value: Scalar): boolean => value === '' || value === null;
const looksLikeTime = (value: Scalar): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value);
