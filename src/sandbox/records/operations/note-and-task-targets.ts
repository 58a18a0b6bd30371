import type { RecordContext } from '../context.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';

/** Records of one object. */
export interface Rows {
  readonly object: RecordObject;
  readonly rows: readonly StoredRecord[];
}

interface Links {
  readonly object: string;
  readonly column: string;
}

/** Objects whose links to other records are deleted and brought back with them. */
const LINKS: ReadonlyMap<string, Links> = new Map([
  ['note', { object: 'noteTarget', column: 'noteId' }],
  ['task', { object: 'taskTarget', column: 'taskId' }],
]);

/** The links of notes and tasks that an answer of a deletion or restoration has; none of other objects. */
export function linksOf(
  { store }: RecordContext,
  object: RecordObject,
  rows: readonly StoredRecord[],
): Rows | undefined {
  const links = LINKS.get(object.nameSingular);
  const linking = links && store.model().bySingular.get(links.object);
  if (links === undefined || linking === undefined || object.isCustom) return undefined;
  const ids = new Set(rows.map(({ id }) => id));
  const found = [...store.table(linking).rows()].filter((row) => ids.has(String(row[links.column])));
  return { object: linking, rows: found };
}
