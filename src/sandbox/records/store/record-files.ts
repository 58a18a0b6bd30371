/** A file that a record may hold. */
export interface RecordFile {
  /** Without a dot. */
  readonly extension: string;
  /** The field that it was uploaded for, such as `attachment.file`. */
  readonly field: string;
  /** Whether a record holds it. */
  readonly isHeld?: boolean;
}

/** What records need to know of the files of their workspace. */
export interface RecordFiles {
  readonly find: (id: string) => RecordFile | undefined;
  /** Marks files as those of a record. */
  readonly hold: (ids: Iterable<string>) => void;
  /** Removes files that no record holds any more. */
  readonly remove: (ids: Iterable<string>) => void;
  /** Where a file can be read. */
  readonly urlOf: (id: string) => string;
}
