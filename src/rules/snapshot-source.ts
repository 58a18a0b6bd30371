import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSnapshot } from '../plugin/read/snapshot/parse-snapshot.js';
import { failure } from '../plugin/read/failures.js';
import type { WorkspaceSource } from '../plugin/read/workspace-source.js';

interface Known {
  readonly modified: number;
  readonly source: WorkspaceSource;
}

/** By path: an editor lints again and again. */
const known = new Map<string, Known>();

/** The workspace of a snapshot file, read again where the file has changed. Throws `CodegenTwentyError`. */
export function snapshotSource(path: string): WorkspaceSource {
  const file = resolve(path);
  try {
    const modified = statSync(file).mtimeMs;
    const before = known.get(file);
    if (before?.modified === modified) return before.source;
    const source = parseSnapshot({ path, text: readFileSync(file, 'utf8') });
    known.set(file, { modified, source });
    return source;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === 'ENOENT') throw failure('SNAPSHOT_MISSING', { path });
    throw code?.startsWith('E') ? failure('SNAPSHOT_UNREADABLE', { path, code }) : error;
  }
}
