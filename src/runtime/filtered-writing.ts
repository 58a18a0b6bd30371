import type { Numbered } from './batch-failures.js';
import { inBatches } from './batches.js';
import { TwentyValidationError } from './errors.js';
import { iterate } from './iterate.js';
import type { Arguments, Operation } from './operation.js';
import { recordsOf } from './operation.js';
import { sentFilter } from './page-request.js';
import { isObject } from './selection.js';
import { sentData } from './write-data.js';

interface FilteredRequest extends Arguments {
  readonly filter: object;
  readonly everyRecord?: true;
  readonly data?: object;
}

/** Soft-deletes the records that match. */
export const deleteMany = (operation: Operation) => filteredWrite(operation, 'delete');
/** Deletes the records that match for good. */
export const destroyMany = (operation: Operation) => filteredWrite(operation, 'destroy');
/** Restores the records that match. */
export const restoreMany = (operation: Operation) => filteredWrite(operation, 'restore');

/** Updates the records that match, more than the 200 that the server updates at a time too. */
export const updateMany = (operation: Operation) => (args: FilteredRequest) => {
  const write = filteredWrite(operation, 'update');
  return write(args).catch(async (error: unknown) => {
    if (!(error instanceof TwentyValidationError && /more than 200 records/.test(error.message))) throw error;
    // Which these are must be known before the first of them changes.
    const data: unknown[] = [];
    for await (const { id } of iterate(operation)({ ...args, select: { id: true } })) data.push(id);
    const send = (batch: readonly Numbered<unknown>[]) =>
      write({ ...args, filter: { and: [args.filter, { id: { in: batch.map(({ item }) => item) } }] } });
    return inBatches(operation, { data }, { size: 200, send });
  });
};

const filteredWrite =
  (operation: Operation, verb: 'update' | 'delete' | 'destroy' | 'restore') => async (args: FilteredRequest) => {
    const { One, Many, refuse, call } = operation;
    // It leaves a condition out, which is well for a search and ill for a deletion.
    if (hasUndefined(args.filter)) throw refuse('undefined in the filter');
    const filter = sentFilter(args.filter);
    if (!filter && !args.everyRecord) throw refuse('an empty filter needs everyRecord: true');
    const data = args.data && sentData(operation, args.data, 'change');
    const types = { data: `${One}UpdateInput!` };
    return recordsOf(await call({ root: verb + Many, types, write: 'once' }, { ...args, filter: filter ?? {}, data }));
  };

const hasUndefined = (value: unknown): boolean =>
  value === undefined || (isObject(value) && Object.values(value).some(hasUndefined));
