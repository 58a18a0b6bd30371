/** What a snapshot file says of where it comes from, without reading all of it as a workspace. */
import { existsSync, readFileSync } from 'node:fs';
import { isJsonObject } from '../../twenty/json.js';
import { originOf } from '../../plugin/read/snapshot/parse-snapshot.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';

/** Which workspace a snapshot is of, and what it was read over. */
export type Origin = Pick<WorkspaceSource, 'workspace' | 'readOver'>;

/** The origin of a snapshot file; undefined where there is none, or none that can be read. */
export function snapshotOrigin(path: string): Origin | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    return isJsonObject(content) ? originOf(content) : undefined;
  } catch {
    // with merge conflicts, say: it tells nothing, and is replaced
    return undefined;
  }
}

/** Whether two origins are known to be different workspaces. Some servers and snapshots do not say which they are. */
export const areDifferentWorkspaces = (one: Origin, other: Origin): boolean =>
  one.workspace !== undefined && other.workspace !== undefined && one.workspace !== other.workspace;

const WORKSPACE_LINE = /^ {2}"workspace": "\w+",\n/m;

/** Whether the texts of two snapshots say the same; where only one tells of which workspace it is, that is no difference. */
export function isSameSnapshot(one: string, other: string): boolean {
  const isToldByBoth = WORKSPACE_LINE.test(one) && WORKSPACE_LINE.test(other);
  return one === other || (!isToldByBoth && one.replace(WORKSPACE_LINE, '') === other.replace(WORKSPACE_LINE, ''));
}
