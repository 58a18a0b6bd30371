import type { PendingFile, SandboxFile } from './sandbox-file.js';

/** The files of a workspace, in memory. */
export interface FileStore {
  /** What was uploaded, by id. */
  readonly files: ReadonlyMap<string, SandboxFile>;
  readonly keep: (file: SandboxFile) => void;
  /** Expects the bytes of a file. */
  readonly announce: (file: Omit<PendingFile, 'bytes'>) => void;
  /** Takes the bytes of a file that was announced; false where the token is not its own. */
  readonly receive: (upload: {
    readonly id: string;
    readonly token: string | null;
    readonly bytes: Uint8Array;
  }) => boolean;
  /** Keeps a file that was announced, once; undefined where there is none, or its bytes have not come. */
  readonly complete: (id: string) => SandboxFile | undefined;
  /** Keeps these files and no others. */
  readonly replaceFiles: (files: ReadonlyMap<string, SandboxFile>) => void;
}

/** An empty store. */
export function createFileStore(): FileStore {
  const files = new Map<string, SandboxFile>();
  const pending = new Map<string, PendingFile>();
  return {
    files,
    keep: (file) => void files.set(file.id, file),
    announce: (file) => void pending.set(file.id, file),
    receive: ({ id, token, bytes }) => {
      const announced = pending.get(id);
      if (announced?.token !== token) return false;
      pending.set(id, { ...announced, bytes });
      return true;
    },
    complete: (id) => {
      const announced = pending.get(id);
      if (!announced?.bytes) return undefined;
      const { token: _token, bytes, ...rest } = announced;
      const file = { ...rest, bytes };
      pending.delete(id);
      files.set(id, file);
      return file;
    },
    replaceFiles: (kept) => {
      const entries = [...kept];
      files.clear();
      for (const [id, file] of entries) files.set(id, file);
    },
  };
}
