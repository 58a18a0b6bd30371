import { inBatches } from '../bulk/in-batches.js';
import type { BatchRequest } from '../bulk/in-batches.js';
import { connectionsOf } from '../bulk/connections.js';
import { createRecords } from '../bulk/create-records.js';
import { incompleteAnswer } from '../transport/answer-error.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { recordsInOrder } from '../bulk/record-matching.js';
import type { Row } from '../bulk/row-ids.js';
import { isMarkedUncertain, withId } from '../bulk/row-ids.js';
import type { JsonRecord } from '../selection/selection.js';
import { isBefore2 } from '../../objects/server-marks.js';
import { withFields } from '../selection/with-fields.js';

/** A row to create, and options. */
export interface CreateRequest extends Arguments {
  readonly data: Row;
}

/** Rows to create, and options. */
export interface CreateManyRequest extends Arguments, BatchRequest<Row> {
  readonly signal?: AbortSignal;
}

/** Creates a record. */
export const create =
  (operation: Operation) =>
  async (args: CreateRequest): Promise<JsonRecord | undefined> => {
    const toCreate = { intent: 'create', rows: [withId(args.data)], isMany: false, args } as const;
    return (await createRecords(operation, { ...toCreate, delivery: { isUncertain: false } }))[0];
  };

/** Creates records, in batches. */
export const createMany =
  (operation: Operation) =>
  (args: CreateManyRequest): Promise<JsonRecord[]> => {
    // Before 2.x the server returns records in the order of its database.
    const paths = isBefore2(operation.object) ? ['id'] : [];
    const [select, strip] = withFields(args['select'], paths);
    return inBatches(operation, args, {
      size: batchSizeOf(operation, args),
      prepare: withId,
      needsOf: connectionsOf,
      isMarkedUncertain,
      send: async (batch, delivery) => {
        const rows = batch.map(({ item }) => item);
        const toCreate = { intent: 'create', rows, isMany: true, args: { ...args, select }, delivery } as const;
        const records = await createRecords(operation, toCreate);
        const missing = rows.length - records.length;
        if (missing !== 0) throw incompleteAnswer(operation.name, `${missing} of ${rows.length} records`);
        const ordered = paths.length > 0 ? recordsInOrder(operation, { rows, records, paths }) : records;
        if (strip) ordered.forEach(strip);
        return ordered;
      },
    });
  };

/** How many rows go into one request. The server takes 200; before 2.x it returns 60 only. */
export const batchSizeOf = ({ object }: Operation, { batchSize = 60 }: BatchRequest<Row>): number =>
  Math.min(batchSize, isBefore2(object) ? 60 : 200);
