import { severalRecords, softDeletedRecord } from '../bulk/match-conflicts.js';
import { matchField } from '../bulk/match-field.js';
import type { MatchField } from '../bulk/match-field.js';
import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import { refuseLoss } from '../data/refuse-loss.js';
import { TwentyConflictError } from '../errors.js';
import { scalarsOf } from '../../objects/scalars-of.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { isObject } from '../../portable/json-record.js';
import { withFields } from '../selection/with-fields.js';
import type { FoundOrCreated } from './arguments.js';
import type { CreateRequest } from './create.js';
import { create } from './create.js';
import { fetchPage } from './fetch-page.js';

/** The arguments of `findOrCreate`. */
export const FIND_OR_CREATE = { data: true, match: true, select: false } as const;

/** A record to look for by one of its values, and options. */
export interface FindOrCreateRequest extends CreateRequest {
  readonly match: string;
}

/** The record that has a value, or else a new one. */
export const findOrCreate =
  (context: OperationContext) =>
  async (args: FindOrCreateRequest): Promise<FoundOrCreated<JsonRecord>> => {
    checkArguments(args, FIND_OR_CREATE, context);
    const { match: path, ...request } = args;
    const match = matchField(path, context);
    if (!isObject(args.data)) throw context.refuse('data is no object');
    refuseLoss(args.data, 'data', context);
    // As it is sent: a Date becomes text.
    const value = match.valueOf(JSON.parse(JSON.stringify(args.data)) as JsonRecord);
    if (match.keyOf(value) === undefined) throw context.refuse(`data has no ${path}, which the record is found by`);
    const found = await findRecord(context, { match, value, request });
    if (found) return { record: found, isCreated: false };
    try {
      const record = await create(context)(request);
      // A create resolves to its record.
      return { record: record as JsonRecord, isCreated: true };
    } catch (error) {
      if (!(error instanceof TwentyConflictError)) throw error;
      // Somebody else may have created it since.
      const created = await findRecord(context, { match, value, request });
      if (!created) throw error;
      return { record: created, isCreated: false };
    }
  };

interface WantedRecord {
  readonly match: MatchField;
  readonly value: unknown;
  readonly request: CreateRequest;
}

async function findRecord(
  context: OperationContext,
  { match, value, request }: WantedRecord,
): Promise<JsonRecord | undefined> {
  const { name: operation, object } = context;
  const isDeletable = scalarsOf(object).includes('deletedAt');
  const alive = { or: [{ deletedAt: { is: 'NULL' } }, { deletedAt: { is: 'NOT_NULL' } }] };
  const [select, strip] = withFields(request['select'], [match.path, 'id', ...(isDeletable ? ['deletedAt'] : [])]);
  const filter = { and: [match.filterOf([value]), ...(isDeletable ? [alive] : [])] };
  const { page } = await fetchPage(context, { ...request, select, filter });
  const records = page.records.filter((record) => match.keyOf(match.valueOf(record)) === match.keyOf(value));
  const living = records.filter(({ deletedAt }) => deletedAt == null);
  const named = `${match.path} "${String(value)}"`;
  if (living.length > 1) throw severalRecords({ operation, named, records: living });
  const [record] = living;
  if (!record && records.length > 0) throw softDeletedRecord({ operation, named, records }, 'restore or destroy it');
  if (record) strip?.(record);
  return record;
}
