import type { BatchRequest } from '../bulk/in-batches.js';
import { inBatches } from '../bulk/in-batches.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { recordOf } from '../call/operation-context.js';
import type { RootField } from '../call/document.js';
import type { JsonRecord } from '../selection/selection.js';
import type { Delivery } from '../transport/transport.js';
import { sentData } from '../data/write-data.js';

interface UpdateRequest extends Arguments {
  readonly data: object;
}

/** Updates the record with an id. */
export const update =
  (operation: Operation) =>
  (args: UpdateRequest): Promise<JsonRecord> =>
    updated(operation, args);

/** Updates records, each in its own way. */
export const updateEach =
  (operation: Operation) =>
  (args: Arguments & BatchRequest<UpdateRequest>): Promise<JsonRecord[]> =>
    inBatches(operation, args, {
      size: 1,
      send: (batch, delivery) =>
        Promise.all(batch.map(({ item }) => updated(operation, { ...args, ...item }, delivery))),
    });

type WriteById = (args: Arguments) => Promise<JsonRecord>;

/** Soft-deletes the record with an id. */
export const deleteOne = (operation: Operation): WriteById => byId(operation, { root: 'delete', write: 'repeatable' });

/** Restores the record with an id. */
export const restoreOne = (operation: Operation): WriteById =>
  byId(operation, { root: 'restore', write: 'repeatable' });

/** Deletes the record with an id for good; not repeated, since a second one would find no record. */
export const destroyOne = (operation: Operation): WriteById => byId(operation, { root: 'destroy', write: 'once' });

const updated = async (operation: Operation, args: UpdateRequest, delivery?: Delivery): Promise<JsonRecord> => {
  const { One, call } = operation;
  const data = sentData(operation, args.data, 'change');
  const types = { id: 'UUID!', data: `${One}UpdateInput!` };
  return recordOf(await call({ root: `update${One}`, types, write: 'repeatable', delivery }, { ...args, data }));
};

const byId =
  ({ One, call }: Operation, { root, write }: Required<Pick<RootField, 'root' | 'write'>>): WriteById =>
  async (args) =>
    recordOf(await call({ root: root + One, types: { id: 'UUID!' }, write }, args));
