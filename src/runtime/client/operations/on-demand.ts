import type { Arguments, OperationContext, OperationDefinition } from '../call/operation-context.js';
import type { PartRequest } from '../load-part.js';
import { loadPart } from '../load-part.js';
import { copyPlain } from '../../portable/copy-plain.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { RecordWalk } from './arguments.js';
import type { CreateRequest } from './create.js';
import { create } from './create.js';
import { TwentyConflictError } from '../errors.js';
import type { WalkRequest } from './iterate.js';
import { recordWalk } from './record-walk.js';
import type { UpdateRequest } from './write-one.js';
import { isConditional, updateById } from './write-one.js';

type FurtherOperations = typeof import('./further-operations.js');

/** Makes an operation, which checks its arguments itself and resolves to its result. */
type AsyncDefinition = (context: OperationContext) => (args: never) => Promise<unknown>;

/** The names of the operations that are loaded on demand and resolve to something. */
type OnDemandName = {
  [Name in keyof FurtherOperations]: FurtherOperations[Name] extends AsyncDefinition ? Name : never;
}[keyof FurtherOperations];

let loaded: FurtherOperations | undefined;

/** Loads what only some apps do, once. */
export const loadFurtherOperations = async (request: PartRequest): Promise<FurtherOperations> =>
  (loaded ??= await loadPart(() => import('./further-operations.js'), request));

/**
 * An operation that is loaded when it is first called, so that an app that does not call it does not carry it. As with any
 * other operation, the caller may change the arguments after the call: until the operation is there, it has a copy.
 */
export const onDemand =
  (name: OnDemandName): OperationDefinition =>
  (context) =>
  async (args: Arguments = {}): Promise<unknown> => {
    if (loaded) return loaded[name](context)(args as never);
    const copy = copyOf(args);
    const operations = await loadFurtherOperations({ operation: context.name, signal: args?.signal });
    return operations[name](context)(copy as never);
  };

// The items of a bulk operation stay the same objects, because the client remembers by them what is uncertain.
const copyOf = (args: Arguments): Arguments =>
  Array.isArray(args?.['data'])
    ? { ...copyPlain({ ...args, data: undefined }), data: [...(args['data'] as unknown[])] }
    : copyPlain(args);

/** A create, whose conflict has the id of the record that is in the way, also where the server does not say it. */
export const createOnDemand: OperationDefinition = (context) => {
  const run = create(context);
  return (args: CreateRequest) =>
    run(args).catch(async (error: unknown) => {
      if (error instanceof TwentyConflictError && !error.conflictingRecordId)
        await loadFurtherOperations({ operation: context.name, signal: args.signal })
          .then(({ nameConflictingRecord }) => nameConflictingRecord(context, { args, error }))
          // The conflict is what the caller must know, with or without the id.
          .catch((): undefined => undefined);
      throw error;
    });
};

/** An update, of which only the conditional form is loaded on demand. */
export const updateOnDemand: OperationDefinition = (context, operations) => {
  const conditional = onDemand('updateUnchanged')(context, operations);
  const byId = updateById(context);
  // Either takes the arguments of an update.
  return (args: UpdateRequest) => (isConditional(args) ? (conditional as typeof byId)(args) : byId(args));
};

/** As {@link onDemand}, for the one operation that yields its results. It reads its arguments when it is asked for one. */
export const iterateOnDemand =
  (context: OperationContext) =>
  (args: WalkRequest = {}): RecordWalk<JsonRecord> =>
    recordWalk(loadedWalk(context, args), context);

async function* loadedWalk(context: OperationContext, args: WalkRequest): AsyncGenerator<JsonRecord, void, undefined> {
  const { iterate } = await loadFurtherOperations({ operation: context.name, signal: args?.signal });
  yield* iterate(context)(args);
}
