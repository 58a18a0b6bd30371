import { inBatches } from './batches.js';
import { TwentyValidationError } from './errors.js';
import { iterate } from './iterate.js';
import type { CallOptions } from './options.js';
import { sentFilter } from './page-request.js';
import { refusal } from './refusal.js';
import type { Runner } from './runner.js';
import { recordsOf } from './runner.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';
import { sentData } from './write-data.js';

interface FilteredRequest extends CallOptions {
  readonly filter: object;
  readonly everyRecord?: true;
  readonly data?: object;
}

/** The operations that write all records that match. */
export function createFilteredWriting(runner: Runner) {
  const { names, operation, call } = runner;

  const writing =
    (verb: 'update' | 'delete' | 'destroy' | 'restore') =>
    async (args: FilteredRequest): Promise<JsonRecord[]> => {
      const name = `${verb}Many`;
      const filter = sentFilter(args.filter);
      const reason = hasUndefined(args.filter)
        ? // It leaves a condition out, which is well for a search and ill for a deletion.
          'the filter has an undefined value'
        : filter || args.everyRecord
          ? ''
          : 'an empty filter means every record; if so, pass everyRecord: true';
      if (reason) throw refusal({ operation: operation(name), reason });
      const data = args.data && sentData({ data: args.data, intent: 'change', runner, name });
      return recordsOf(
        await call({
          name,
          root: verb + names.Many,
          args: { ...args, filter: filter ?? {}, data },
          types: { data: `${names.One}UpdateInput!` },
          write: 'once',
        }),
      );
    };

  const updateMany = writing('update');
  return {
    deleteMany: writing('delete'),
    destroyMany: writing('destroy'),
    restoreMany: writing('restore'),
    async updateMany(args: FilteredRequest): Promise<JsonRecord[]> {
      try {
        return await updateMany(args);
      } catch (error) {
        if (!(error instanceof TwentyValidationError && /more than 200 records/.test(error.message))) throw error;
      }
      // Which these are must be known before the first of them changes.
      const ids: unknown[] = [];
      for await (const { id } of iterate({ runner, args: { ...args, select: { id: true } } })) ids.push(id);
      return inBatches({
        operation: operation('updateMany'),
        items: ids,
        size: 200,
        args: {},
        send: (batch) => updateMany({ ...args, filter: { and: [args.filter, { id: { in: batch } }] } }),
      });
    },
  };
}

const hasUndefined = (value: unknown): boolean =>
  value === undefined || (isObject(value) && Object.values(value).some(hasUndefined));
