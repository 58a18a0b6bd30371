import { RecordError } from '../../errors.js';
import type { Stored } from '../../fields/scalar-type.js';
import type { RecordObject, StoredRecord } from '../model/record-object.js';
import type { RecordFiles } from '../store/record-files.js';
import type { RecordStore } from '../store/store.js';
import type { Table } from '../store/table.js';

interface HeldFile {
  readonly fileId: string;
  readonly label: string;
  readonly extension?: string;
}

const heldFiles = (stored: unknown): readonly HeldFile[] =>
  Array.isArray(stored) ? (stored as readonly HeldFile[]) : []; // as the type of the field wrote it

const fileColumns = ({ columns }: RecordObject): readonly string[] =>
  [...columns.values()].filter((column) => column.field.type === 'FILES').map(({ name }) => name);

const refuse = (message: string, userFriendlyMessage: string): RecordError =>
  new RecordError(message, { code: 'BAD_USER_INPUT', userFriendlyMessage });

interface Place {
  readonly field: string;
  readonly before: ReadonlySet<string>;
  readonly files: RecordFiles;
}

/** The file with its extension; throws where it cannot be held by this field of the record. */
function demandFile({ fileId, label }: HeldFile, { field, before, files }: Place): HeldFile {
  const file = files.find(fileId);
  if (file === undefined) throw refuse(`File not found: ${fileId}`, 'Invalid input provided.');
  if (file.field !== field) {
    const message = `File ${fileId} was not uploaded for this field`;
    throw refuse(message, `${message}. Please re-upload the file.`);
  }
  if (file.isHeld === true && !before.has(fileId)) {
    const message = `File ${fileId} is already associated with a permanent files field`;
    throw refuse(message, `${message}. Please re-upload the file.`);
  }
  return { fileId, label, extension: file.extension === '' ? '' : `.${file.extension}` };
}

const idsOf = (stored: unknown): ReadonlySet<string> => new Set(heldFiles(stored).map(({ fileId }) => fileId));

function withFiles(row: StoredRecord, names: readonly string[], { table, files }: Scope): StoredRecord {
  const before = table.get(row.id);
  const changed = names.filter((name) => row[name] !== null && row[name] !== before?.[name]);
  const entries = changed.map((name): [string, Stored] => {
    const place = { field: `${table.object.nameSingular}.${name}`, before: idsOf(before?.[name]), files };
    const held = heldFiles(row[name]).map((file) => demandFile(file, place));
    // a file that is named twice has one label: the last
    const labels = new Map(held.map((file) => [file.fileId, file]));
    return [name, held.map((file) => labels.get(file.fileId) ?? file)];
  });
  return entries.length === 0 ? row : { ...row, ...Object.fromEntries(entries) };
}

interface Scope {
  readonly table: Table;
  readonly files: RecordFiles;
}

/** Records whose files are known and free to be held, and what is to be done once they are written. */
export function holdFiles(
  rows: readonly StoredRecord[],
  table: Table,
  { files }: RecordStore,
): { readonly rows: readonly StoredRecord[]; readonly follow: () => void } {
  const names = files === undefined ? [] : fileColumns(table.object);
  if (files === undefined || names.length === 0) return { rows, follow: () => undefined };
  const held = rows.map((row) => withFiles(row, names, { table, files }));
  const all = (records: readonly (StoredRecord | undefined)[]) =>
    records.flatMap((row) => names.flatMap((name) => [...idsOf(row?.[name])]));
  const after = new Set(all(held));
  const dropped = all(held.map(({ id }) => table.get(id))).filter((id) => !after.has(id));
  return {
    rows: held,
    follow: () => {
      files.hold(after);
      files.remove(dropped);
    },
  };
}

/** Removes the files of records that are gone. */
export function removeFiles(rows: readonly StoredRecord[], object: RecordObject, { files }: RecordStore): void {
  files?.remove(rows.flatMap((row) => fileColumns(object).flatMap((name) => [...idsOf(row[name])])));
}
