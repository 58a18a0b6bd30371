import { readWorkspaceSource } from '../../plugin/read/read-workspace-source.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import type { Source } from '../config/project.js';

/** Reads a workspace: from a server, a snapshot file, or the example workspace of the sandbox. */
export async function readSource({ pointer, options }: Source): Promise<WorkspaceSource> {
  if (pointer !== 'sandbox') return readWorkspaceSource(pointer, options);
  const { createSandbox } = await import('../../sandbox/index.js');
  const sandbox = await createSandbox();
  try {
    return await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  } finally {
    await sandbox.close();
  }
}
