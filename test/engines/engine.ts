import type { AppOptions } from './app.js';

/** A JavaScript engine that the bundled app must run on. */
export interface Engine {
  readonly name: string;
  /** The variable of the environment that says where its binary is. */
  readonly variable: string;
  /** What the binary is called on the PATH. */
  readonly commands: readonly string[];
  /** Where it can be had from. */
  readonly source: NpmSource | DebianSource;
  /** Runs the app and resolves to its summary. Throws, with what the engine said, if the app fails or takes a minute. */
  readonly run: (job: Job) => Promise<unknown>;
}

/** A package whose tarball holds the binary, for Linux on x64. */
export interface NpmSource {
  readonly kind: 'npm';
  readonly package: string;
  readonly version: string;
  /** Within the package. */
  readonly binary: string;
}

/** A package of Debian and its like. */
export interface DebianSource {
  readonly kind: 'debian';
  readonly package: string;
}

/** One run of the app. */
export interface Job {
  /** The binary. */
  readonly command: string;
  /** A folder of this run's own, with the bundle in it as `app.mjs`. */
  readonly folder: string;
  readonly options: AppOptions;
}

/** How long a run may take. */
export const RUN_LIMIT_MS = 60_000;
