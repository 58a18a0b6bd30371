/** The generator as a function, for scripts and for tests of outputs. */
import { generate, type Generated } from '../generate.js';
import { readPresetConfig, type PresetConfigInput } from '../preset-config.js';
import { readWorkspaceSource } from '../read/read-workspace-source.js';
import { readLoaderOptions, readOptionsOf, type LoaderOptions } from './loader-options.js';

/** What is read, and what is generated from it. */
export interface GenerateOptions extends LoaderOptions {
  /** Address of the workspace, or the path of a snapshot. */
  readonly from: string;
  readonly presetConfig?: PresetConfigInput;
}

/** Reads a workspace and generates its files without writing them. Throws `CodegenTwentyError`, as the preset does. */
export async function generateFrom({ from, presetConfig, ...options }: GenerateOptions): Promise<Generated> {
  const read = await readOptionsOf({ options: readLoaderOptions(options), cwd: process.cwd() });
  const config = readPresetConfig({ input: presetConfig });
  return generate({ source: await readWorkspaceSource(from, read), config });
}
