import { failure } from '../failures.js';

/** Parts of a path as all file systems know them; none begins with a point, so none leads upwards or is hidden. */
const PATH = /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/;

/** Whether a path could lead out of the folder of the output. */
export const isOddPath = (path: string): boolean => !PATH.test(path);

/** Refuses a path that could lead out of the folder of the output, whatever it was made from. */
export function refuseOddPath(path: string): void {
  if (isOddPath(path)) throw failure('PATH_REFUSED', { path });
}
