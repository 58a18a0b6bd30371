import { createHash } from 'node:crypto';
import { byText } from '../../../twenty/order.js';
import { packageVersion } from '../../package-version.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { OutputFile } from '../output.js';

/** Name of the manifest in the target folder. */
export const MANIFEST = 'manifest.json';

/**
 * What was generated from what: one digest of workspace, options and generator, which tells drift without reading the
 * modules, and each file with a hash of its text, which tells what somebody has changed since.
 */
export function manifestFile({
  workspace,
  config,
  files,
}: {
  readonly workspace: Workspace;
  /** Every option. What an output of the user is shows in its files alone. */
  readonly config: { readonly outputs: readonly unknown[] };
  /** All others. */
  readonly files: readonly OutputFile[];
}): OutputFile {
  const { warnings: _warnings, ...model } = workspace;
  const { outputs, ...options } = config;
  const hashes = [...files]
    .sort((one, other) => byText(one.path, other.path))
    .map(({ path, content }) => [path, textHash(content)]);
  const manifest = {
    generator: 'graphql-codegen-twenty',
    digest: sha256(
      JSON.stringify({ version: packageVersion(), config: options, model, ...(outputs.length > 0 ? { hashes } : {}) }),
    ),
    files: Object.fromEntries(hashes),
  };
  return { path: MANIFEST, content: `${JSON.stringify(manifest, null, 2)}\n` };
}

/** The hash of a text, whatever line ends it has: git changes them on some machines. */
export const textHash = (text: string): string => sha256(text.replace(/\r\n/g, '\n'));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
