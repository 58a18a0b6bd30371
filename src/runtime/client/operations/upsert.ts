import { inBatches } from '../bulk/in-batches.js';
import type { Needs } from '../bulk/form-batches.js';
import { connectionsOf } from '../bulk/connections.js';
import { createRecords } from '../bulk/create-records.js';
import type { CreateManyRequest, CreateRequest } from './create-many.js';
import { batchSizeOf } from './create-many.js';
import type { Operation } from '../call/operation-context.js';
import type { UpsertReport } from './object-operations.js';
import { givenPaths, identifyingPaths, recordsInOrder } from '../bulk/record-matching.js';
import type { Row } from '../bulk/row-ids.js';
import { hasOwnId, isMarkedUncertain, withId } from '../bulk/row-ids.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import type { JsonRecord } from '../selection/selection.js';
import { isBefore2 } from '../../objects/server-marks.js';
import { withFields } from '../selection/with-fields.js';

interface UpsertManyRequest extends CreateManyRequest {
  readonly report?: boolean;
}

/** Creates a record, or updates the one with its id or unique value. */
export const upsert =
  (operation: Operation) =>
  async (args: CreateRequest): Promise<JsonRecord | undefined> => {
    const toCreate = { intent: 'change', rows: [prepared(operation)(args.data)], isMany: false, args } as const;
    return (await createRecords(operation, { ...toCreate, delivery: { isUncertain: false } }))[0];
  };

/** Creates or updates records, in batches; tells which was what if it is asked for a report. */
export const upsertMany =
  (operation: Operation) =>
  async (args: UpsertManyRequest): Promise<JsonRecord[] | UpsertReport<JsonRecord>> => {
    const { object } = operation;
    const scalars = scalarsOf(object);
    const stamps = args.report ? ['createdAt', 'updatedAt'].filter((field) => scalars.includes(field)) : [];
    const paths = identifyingPaths(object);
    const [select, strip] = withFields(args['select'], [...paths, ...stamps]);
    const report: { readonly [outcome in Outcome]: number[] } = { created: [], updated: [], unknown: [] };
    const records = await inBatches(operation, args, {
      size: batchSizeOf(operation, args),
      prepare: prepared(operation),
      needsOf: needsOf(operation),
      isMarkedUncertain,
      send: async (batch, delivery) => {
        const rows = batch.map(({ item }) => item);
        const toCreate = { intent: 'change', rows, isMany: true, args: { ...args, select }, delivery } as const;
        // The server returns the records that it updated before those that it created (2.21).
        const ordered = recordsInOrder(operation, { rows, paths, records: await createRecords(operation, toCreate) });
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

/** What became of a row: told by an id of our making, otherwise by the times that the server keeps. */
function outcomeOf(row: Row, record: JsonRecord, isUncertain: boolean): Outcome {
  if (hasOwnId(row)) return record['id'] === row['id'] ? 'created' : 'updated';
  const isStamped = record['createdAt'] && record['updatedAt'] && !row['createdAt'] && !row['updatedAt'];
  if (!isStamped) return 'unknown';
  if (record['createdAt'] === record['updatedAt']) return 'created';
  // A try that got no answer may have created what a later one updated.
  return isUncertain ? 'unknown' : 'updated';
}

// Before 2.x a server looks for ids alone if one row of the request has an id.
const prepared =
  ({ object }: Operation) =>
  (row: Row): Row =>
    isBefore2(object) && givenPaths(Object(row), identifyingPaths(object)).length > 0 ? row : withId(row);

const needsOf =
  ({ object }: Operation) =>
  (row: Row): Needs => ({
    ...connectionsOf(row),
    ...(isBefore2(object) && { id: (Object(row) as Row)['id'] ? 'given' : 'none' }),
  });
