import { badInput } from '../../errors.js';
import type { FilterOperator, Place } from '../../fields/scalar-type.js';

/** The list that an operator asks for; throws what the server says about anything else. */
export function demandList(operator: FilterOperator, value: unknown, { path }: Place): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw badInput({
    subCode: 'INVALID_ARGS_FILTER',
    message: `Filter operator "${operator}" requires an array value for field ${path}`,
    userFriendlyMessage: `Invalid filter: "${operator}" operator requires an array`,
  });
}

/** A list with something in it. */
export function nonEmptyList<Item>(list: readonly Item[], { path }: Place): readonly Item[] {
  if (list.length > 0) return list;
  throw badInput({
    subCode: 'INVALID_QUERY_INPUT',
    message: `Invalid filter value for field ${path.split('.').at(-1) ?? path}. Expected non-empty array`,
    userFriendlyMessage: 'Invalid filter value: ""',
  });
}

/** The text that an operator asks for. */
export function demandText(operator: FilterOperator, value: unknown, { path }: Place): string {
  if (typeof value === 'string') return value;
  throw badInput({
    subCode: 'INVALID_ARGS_FILTER',
    message: `Filter operator "${operator}" requires a string value for field "${path}", got ${typeof value}`,
    userFriendlyMessage: `Invalid filter: "${operator}" operator requires a String`,
  });
}
