import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Surroundings } from '../command.js';
import type { LoadedWorkspace } from './load-workspaces.js';

/** A snapshot file that has to be written. */
export interface SnapshotChange {
  /** As it is written in the project. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly content: string;
  readonly isNew: boolean;
}

/** The snapshot file as the server has it now; undefined where it is so already, or no server was read. */
export function snapshotChange({
  loaded: { snapshot: file, workspace },
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly loaded: LoadedWorkspace }): SnapshotChange | undefined {
  if (workspace.how === 'local') return undefined;
  const path = resolve(cwd, file);
  const content = workspace.snapshot();
  const isNew = !existsSync(path);
  return !isNew && readFileSync(path, 'utf8') === content ? undefined : { file, path, content, isNew };
}
