import { TwentyConflictError } from '../errors.js';
import { callRootField, recordOf, recordsOf } from '../call/call-root-field.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { fetchPage } from './fetch-page.js';
import type { Row } from '../data/row-ids.js';
import { canMakeIds, hasOwnId, isMarkedUncertain, markUncertain } from '../data/row-ids.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import type { Delivery } from '../transport/sending.js';
import type { Intent } from '../data/serialize-data.js';
import { serializeData } from '../data/serialize-data.js';

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
export async function createRecords(context: OperationContext, toCreate: RowsToCreate): Promise<JsonRecord[]> {
  const { rows, delivery } = toCreate;
  try {
    return await sendRows(context, toCreate);
  } catch (error) {
    const mayBeStored = delivery.isUncertain || rows.some(isMarkedUncertain);
    if (delivery.isUncertain) markUncertain(rows);
    if (!(error instanceof TwentyConflictError && mayBeStored)) throw error;
    // It may be these very records that are in the way.
    const stored = await findStored(context, toCreate).catch((): undefined => undefined);
    if (!stored) throw error;
    return stored;
  }
}

async function sendRows(context: OperationContext, { intent, rows, isMany, args, delivery }: RowsToCreate) {
  const { pascalSingular, pascalPlural } = context.graphql;
  const type = `${pascalSingular}CreateInput!`;
  const sent = rows.map((row) => serializeData(row, intent, context));
  const field = {
    root: `create${isMany ? pascalPlural : pascalSingular}`,
    types: { data: isMany ? `[${type}]!` : type, upsert: 'Boolean!' },
    write: canMakeIds() ? 'repeatable' : 'once',
    delivery,
  } as const;
  const data = isMany ? sent : sent[0];
  const answer = await callRootField(context, field, { ...args, data, upsert: intent === 'change' || undefined });
  return isMany ? recordsOf(answer) : [recordOf(answer)];
}

/** The records that rows have become, deleted or not, in the order of the rows; undefined unless all are there. */
async function findStored(context: OperationContext, { rows, args }: RowsToCreate): Promise<JsonRecord[] | undefined> {
  const filter = {
    or: rows.map(conditionsOn),
    and: [{ or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] }],
  };
  const { page, ids } = await fetchPage(context, { ...args, filter, first: rows.length });
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
  const tellsApart = ([field, value]: readonly [string, unknown]) =>
    field === 'id' || !(hasOwnId(row) || value == null || isObject(value));
  const entries = Object.entries(row).filter(tellsApart);
  return Object.fromEntries(entries.map(([field, eq]) => [field, { eq }]));
}
