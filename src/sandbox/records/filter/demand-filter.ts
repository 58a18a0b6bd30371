import { badInput } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';

/** Whether a filter has no condition at any depth: `{}`, `{ and: [] }`, `{ not: {} }`. */
function isEmptyFilter(filter: unknown): boolean {
  if (filter === undefined || filter === null) return true;
  if (!isContainer(filter)) return false;
  return Object.entries(filter).every(([name, value]) => {
    if (name === 'and' || name === 'or') return Array.isArray(value) && value.every(isEmptyFilter);
    return name === 'not' && isEmptyFilter(value);
  });
}

/** Throws what servers since 2.36 say about a bulk write that would reach every record. */
export function demandFilter(filter: unknown): void {
  if (!isEmptyFilter(filter)) return;
  throw badInput({
    subCode: 'INVALID_ARGS_FILTER',
    message: 'A non-empty filter is required for a bulk mutation',
  });
}
