import { changesOnDemand, reconcileOnDemand } from '../changes/on-demand.js';
import type { OperationDefinitions } from '../call/operation-context.js';
import { count, findFirst, findMany, findOne, findOneOrThrow } from './find.js';
import { createOnDemand, iterateOnDemand, onDemand, updateOnDemand } from './on-demand.js';
import { selecting } from './selecting.js';
import { deleteOne, destroyOne, restoreOne } from './write-one.js';

const ON_DEMAND = [
  'aggregate',
  'createMany',
  'deleteMany',
  'destroyMany',
  'findDuplicates',
  'findOrCreate',
  'groupBy',
  'merge',
  'restoreMany',
  'syncMany',
  'updateEach',
  'updateMany',
  'upsert',
  'upsertMany',
] as const;

/** All operations that objects can have, by name. */
export const allOperations = (): OperationDefinitions => ({
  ...Object.fromEntries(ON_DEMAND.map((name) => [name, onDemand(name)])),
  changes: changesOnDemand,
  count,
  create: createOnDemand,
  delete: deleteOne,
  destroy: destroyOne,
  findFirst,
  findMany,
  findOne,
  findOneOrThrow,
  iterate: iterateOnDemand,
  reconcile: reconcileOnDemand,
  restore: restoreOne,
  selecting,
  update: updateOnDemand,
});
