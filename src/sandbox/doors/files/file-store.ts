import { createHmac, randomBytes } from 'node:crypto';
import type { PendingFile, SandboxFile } from './sandbox-file.js';

/** The files of a workspace, in memory. */
export interface FileStore {
  /** What was uploaded, by id. */
  readonly files: ReadonlyMap<string, SandboxFile>;
  readonly keep: (file: SandboxFile) => void;
  /** Marks files as those of a record. */
  readonly hold: (ids: Iterable<string>) => void;
  readonly remove: (ids: Iterable<string>) => void;
  /** Expects the bytes of a file, or takes them. */
  readonly announce: (file: PendingFile) => void;
  /** A file that was announced and is not complete. */
  readonly pending: (id: string) => PendingFile | undefined;
  /** Keeps a file that was announced. */
  readonly complete: (file: SandboxFile) => void;
  /** What the address of a file is signed with. */
  readonly tokenOf: (id: string) => string;
  /** Keeps these files and no others. */
  readonly replaceFiles: (files: ReadonlyMap<string, SandboxFile>) => void;
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url');

/** Of a JSON Web Token. */
const HEADER = base64url('{"alg":"HS256","typ":"JWT"}');

/** An empty store. */
export function createFileStore(): FileStore {
  const files = new Map<string, SandboxFile>();
  const announced = new Map<string, PendingFile>();
  const secret = randomBytes(32);
  return {
    files,
    keep: (file) => void files.set(file.id, file),
    hold: (ids) => {
      for (const id of ids) {
        const file = files.get(id);
        if (file !== undefined) files.set(id, { ...file, isHeld: true });
      }
    },
    remove: (ids) => {
      for (const id of ids) files.delete(id);
    },
    announce: (file) => void announced.set(file.id, file),
    pending: (id) => announced.get(id),
    complete: (file) => {
      announced.delete(file.id);
      files.set(file.id, file);
    },
    tokenOf: (fileId) => {
      const signed = `${HEADER}.${base64url(JSON.stringify({ fileId, type: 'FILE' }))}`;
      return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    },
    replaceFiles: (kept) => {
      files.clear();
      for (const [id, file] of kept) files.set(id, file);
    },
  };
}
