import { badInput } from '../../errors.js';
import { jsonText } from '../../fields/raw-json.js';
import type { FilterOperator, Place, Stored } from '../../fields/scalar-type.js';
import { refuseArrayOperator } from '../../fields/select.js';
import type { Cell } from '../model/record-object.js';
import type { Clause, RowCondition } from './clause.js';
import { countsAsNull } from './empty-value.js';
import { likePattern } from './like.js';
import type { LikeCase } from './like.js';
import { demandList, demandText, nonEmptyList } from './operands.js';
import { all } from './truth.js';
import type { Truth } from './truth.js';

/** Makes the clause of one operator on one cell. */
type Operator = (cell: Cell, value: unknown, place: Place) => Clause;

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

const isPresent =
  (cell: Cell): RowCondition =>
  (record) =>
    cell.of(record) !== null;

const unknown: RowCondition = () => null;

/** A comparison with a value of the cell's type; with null, nothing is known. */
function compared(
  cell: Cell,
  operand: { readonly value: unknown; readonly place: Place },
  test: (order: number) => boolean,
): RowCondition {
  if (operand.value === null || operand.value === undefined) return unknown;
  const wanted = cell.type.operand(operand.value, operand.place);
  const { compare } = cell.type;
  return whenPresent(cell, (stored) => test(compare(stored, wanted)));
}

const comparison =
  (test: (order: number) => boolean): Operator =>
  (cell, value, place) => [compared(cell, { value, place }, test)];

const textOf = (stored: Stored): string => (typeof stored === 'object' ? jsonText(stored) : String(stored));

const pattern =
  (name: FilterOperator, likeCase: LikeCase): Operator =>
  (cell, value, place) => {
    const matches = likePattern(demandText(name, value, place), likeCase);
    const condition = whenPresent(cell, (stored) => matches(textOf(stored)));
    return countsAsNull(cell, value) ? [condition, isNull(cell)] : [condition];
  };

const edge =
  (name: FilterOperator, test: (text: string, wanted: string) => boolean): Operator =>
  (cell, value, place) => {
    const wanted = demandText(name, value, place);
    return [whenPresent(cell, (stored) => test(textOf(stored), wanted))];
  };

const itemsOf = (stored: Stored): readonly string[] => (Array.isArray(stored) ? stored.map(String) : []);

const containsAny: Operator = (cell, value, place) => {
  const wanted = new Set(demandList('containsAny', value, place).map(String));
  if (cell.type.emptyForm !== 'list') return refuseArrayOperator();
  return [whenPresent(cell, (stored) => itemsOf(stored).some((item) => wanted.has(item)))];
};

/** Times that the database fills in, to the microsecond; what is read of them has milliseconds. */
const STAMPS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'deletedAt']);

/** `in` compares times to the microsecond, other operators to the millisecond: no list that was read finds a stamp. */
const findsNothing = ({ type, path }: Cell): boolean => type.isInstant === true && STAMPS.has(path);

const inList: Operator = (cell, value, place) => {
  const operands = demandList('in', value, place).map((item) =>
    item === null ? null : cell.type.operand(item, place),
  );
  const wanted = new Set<Stored>(nonEmptyList(operands, place).filter((operand) => operand !== null));
  return [findsNothing(cell) ? unknown : whenPresent(cell, (stored) => wanted.has(stored))];
};

const isOperator: Operator = (cell, value) => {
  if (value === 'NOT_NULL') return [isPresent(cell)];
  if (value === 'NULL') {
    const { emptyForm } = cell.type;
    // an empty list is never kept, but it is asked for, and that takes what stands beside it out of the condition
    const isEmpty = whenPresent(cell, (stored) => emptyForm === 'text' && stored === '');
    return emptyForm === 'none' ? [isNull(cell)] : [isNull(cell), isEmpty];
  }
  throw badInput({
    subCode: 'INVALID_ARGS_FILTER',
    message: 'Invalid filter value for "is" operator. Expected "NULL" or "NOT_NULL"',
    userFriendlyMessage: 'Invalid value for "is" operator',
  });
};

/** The operators of filters, as their SQL behaves: the order of alternatives counts. */
export const operators: Readonly<Record<FilterOperator, Operator>> = {
  eq: (cell, value, place) => {
    const equal = compared(cell, { value, place }, (order) => order === 0);
    return countsAsNull(cell, value) ? [equal, isNull(cell)] : [equal];
  },
  neq: (cell, value, place) => {
    const unequal = compared(cell, { value, place }, (order) => order !== 0);
    return [countsAsNull(cell, value) ? all([unequal, isPresent(cell)]) : unequal];
  },
  gt: comparison((order) => order > 0),
  gte: comparison((order) => order >= 0),
  lt: comparison((order) => order < 0),
  lte: comparison((order) => order <= 0),
  in: inList,
  is: isOperator,
  like: pattern('like', 'exact'),
  ilike: pattern('ilike', 'ignored'),
  startsWith: edge('startsWith', (text, wanted) => text.startsWith(wanted)),
  endsWith: edge('endsWith', (text, wanted) => text.endsWith(wanted)),
  containsAny,
  containsIlike: (cell, value, place) => {
    const matches = likePattern(demandText('containsIlike', value, place), 'ignored');
    // of a list that is null, it is known that no item matches
    return [(record) => itemsOf(cell.of(record)).some(matches)];
  },
  // an empty list is kept as null, so no record has one; the enum of a SELECT refuses it
  isEmptyArray: (cell, value, place) => {
    if (typeof value !== 'boolean') {
      throw badInput({
        subCode: 'INVALID_ARGS_FILTER',
        message: `Filter operator "isEmptyArray" requires a boolean value for field ${place.path}`,
        userFriendlyMessage: 'Invalid filter: "isEmptyArray" operator requires a boolean',
      });
    }
    if (cell.type.emptyForm === 'list') return [whenPresent(cell, () => false)];
    return comparison((order) => order === 0)(cell, '{}', place);
  },
};
