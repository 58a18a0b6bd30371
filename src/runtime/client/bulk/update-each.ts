import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import type { UpdateRequest } from '../operations/write-one.js';
import { updateRecord } from '../operations/write-one.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { BatchRequest } from './in-batches.js';
import { inBatches } from './in-batches.js';

/** The arguments of `updateEach`. */
export const UPDATE_EACH = {
  data: true,
  select: false,
  concurrency: false,
  onProgress: false,
} as const;

/** Updates records, each in its own way. */
export const updateEach =
  (context: OperationContext) =>
  async (args: Arguments & BatchRequest<UpdateRequest>): Promise<JsonRecord[]> => {
    checkArguments(args, UPDATE_EACH, context);
    return inBatches(context, args, {
      size: 1,
      send: (batch, delivery) =>
        Promise.all(
          batch.map(({ item }) => {
            checkArguments(item, ITEM, context);
            return updateRecord(context, { ...args, ...item }, delivery);
          }),
        ),
    });
  };

const ITEM = { id: true, data: true };
