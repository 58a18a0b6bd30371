import type { Cell } from '../model/record-object.js';

/**
 * Whether a value that a text is compared with counts as null: the empty text, null itself, and the word `NULL`, which
 * the server takes for the value of `is`.
 */
export const countsAsNull = ({ type }: Cell, value: unknown): boolean =>
  type.emptyForm === 'text' && (value === '' || value === null || value === 'NULL');
