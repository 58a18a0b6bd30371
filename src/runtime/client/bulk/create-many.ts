import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import type { Row } from '../data/row-ids.js';
import { isMarkedUncertain, withId } from '../data/row-ids.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import { isBefore2 } from '../../objects/server-marks.js';
import { createRecords } from '../operations/create-records.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { withFields } from '../selection/with-fields.js';
import { incompleteAnswer } from '../transport/incomplete-answer.js';
import { connectionsOf } from './connections.js';
import type { BatchRequest } from './in-batches.js';
import { inBatches } from './in-batches.js';
import { recordsInOrder } from './record-matching.js';

/** The arguments of `createMany`. */
export const CREATE_MANY = {
  data: true,
  select: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
} as const;

/** Rows to create, and options. */
export interface CreateManyRequest extends Arguments, BatchRequest<Row> {
  readonly signal?: AbortSignal;
}

/** Creates records, in batches. */
export const createMany =
  (context: OperationContext) =>
  async (args: CreateManyRequest): Promise<JsonRecord[]> => {
    checkArguments(args, CREATE_MANY, context);
    // Before 2.x the server returns records in the order of its database.
    const paths = isBefore2(context.object) ? ['id'] : [];
    const [select, strip] = withFields(args['select'], paths);
    return inBatches(context, args, {
      size: batchSizeOf(args, context.object),
      prepare: withId,
      needsOf: connectionsOf,
      isMarkedUncertain,
      send: async (batch, delivery) => {
        const rows = batch.map(({ item }) => item);
        const toCreate = { intent: 'create', rows, isMany: true, args: { ...args, select }, delivery } as const;
        const records = await createRecords(context, toCreate);
        const missing = rows.length - records.length;
        if (missing !== 0) throw incompleteAnswer(context.name, `${missing} of ${rows.length} records`);
        const ordered = paths.length > 0 ? recordsInOrder({ rows, records, paths }, context) : records;
        if (strip) ordered.forEach(strip);
        return ordered;
      },
    });
  };

/** How many rows go into one request. The server takes 200; before 2.x it returns 60 only. */
export const batchSizeOf = ({ batchSize = 60 }: BatchRequest<Row>, object: ObjectDescription): number =>
  Math.min(batchSize, isBefore2(object) ? 60 : 200);
