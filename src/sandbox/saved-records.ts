import type { Sequence } from './deterministic.js';
import type { FileStore } from './doors/files/file-store.js';
import type { SandboxFile } from './doors/files/sandbox-file.js';
import type { RecordStore, SavedTables } from './records/store/store.js';

/** Records that a sandbox had at one moment. */
export interface SavedRecords {
  /** How many of each object, by nameSingular; objects without records are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

interface Kept {
  readonly tables: SavedTables;
  readonly files: ReadonlyMap<string, SandboxFile>;
  readonly positions: readonly number[];
}

/** Saves and restores the records of one sandbox. */
export interface RecordSaver {
  readonly save: () => SavedRecords;
  readonly restore: (saved: SavedRecords) => void;
}

/** Records never change in place, so that saving and restoring copy lists and no records. */
export function recordSaver(parts: {
  readonly records: RecordStore;
  readonly files: FileStore;
  /** Of ids and of times: they go on as they did after the records were saved. */
  readonly sequences: readonly Sequence<unknown>[];
}): RecordSaver {
  const { records, files, sequences } = parts;
  const known = new WeakMap<SavedRecords, Kept>();
  return {
    save: () => {
      const tables = records.save();
      const saved = { counts: countsOf(records) };
      const positions = sequences.map(({ position }) => position());
      known.set(saved, { tables, files: new Map(files.files), positions });
      return saved;
    },
    restore: (saved) => {
      const kept = known.get(saved);
      if (kept === undefined)
        throw new Error('These records were not saved by this sandbox: pass what its `save()` returned.');
      records.restore(kept.tables);
      files.replaceFiles(kept.files);
      for (const [number, { goTo, position }] of sequences.entries()) goTo(kept.positions[number] ?? position());
    },
  };
}

const countsOf = (records: RecordStore): SavedRecords['counts'] =>
  Object.fromEntries(
    [...records.model().bySingular.values()]
      .map((object) => [object.nameSingular, records.table(object).size] as const)
      .filter(([, count]) => count > 0),
  );
