import { connectionIn, objectsIn } from '../call/answer-shapes.js';
import type { Arguments, Operation } from '../call/operation-context.js';
import { recordOf } from '../call/operation-context.js';
import type { JsonRecord } from '../selection/selection.js';
import { nodesOf } from '../selection/selection.js';
import { withFields } from '../selection/with-fields.js';
import { sentData } from '../data/write-data.js';

interface DuplicatesRequest extends Arguments {
  readonly data?: readonly object[];
}

/** The duplicates of each id or record given. */
export const findDuplicates =
  (operation: Operation) =>
  async (args: DuplicatesRequest): Promise<JsonRecord[][]> => {
    const { object, one, One, call } = operation;
    const types = { ids: '[UUID!]!', data: `[${One}CreateInput!]!` };
    const around = (selection: string) => `{edges{node${selection}}}`;
    // The server (2.21) compares only what is selected.
    const [select, strip] = withFields(args['select'], object.duplicateCriteria?.split(' ') ?? []);
    const data = args.data?.map((record) => sentData(operation, record, 'create'));
    const request = { ...args, data, select };
    const { name, root, answer, read } = await call({ root: `${one}Duplicates`, types, around }, request);
    return objectsIn(name, answer, root).map((connection) => {
      const records = nodesOf(connectionIn(name, connection, root), read);
      if (strip) records.forEach(strip);
      return records;
    });
  };

/** Makes one record of several. */
export const merge =
  ({ Many, call }: Operation) =>
  async (args: Arguments): Promise<JsonRecord> => {
    const types = { ids: '[UUID!]!', conflictPriorityIndex: 'Int!', dryRun: 'Boolean!' };
    return recordOf(await call({ root: `merge${Many}`, types, write: 'once' }, args));
  };
