import { readFile } from 'node:fs/promises';
import { failure } from '../failures.js';
import type { WorkspaceSource } from '../workspace-source.js';
import { parseSnapshot } from './parse-snapshot.js';

/** Reads the snapshot file at a path, relative to the working folder. */
export async function readSnapshot(path: string): Promise<WorkspaceSource> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw code === 'ENOENT' ? failure('SNAPSHOT_MISSING', { path }) : failure('SNAPSHOT_UNREADABLE', { path, code });
  });
  return parseSnapshot({ path, text });
}
