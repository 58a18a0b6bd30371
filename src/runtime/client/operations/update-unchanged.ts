import { callRootField, recordsOf } from '../call/call-root-field.js';
import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import { serializeData } from '../data/serialize-data.js';
import { TwentyConflictError, TwentyNotFoundError } from '../errors.js';
import { all, comparison, printExpression } from '../filters/filter-expression.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { isBefore2 } from '../../objects/server-marks.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { withFields } from '../selection/with-fields.js';
import { UPDATE } from './argument-names.js';
import { fetchPage } from './fetch-page.js';
import type { UpdateRequest } from './write-one.js';
import { isConditional, updateById } from './write-one.js';

/** Updates the record with an id, on condition that it is unchanged or whatever has become of it. */
export const update =
  (context: OperationContext) =>
  (args: UpdateRequest): Promise<JsonRecord> =>
    (isConditional(args) ? updateUnchanged : updateById)(context)(args);

/**
 * Updates the record with an id if its `updatedAt` still has the value that the caller has read, in one write of all the
 * records that have both: one, or none. Stored times have milliseconds, and so have the times that clients read (2.21).
 * A range of one instant is taken by standard and custom objects, while `eq` fails on custom ones.
 */
export const updateUnchanged =
  (context: OperationContext) =>
  async (args: UpdateRequest): Promise<JsonRecord> => {
    checkArguments(args, UPDATE, context);
    const { graphql } = context;
    const since = timeToCompare(args['ifUnchangedSince'], context);
    const conditions = [
      comparison({ field: 'id', operator: 'eq', operand: String(args['id']) }),
      comparison({ field: 'updatedAt', operator: 'gte', operand: since }),
      comparison({ field: 'updatedAt', operator: 'lte', operand: since }),
    ];
    const data = serializeData(args.data, 'change', context);
    const delivery = { isUncertain: false };
    // A second try would not find the time that the first one has changed.
    const field = {
      root: `update${graphql.pascalPlural}`,
      types: { data: `${graphql.pascalSingular}UpdateInput!` },
      write: 'once',
      delivery,
    } as const;
    const filter = printExpression(all(conditions));
    const [updated] = recordsOf(await callRootField(context, field, { ...args, filter, data }));
    if (updated) return updated;
    throw await conflict(context, { args, since, isUncertain: delivery.isUncertain });
  };

// With a zone, so that it is the same moment to this machine and to the server.
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d(:?\d\d)?)$/i;

/** The moment to compare with, as the server writes it; throws where there is none, or no use in it. */
function timeToCompare(value: unknown, { object, refuse }: OperationContext): string {
  if (isBefore2(object))
    throw refuse(
      'ifUnchangedSince needs a server of 2.x: older ones return times that are less exact than those that they store, so that no write can depend on one',
    );
  if (!scalarsOf(object).includes('updatedAt'))
    throw refuse(`ifUnchangedSince needs updatedAt, a field that is missing`);
  const isMoment = value instanceof Date || (typeof value === 'string' && MOMENT.test(value));
  const moment = isMoment ? new Date(value) : undefined;
  if (moment && !Number.isNaN(moment.getTime())) return moment.toISOString();
  const shown = typeof value === 'string' ? `"${value}"` : String(value);
  throw refuse(`ifUnchangedSince is ${shown}, and must be the updatedAt of the record as it was read`);
}

interface FailedCondition {
  readonly args: UpdateRequest;
  readonly since: string;
  /** Whether an earlier try of the write got no answer. */
  readonly isUncertain: boolean;
}

/** The record as it is now, null where it is gone; or why it could not be read. */
interface CurrentRecord {
  readonly current?: JsonRecord | null;
  readonly cause?: string;
}

/** The error for a record that no longer has the time: with the record as it is now, or without if it is gone. */
async function conflict(context: OperationContext, { args, since, isUncertain }: FailedCondition): Promise<Error> {
  const { name: operation } = context;
  const [select] = withFields(args['select'], ['updatedAt']);
  // An update by id reaches soft-deleted records, too.
  const filter = {
    id: { eq: args['id'] },
    or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }],
  };
  const isDeletable = scalarsOf(context.object).includes('deletedAt');
  const request = { ...args, select, first: 1, filter: isDeletable ? filter : { id: filter.id } };
  const read = fetchPage(context, request).then(({ page }): CurrentRecord => ({ current: page.records[0] ?? null }));
  const { current, cause } = await read.catch((error: unknown): CurrentRecord => ({ cause: String(error) }));
  if (current === null)
    return new TwentyNotFoundError('the record is not there.', { code: 'NOT_FOUND', operation, isUncertain });
  const doubt = isUncertain ? ' An earlier try got no answer: the change may be yours.' : '';
  const advice = current
    ? `it was updated at ${String(current['updatedAt'])}.${doubt} Apply the change to \`current\`, and try again with its updatedAt.`
    : `what it is now could not be read.${doubt} Read it, and try again with its updatedAt.`;
  const message = `the record has changed since ${since}; ${advice}`;
  return new TwentyConflictError(message, { code: 'CHANGED', operation, current, isUncertain, cause });
}
