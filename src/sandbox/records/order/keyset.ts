import { badInput } from '../../errors.js';
import type { Stored } from '../../fields/scalar-type.js';
import type { StoredRecord } from '../model/record-object.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import type { WalkDirection } from './cursor.js';
import type { Comparator, OrderKey } from './order-by.js';

/** The cursor of a record since 2.35: every ordered value, whatever was selected. */
export const keysetCursor = (row: StoredRecord, keys: readonly OrderKey[]): string =>
  encodeCursor(Object.fromEntries(keys.map(({ cell }) => [cell.path, cell.of(row)])));

function compareValues({ cell, direction }: OrderKey, left: Stored, right: Stored): number {
  if (left === null || right === null) {
    if (left === right) return 0;
    return (left === null) === direction.nullsFirst ? -1 : 1;
  }
  return cell.type.compare(left, right) * (direction.descending ? -1 : 1);
}

/** Compares two records by every key; the last one is the id, or stands for it. */
export const keysetOrder =
  (keys: readonly OrderKey[]): Comparator =>
  (left, right) => {
    for (const key of keys) {
      const order = compareValues(key, key.cell.of(left), key.cell.of(right));
      if (order !== 0) return order;
    }
    return 0;
  };

/** Whether a record is on the far side of a cursor; throws where the cursor belongs to another order. */
export function keysetCondition(
  cursor: string,
  keys: readonly OrderKey[],
  direction: WalkDirection,
): (row: StoredRecord) => boolean {
  const values = decodeCursor(cursor);
  if (keys.some(({ cell }) => !(cell.path in values))) {
    throw badInput({ subCode: 'INVALID_CURSOR', message: `Invalid cursor: ${cursor}` });
  }
  return (row) => {
    for (const key of keys) {
      // as keysetCursor wrote it
      const order = compareValues(key, key.cell.of(row), values[key.cell.path] as Stored);
      if (order !== 0) return direction === 'after' ? order > 0 : order < 0;
    }
    return false;
  };
}
