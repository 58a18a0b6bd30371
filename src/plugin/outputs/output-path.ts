import { failure } from '../failures.js';

/** Parts of a path as all file systems know them; none begins with a point, so none leads upwards or is hidden. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/;

/** Whether a path could lead out of the folder of the output. */
export const isOddPath = (path: string): boolean => !PATH.test(path);

/** A file in the making, and the name of the output that makes it. */
export interface MadePath {
  readonly output: string;
  readonly path: string;
}

/** Refuses a path that could lead out of the folder of the output, whatever it was made from, or that is there twice. */
export function refuseOddPaths(made: readonly MadePath[]): void {
  const writers = new Map<string, string>();
  for (const { output, path } of made) {
    if (isOddPath(path)) throw failure('PATH_REFUSED', { output, path });
    const by = writers.get(path.toLowerCase());
    if (by !== undefined) throw failure('PATH_TAKEN', { output, path, by });
    writers.set(path.toLowerCase(), output);
  }
}
