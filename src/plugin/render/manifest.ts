import { createHash } from 'node:crypto';
import { byText } from '../order.js';
import type { Workspace } from '../workspace/workspace.js';
import type { OutputFile } from './module.js';

/** Name of the manifest in the target folder. */
export const MANIFEST = 'manifest.json';

/** The list of files, and a fingerprint that changes with the workspace: tells drift without reading the modules. */
export function manifestFile({
  workspace,
  paths,
}: {
  readonly workspace: Workspace;
  readonly paths: readonly string[];
}): OutputFile {
  const { warnings: _warnings, ...model } = workspace;
  const fingerprint = createHash('sha256').update(JSON.stringify(model)).digest('hex');
  const files = [...paths, MANIFEST].sort(byText);
  const content = { generator: 'graphql-codegen-twenty', workspace: fingerprint, files };
  return { path: MANIFEST, content: `${JSON.stringify(content, null, 2)}\n` };
}
