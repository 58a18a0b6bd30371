/** What the holder of an API key may do. Introspection and reading the data model are free for every key. */
export interface Role {
  readonly name: string;
  /** Whether records may be created, updated, deleted. */
  readonly canWriteRecords: boolean;
  /** Whether objects, fields and webhooks may be changed, and REST metadata and webhooks be read. */
  readonly canChangeDataModel: boolean;
  /** Objects by nameSingular whose records may not be read. */
  readonly hiddenObjects: readonly string[];
  /** Fields that may not be read, by the nameSingular of their object. */
  readonly hiddenFields: Readonly<Record<string, readonly string[]>>;
}

/** A role that may do everything. */
export const ADMIN: Role = {
  name: 'Admin',
  canWriteRecords: true,
  canChangeDataModel: true,
  hiddenObjects: [],
  hiddenFields: {},
};

/** A role that may read all records and nothing else. */
export const READ_ONLY: Role = { ...ADMIN, name: 'Read only', canWriteRecords: false, canChangeDataModel: false };

/** An API key with its role. */
export interface ApiKey {
  readonly id: string;
  /** Whom records say they were created by. */
  readonly name: string;
  /** What stands after `Bearer`. */
  readonly token: string;
  readonly role: Role;
  readonly isRevoked?: boolean;
}
