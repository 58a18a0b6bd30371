import { badInput } from '../errors.js';
import type { RecordError } from '../errors.js';

/** A value as the store keeps it: dates as ISO text, never `[]`, and `''` in few places only: both are null as a rule. */
export type Stored = string | number | boolean | null | readonly string[] | JsonContainer;

/** A JSON object or array, kept as it was sent. */
export type JsonContainer = { readonly [key: string]: unknown } | readonly unknown[];

/** Operators that a filter on one field may hold. */
export type FilterOperator =
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'is'
  | 'like'
  | 'ilike'
  | 'startsWith'
  | 'endsWith'
  | 'containsAny'
  | 'containsIlike'
  | 'isEmptyArray';

/** Where a value stands: the path of its field, and whether it is written or compared with. */
export interface Place {
  readonly path: string;
  readonly purpose: 'data' | 'filter';
  /** The table of a filtered object, which database errors name. */
  readonly table?: string;
}

/** How values of one type are taken in, kept, compared and given out. */
export interface ScalarType {
  /** The type as messages call it: `TEXT`. */
  readonly name: string;
  /** What is kept for a value that was sent; throws the server's refusal. Is not asked about null. */
  readonly write: (value: unknown, place: Place) => Stored;
  /** The refusal of null, where the type has one of its own. */
  readonly refuseNull?: (place: Place) => RecordError;
  /** What is compared with, for a value that a filter holds; throws the server's refusal. Is not asked about null. */
  readonly operand: (value: unknown, place: Place) => Stored;
  /** What an answer shows for what is kept. */
  readonly read: (stored: Stored) => unknown;
  /** Order of two kept values that are not null, as the database sorts them. */
  readonly compare: (left: Stored, right: Stored) => number;
  readonly operators: readonly FilterOperator[];
  /** Which empty value counts as null in filters: `''`, `[]`, or none. */
  readonly emptyForm: 'text' | 'list' | 'none';
}

/** Operators of values that have an order. */
export const ORDERED_OPERATORS: readonly FilterOperator[] = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'is'];

/** Byte order, which is how the server's databases sort text. */
export const compareText = (left: Stored, right: Stored): number => {
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** Order of numbers. */
export const compareNumbers = (left: Stored, right: Stored): number => Number(left) - Number(right);

interface WrongValue {
  readonly place: Place;
  readonly message: string;
  readonly userFriendlyMessage: string;
}

/** The refusal of a value, whose sub-code says whether it was written or compared with. */
export const wrongValue = ({ place, message, userFriendlyMessage }: WrongValue): RecordError =>
  badInput({
    subCode: place.purpose === 'data' ? 'INVALID_ARGS_DATA' : 'INVALID_ARGS_FILTER',
    message,
    userFriendlyMessage,
  });
