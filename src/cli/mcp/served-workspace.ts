/** The workspace whose tools are served: its data model, and where its records are. */
import { describeWorkspace, type DescribedWorkspace } from '../../plugin/describe-workspace.js';
import { readPresetConfig } from '../../plugin/preset-config.js';
import { parsePointer } from '../../plugin/read/pointer.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import type { ClientOptions } from '../../runtime/client/index.js';
import { failure } from '../failures.js';
import type { FlagValues, Surroundings } from '../command.js';
import { isSnapshotFile } from '../config/pointer-of.js';
import { loadProjectForReading } from '../config/load-project-for-reading.js';
import type { PROJECT_FLAGS } from '../config/project-flags.js';
import type { Project, ProjectWorkspace, Source } from '../config/project.js';
import { severalWorkspaces } from '../config/workspaces-of.js';
import { readOne } from '../source/load-workspaces.js';
import { currentWorkspace } from '../source/read-workspace.js';

type Given = Pick<Surroundings, 'cwd' | 'env' | 'screen'> & { readonly flags: FlagValues<typeof PROJECT_FLAGS> };

/** A workspace that tools are made for. */
export interface ServedWorkspace {
  /** Its address or path, printable. */
  readonly name: string;
  readonly described: DescribedWorkspace;
  /** How its records are reached. */
  readonly connection: ClientOptions;
  readonly close: () => Promise<void>;
}

/** Reads the workspace: from a server, from a snapshot with the records of a server, or the example with its own. */
export async function servedWorkspace(given: Given): Promise<ServedWorkspace> {
  if (given.flags.from === 'sandbox') return exampleWorkspace(given);
  const project = await loadProjectForReading(given);
  const { source, targets } = onlyWorkspace(project);
  const { name, workspace } = await readOne({ project, screen: given.screen, read: currentWorkspace, source });
  const records = isSnapshotFile(source.pointer) ? await liveSource(given) : source;
  return {
    name,
    described: describe(workspace.source, targets),
    connection: connectionTo(records, given),
    close: () => Promise.resolve(),
  };
}

/** The objects that are generated, and what their tools know. */
const describe = (
  source: Pick<WorkspaceSource, 'schema' | 'metadata'>,
  [target]: ProjectWorkspace['targets'],
): DescribedWorkspace => describeWorkspace({ source, config: target?.config ?? readPresetConfig({ input: {} }) });

async function exampleWorkspace({ screen }: Given): Promise<ServedWorkspace> {
  const { createSandbox, exampleRecords } = await import('../../sandbox/index.js');
  const sandbox = await createSandbox({ seed: exampleRecords, listen: false });
  const { readWorkspaceSource } = await import('../../plugin/read/read-workspace-source.js');
  screen.keepSecret(sandbox.apiKey);
  const { url, apiKey, fetch } = sandbox;
  const source = await readWorkspaceSource(url, { token: apiKey, fetch });
  return {
    name: 'the example workspace in memory',
    described: describe(source, []),
    connection: { baseUrl: url, apiKey, fetch },
    close: () => sandbox.close(),
  };
}

/** The server with the records of a snapshot. */
async function liveSource(given: Given): Promise<Source> {
  const project = await loadProjectForReading({ ...given, flags: { ...given.flags, from: 'live' } });
  return onlyWorkspace(project).source;
}

function onlyWorkspace({ workspaces }: Project): ProjectWorkspace {
  const [workspace] = workspaces;
  if (!workspace || workspaces.length > 1) throw severalWorkspaces({ what: 'mcp', workspaces });
  return workspace;
}

function connectionTo({ pointer, options }: Source, { flags }: Given): ClientOptions {
  const { token = '', headers, fetch, timeoutMs } = options;
  const unset = [
    ...(pointer.trim() === '' ? ['TWENTY_BASE_URL'] : []),
    ...(token === '' ? [flags['key-env'] ?? 'TWENTY_API_KEY'] : []),
  ];
  if (unset.length > 0) {
    const what = 'A snapshot has no records: tools reach them on the server, which is not set.';
    throw failure('VARIABLES_NOT_SET', { what, names: unset });
  }
  const address = parsePointer(pointer, options);
  if (address.kind !== 'server') throw failure('ADDRESS_INVALID');
  return {
    baseUrl: address.baseUrl,
    apiKey: token,
    ...(headers ? { headers: { ...headers } } : {}),
    ...(fetch ? { fetch } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
}
