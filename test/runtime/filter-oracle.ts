import type { Field, Fields, FilteredRecord, Kind } from './filter-fields.js';
import type { WrittenFilter } from './filter-arbitrary.js';

/** Whether a condition holds; null is what a database calls unknown, which `not` leaves as it is. */
type Truth = boolean | null;

const all = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
const any = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes(null) ? null : false);
const not = (truth: Truth): Truth => (truth === null ? null : !truth);

/** Whether a record is among those that a filter means: written without the code that it judges. */
export const isMeant = (filter: WrittenFilter, fields: Fields, record: FilteredRecord): boolean =>
  holds(filter, fields, record) === true;

function holds(filter: WrittenFilter, fields: Fields, record: FilteredRecord | undefined): Truth {
  const each = (filters: unknown) => (filters as WrittenFilter[]).map((inner) => holds(inner, fields, record));
  return all(
    Object.entries(filter).map(([key, condition]): Truth => {
      if (key === 'and') return all(each(condition));
      if (key === 'or') return any(each(condition));
      if (key === 'not') return not(holds(condition as WrittenFilter, fields, record));
      const member = fields[key] as Field | Fields;
      const value = record?.[key];
      // Parts of composites, and fields of related records.
      if (!('kind' in member)) return holds(condition as WrittenFilter, member, value as FilteredRecord | undefined);
      const { kind } = member as Field;
      return all(Object.entries(condition as WrittenFilter).map((operator) => compare(kind, value, operator)));
    }),
  );
}

// What there is of no value: '' and [] among it.
const isMissing = (value: unknown): boolean =>
  value == null || value === '' || (Array.isArray(value) && value.length === 0);

function compare(kind: Kind, value: unknown, [operator, operand]: readonly [string, unknown]): Truth {
  if (operator === 'is') return isMissing(value) === (operand === 'NULL');
  if (operator === 'isEmptyArray') return isMissing(value) === operand;
  if (kind === 'words') return ((value ?? []) as string[]).some((word) => matches(word, String(operand), 'i'));
  if (operator === 'in') return isOneOf(kind, value, operand as readonly unknown[]);
  if (operator === 'containsAny') return containsAny(value, operand as readonly string[]);
  if (isMissing(operand)) return operator === 'eq' ? isMissing(value) : !isMissing(value);
  if (isMissing(value)) return null;
  if (operator === 'like') return matches(String(stored(kind, value)), String(stored(kind, operand)), '');
  if (operator === 'ilike') return matches(String(value), String(operand), 'i');
  if (operator === 'startsWith') return String(stored(kind, value)).startsWith(String(stored(kind, operand)));
  if (operator === 'endsWith') return String(stored(kind, value)).endsWith(String(stored(kind, operand)));
  const [left, right] = [stored(kind, value), stored(kind, operand)];
  if (operator === 'eq') return left === right;
  if (operator === 'neq') return left !== right;
  if (operator === 'gt') return left > right;
  if (operator === 'gte') return left >= right;
  return operator === 'lt' ? left < right : left <= right;
}

function isOneOf(kind: Kind, value: unknown, list: readonly unknown[]): Truth {
  if (list.length === 0) return false;
  return any(list.map((item) => compare(kind, value, ['eq', item])));
}

function containsAny(value: unknown, list: readonly string[]): Truth {
  if (list.length === 0) return false;
  return isMissing(value) ? null : (value as string[]).some((item) => list.includes(item));
}

// Times are compared as moments, addresses without regard to case.
function stored(kind: Kind, value: unknown): string | number {
  if (kind === 'time') return Date.parse(String(value));
  return kind === 'email' ? String(value).toLowerCase() : (value as string | number);
}

function matches(text: string, pattern: string, flags: string): boolean {
  const source = pattern.replace(/\\(.)|[%_]|[^\w\s]/g, (found, escaped?: string) => {
    if (escaped !== undefined) return escaped.replace(/\W/, '\\$&');
    return found === '%' ? '.*' : found === '_' ? '.' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, `s${flags}`).test(text);
}
