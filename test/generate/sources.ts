import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { createSandbox, type SandboxOptions } from '../../src/sandbox/index.js';
import { exampleWorkspace } from '../../src/sandbox/metadata/example.js';
import { hostile } from '../fixtures/hostile.js';
import { kitchenSink } from '../fixtures/kitchen-sink.js';
import { small } from '../fixtures/small.js';

/** Workspaces of our own, by the name of their folder under test/golden. */
export const FIXTURES: Readonly<Record<string, ServerMetadata>> = {
  small,
  'kitchen-sink': kitchenSink,
  hostile,
  example: exampleWorkspace,
};

/** Reads a workspace over HTTP, as a build does. */
export async function sourceOf(
  metadata: ServerMetadata,
  options: Pick<SandboxOptions, 'version'> = {},
): Promise<WorkspaceSource> {
  const sandbox = await createSandbox({ metadata, ...options });
  try {
    return await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  } finally {
    await sandbox.close();
  }
}
