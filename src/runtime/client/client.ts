import { aggregate } from './operations/aggregate.js';
import type { ClientMembers } from './client-members.js';
import { findDuplicates, merge } from './operations/find-duplicates.js';
import { create, createMany } from './operations/create-many.js';
import { TwentyValidationError } from './errors.js';
import { deleteMany, destroyMany, restoreMany, updateMany } from './operations/write-many.js';
import { count, findFirst, findMany, findOne, findOneOrThrow } from './operations/find.js';
import { createGate } from './transport/limiter.js';
import { groupBy } from './operations/group-by.js';
import { iterate } from './operations/iterate.js';
import { createMembers } from './workspace-calls.js';
import type { ObjectDescription } from '../objects/object-description.js';
import type { Members, Operation, OperationContext } from './call/operation-context.js';
import { createOperation } from './call/operation-context.js';
import type { ClientOptions } from './options.js';
import { selecting } from './selecting.js';
import { checkLimits } from './settings.js';
import type { SharedState } from './transport/transport.js';
import { createTransport } from './transport/transport.js';
import { deleteOne, destroyOne, restoreOne, update, updateEach } from './operations/write-one.js';
import { upsert, upsertMany } from './operations/upsert.js';

/** Operations, by the name that objects have them under. `members` are those of the object, this one included. */
export interface OperationDefinitions {
  readonly [name: string]: (operation: Operation, members: Members) => unknown;
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
    const members = defined<{ readonly [plural: string]: Members }>(objects, ALL_OPERATIONS, { ...options, send });
    const client: object = {
      ...members,
      ...createMembers(send, objects),
      $object: (name: string) => members[pluralOf(objects, name)],
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
  return defined<C>(objects, operations, { ...options, send: createTransport(options, createSharedState(options)) });
};

const createSharedState = (options: ClientOptions): SharedState => ({
  gate: createGate(options),
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

function defined<C>(
  descriptions: readonly ObjectDescription[],
  operations: OperationDefinitions,
  context: Omit<OperationContext, 'objects'>,
): C {
  const objects = new Map(descriptions.map((object) => [object.singular, object]));
  const client: { [plural: string]: Members } = {};
  for (const object of descriptions) {
    const members: { [name: string]: unknown } = (client[object.plural] = {});
    for (const [name, define] of Object.entries(operations))
      members[name] = define(createOperation(object, name, { ...context, objects }), members);
  }
  // As above.
  return client as C;
}
