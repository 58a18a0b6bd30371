import type { StoredRecord } from '../model/record-object.js';
import type { Comparator } from './order-by.js';

/**
 * The first `count` records in order. Where that is a small part of them, the rest is never sorted: a page of 60 out of
 * 10,000 must not cost a sort of all.
 */
export function firstRows(rows: readonly StoredRecord[], count: number, compare: Comparator): StoredRecord[] {
  if (count * 4 >= rows.length) return [...rows].sort(compare).slice(0, count);
  const kept: StoredRecord[] = [];
  const room = Math.max(2 * count, 64);
  let last: StoredRecord | undefined;
  for (const row of rows) {
    if (last !== undefined && compare(row, last) >= 0) continue;
    kept.push(row);
    if (kept.length < room) continue;
    kept.sort(compare);
    kept.length = count;
    last = kept[count - 1];
  }
  return kept.sort(compare).slice(0, count);
}
