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

const read = new WeakMap<ServerMetadata, Map<string, Promise<WorkspaceSource>>>();

/** What a build reads of a workspace over HTTP; once for each version of the server. */
export function sourceOf(
  metadata: ServerMetadata,
  { version }: Pick<SandboxOptions, 'version'> = {},
): Promise<WorkspaceSource> {
  const known = read.get(metadata) ?? new Map<string, Promise<WorkspaceSource>>();
  read.set(metadata, known);
  const source = known.get(version ?? '') ?? readSource({ metadata, ...(version && { version }) });
  known.set(version ?? '', source);
  return source;
}

async function readSource(options: SandboxOptions): Promise<WorkspaceSource> {
  const sandbox = await createSandbox(options);
  try {
    return await readWorkspaceSource(sandbox.url, { token: sandbox.apiKey });
  } finally {
    await sandbox.close();
  }
}
