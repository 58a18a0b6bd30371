import { isContainer } from '../../fields/raw-json.js';
import type { StoredRecord } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import type { Table } from '../store/table.js';
import { compileFilter } from './compile-filter.js';
import type { RowQuery } from './compile-filter.js';

/**
 * The ids that a filter demands, which spares a walk over all records. Only where nothing stands beside them: an empty
 * text there would let other records in.
 */
function demandedIds(filter: unknown): readonly unknown[] | undefined {
  if (!isContainer(filter) || Object.keys(filter).length !== 1) return undefined;
  if ('and' in filter && Array.isArray(filter.and)) {
    return filter.and.map(demandedIds).find((ids) => ids !== undefined);
  }
  if (!('id' in filter) || !isContainer(filter.id)) return undefined;
  if ('eq' in filter.id) return [filter.id.eq];
  return 'in' in filter.id && Array.isArray(filter.id.in) ? filter.id.in : undefined;
}

function candidates(table: Table, filter: unknown): Iterable<StoredRecord> {
  const ids = demandedIds(filter);
  if (ids === undefined) return table.rows();
  const unique = new Set(ids.map((id) => String(id).toLowerCase()));
  return [...unique].flatMap((id) => table.get(id) ?? []);
}

/** The records that meet a filter, in no particular order. */
export function findRows(store: RecordStore, query: RowQuery): StoredRecord[] {
  const condition = compileFilter(query, store);
  const rows: StoredRecord[] = [];
  for (const row of candidates(store.table(query.object), query.filter)) if (condition(row) === true) rows.push(row);
  return rows;
}
