import { TwentyConflictError } from './errors.js';
import type { CallOptions } from './options.js';
import { fetchPage } from './page-request.js';
import type { Runner } from './runner.js';
import { recordsOf } from './runner.js';
import type { JsonRecord } from './selection.js';
import { isObject } from './selection.js';
import { sentData } from './write-data.js';

/** What a create may be given; rows are of the object's own type to its callers. */
export type Row = { readonly [field: string]: unknown };

/** Records to create with one request. */
export interface Creation {
  readonly runner: Runner;
  /** Such as `createMany`. */
  readonly name: string;
  /** A row, or a list of them. */
  readonly data: Row | readonly Row[];
  readonly args: CallOptions & { readonly select?: unknown };
  /** What becomes of a record that is there already. */
  readonly existing: 'refuse' | 'update';
}

/** The row with an id, which makes it safe to send twice. Without `crypto` (insecure pages), rows stay as they are. */
export const identified = (row: Row): Row => ({ ...row, id: row['id'] ?? globalThis.crypto?.randomUUID?.() });

/** Creates records, each exactly once even if an answer is lost on the way. */
export async function createRecords({ runner, name, data, args, existing }: Creation): Promise<JsonRecord[]> {
  const { names, call, object } = runner;
  const isUpsert = existing === 'update';
  const isMany = Array.isArray(data);
  const rows = [data].flat() as readonly Row[];
  const sent = rows.map((row) => sentData({ data: row, intent: isUpsert ? 'change' : 'create', runner, name }));
  const type = `${names.One}CreateInput!`;
  const keys = isUpsert && object.unique ? ['id', ...object.unique.split(' ')] : ['id'];
  let isUncertain = false;
  try {
    return recordsOf(
      await call({
        name,
        root: `create${isMany ? names.Many : names.One}`,
        args: { ...args, data: isMany ? sent : sent[0], upsert: isUpsert || undefined },
        types: { data: isMany ? `[${type}]!` : type },
        write: rows.every((row) => keys.some((key) => hasValue(row[key]))) ? 'repeatable' : 'once',
        onUncertain: () => (isUncertain = true),
      }),
    );
  } catch (error) {
    if (!isUncertain || !(error instanceof TwentyConflictError)) throw error;
    // It may be these very records that are in the way.
    const ids = rows.flatMap(({ id }) => id ?? []);
    const request = { ...args, filter: { id: { in: ids } }, first: ids.length };
    const { records, strip } = await fetchPage({ runner, name, args: request, connection: '' });
    const byId = new Map(records.map((record) => [record['id'], record]));
    const found = ids.flatMap((id): JsonRecord[] => [byId.get(id) ?? []].flat());
    if (found.length < rows.length) throw error;
    strip();
    return found;
  }
}

const hasValue = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some((part) => part && typeof part === 'string') : Boolean(value);
