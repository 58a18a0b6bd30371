/** What a description says of the values that a filter must treat with care. */
import type { FilterKind } from '../../fields/filters.js';
import { objectLiteral, text, type Expression } from '../../print/expressions.js';

/** A value that can be filtered by. */
export interface FilteredValue {
  readonly name: string;
  readonly kind: FilterKind;
  /** The server stores it in lower case, but compares it as it is sent. */
  readonly isLowerCase: boolean;
}

/** `{ text: 'name jobTitle', dateTime: 'createdAt' }`; null where no value needs care. */
export function filterFactsLiteral(values: readonly FilteredValue[]): Expression | null {
  const groups: readonly (readonly [key: string, members: readonly FilteredValue[]])[] = [
    ['text', values.filter(({ kind }) => kind === 'text')],
    ['list', values.filter(({ kind }) => kind === 'multiSelect' || kind === 'array')],
    ['dateTime', values.filter(({ kind }) => kind === 'dateTime')],
    ['lowerCase', values.filter(({ isLowerCase }) => isLowerCase)],
  ];
  const entries = groups.flatMap(([key, members]) =>
    members.length > 0 ? [{ key, value: text(members.map(({ name }) => name).join(' ')) }] : [],
  );
  return entries.length > 0 ? objectLiteral(entries) : null;
}
