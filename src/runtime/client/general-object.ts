import type { Exactly } from './selection/exactly.js';
import type { OrderByDirection } from '../objects/inputs.js';
import type { AllOperations } from './operations/object-operations.js';
import type { With } from './selection/results.js';

/** A record, filter or input of an object that is known only at run time. */
export interface GeneralRecord {
  [field: string]: unknown;
}

/** What to select of such an object. */
export interface GeneralSelect {
  [field: string]: boolean | GeneralSelect | undefined;
}

/** How to order its records. */
export interface GeneralOrderBy {
  [field: string]: OrderByDirection | GeneralOrderBy | undefined;
}

/** The types of an object that is known only at run time: any field, with any value. */
export interface GeneralTypes {
  record: GeneralRecord;
  relations: object;
  select: GeneralSelect;
  filter: GeneralRecord;
  orderBy: GeneralOrderBy;
  create: GeneralRecord;
  update: GeneralRecord;
  unique: GeneralRecord;
  aggregates: { every: string; boolean: string; date: string; number: string; group: string; groupDate: string };
}

/**
 * The operations of an object that is known only at run time. The client and the server check fields and values when
 * they are called; an operation that the schema does not offer for the object, such as `merge`, is refused by the server.
 */
export interface GeneralOperations<T extends GeneralTypes = GeneralTypes> extends AllOperations<T> {
  /** The same operations, with a selection for calls that have none. */
  selecting<const S>(select: Exactly<S, GeneralSelect>): GeneralOperations<With<GeneralTypes, S>>;
}
