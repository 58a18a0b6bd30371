/** A file that was uploaded. */
export interface SandboxFile {
  readonly id: string;
  /** As the client named it. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** The field that it was uploaded for, such as `attachment.file`. */
  readonly field: string;
}

/** A file that was announced: its bytes come in a request of their own. */
export interface PendingFile extends Omit<SandboxFile, 'bytes'> {
  /** What the address to send it to is signed with. */
  readonly token: string;
  readonly bytes?: Uint8Array;
}
