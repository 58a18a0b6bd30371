import type { Arguments, Operation } from './operation.js';
import { recordsOf } from './operation.js';
import type { JsonRecord } from './selection.js';
import { nodesOf } from './selection.js';
import { withFields } from './with-fields.js';
import { sentData } from './write-data.js';

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
    const { answer, read } = await call({ root: `${one}Duplicates`, types, around }, { ...args, data, select });
    return (answer as unknown[]).map((connection) => {
      const records = nodesOf(connection, read);
      if (strip) records.forEach(strip);
      return records;
    });
  };

/** Makes one record of several. */
export const merge =
  ({ Many, call }: Operation) =>
  async (args: Arguments): Promise<JsonRecord | undefined> => {
    const types = { ids: '[UUID!]!', conflictPriorityIndex: 'Int!', dryRun: 'Boolean!' };
    return recordsOf(await call({ root: `merge${Many}`, types, write: 'once' }, args))[0];
  };
