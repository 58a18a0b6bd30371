import { callRootField, recordOf } from '../call/call-root-field.js';
import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import type { JsonRecord } from '../../portable/json-record.js';

/** The arguments of `merge`. */
export const MERGE = {
  ids: true,
  conflictPriorityIndex: true,
  dryRun: false,
  select: false,
} as const;

/** Makes one record of several. */
export const merge =
  (context: OperationContext) =>
  async (args: Arguments): Promise<JsonRecord> => {
    checkArguments(args, MERGE, context);
    const types = { ids: '[UUID!]!', conflictPriorityIndex: 'Int!', dryRun: 'Boolean!' };
    const field = { root: `merge${context.graphql.pascalPlural}`, types, write: 'once' } as const;
    return recordOf(await callRootField(context, field, args));
  };
