import { checkArguments } from '../call/check-arguments.js';
import type { OperationContext } from '../call/operation-context.js';
import { rowToUpsert } from '../data/unique-values.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { CreateRequest } from './create.js';
import { createRecords } from './create-records.js';
import { CREATE } from './argument-names.js';

/** Creates a record, or updates the one with its id or unique value. */
export const upsert =
  (context: OperationContext) =>
  async (args: CreateRequest): Promise<JsonRecord | undefined> => {
    checkArguments(args, CREATE, context);
    const rows = [rowToUpsert(args.data, context.object)];
    const toCreate = { intent: 'change', rows, isMany: false, args } as const;
    return (await createRecords(context, { ...toCreate, delivery: { isUncertain: false } }))[0];
  };
