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
export const create = (operation: Operation) => createOne(operation, 'create');

/** Creates a record, or updates the one with its id or unique value. */
export const upsert = (operation: Operation) => createOne(operation, 'change');

/** Creates records, in batches. */
export const createMany = (operation: Operation) => createInBatches(operation, 'create');

/** Creates or updates records, in batches. */
export const upsertMany = (operation: Operation) => createInBatches(operation, 'change');

const createOne = (operation: Operation, intent: Intent) => async (args: CreateRequest) =>
  (await createRecords(operation, intent, { ...args, data: keyed(operation, intent)(args.data) }))[0];

const createInBatches = (operation: Operation, intent: Intent) => (args: CreateManyRequest) =>
  inBatches(operation, args, {
    // The server takes 200; before 2.x it returned 60 only.
    size: Math.min(args.batchSize ?? 60, 200),
    prepare: keyed(operation, intent),
    send: (data) => createRecords(operation, intent, { ...args, data }),
  });

// Rows whose id is of our making: no other record can have it.
const identified = new WeakSet<Row>();

// Insecure pages have none.
const newId = () => globalThis.crypto?.randomUUID?.();

// With an id a row is safe to be sent twice.
const keyed =
  (operation: Operation, intent: Intent) =>
  (row: Row): Row => {
    const id = hasKey(operation, intent, row) ? undefined : newId();
    if (!id) return row;
    const own = { ...row, id };
    identified.add(own);
    return own;
  };

const hasKey = ({ object }: Operation, intent: Intent, row: Row): boolean =>
  ['id', ...((intent === 'change' && object.unique?.split(' ')) || [])].some((key) => hasValue(row[key]));

const hasValue = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some((part) => part && typeof part === 'string') : Boolean(value);

/** Creates a record, or those of a list, each exactly once even if an answer is lost on the way. */
async function createRecords(
  operation: Operation,
  intent: Intent,
  { data, ...args }: Arguments & { readonly data: Row | readonly Row[] },
): Promise<JsonRecord[]> {
  const { One, Many } = operation;
  const isMany = Array.isArray(data);
  const rows = [data].flat() as readonly Row[];
  const sent = rows.map((row) => sentData(operation, row, intent));
  try {
    return recordsOf(
      await operation.call(
        {
          root: `create${isMany ? Many : One}`,
          types: { data: isMany ? `[${One}CreateInput!]!` : `${One}CreateInput!`, upsert: 'Boolean!' },
          write: newId() ? 'repeatable' : 'once',
        },
        { ...args, data: isMany ? sent : sent[0], upsert: intent === 'change' || undefined },
      ),
    );
  } catch (error) {
    if (!(error instanceof TwentyConflictError && error.isUncertain)) throw error;
    // It may be these very records that are in the way.
    const request = { ...args, filter: madeOf(rows), first: rows.length };
    const [{ records }, ids] = await fetchPage(operation, request).catch(() => Promise.reject(error));
    const made: readonly (JsonRecord | undefined)[] = rows.map(({ id }) => records[ids.indexOf(id)]);
    if (made.includes(undefined)) throw error;
    return made as JsonRecord[];
  }
}

/** Finds what was made of rows: a record that has their id, and their values where somebody else chose the id. */
const madeOf = (rows: readonly Row[]): object => ({
  or: rows.map((row) => {
    const isTold = ([field, value]: readonly [string, unknown]) =>
      field === 'id' || !(identified.has(row) || value == null || isObject(value));
    return Object.fromEntries(
      Object.entries(row)
        .filter(isTold)
        .map(([field, eq]) => [field, { eq }]),
    );
  }),
  and: [{ or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] }],
});
