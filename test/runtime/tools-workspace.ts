import { onTestFinished } from 'vitest';
import { describeWorkspace, type DescribedWorkspace } from '../../src/plugin/describe-workspace.js';
import { readPresetConfig } from '../../src/plugin/preset-config.js';
import { readWorkspaceSource } from '../../src/plugin/read/read-workspace-source.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import { createClient, type ClientMembers } from '../../src/runtime/client/index.js';
import { createTools, type Tool, type ToolsOptions } from '../../src/runtime/tools/index.js';
import { createSandbox, exampleRecords, type Sandbox, type SandboxOptions } from '../../src/sandbox/index.js';

/** What tools know of a workspace that was read. */
export const described = (source: Pick<WorkspaceSource, 'schema' | 'metadata'>): DescribedWorkspace =>
  describeWorkspace({ source, config: readPresetConfig({ input: {} }) });

/** A sandbox, a client of it, and what makes tools for it. */
export interface ServedTools {
  readonly sandbox: Sandbox;
  readonly workspace: DescribedWorkspace;
  readonly client: ClientMembers;
  readonly tools: (options?: ToolsOptions) => readonly Tool[];
  /** Calls a tool by its name. */
  readonly call: (name: string, args: unknown, options?: ToolsOptions) => Promise<Readonly<Record<string, unknown>>>;
}

/** Serves a workspace, the example with its records by default, until the test ends. */
export async function serveTools(options: SandboxOptions = { seed: exampleRecords }): Promise<ServedTools> {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  const isExample = [options.metadata, options.snapshot, options.version].every((given) => given === undefined);
  return toolsOf(sandbox, await (isExample ? (example ??= read(sandbox)) : read(sandbox)));
}

/** What is known of the example, which takes a moment to read. */
let example: Promise<DescribedWorkspace> | undefined;

const read = async ({ url, apiKey }: Sandbox): Promise<DescribedWorkspace> =>
  described(await readWorkspaceSource(url, { token: apiKey }));

/** Tools for a sandbox of the example workspace that somebody else closes. */
export const readTools = async (sandbox: Sandbox): Promise<ServedTools> =>
  toolsOf(sandbox, await (example ??= read(sandbox)));

/** Tools for a sandbox that somebody else closes. */
export function toolsOf(sandbox: Sandbox, workspace: DescribedWorkspace): ServedTools {
  const objects = workspace.objects.map(({ object }) => object);
  const client = createClient(objects, { baseUrl: sandbox.url, apiKey: sandbox.apiKey });
  const tools = (given: ToolsOptions = {}) => createTools(workspace, client, given);
  return {
    sandbox,
    workspace,
    client,
    tools,
    call: async (name, args, given) => {
      const tool = tools(given).find((each) => each.name === name);
      if (!tool) throw new Error(`there is no tool ${name}`);
      return tool.execute(args);
    },
  };
}
