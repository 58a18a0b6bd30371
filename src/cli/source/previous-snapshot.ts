import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Surroundings } from '../command.js';
import type { ProjectWorkspace } from '../config/project.js';
import { recall } from './memory.js';

/** A workspace as it was before this run, as far as that is known: the text of its snapshot file, or what was last read. */
export function previousSnapshot({
  cwd,
  workspace: { snapshot, source },
}: Pick<Surroundings, 'cwd'> & { readonly workspace: ProjectWorkspace }): string | undefined {
  const path = resolve(cwd, snapshot);
  return existsSync(path) ? readFileSync(path, 'utf8') : recall({ cwd, source })?.snapshot;
}
