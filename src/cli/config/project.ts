/** What a command works on: which workspace is generated to which folder. */
import type { PresetConfig } from '../../plugin/config.js';
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
  readonly source: Source;
  readonly config: PresetConfig;
}

/** Everything that one run of a command needs to know. */
export interface Project {
  /** What paths are relative to; absolute. */
  readonly cwd: string;
  /** Undefined where flags alone said what to do. */
  readonly configPath: string | undefined;
  readonly targets: readonly Target[];
  /** Of the snapshot file, as it is written. It need not exist. */
  readonly snapshot: string;
  /** What graphql-codegen would do with this configuration and twenty-codegen does not. */
  readonly remarks: readonly string[];
  /** Variables that the configuration uses and that are not set. */
  readonly unset: readonly string[];
}

/** Name of the snapshot file unless another is given. */
export const DEFAULT_SNAPSHOT = 'twenty.snapshot.json';
