import { existsSync, readFileSync } from 'node:fs';
import type { WorkspaceTargets } from './read-targets.js';

/** A snapshot file that has to be written. */
export interface SnapshotChange {
  readonly path: string;
  readonly content: string;
  readonly isNew: boolean;
}

/** The snapshot file as the server has it now; undefined where it is so already, or no server was read. */
export function snapshotChange({
  read,
  path,
}: {
  readonly read: readonly WorkspaceTargets[];
  readonly path: string;
}): SnapshotChange | undefined {
  const [live, ...others] = read.filter(({ workspace }) => workspace.how !== 'local');
  if (!live || others.length > 0) return undefined;
  const content = live.workspace.snapshot();
  const isNew = !existsSync(path);
  return !isNew && readFileSync(path, 'utf8') === content ? undefined : { path, content, isNew };
}
