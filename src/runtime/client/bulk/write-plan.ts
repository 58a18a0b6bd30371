import type { Comparison, Expression } from '../filters/filter-expression.js';
import { all, any, comparison, comparisonsOf, replaceComparisons } from '../filters/filter-expression.js';
import { asksForEmptiness } from '../filters/filter-operators.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import { scalarsOf } from '../../objects/scalars-of.js';

/** What a bulk write does to records. */
export type Verb = 'update' | 'delete' | 'destroy' | 'restore';

/** A bulk write. */
export interface WantedWrite {
  readonly verb: Verb;
  /** Holds for the records that are meant. */
  readonly expression: Expression;
}

/** How a bulk write reaches the records that a read of the same filter finds, and no others. */
export interface WritePlan {
  /** Holds for the records to write. */
  readonly records: Expression;
  /** Whether to find them by a read, and then to write them by their ids. */
  readonly isFoundFirst: boolean;
  /** What must still hold of a record that was found, for it to be written. */
  readonly stillHolds: Expression;
}

// Servers since 2.36 refuse an empty filter in bulk writes.
const EVERY_RECORD = /* @__PURE__ */ comparison({ field: 'id', operator: 'is', operand: 'NOT_NULL' });
const DELETED = /* @__PURE__ */ comparison({ field: 'deletedAt', operator: 'is', operand: 'NOT_NULL' });
const NOT_DELETED = /* @__PURE__ */ comparison({ field: 'deletedAt', operator: 'is', operand: 'NULL' });

/** Plans a bulk write. An expression that is true means every record, soft-deleted or not. */
export function planWrite(object: ObjectDescription, { verb, expression }: WantedWrite): WritePlan {
  const sent = object.isCustom ? replaceComparisons(expression, withoutEqualTimes) : expression;
  if (verb === 'restore') return planMove(object, { records: all([sent, DELETED]), target: NOT_DELETED });
  if (expression === true) return { records: EVERY_RECORD, isFoundFirst: false, stillHolds: EVERY_RECORD };
  if (areIds(sent)) return { records: sent, isFoundFirst: false, stillHolds: sent };
  const records = all([sent, seesDeleted(object, sent) || NOT_DELETED]);
  if (verb === 'delete') return planMove(object, { records, target: DELETED });
  // The server writes such a condition as an OR without parentheses, which has matched other records. So the records are
  // found by a read, and no write depends on the condition alone.
  const isFoundFirst = comparisonsOf(sent).some(asksForEmptiness);
  return { records, isFoundFirst, stillHolds: accepted(object, records) };
}

interface Move {
  readonly records: Expression;
  /** What holds of the records afterwards. */
  readonly target: Expression;
}

// After the server has deleted or restored the records, it selects its answer by the same filter (2.21). Without the
// second alternative it would return none of them. The ids beside it keep all other records out.
const planMove = (object: ObjectDescription, { records, target }: Move): WritePlan => ({
  records,
  isFoundFirst: true,
  stillHolds: any([accepted(object, records), target]),
});

// A filter of ids alone means these records, soft-deleted or not, like a write of one record by its id.
const areIds = (expression: Expression): boolean =>
  typeof expression === 'object' &&
  'path' in expression &&
  expression.path.join() === 'id' &&
  ['eq', 'in'].includes(expression.operator);

// A read leaves soft-deleted records out unless its filter mentions `deletedAt`. A bulk write does not (2.21), so the
// plan adds the condition.
const seesDeleted = (object: ObjectDescription, expression: Expression): boolean =>
  !scalarsOf(object).includes('deletedAt') || comparisonsOf(expression).some(({ path }) => path.join() === 'deletedAt');

/** The parts of a filter that a bulk write accepts: on custom objects, those that do not ask for emptiness (2.21). */
function accepted(object: ObjectDescription, expression: Expression): Expression {
  if (!object.isCustom || typeof expression === 'boolean') return expression;
  const parts = 'and' in expression ? expression.and : [expression];
  return all(parts.filter((part) => !comparisonsOf(part).some(asksForEmptiness)));
}

// Bulk writes on custom objects refuse `eq` and `neq` of a DATE_TIME, but accept the ranges that mean the same (2.21).
function withoutEqualTimes(given: Comparison): Expression {
  const compare = (operator: string): Comparison => ({ ...given, operator });
  if (given.facts.kind !== 'dateTime') return given;
  if (given.operator === 'eq') return all(['gte', 'lte'].map(compare));
  return given.operator === 'neq' ? any(['lt', 'gt'].map(compare)) : given;
}
