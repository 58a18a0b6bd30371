import type { Arguments, Operation } from './operation.js';
import { recordsOf } from './operation.js';
import { nodesOf } from './selection.js';

/** The duplicates of each id or record given. */
export const findDuplicates =
  ({ one, One, call }: Operation) =>
  async (args: Arguments) => {
    const types = { ids: '[UUID!]!', data: `[${One}CreateInput!]!` };
    const around = (selection: string) => `{edges{node${selection}}}`;
    const { answer, read } = await call({ root: `${one}Duplicates`, types, around }, args);
    return (answer as unknown[]).map((connection) => nodesOf(connection, read));
  };

/** Makes one record of several. */
export const merge =
  ({ Many, call }: Operation) =>
  async (args: Arguments) => {
    const types = { ids: '[UUID!]!', conflictPriorityIndex: 'Int!', dryRun: 'Boolean!' };
    return recordsOf(await call({ root: `merge${Many}`, types, write: 'once' }, args))[0];
  };
