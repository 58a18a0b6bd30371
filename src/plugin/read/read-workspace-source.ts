import { connect } from './http/connect.js';
import { parsePointer } from './pointer.js';
import { readServer } from './read-server.js';
import { readSnapshot } from './snapshot/read-snapshot.js';
import type { ReadOptions, WorkspaceSource } from './workspace-source.js';

/** Reads a workspace from the base URL of a server or the path of a snapshot file. Throws CodegenTwentyError only. */
export async function readWorkspaceSource(pointer: string, options: ReadOptions = {}): Promise<WorkspaceSource> {
  const from = parsePointer(pointer, options);
  if (from.kind === 'snapshot') return readSnapshot(from.path);
  const source = await readServer(connect({ baseUrl: from.baseUrl, options }));
  return { ...source, warnings: [...from.warnings, ...source.warnings] };
}
