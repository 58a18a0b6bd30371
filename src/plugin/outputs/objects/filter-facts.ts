/** What a description says of the values that a filter must treat with care. */
import type { FilterKind } from '../../fields/filters.js';
import { listed } from './without-empty.js';

/** A value that can be filtered by. */
export interface FilteredValue {
  readonly name: string;
  readonly kind: FilterKind;
  /** The server stores it in lower case, but compares it as it is sent. */
  readonly isLowerCase: boolean;
}

/** As `FilterFacts` of the runtime. */
export type FilterFactsData = { readonly [Kind in 'text' | 'list' | 'dateTime' | 'lowerCase']?: string };

/** `{ text: 'name jobTitle', dateTime: 'createdAt' }`; empty where no value needs care. */
export function filterFactsOf(values: readonly FilteredValue[]): FilterFactsData {
  const having = (isMeant: (value: FilteredValue) => boolean) => values.filter(isMeant).map(({ name }) => name);
  return listed({
    text: having(({ kind }) => kind === 'text'),
    list: having(({ kind }) => kind === 'multiSelect' || kind === 'array'),
    dateTime: having(({ kind }) => kind === 'dateTime'),
    lowerCase: having(({ isLowerCase }) => isLowerCase),
  });
}
