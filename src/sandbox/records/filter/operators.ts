import { badInput } from '../errors.js';
import { jsonText } from '../fields/json.js';
import type { FilterOperator, Place, Stored } from '../fields/scalar-type.js';
import { refuseArrayOperator } from '../fields/select.js';
import type { Cell, StoredRecord } from '../model/record-object.js';
import { likePattern } from './like.js';
import type { LikeCase } from './like.js';
import type { Condition, Truth } from './truth.js';

type RowCondition = Condition<StoredRecord>;

/** Makes the condition of one operator on one cell. */
type Operator = (cell: Cell, value: unknown, place: Place) => RowCondition;

/** A test of values that are there; null stays unknown. */
const whenPresent =
  (cell: Cell, test: (stored: Stored) => boolean): RowCondition =>
  (record): Truth => {
    const stored = cell.of(record);
    return stored === null ? null : test(stored);
  };

const isNull =
  (cell: Cell): RowCondition =>
  (record) =>
    cell.of(record) === null;

const nothing: RowCondition = () => null;

/** Text that stands for null: the empty one and null itself. */
const standsForNull = (cell: Cell, value: unknown): boolean =>
  cell.type.emptyIsNull && (value === '' || value === null);

const comparison =
  (test: (order: number) => boolean): Operator =>
  (cell, value, place) => {
    if (value === null || value === undefined) return nothing;
    const operand = cell.type.operand(value, place);
    const { compare } = cell.type;
    return whenPresent(cell, (stored) => test(compare(stored, operand)));
  };

const equal = comparison((order) => order === 0);
const unequal = comparison((order) => order !== 0);

function nonEmptyList(value: unknown, place: Place): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw badInput({
    subCode: 'INVALID_QUERY_INPUT',
    message: `Invalid filter value for field ${place.path}. Expected non-empty array`,
    userFriendlyMessage: `Invalid filter value: "${String(value)}"`,
  });
}

const textOf = (stored: Stored): string => (typeof stored === 'object' ? jsonText(stored) : String(stored));

const pattern =
  (likeCase: LikeCase): Operator =>
  (cell, value) => {
    const matches = likePattern(String(value), likeCase);
    const condition = whenPresent(cell, (stored) => matches(textOf(stored)));
    return standsForNull(cell, value) ? (record) => cell.of(record) === null || condition(record) : condition;
  };

const itemsOf = (stored: Stored): readonly string[] => (Array.isArray(stored) ? stored.map(String) : []);

const containsAny: Operator = (cell, value, place) => {
  const wanted = new Set(nonEmptyList(value, place).map(String));
  if (cell.type.name !== 'MULTI_SELECT') return refuseArrayOperator();
  return whenPresent(cell, (stored) => itemsOf(stored).some((item) => wanted.has(item)));
};

const inList: Operator = (cell, value, place) => {
  const operands = nonEmptyList(value, place).map((item) => (item === null ? null : cell.type.operand(item, place)));
  const wanted = new Set<Stored>(operands.filter((operand) => operand !== null));
  return whenPresent(cell, (stored) => wanted.has(stored));
};

const isOperator: Operator = (cell, value, place) => {
  if (value === 'NULL') return isNull(cell);
  if (value === 'NOT_NULL') return (record) => cell.of(record) !== null;
  throw badInput({
    subCode: 'INVALID_ARGS_FILTER',
    message: `Invalid filter value for field "${place.path}" - "is" operator must be "NULL" or "NOT_NULL"`,
    userFriendlyMessage: 'Invalid filter : "is" operator must be "NULL" or "NOT_NULL"',
  });
};

/** The operators of filters, as their SQL behaves. */
export const operators: Readonly<Record<FilterOperator, Operator>> = {
  eq: (cell, value, place) => (standsForNull(cell, value) ? isNull(cell) : equal(cell, value, place)),
  neq: (cell, value, place) => {
    if (value !== '' || !cell.type.emptyIsNull) return unequal(cell, value, place);
    return (record) => cell.of(record) !== null;
  },
  gt: comparison((order) => order > 0),
  gte: comparison((order) => order >= 0),
  lt: comparison((order) => order < 0),
  lte: comparison((order) => order <= 0),
  in: inList,
  is: isOperator,
  like: pattern('exact'),
  ilike: pattern('ignored'),
  startsWith: (cell, value) => whenPresent(cell, (stored) => textOf(stored).startsWith(String(value))),
  endsWith: (cell, value) => whenPresent(cell, (stored) => textOf(stored).endsWith(String(value))),
  containsAny,
  containsIlike: (cell, value) => {
    const matches = likePattern(String(value), 'ignored');
    return whenPresent(cell, (stored) => itemsOf(stored).some(matches));
  },
  // an empty list is kept as null, so no record has one; a SELECT column is no list at all
  isEmptyArray: (cell) =>
    cell.type.name === 'MULTI_SELECT' || cell.type.name === 'ARRAY' ? nothing : refuseArrayOperator(),
};
