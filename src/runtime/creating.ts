import { inBatches } from './batches.js';
import type { BatchRequest } from './batches.js';
import { TwentyConflictError } from './errors.js';
import type { Arguments, Operation } from './operation.js';
import { recordsOf } from './operation.js';
import { fetchPage } from './page-request.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';
import type { Intent } from './write-data.js';
import { sentData } from './write-data.js';

// What a create may be given; rows are of the object's own type to its callers.
interface Row {
  readonly [field: string]: unknown;
}

interface CreateRequest extends Arguments {
  readonly data: Row;
}

interface CreateManyRequest extends Arguments, BatchRequest<Row> {
  readonly batchSize?: number;
}

/** Creates a record. */
export const create = (operation: Operation) => async (args: CreateRequest) =>
  (await createRecords(operation, 'create', { ...args, data: identified(args.data) }))[0];

/** Creates a record, or updates the one with its id or unique value. */
export const upsert = (operation: Operation) => async (args: CreateRequest) =>
  (await createRecords(operation, 'change', args))[0];

/** Creates records, in batches. */
export const createMany = (operation: Operation) => (args: CreateManyRequest) =>
  inBatches(operation, args, {
    size: sizeOf(args),
    prepare: identified,
    send: (data) => createRecords(operation, 'create', { ...args, data }),
  });

/** Creates or updates records, in batches. */
export const upsertMany = (operation: Operation) => (args: CreateManyRequest) =>
  inBatches(operation, args, {
    size: sizeOf(args),
    send: (data) => createRecords(operation, 'change', { ...args, data }),
  });

// The server takes 200; before 2.x it returned 60 only.
const sizeOf = ({ batchSize = 60 }: CreateManyRequest) => Math.min(batchSize, 200);

// With an id of its own a row is safe to be sent twice. Without `crypto` (insecure pages), rows stay as they are.
const identified = (row: Row): Row => ({ ...row, id: row['id'] ?? globalThis.crypto?.randomUUID?.() });

/** Creates a record, or those of a list, each exactly once even if an answer is lost on the way. */
async function createRecords(
  operation: Operation,
  intent: Intent,
  { data, ...args }: Arguments & { readonly data: Row | readonly Row[] },
): Promise<JsonRecord[]> {
  const { One, Many, object } = operation;
  const isMany = Array.isArray(data);
  const rows = [data].flat() as readonly Row[];
  const sent = rows.map((row) => sentData(operation, row, intent));
  const keys = ['id', ...((intent === 'change' && object.unique?.split(' ')) || [])];
  let isUncertain = false;
  try {
    return recordsOf(
      await operation.call(
        {
          root: `create${isMany ? Many : One}`,
          types: { data: isMany ? `[${One}CreateInput!]!` : `${One}CreateInput!`, upsert: 'Boolean!' },
          write: rows.every((row) => keys.some((key) => hasValue(row[key]))) ? 'repeatable' : 'once',
          onUncertain: () => {
            isUncertain = true;
          },
        },
        { ...args, data: isMany ? sent : sent[0], upsert: intent === 'change' || undefined },
      ),
    );
  } catch (error) {
    if (!isUncertain || !(error instanceof TwentyConflictError)) throw error;
    // It may be these very records that are in the way.
    const ids = rows.map(({ id }) => id);
    const { records, strip } = await fetchPage(operation, { ...args, filter: { id: { in: ids } }, first: ids.length });
    if (records.length < ids.length) throw error;
    records.sort((one, other) => ids.indexOf(one['id']) - ids.indexOf(other['id']));
    strip();
    return records;
  }
}

const hasValue = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some((part) => part && typeof part === 'string') : Boolean(value);
