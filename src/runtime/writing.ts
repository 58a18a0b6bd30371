import { inBatches } from './batches.js';
import type { Creation, Row } from './creating.js';
import { createRecords, identified } from './creating.js';
import type { BatchProgress, Items } from './operations.js';
import type { CallOptions } from './options.js';
import type { RootCall, Runner } from './runner.js';
import { recordsOf } from './runner.js';
import type { JsonRecord } from './selection.js';
import { sentData } from './write-data.js';

interface CreateRequest extends CallOptions {
  readonly data: Row;
}

interface UpdateRequest extends CallOptions {
  readonly id: string;
  readonly data: object;
}

interface BatchRequest<Item> extends CallOptions {
  readonly data: Items<Item>;
  readonly batchSize?: number;
  readonly concurrency?: number;
  readonly onProgress?: (progress: BatchProgress) => void;
}

/** The operations that write records of which each is known. */
export function createWriting(runner: Runner) {
  const { names, operation, call } = runner;

  const writeOne = async (write: RootCall): Promise<JsonRecord> => recordsOf(await call(write))[0]!;

  const byId = (name: 'delete' | 'destroy' | 'restore', write: RootCall['write']) => (args: CallOptions) =>
    writeOne({ name, root: name + names.One, args: { ...args }, write: write! });

  const update = async (name: string, { data, ...args }: UpdateRequest) =>
    writeOne({
      name,
      root: `update${names.One}`,
      args: { ...args, data: sentData({ data, intent: 'change', runner, name }) },
      types: { data: `${names.One}UpdateInput!` },
      write: 'repeatable',
    });

  const creating = ({ name, existing }: Pick<Creation, 'name' | 'existing'>) => {
    const prepare = existing === 'refuse' ? identified : (row: Row) => row;
    return {
      [name]: async (args: CreateRequest) =>
        (await createRecords({ runner, name, data: prepare(args.data), args, existing }))[0],
      [`${name}Many`]: (args: BatchRequest<Row>) =>
        inBatches({
          operation: operation(`${name}Many`),
          items: args.data,
          size: Math.min(args.batchSize ?? 60, 200),
          prepare,
          args,
          send: (data) => createRecords({ runner, name: `${name}Many`, data, args, existing }),
        }),
    };
  };

  return {
    ...creating({ name: 'create', existing: 'refuse' }),
    ...creating({ name: 'upsert', existing: 'update' }),
    update: (args: UpdateRequest) => update('update', args),
    updateEach: (args: BatchRequest<UpdateRequest>) =>
      inBatches({
        operation: operation('updateEach'),
        items: args.data,
        size: 1,
        args,
        send: async ([item]) => [await update('updateEach', { ...args, ...item! })],
      }),
    delete: byId('delete', 'repeatable'),
    restore: byId('restore', 'repeatable'),
    // A second one would find no record.
    destroy: byId('destroy', 'once'),
    merge: (args: CallOptions) =>
      writeOne({ name: 'merge', root: `merge${names.Many}`, args: { ...args }, write: 'once' }),
  };
}
