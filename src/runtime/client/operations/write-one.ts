import { callRootField, recordOf } from '../call/call-root-field.js';
import type { RootField } from '../call/document.js';
import { checkArguments } from '../call/check-arguments.js';
import type { Arguments, OperationContext } from '../call/operation-context.js';
import { serializeData } from '../data/serialize-data.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { Delivery } from '../transport/sending.js';
import { BY_ID, UPDATE } from './argument-names.js';

/** A record to update, by its id, and options. */
export interface UpdateRequest extends Arguments {
  readonly data: object;
}

/** Whether an update depends on the record being unchanged: then it is another request. */
export const isConditional = (args: unknown): boolean => 'ifUnchangedSince' in Object(args);

/** Updates the record with an id, whatever has become of it. */
export const updateById =
  (context: OperationContext) =>
  async (args: UpdateRequest): Promise<JsonRecord> => {
    checkArguments(args, UPDATE, context);
    return updateRecord(context, args);
  };

/** Updates the record with an id, and keeps the delivery up to date. */
export async function updateRecord(
  context: OperationContext,
  args: UpdateRequest,
  delivery?: Delivery,
): Promise<JsonRecord> {
  const { pascalSingular } = context.graphql;
  const data = serializeData(args.data, 'change', context);
  const types = { id: 'UUID!', data: `${pascalSingular}UpdateInput!` };
  const field = { root: `update${pascalSingular}`, types, write: 'repeatable', delivery } as const;
  return recordOf(await callRootField(context, field, { ...args, data }));
}

type WriteById = (args: Arguments) => Promise<JsonRecord>;

/** Soft-deletes the record with an id. */
export const deleteOne = (context: OperationContext): WriteById =>
  writeById(context, { verb: 'delete', write: 'repeatable' });

/** Restores the record with an id. */
export const restoreOne = (context: OperationContext): WriteById =>
  writeById(context, { verb: 'restore', write: 'repeatable' });

/** Deletes the record with an id for good; not repeated, since a second one would find no record. */
export const destroyOne = (context: OperationContext): WriteById =>
  writeById(context, { verb: 'destroy', write: 'once' });

interface WriteByIdKind extends Required<Pick<RootField, 'write'>> {
  readonly verb: string;
}

const writeById =
  (context: OperationContext, { verb, write }: WriteByIdKind): WriteById =>
  async (args) => {
    checkArguments(args, BY_ID, context);
    const field = { root: verb + context.graphql.pascalSingular, types: { id: 'UUID!' }, write };
    return recordOf(await callRootField(context, field, args));
  };
