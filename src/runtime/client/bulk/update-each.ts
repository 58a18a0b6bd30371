import type { Arguments, OperationContext } from '../call/operation-context.js';
import type { UpdateRequest } from '../operations/write-one.js';
import { updateRecord } from '../operations/write-one.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { BatchRequest } from './in-batches.js';
import { inBatches } from './in-batches.js';

/** Updates records, each in its own way. */
export const updateEach =
  (context: OperationContext) =>
  (args: Arguments & BatchRequest<UpdateRequest>): Promise<JsonRecord[]> =>
    inBatches(context, args, {
      size: 1,
      send: (batch, delivery) =>
        Promise.all(batch.map(({ item }) => updateRecord(context, { ...args, ...item }, delivery))),
    });
