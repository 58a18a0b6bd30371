import { readWorkspaceSource } from '../../plugin/read/read-workspace-source.js';
import { parseSnapshot } from '../../plugin/read/snapshot/parse-snapshot.js';
import { writeSnapshot } from '../../plugin/read/snapshot/write-snapshot.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import type { Source } from '../config/project.js';
import { recall, remember } from './memory.js';
import { probeServer } from './probe.js';

/** A workspace as a command works on it. */
export interface ReadWorkspace {
  /** Parsed when it is first asked for, where it is remembered. */
  readonly source: WorkspaceSource;
  /** The text of its snapshot, made when it is first asked for. */
  readonly snapshot: () => string;
  /** A server was read, or said that nothing has changed since it was, or the workspace came from elsewhere. */
  readonly how: 'read' | 'unchanged' | 'local';
}

/** Where a workspace is, and beside which packages it is remembered. */
export interface Place {
  readonly cwd: string;
  readonly source: Source;
}

/** Reads the workspace, and remembers one that a server gave. */
export async function readWorkspace(place: Place): Promise<ReadWorkspace> {
  // before the workspace: what changes in between makes the next probe differ
  const probe = place.source.pointer === 'sandbox' ? undefined : await probeServer(place);
  const source = await readSource(place.source);
  let text: string | undefined;
  const snapshot = () => (text ??= writeSnapshot(source));
  // what REST leaves out would be missing for a day, on a server that answers again
  if (probe && source.readOver === 'graphql') remember({ ...place, probe, snapshot: snapshot() });
  const isServer = place.source.pointer !== 'sandbox' && source.origin === 'server';
  return { source, snapshot, how: isServer ? 'read' : 'local' };
}

/** The workspace as it is now, from memory where one request tells that nothing has changed. */
export async function currentWorkspace(place: Place): Promise<ReadWorkspace> {
  const remembered = place.source.pointer === 'sandbox' ? undefined : recall(place);
  if (!remembered) return readWorkspace(place);
  const probe = await probeServer({ source: place.source, known: remembered.probe.kind });
  if (probe?.state !== remembered.probe.state) return readWorkspace(place);
  let parsed: WorkspaceSource | undefined;
  return {
    get source() {
      return (parsed ??= parseSnapshot({ path: 'the remembered workspace', text: remembered.snapshot }));
    },
    snapshot: () => remembered.snapshot,
    how: 'unchanged',
  };
}

/** Reads a workspace: from a server, a snapshot file, or the example workspace of the sandbox. */
async function readSource({ pointer, options }: Source): Promise<WorkspaceSource> {
  if (pointer !== 'sandbox') return readWorkspaceSource(pointer, options);
  const { createSandbox } = await import('../../sandbox/index.js');
  const sandbox = await createSandbox();
  try {
    return await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  } finally {
    await sandbox.close();
  }
}
