import type { ClientMembers } from './client-members.js';
import { findDuplicates, merge } from './comparing.js';
import { create, createMany, upsert, upsertMany } from './creating.js';
import { deleteMany, destroyMany, restoreMany, updateMany } from './filtered-writing.js';
import { count, findFirst, findMany, findOne, findOneOrThrow } from './finding.js';
import { createGate } from './gate.js';
import { aggregate, groupBy } from './grouping.js';
import { iterate } from './iterate.js';
import { createMembers } from './members.js';
import type { ObjectDescription } from './object-description.js';
import type { Members, Operation } from './operation.js';
import { createOperation } from './operation.js';
import type { ClientOptions } from './options.js';
import { selecting } from './selecting.js';
import type { Send } from './transport.js';
import { createTransport } from './transport.js';
import { deleteOne, destroyOne, restoreOne, update, updateEach } from './updating.js';

/** Operations, by the name that objects have them under. `members` are those of the object, this one included. */
export interface OperationDefinitions {
  readonly [name: string]: (operation: Operation, members: Members) => unknown;
}

/** A client over the objects given. `C` is what the generated code says of them. */
export function createClient<C extends ClientMembers>(
  objects: readonly ObjectDescription[],
  options: ClientOptions = {},
): C {
  const gate = createGate(options);
  const withOptions = (options: ClientOptions): C => {
    const send = createTransport(options, gate);
    return {
      ...defined<C>(objects, ALL_OPERATIONS, send),
      ...createMembers(send, options),
      $with: (changes: ClientOptions) => withOptions({ ...options, ...changes }),
    };
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
): C => defined<C>(objects, operations, createTransport(options, createGate(options)));

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

function defined<C>(descriptions: readonly ObjectDescription[], operations: OperationDefinitions, send: Send): C {
  const objects = new Map(descriptions.map((object) => [object.singular, object]));
  const client: { [plural: string]: Members } = {};
  for (const object of descriptions) {
    const members: { [name: string]: unknown } = (client[object.plural] = {});
    for (const [name, define] of Object.entries(operations))
      members[name] = define(createOperation(object, name, { objects, send }), members);
  }
  // What C says of the objects comes from the same schema as their descriptions.
  return client as C;
}
