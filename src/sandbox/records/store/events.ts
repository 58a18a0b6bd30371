import type { RecordObject, StoredRecord } from '../model/record-object.js';

/** What can happen to a record, in the words of webhooks: `deleted` is the soft delete. */
export type RecordAction = 'created' | 'updated' | 'deleted' | 'restored' | 'destroyed';

/** A change of one record. */
export interface RecordEvent {
  readonly action: RecordAction;
  readonly object: RecordObject;
  readonly recordId: string;
  /** Absent where the record is new. */
  readonly before?: StoredRecord;
  /** Absent where the record is gone. */
  readonly after?: StoredRecord;
  /** The fields that changed; absent for created and destroyed. */
  readonly updatedFields?: readonly string[];
}

/** Told of each change of a record. */
export type RecordListener = (event: RecordEvent) => void;

const isSame = (left: unknown, right: unknown): boolean =>
  left === right || JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/** Written by the server itself, never reported as changed. */
const UNREPORTED = new Set(['updatedAt', 'updatedBy', 'searchVector']);

/** A record before and after a write. */
export interface Change {
  readonly before: StoredRecord;
  readonly after: StoredRecord;
}

/** The fields whose values differ; a relation is listed with its join column, a morph relation not at all. */
export function changedFields(object: RecordObject, { before, after }: Change): readonly string[] {
  return [...object.columns.values()].flatMap((column) => {
    if (UNREPORTED.has(column.name) || isSame(before[column.name], after[column.name])) return [];
    if (column.kind === 'composite' || column.relation === undefined) return [column.name];
    return column.field.type === 'MORPH_RELATION' ? [] : [column.relation.name, column.name];
  });
}
