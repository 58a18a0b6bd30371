import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import type { Row } from '../data/row-ids.js';
import { withId } from '../data/row-ids.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { createRecords } from './create-records.js';
import { CREATE } from './argument-names.js';

/** A row to create, and options. */
export interface CreateRequest extends Arguments {
  readonly data: Row;
}

/** Creates a record. */
export const create =
  (context: OperationContext) =>
  async (args: CreateRequest): Promise<JsonRecord | undefined> => {
    checkArguments(args, CREATE, context);
    const toCreate = { intent: 'create', rows: [withId(args.data)], isMany: false, args } as const;
    return (await createRecords(context, { ...toCreate, delivery: { isUncertain: false } }))[0];
  };
