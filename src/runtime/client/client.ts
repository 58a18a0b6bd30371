import { aggregate } from './aggregates/aggregate.js';
import { groupBy } from './aggregates/group-by.js';
import { createMany } from './bulk/create-many.js';
import { updateEach } from './bulk/update-each.js';
import { upsertMany } from './bulk/upsert-many.js';
import { deleteMany, destroyMany, restoreMany, updateMany } from './bulk/write-many.js';
import type { ClientContext, OperationDefinition, OperationsByName } from './call/operation-context.js';
import { createOperationContext } from './call/operation-context.js';
import type { ClientMembers } from './client-members.js';
import { TwentyValidationError } from './errors.js';
import type { ObjectDescription } from '../objects/object-description.js';
import { create } from './operations/create.js';
import { findDuplicates } from './operations/find-duplicates.js';
import { count, findFirst, findMany, findOne, findOneOrThrow } from './operations/find.js';
import { iterate } from './operations/iterate.js';
import { merge } from './operations/merge.js';
import { selecting } from './operations/selecting.js';
import { upsert } from './operations/upsert.js';
import { deleteOne, destroyOne, restoreOne, update } from './operations/write-one.js';
import type { ClientOptions } from './options.js';
import { checkLimits } from './settings.js';
import { createLimiter } from './transport/limiter.js';
import type { SharedState } from './transport/transport.js';
import { createTransport } from './transport/transport.js';
import { createWorkspaceCalls } from './workspace-calls.js';

/** Operations, by the name that objects have them under. */
export interface OperationDefinitions {
  readonly [name: string]: OperationDefinition;
}

/** A client over the objects given. `C` is what the generated code says of them. */
export function createClient<C extends ClientMembers>(
  objects: readonly ObjectDescription[],
  options: ClientOptions = {},
): C {
  const shared = createSharedState(options);
  const withOptions = (options: ClientOptions): C => {
    checkLimits(options, 'createTwentyClient');
    const send = createTransport(options, shared);
    const context = { ...options, objects: bySingular(objects), send };
    const operations = operationsOf(objects, ALL_OPERATIONS, context);
    const client: object = {
      ...operations,
      ...createWorkspaceCalls(send, objects),
      $object: (name: string) => operations[pluralOf(objects, name)],
      $with: (changes: ClientOptions) => withOptions({ ...options, ...changes }),
    };
    // What C says of the objects comes from the same schema as their descriptions.
    return client as C;
  };
  return withOptions(options);
}

/**
 * A client with some operations only, for apps that must be small: the others do not get into them. `C` has the members
 * that result: `composeClient<{ people: Pick<PersonOperations, 'findMany'> }>([personObject], { findMany })`.
 */
export const composeClient = <C>(
  objects: readonly ObjectDescription[],
  operations: OperationDefinitions,
  options: ClientOptions = {},
): C => {
  checkLimits(options, 'composeClient');
  const send = createTransport(options, createSharedState(options));
  const client: object = operationsOf(objects, operations, { ...options, objects: bySingular(objects), send });
  // As in `createClient`.
  return client as C;
};

const createSharedState = (options: ClientOptions): SharedState => ({
  limiter: createLimiter(options),
  knownServers: new Set(),
});

const ALL_OPERATIONS: OperationDefinitions = {
  aggregate,
  count,
  create,
  createMany,
  delete: deleteOne,
  deleteMany,
  destroy: destroyOne,
  destroyMany,
  findDuplicates,
  findFirst,
  findMany,
  findOne,
  findOneOrThrow,
  groupBy,
  iterate,
  merge,
  restore: restoreOne,
  restoreMany,
  selecting,
  update,
  updateEach,
  updateMany,
  upsert,
  upsertMany,
};

/** The plural of an object that either of its names is given of. */
function pluralOf(objects: readonly ObjectDescription[], name: string): string {
  const object = objects.find(({ plural }) => plural === name) ?? objects.find(({ singular }) => singular === name);
  if (object) return object.plural;
  const known = objects.map(({ plural }) => plural).join(', ');
  throw new TwentyValidationError(`no object ${name}; there are ${known}.`, { code: 'REFUSED', operation: '$object' });
}

const bySingular = (objects: readonly ObjectDescription[]) =>
  new Map(objects.map((object) => [object.singular, object]));

/** The operations of each object, by its plural. */
function operationsOf(
  objects: readonly ObjectDescription[],
  definitions: OperationDefinitions,
  context: ClientContext,
): { readonly [plural: string]: OperationsByName } {
  const client: { [plural: string]: OperationsByName } = {};
  for (const object of objects) {
    const operations: { [name: string]: unknown } = (client[object.plural] = {});
    for (const [name, define] of Object.entries(definitions))
      operations[name] = define(createOperationContext(object, name, context), operations);
  }
  return client;
}
