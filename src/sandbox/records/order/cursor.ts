import { badInput, serverCrash } from '../../errors.js';
import type { Stored } from '../../fields/scalar-type.js';
import { isContainer } from '../../fields/raw-json.js';
import type { StoredRecord } from '../model/record-object.js';
import { all, any } from '../filter/truth.js';
import type { Condition } from '../filter/truth.js';
import type { OrderKey } from './order-by.js';

/** What a cursor holds: the ordered values that were selected, by field, and the id. */
export type CursorValues = Readonly<Record<string, unknown>>;

/** A cursor in the server's form: base64 of JSON. */
export const encodeCursor = (values: CursorValues): string => Buffer.from(JSON.stringify(values)).toString('base64');

/** The values in a cursor; throws the server's refusal of anything else. */
export function decodeCursor(cursor: string): CursorValues {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString());
    if (isContainer(values) && !Array.isArray(values)) return values as CursorValues; // an object, by the test before
  } catch {
    // falls through to the refusal
  }
  throw badInput({ subCode: 'INVALID_CURSOR', message: `Invalid cursor: ${cursor}` });
}

interface Bound {
  readonly key: OrderKey;
  readonly value: Stored;
}

/** The value of a key in a cursor; undefined where it was not selected. */
function boundValue(key: OrderKey, values: CursorValues): Stored | undefined {
  const kept = values[key.field];
  const part = key.cell.path.slice(key.field.length + 1);
  const value = part === '' ? kept : isContainer(kept) ? (kept as Readonly<Record<string, unknown>>)[part] : undefined; // read by name
  return value as Stored | undefined; // cursors hold what an answer showed
}

const matches = ({ key, value }: Bound, test: (order: number) => boolean): Condition<StoredRecord> => {
  const { cell } = key;
  // shown as '' but kept as null: text that is empty equals null, and everything comes after it
  if (cell.type.emptyForm === 'text' && value === '') {
    return (record) => (cell.of(record) === null ? test(0) : test(1));
  }
  return (record) => {
    const stored = cell.of(record);
    // nothing is before, after or equal to null, which ends a walk whose page ends at one
    return stored === null || value === null ? null : test(cell.type.compare(stored, value));
  };
};

/** Which way a walk goes: `after` a cursor or `before` it. */
export type WalkDirection = 'after' | 'before';

/** The records on one side of a cursor, by the ordered values that it holds. */
export function cursorCondition(
  cursor: string,
  keys: readonly OrderKey[],
  direction: WalkDirection,
): Condition<StoredRecord> {
  const values = decodeCursor(cursor);
  if (keys.some((key) => key.relation !== undefined)) throw serverCrash('Invalid cursor');
  const bounds = keys.flatMap((key): Bound[] => {
    const value = boundValue(key, values);
    return value === undefined ? [] : [{ key, value }];
  });
  const beyond = (bound: Bound): Condition<StoredRecord> => {
    const forward = bound.key.direction.descending === (direction === 'before');
    return matches(bound, forward ? (order) => order > 0 : (order) => order < 0);
  };
  return any(
    bounds.map((bound, index) =>
      all([...bounds.slice(0, index).map((earlier) => matches(earlier, (order) => order === 0)), beyond(bound)]),
    ),
  );
}
