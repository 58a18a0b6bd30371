/** What a command works on: which workspace is generated to which folder. */
import type { PresetConfig } from '../../plugin/preset-config.js';
import type { ReadOptions } from '../../plugin/read/workspace-source.js';

/** Where a workspace is read from: an address, the path of a snapshot file, or `sandbox`. */
export interface Source {
  readonly pointer: string;
  readonly options: Pick<ReadOptions, 'token' | 'timeoutMs' | 'retries' | 'headers' | 'fetch'>;
}

/** One folder of generated code. */
export interface Target {
  /** As it is written in the configuration, with its slash. */
  readonly folder: string;
  readonly config: PresetConfig;
  /** Patterns of the app's operations and fragments; mostly none. */
  readonly documents: readonly string[];
}

/** One workspace of a project, and what is made of it. */
export interface ProjectWorkspace {
  readonly source: Source;
  /** Of its snapshot file, as it is written. It need not exist. */
  readonly snapshot: string;
  /** None where a command does without a configuration. */
  readonly targets: readonly Target[];
}

/** Everything that one run of a command needs to know. */
export interface Project {
  /** What paths are relative to; absolute. */
  readonly cwd: string;
  /** Undefined where flags alone said what to do. */
  readonly configPath: string | undefined;
  /** At least one. */
  readonly workspaces: readonly ProjectWorkspace[];
  /** What graphql-codegen would do with this configuration and twenty-codegen does not. */
  readonly remarks: readonly string[];
  /** Variables that the configuration uses and that are not set. */
  readonly unset: readonly string[];
}

/** Name of the snapshot file unless another is given. */
export const DEFAULT_SNAPSHOT = 'twenty.snapshot.json';
