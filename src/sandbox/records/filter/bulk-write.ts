import { refusedByDatabase } from '../../errors.js';
import type { FilterOperator } from '../../fields/scalar-type.js';
import type { Cell } from '../model/record-object.js';
import { countsAsNull } from './empty-value.js';

/** Operators that look for null as well where they are given a value that counts as null. */
const WITH_NULL: readonly FilterOperator[] = ['eq', 'neq', 'like', 'ilike'];

/** Whether a condition names its column twice in SQL: to tell empty values from others, or for a range of a millisecond. */
function namesColumnTwice(cell: Cell, operator: FilterOperator, value: unknown): boolean {
  const { isInstant, emptyForm } = cell.type;
  if (operator === 'is') return value === 'NULL' && emptyForm !== 'none';
  if (isInstant) return operator === 'eq' || operator === 'neq';
  return WITH_NULL.includes(operator) && countsAsNull(cell, value);
}

/**
 * Throws where a bulk write on a custom object fails for the condition: the table of such an object has another name than
 * its alias in the query, and the second mention of a column keeps the alias (measured on 2.21).
 */
export function refuseInBulkWrite(cell: Cell, operator: FilterOperator, value: unknown): void {
  if (namesColumnTwice(cell, operator, value)) throw refusedByDatabase();
}
