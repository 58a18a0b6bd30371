/** A file that was uploaded. */
export interface SandboxFile {
  readonly id: string;
  /** As the client named it. */
  readonly name: string;
  /** Its media type: what its first bytes say, or else its ending. */
  readonly type: string;
  /** Without a dot: `png`. */
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** The field that it was uploaded for, such as `attachment.file`. */
  readonly field: string;
  /** Where it is kept: `files-field/<universal id of the field>/<id>.png`. */
  readonly path: string;
  /** An ISO time. */
  readonly createdAt: string;
  /** Set once a record holds it: no other record can. */
  readonly isHeld?: true;
}

/** A file that was announced: its bytes come in a request of their own. */
export interface PendingFile {
  readonly id: string;
  readonly name: string;
  readonly field: string;
  /** The folder of the field. */
  readonly folder: string;
  readonly createdAt: string;
  /** How many bytes were announced. */
  readonly size: number;
  readonly bytes?: Uint8Array;
}
