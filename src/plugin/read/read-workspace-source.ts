import { failure } from '../errors.js';
import { connect } from './http/connect.js';
import { parsePointer } from './pointer.js';
import { readServer } from './read-server.js';
import type { ReadOptions, WorkspaceSource } from './workspace-source.js';

/** Reads a workspace from the base URL of a server or the path of a snapshot file. Throws CodegenTwentyError only. */
export async function readWorkspaceSource(pointer: string, options: ReadOptions = {}): Promise<WorkspaceSource> {
  const from = parsePointer(pointer);
  if (from.kind === 'snapshot') throw failure('SNAPSHOT_MISSING', { path: from.path });
  const source = await readServer(connect({ baseUrl: from.baseUrl, options }));
  return { ...source, warnings: [...from.warnings, ...source.warnings] };
}
