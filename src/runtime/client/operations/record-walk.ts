import type { Refuse } from '../call/reports.js';
import type { JsonRecord } from '../../portable/json-record.js';
import type { RecordWalk } from './arguments.js';

type Records = AsyncGenerator<JsonRecord, void, undefined>;

/** A walk that can be read into a list. */
export const recordWalk = (records: Records, { refuse }: { readonly refuse: Refuse }): RecordWalk<JsonRecord> =>
  Object.assign(records, {
    toArray: async ({ limit = Infinity }: { readonly limit?: number } = {}): Promise<JsonRecord[]> => {
      if (!(typeof limit === 'number' && limit >= 0))
        throw refuse(`limit is ${String(limit)}, and must be a number from 0`);
      const list: JsonRecord[] = [];
      if (limit > 0)
        for await (const record of records) {
          list.push(record);
          // Leaving the loop ends the walk: no further page is read.
          if (list.length >= limit) break;
        }
      return list;
    },
  });
