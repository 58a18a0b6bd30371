/** Something that may not be there. */
export type Kept = string | null | undefined;

/** What is known of a record, as a text of some hundred characters that only the sync reads. */
export interface KeptState {
  readonly id: string;
  readonly state: string;
}

/** What is written together. */
export interface SyncBatch {
  readonly object: string;
  /** A state of null is forgotten. */
  readonly states: readonly { readonly id: string; readonly state: string | null }[];
  /** By name: cursors of up to some 6,000 characters, and times. */
  readonly values: Readonly<Record<string, string>>;
}

/** Where a page of states begins, and how long it is. */
export interface StatePage {
  /** The ids after this one; `''` for all. */
  readonly after: string;
  readonly limit: number;
}

/** Keeps how far a sync has come: what it knows of each record, and its cursors. */
export interface SyncStore {
  /** The value that was kept under a name. */
  readonly getValue: (name: string) => Kept | Promise<Kept>;
  /** The states of the records of an object, in the order of the ids given. */
  readonly getStates: (object: string, ids: readonly string[]) => readonly Kept[] | Promise<readonly Kept[]>;
  /** The next states of an object, in the order of their ids, as texts are compared byte by byte. */
  readonly listStates: (object: string, page: StatePage) => readonly KeptState[] | Promise<readonly KeptState[]>;
  /** Writes all of it or nothing. */
  readonly commit: (batch: SyncBatch) => unknown;
}
