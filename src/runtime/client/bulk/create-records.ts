import { TwentyConflictError } from '../errors.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { recordOf, recordsOf } from '../call/operation-context.js';
import { fetchPage } from '../operations/fetch-page.js';
import type { Row } from './row-ids.js';
import { canMakeIds, hasOwnId, isMarkedUncertain, markUncertain } from './row-ids.js';
import type { JsonRecord } from '../selection/selection.js';
import { isObject } from '../selection/selection.js';
import type { Delivery } from '../transport/transport.js';
import type { Intent } from '../data/write-data.js';
import { sentData } from '../data/write-data.js';

/** Rows, and how to create them. */
export interface RowsToCreate {
  /** Whether they may meet stored records. */
  readonly intent: Intent;
  readonly rows: readonly Row[];
  /** Whether they go into the root field for several. */
  readonly isMany: boolean;
  readonly args: Arguments;
  readonly delivery: Delivery;
}

/**
 * Creates records of rows in one request, each exactly once even if an answer is lost on the way. Resolves to the records
 * as the server returns them.
 */
export async function createRecords(operation: Operation, toCreate: RowsToCreate): Promise<JsonRecord[]> {
  const { rows, delivery } = toCreate;
  try {
    return await sendRows(operation, toCreate);
  } catch (error) {
    const mayBeStored = delivery.isUncertain || rows.some(isMarkedUncertain);
    if (delivery.isUncertain) markUncertain(rows);
    if (!(error instanceof TwentyConflictError && mayBeStored)) throw error;
    // It may be these very records that are in the way.
    const stored = await findStored(operation, toCreate).catch((): undefined => undefined);
    if (!stored) throw error;
    return stored;
  }
}

async function sendRows(operation: Operation, { intent, rows, isMany, args, delivery }: RowsToCreate) {
  const { One, Many } = operation;
  const sent = rows.map((row) => sentData(operation, row, intent));
  const field = {
    root: `create${isMany ? Many : One}`,
    types: { data: isMany ? `[${One}CreateInput!]!` : `${One}CreateInput!`, upsert: 'Boolean!' },
    write: canMakeIds() ? 'repeatable' : 'once',
    delivery,
  } as const;
  const data = isMany ? sent : sent[0];
  const answer = await operation.call(field, { ...args, data, upsert: intent === 'change' || undefined });
  return isMany ? recordsOf(answer) : [recordOf(answer)];
}

/** The records that rows have become, deleted or not, in the order of the rows; undefined unless all are there. */
async function findStored(operation: Operation, { rows, args }: RowsToCreate): Promise<JsonRecord[] | undefined> {
  const filter = {
    or: rows.map(conditionsOn),
    and: [{ or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] }],
  };
  const { page, ids } = await fetchPage(operation, { ...args, filter, first: rows.length });
  const stored: JsonRecord[] = [];
  for (const { id } of rows) {
    // The server writes ids in lower case.
    const record = page.records[ids.indexOf(String(id).toLowerCase())];
    if (!record) return undefined;
    stored.push(record);
  }
  return stored;
}

/** Conditions that only the record of a row meets: it has its id, and its values where somebody else chose the id. */
function conditionsOn(row: Row): object {
  const isTold = ([field, value]: readonly [string, unknown]) =>
    field === 'id' || !(hasOwnId(row) || value == null || isObject(value));
  const told = Object.entries(row).filter(isTold);
  return Object.fromEntries(told.map(([field, eq]) => [field, { eq }]));
}
