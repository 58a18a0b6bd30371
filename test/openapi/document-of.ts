import { generate } from '../../src/plugin/generate.js';
import { readPresetConfig, type PresetConfigInput } from '../../src/plugin/preset-config.js';
import type { WorkspaceSource } from '../../src/plugin/read/workspace-source.js';
import type { JsonObject } from '../../src/twenty/json.js';

/** The document of a workspace, as it is written. */
export async function documentOf(source: WorkspaceSource, config: PresetConfigInput = {}): Promise<JsonObject> {
  const input = { openapi: true, client: false, validators: false, webhooks: false, ...config };
  const { files } = await generate({ source, config: readPresetConfig({ input }) });
  const file = files.find(({ path }) => path === 'openapi.json');
  return JSON.parse(file?.content ?? '') as JsonObject; // a document is an object
}
