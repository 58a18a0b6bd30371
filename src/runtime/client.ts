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
import type { Operation, OperationContext } from './operation.js';
import { createOperation } from './operation.js';
import type { ClientOptions } from './options.js';
import { createTransport } from './transport.js';
import { deleteOne, destroyOne, restoreOne, update, updateEach } from './updating.js';

/** The objects a client is made of, by the name it gives them: the metadata plural. */
export interface ObjectDescriptions {
  readonly [plural: string]: ObjectDescription;
}

/** Operations, by the name that objects have them under. */
export interface OperationDefinitions {
  readonly [name: string]: (operation: Operation) => unknown;
}

/** A client over the objects given. `C` is what the generated code says of them. */
export function createClient<C extends ClientMembers>(objects: ObjectDescriptions, options: ClientOptions = {}): C {
  const gate = createGate(options);
  const withOptions = (options: ClientOptions): C => {
    const send = createTransport(options, gate);
    return {
      ...defined<C>(objects, ALL_OPERATIONS, { send }),
      ...createMembers(send, options),
      $with: (changes: ClientOptions) => withOptions({ ...options, ...changes }),
    };
  };
  return withOptions(options);
}

/**
 * A client with some operations only, for apps that must be small: the others do not get into them. `C` has the members
 * that result: `composeClient<{ people: Pick<PersonOperations, 'findMany'> }>({ people: personObject }, { findMany })`.
 */
export function composeClient<C>(
  objects: ObjectDescriptions,
  operations: OperationDefinitions,
  options: ClientOptions = {},
): C {
  return defined<C>(objects, operations, { send: createTransport(options, createGate(options)) });
}

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
  update,
  updateEach,
  updateMany,
  upsert,
  upsertMany,
};

function defined<C>(
  descriptions: ObjectDescriptions,
  operations: OperationDefinitions,
  context: Omit<OperationContext, 'objects'>,
): C {
  const objects = new Map(Object.values(descriptions).map((object) => [object.name, object]));
  const members = Object.entries(descriptions).map(([plural, object]) => [
    plural,
    Object.fromEntries(
      Object.entries(operations).map(([name, define]) => [
        name,
        define(createOperation(object, name, { ...context, objects })),
      ]),
    ),
  ]);
  // What C says of the objects comes from the same schema as their descriptions.
  return Object.fromEntries(members) as C;
}
