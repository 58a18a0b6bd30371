import type { ListMerge, StoredParts } from '../../fields/composite-type.js';
import type { Stored } from '../../fields/scalar-type.js';
import { cellOf, partsOf } from '../model/record-object.js';
import type { Column, StoredRecord } from '../model/record-object.js';

/** The records of a merge in their order, the one that wins, and what of them is looked at. */
export interface Merge {
  readonly rows: readonly StoredRecord[];
  readonly winner: StoredRecord;
  /** Whether a column or a part of it (`website.primaryLinkLabel`) was selected: nothing else is merged. */
  readonly isSelected: (path: string) => boolean;
}

const hasParts = (parts: StoredParts | undefined): boolean =>
  Object.values(parts ?? {}).some((part) => part !== null && part !== undefined);

const present = (row: StoredRecord, column: Column): boolean =>
  column.kind === 'composite' ? hasParts(partsOf(row, column.name)) : row[column.name] != null;

/** The record whose value counts: the winner if it has one, else the first that has. */
const decisive = (merge: Merge, has: (row: StoredRecord) => boolean): StoredRecord =>
  has(merge.winner) ? merge.winner : (merge.rows.find(has) ?? merge.winner);

const asList = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : []);

function mergeLists(merge: Merge, column: Column, rule: ListMerge): StoredParts {
  const [main = ''] = rule.primary;
  const source =
    partsOf(
      decisive(merge, (row) => partsOf(row, column.name)?.[main] != null),
      column.name,
    ) ?? {};
  const isSelected = (part: string): boolean => merge.isSelected(`${column.name}.${part}`);
  const entries = merge.rows.flatMap((row) => {
    const parts = partsOf(row, column.name) ?? {};
    return [...(parts[main] == null ? [] : [rule.entryOf(parts, isSelected)]), ...asList(parts[rule.list])];
  });
  const first = rule.keyOf(rule.entryOf(source, isSelected));
  const others = [...new Map(entries.map((entry) => [rule.keyOf(entry), entry])).entries()].filter(
    ([key]) => key !== first,
  );
  return {
    ...Object.fromEntries(rule.primary.map((part) => [part, source[part] ?? null])),
    [rule.list]: others.length === 0 ? null : others.map(([, entry]) => entry),
  };
}

/** The value of a column that comes out of a merge; undefined where no record has one. */
export function mergedValue(merge: Merge, column: Column): Stored | StoredParts | undefined {
  const holders = merge.rows.filter((row) => present(row, column));
  const [only] = holders;
  if (only === undefined) return undefined;
  const kept = (row: StoredRecord) => row[column.name] as Stored | StoredParts; // it is present
  if (holders.length === 1) return kept(only);
  if (column.kind === 'composite' && column.type.merge !== undefined) {
    return mergeLists(merge, column, column.type.merge);
  }
  if (column.kind === 'scalar' && column.type.merge !== undefined) {
    return column.type.merge(holders.map(cellOf(column).of));
  }
  return kept(decisive(merge, (row) => present(row, column)));
}
