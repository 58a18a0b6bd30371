import { linksOf } from './note-and-task-targets.js';
import type { Rows } from './note-and-task-targets.js';
import type { RecordContext } from '../context.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import type { RecordStore } from '../store/store.js';
import { removeFiles } from '../write/held-files.js';

/** The same to many records; whoever answers with them deletes or restores their links. */
export function setDeletedAt(
  { store }: RecordContext,
  { object, rows }: Rows,
  action: Removal,
): readonly StoredRecord[] {
  const table = store.table(object);
  const now = store.now();
  return rows.map((before) => {
    const deletedAt = action === 'deleted' ? now : null;
    const isChange = before.deletedAt !== deletedAt;
    table.put({ ...before, deletedAt, updatedAt: now });
    const after = table.get(before.id) ?? before;
    if (isChange) {
      store.emit({ action, object, recordId: before.id, before, after, updatedFields: ['deletedAt'] });
    }
    return after;
  });
}

/** What is done to records that are there. */
export type Removal = 'deleted' | 'restored';

/** Deletes or restores the links of notes and tasks with them, as far as these are answered. */
export function followLinks(context: RecordContext, { object, rows }: Rows, action: Removal): void {
  const links = linksOf(context, object, rows);
  if (links !== undefined) setDeletedAt(context, links, action);
}

function withLinks(context: RecordContext, rows: Rows, action: Removal): readonly StoredRecord[] {
  const after = setDeletedAt(context, rows, action);
  followLinks(context, { ...rows, rows: after }, action);
  return after;
}

/** Marks records as deleted: they are out of sight, still there, and still hold their unique values. */
export const softDelete = (context: RecordContext, rows: Rows): readonly StoredRecord[] =>
  withLinks(context, rows, 'deleted');

/** Brings deleted records back. */
export const restore = (context: RecordContext, rows: Rows): readonly StoredRecord[] =>
  withLinks(context, rows, 'restored');

/** What the database does to records that point at records which are gone; no event tells of it. */
function followReferences(store: RecordStore, object: RecordObject, ids: ReadonlySet<string>): void {
  for (const other of store.model().bySingular.values()) {
    for (const relation of other.relations.values()) {
      if (relation.kind !== 'toOne' || relation.target !== object.nameSingular) continue;
      const table = store.table(other);
      const pointing = [...table.rows()].filter((row) => ids.has(String(row[relation.column])));
      if (relation.onDelete === 'CASCADE') removeRows(store, other, pointing);
      else for (const row of pointing) table.put({ ...row, [relation.column]: null });
    }
  }
}

function removeRows(store: RecordStore, object: RecordObject, rows: readonly StoredRecord[]): void {
  if (rows.length === 0) return;
  const table = store.table(object);
  for (const row of rows) table.remove(row.id);
  removeFiles(rows, object, store);
  followReferences(store, object, new Set(rows.map((row) => row.id)));
}

/** Removes records for good. One event tells of the first of them, however many there are. */
export function destroy({ store }: RecordContext, { object, rows }: Rows): readonly StoredRecord[] {
  removeRows(store, object, rows);
  const [first] = rows;
  if (first !== undefined) store.emit({ action: 'destroyed', object, recordId: first.id, before: first });
  return rows;
}
