import type { Numbered } from '../bulk/batch-failures.js';
import { inBatches } from '../bulk/in-batches.js';
import { TwentyValidationError } from '../errors.js';
import type { Expression } from '../filters/filter-expression.js';
import { all, comparison, printExpression } from '../filters/filter-expression.js';
import { iterate } from './iterate.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { recordsOf } from '../call/operation-context.js';
import { parseFilter } from '../filters/parse-filter.js';
import type { JsonRecord } from '../selection/selection.js';
import type { Delivery } from '../transport/transport.js';
import { sentData } from '../data/write-data.js';
import type { Verb } from '../bulk/write-plan.js';
import { planWrite } from '../bulk/write-plan.js';

interface FilteredRequest extends Arguments {
  readonly filter: object;
  readonly everyRecord?: true;
  readonly data?: object;
}

/** Updates the records that match, more than the 200 that the server updates at a time too. */
export const updateMany = (operation: Operation): WriteMany => filteredWrite(operation, 'update');
type WriteMany = (args: FilteredRequest) => Promise<JsonRecord[]>;

/** Soft-deletes the records that match. */
export const deleteMany = (operation: Operation): WriteMany => filteredWrite(operation, 'delete');
/** Deletes the records that match for good. */
export const destroyMany = (operation: Operation): WriteMany => filteredWrite(operation, 'destroy');
/** Restores the soft-deleted records that match. */
export const restoreMany = (operation: Operation): WriteMany => filteredWrite(operation, 'restore');

// The server updates no more records at a time.
const BATCH_SIZE = 200;
// Enough to find two records at fault. What is wrong with all of them, such as the data, is tried that often.
const MOST_SPLITS = 16;

const filteredWrite =
  (operation: Operation, verb: Verb) =>
  async (args: FilteredRequest): Promise<JsonRecord[]> => {
    const { object, One, Many, refuse, call } = operation;
    const expression = parseFilter(args.filter, { operation, undefinedInFilter: 'refuse' });
    if (expression === true && !args.everyRecord) throw refuse('an empty filter needs everyRecord: true');
    const data = args.data && sentData(operation, args.data, 'change');
    const field = { root: verb + Many, types: { data: `${One}UpdateInput!` }, write: 'once' } as const;
    const write = async (wanted: Expression, delivery?: Delivery) =>
      recordsOf(await call({ ...field, delivery }, { ...args, filter: printExpression(wanted), data }));

    const { records, isFoundFirst, stillHolds } = planWrite(object, { verb, expression });
    const writeFound = async () => {
      // Which these are must be known before the first of them changes.
      const ids: string[] = [];
      const request = { ...args, filter: printExpression(records), select: { id: true } };
      for await (const { id } of iterate(operation)(request)) ids.push(String(id));
      const send = (batch: readonly Numbered<string>[], delivery: Delivery) => {
        const areFound = comparison({ field: 'id', operator: 'in', operand: batch.map(({ item }) => item) });
        return write(all([areFound, stillHolds]), delivery);
      };
      const sending = { size: BATCH_SIZE, mostSplits: MOST_SPLITS, send };
      const written = await inBatches(operation, { data: ids }, sending);
      // A record that no longer matches is not written, and leaves a hole.
      return written.filter(Boolean);
    };
    if (isFoundFirst) return writeFound();
    return write(records).catch((error: unknown) => {
      if (error instanceof TwentyValidationError && /more than 200 records/.test(error.message)) return writeFound();
      throw error;
    });
  };
