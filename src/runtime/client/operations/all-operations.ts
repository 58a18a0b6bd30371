import { changesOnDemand, reconcileOnDemand } from '../changes/on-demand.js';
import type { OperationDefinitions } from '../call/operation-context.js';
import { create } from './create.js';
import { count, findFirst, findMany, findOne, findOneOrThrow } from './find.js';
import { iterateOnDemand, onDemand, updateOnDemand } from './on-demand.js';
import { selecting } from './selecting.js';
import { deleteOne, destroyOne, restoreOne } from './write-one.js';

/** All operations that objects can have, by name. */
export const allOperations = (): OperationDefinitions => ({
  aggregate: onDemand(({ aggregate }) => aggregate),
  changes: changesOnDemand,
  count,
  create,
  createMany: onDemand(({ createMany }) => createMany),
  delete: deleteOne,
  deleteMany: onDemand(({ deleteMany }) => deleteMany),
  destroy: destroyOne,
  destroyMany: onDemand(({ destroyMany }) => destroyMany),
  findDuplicates: onDemand(({ findDuplicates }) => findDuplicates),
  findFirst,
  findMany,
  findOne,
  findOneOrThrow,
  groupBy: onDemand(({ groupBy }) => groupBy),
  iterate: iterateOnDemand,
  merge: onDemand(({ merge }) => merge),
  reconcile: reconcileOnDemand,
  restore: restoreOne,
  restoreMany: onDemand(({ restoreMany }) => restoreMany),
  selecting,
  update: updateOnDemand,
  updateEach: onDemand(({ updateEach }) => updateEach),
  updateMany: onDemand(({ updateMany }) => updateMany),
  upsert: onDemand(({ upsert }) => upsert),
  upsertMany: onDemand(({ upsertMany }) => upsertMany),
});
