import { readFileSync } from 'node:fs';
import type { WrittenFilter } from '../runtime/filter-arbitrary.js';
import type { Root } from '../runtime/filter-fields.js';

/**
 * What a filter finds of the records in `filter-records.ts`, on a 2.21 server. Measured with this client, in a read and in
 * a deletion, and with SQL that was written from the meaning of the filter: all three agreed.
 */
export interface FilterFact {
  readonly of: Root;
  readonly filter: WrittenFilter;
  /** References, SKUs or last names. */
  readonly finds: string;
}

/** A hundred filters on each object. */
export const RANDOM_FILTERS: readonly FilterFact[] = readFileSync(
  new URL('random-filters.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as FilterFact);
