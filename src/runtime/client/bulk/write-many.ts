import type { Numbered } from './batch-failures.js';
import { inBatches } from './in-batches.js';
import { TwentyValidationError } from '../errors.js';
import type { Expression } from '../filters/filter-expression.js';
import { all, comparison, printExpression } from '../filters/filter-expression.js';
import { walk } from '../operations/iterate.js';
import { callRootField, recordsOf } from '../call/call-root-field.js';
import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { parseFilter } from '../filters/parse-filter.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Delivery } from '../transport/sending.js';
import { serializeData } from '../data/serialize-data.js';
import type { Verb } from './write-plan.js';
import { planWrite } from './write-plan.js';

/** The arguments of `updateMany`. */
export const UPDATE_MANY = {
  filter: true,
  data: true,
  select: false,
  everyRecord: false,
} as const;

/** The arguments of `deleteMany`, `destroyMany` and `restoreMany`. */
export const BY_FILTER = {
  filter: true,
  select: false,
  everyRecord: false,
} as const;

interface FilteredRequest extends Arguments {
  readonly filter: object;
  readonly everyRecord?: true;
  readonly data?: object;
}

/** Updates the records that match, more than the 200 that the server updates at a time too. */
export const updateMany = (context: OperationContext): WriteMany => filteredWrite(context, 'update');
type WriteMany = (args: FilteredRequest) => Promise<JsonRecord[]>;

/** Soft-deletes the records that match. */
export const deleteMany = (context: OperationContext): WriteMany => filteredWrite(context, 'delete');
/** Deletes the records that match for good. */
export const destroyMany = (context: OperationContext): WriteMany => filteredWrite(context, 'destroy');
/** Restores the soft-deleted records that match. */
export const restoreMany = (context: OperationContext): WriteMany => filteredWrite(context, 'restore');

// The server updates no more records at a time.
const BATCH_SIZE = 200;
// Enough to find two faulty records. An error that concerns all records, such as wrong data, is tried that often.
const MOST_SPLITS = 16;

const filteredWrite =
  (context: OperationContext, verb: Verb) =>
  async (args: FilteredRequest): Promise<JsonRecord[]> => {
    checkArguments(args, verb === 'update' ? UPDATE_MANY : BY_FILTER, context);
    const { object, graphql, refuse } = context;
    const expression = parseFilter(args.filter, { context, undefinedInFilter: 'refuse' });
    if (expression === true && !args.everyRecord) throw refuse('an empty filter needs everyRecord: true');
    const data = args.data && serializeData(args.data, 'change', context);
    const types = { data: `${graphql.pascalSingular}UpdateInput!` };
    const field = { root: verb + graphql.pascalPlural, types, write: 'once' } as const;
    const write = async (wanted: Expression, delivery?: Delivery) =>
      recordsOf(
        await callRootField(context, { ...field, delivery }, { ...args, filter: printExpression(wanted), data }),
      );

    const { records, isFoundFirst, stillHolds } = planWrite(object, { verb, expression });
    const writeFound = async () => {
      // All ids are collected before the first record changes, because a change may end the match of others.
      const ids: string[] = [];
      const request = { ...args, filter: printExpression(records), select: { id: true } };
      for await (const { id } of walk(context, request)) ids.push(String(id));
      const send = (batch: readonly Numbered<string>[], delivery: Delivery) => {
        const areFound = comparison({ field: 'id', operator: 'in', operand: batch.map(({ item }) => item) });
        return write(all([areFound, stillHolds]), delivery);
      };
      const sending = { size: BATCH_SIZE, mostSplits: MOST_SPLITS, send };
      const written = await inBatches(context, { data: ids }, sending);
      // A record that no longer matches is not written, and leaves a hole.
      return written.filter(Boolean);
    };
    if (isFoundFirst) return writeFound();
    return write(records).catch((error: unknown) => {
      if (error instanceof TwentyValidationError && /more than 200 records/.test(error.message)) return writeFound();
      throw error;
    });
  };
