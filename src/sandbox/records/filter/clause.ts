import type { StoredRecord } from '../model/record-object.js';
import { all, any } from './truth.js';
import type { Condition } from './truth.js';

/** A condition on a record. */
export type RowCondition = Condition<StoredRecord>;

/**
 * A condition as a 2.21 server writes it into SQL: alternatives with OR between them and no parentheses around them.
 * Most conditions have one alternative; "empty" has two, `column = '' OR column IS NULL`.
 */
export type Clause = readonly [RowCondition, ...RowCondition[]];

/**
 * The conditions of one filter object, with AND between them. AND binds closer than OR, so an alternative of one clause
 * takes the clauses before or after it out of the condition: `a AND b = '' OR b IS NULL` holds wherever b is null.
 */
export function joinClauses(clauses: readonly Clause[]): RowCondition {
  let term: RowCondition[] = [];
  const terms = [term];
  for (const [first, ...others] of clauses) {
    term.push(first);
    for (const alternative of others) {
      term = [alternative];
      terms.push(term);
    }
  }
  return terms.length === 1 ? all(term) : any(terms.map(all));
}
