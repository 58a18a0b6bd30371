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

/** What a value is read with. */
export interface Reading {
  /** Where a file of the workspace can be read. */
  readonly fileUrl: (id: string) => string;
}

/** What the GraphQL schema calls the values of a type, without lists and `!`. */
export interface GraphqlNames {
  /** The type in answers. */
  readonly type: string;
  /** The type in create and update inputs, where it differs. */
  readonly input?: string;
  readonly filter: string;
  /** `item`: a list whose items follow the field's nullability. `plain`: a list of nullable items. */
  readonly list?: 'item' | 'plain';
}

/** What a connection calculates of a type beside its counts. */
export type AggregateKind = 'range' | 'truths' | 'numbers';

/** How records are grouped by a type. */
export interface Grouping {
  /** Set for dates, which are grouped by granularities: where their days begin. */
  readonly dayBoundary?: 'inTimeZone' | 'inUtc';
  /** What a group shows for what is kept. Default: the same. */
  readonly show?: (stored: Stored) => Stored;
  /** The order of groups, where it is not that of the values. */
  readonly compare?: (left: Stored, right: Stored) => number;
  /** The order of groups by a part of a composite or a field of related records, where it is another. */
  readonly compareInner?: (left: Stored, right: Stored) => number;
}

/** How values of one type are taken in, kept, compared and given out: all that the sandbox knows of the type. */
export interface ScalarType {
  /** The type as messages call it: `TEXT`. */
  readonly name: string;
  readonly graphql: GraphqlNames;
  /** The values of the enum that the type has in the schema. */
  readonly options?: readonly string[];
  /** What is kept for a value that was sent; throws the server's refusal. Is not asked about null. */
  readonly write: (value: unknown, place: Place) => Stored;
  /** The refusal of null, where the type has one of its own. */
  readonly refuseNull?: (place: Place) => RecordError;
  /** What is compared with, for a value that a filter holds; throws the server's refusal. Is not asked about null. */
  readonly operand: (value: unknown, place: Place) => Stored;
  /** What an answer shows for what is kept. */
  readonly read: (stored: Stored, reading?: Reading) => unknown;
  /** The same where the database builds whole records as JSON. Default: as in any answer. */
  readonly inJson?: (stored: Stored, reading?: Reading) => unknown;
  /** Order of two kept values that are not null, as the database sorts them. */
  readonly compare: (left: Stored, right: Stored) => number;
  readonly operators: readonly FilterOperator[];
  /** Which empty value counts as null in filters: `''`, `[]`, or none. */
  readonly emptyForm: 'text' | 'list' | 'none';
  readonly aggregate?: AggregateKind;
  /** Absent where the server does not group by the type. */
  readonly grouping?: Grouping;
  /** What a merge makes of the values of several records. Default: one of them. */
  readonly merge?: (values: readonly Stored[]) => Stored;
  /** Set where the server compares a value with a range of a millisecond, and lists to the microsecond. */
  readonly isInstant?: true;
  /** Whether searches look at the type. */
  readonly isSearched?: true;
  /** What a webhook sends for what an answer shows. Default: the same. */
  readonly inWebhook?: (shown: unknown) => unknown;
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
