import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import type { Row } from '../data/row-ids.js';
import { hasOwnId, isMarkedUncertain } from '../data/row-ids.js';
import { identifyingPaths, rowToUpsert } from '../data/unique-values.js';
import type { ObjectDescription } from '../../objects/object-description.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import { isBefore2 } from '../../objects/server-marks.js';
import type { UpsertReport } from '../operations/arguments.js';
import { createRecords } from '../operations/create-records.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { withFields } from '../selection/with-fields.js';
import { connectionsOf } from './connections.js';
import type { CreateManyRequest } from './create-many.js';
import { batchSizeOf } from './create-many.js';
import type { Needs } from './create-batches.js';
import { inBatches } from './in-batches.js';
import { recordsInOrder } from './record-matching.js';

/** The arguments of `upsertMany`. */
export const UPSERT_MANY = {
  data: true,
  select: false,
  batchSize: false,
  concurrency: false,
  onProgress: false,
  report: false,
} as const;

interface UpsertManyRequest extends CreateManyRequest {
  readonly report?: boolean;
}

/** Creates or updates records, in batches. With `report`, it returns which records were created and which updated. */
export const upsertMany =
  (context: OperationContext) =>
  async (args: UpsertManyRequest): Promise<JsonRecord[] | UpsertReport<JsonRecord>> => {
    checkArguments(args, UPSERT_MANY, context);
    const { object } = context;
    const scalars = scalarsOf(object);
    const stamps = args.report ? ['createdAt', 'updatedAt'].filter((field) => scalars.includes(field)) : [];
    const paths = identifyingPaths(object);
    const [select, strip] = withFields(args['select'], [...paths, ...stamps]);
    const report: { readonly [outcome in Outcome]: number[] } = { created: [], updated: [], unknown: [] };
    const records = await inBatches(context, args, {
      size: batchSizeOf(args, object),
      prepare: (row) => rowToUpsert(row, object),
      needsOf: (row) => needsOf(row, object),
      isMarkedUncertain,
      send: async (batch, delivery) => {
        const rows = batch.map(({ item }) => item);
        const toCreate = { intent: 'change', rows, isMany: true, args: { ...args, select }, delivery } as const;
        // The server returns the records that it updated before those that it created (2.21).
        const records = await createRecords(context, toCreate);
        const ordered = recordsInOrder({ rows, records, paths }, context);
        for (const [position, { index, item }] of batch.entries()) {
          const record = ordered[position];
          const isUncertain = delivery.isUncertain || isMarkedUncertain(item);
          if (record) report[outcomeOf(item, record, isUncertain)].push(index);
        }
        if (strip) new Set(ordered).forEach(strip);
        return ordered;
      },
    });
    if (!args.report) return records;
    for (const indices of Object.values(report)) indices.sort((one, other) => one - other);
    return { records, ...report } satisfies UpsertReport<JsonRecord>;
  };

type Outcome = 'created' | 'updated' | 'unknown';

/** Whether a row was created or updated: the id that the client made says so, otherwise the times of the record. */
function outcomeOf(row: Row, record: JsonRecord, isUncertain: boolean): Outcome {
  if (hasOwnId(row)) return record['id'] === row['id'] ? 'created' : 'updated';
  const isStamped = record['createdAt'] && record['updatedAt'] && !row['createdAt'] && !row['updatedAt'];
  if (!isStamped) return 'unknown';
  if (record['createdAt'] === record['updatedAt']) return 'created';
  // An attempt without an answer may have created the record that a later attempt updated.
  return isUncertain ? 'unknown' : 'updated';
}

const needsOf = (row: Row, object: ObjectDescription): Needs => ({
  ...connectionsOf(row),
  // As in `rowToUpsert`.
  ...(isBefore2(object) && { id: (Object(row) as Row)['id'] ? 'given' : 'none' }),
});
