import type { OperationContext } from '../call/operation-context.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { loadFurtherOperations } from '../operations/on-demand.js';
import type { Change, Difference, SeveralChangesArguments } from './change-types.js';
import type { ChangesRequest } from './changes.js';
import type { ObjectsByName } from './changes-of-several.js';
import type { ReconcileRequest } from './reconcile.js';

/** `changes`, loaded when it is first called. */
export const changesOnDemand = (context: OperationContext) =>
  async function* (args: ChangesRequest = {}): AsyncGenerator<Change<JsonRecord>, void, undefined> {
    const { changes } = await loadFurtherOperations({ operation: context.name, signal: args?.signal });
    yield* changes(context)(args);
  };

/** `reconcile`, loaded when it is first called. */
export const reconcileOnDemand = (context: OperationContext) =>
  async function* (args: ReconcileRequest): AsyncGenerator<Difference<JsonRecord>, void, undefined> {
    const { reconcile } = await loadFurtherOperations({ operation: context.name, signal: args?.signal });
    yield* reconcile(context)(args);
  };

/** `$changes`, loaded when it is first called. */
export const severalOnDemand = (objects: ObjectsByName) =>
  async function* (
    args: SeveralChangesArguments<string>,
  ): AsyncGenerator<Change<JsonRecord> & { readonly object: string }, void, undefined> {
    const { changesOfSeveral } = await loadFurtherOperations({ operation: '$changes', signal: args?.signal });
    yield* changesOfSeveral(args, objects);
  };
