import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseSnapshot } from '../../plugin/read/snapshot/parse-snapshot.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { failure } from '../failures.js';
import type { Surroundings } from '../command.js';
import { isSnapshotFile, pointerOf } from '../config/pointer-of.js';
import type { Project, ProjectWorkspace } from '../config/project.js';
import { recall } from '../source/memory.js';
import { readOne } from '../source/load-workspaces.js';
import { currentWorkspace } from '../source/read-workspace.js';

/** One side of a comparison. */
export interface Side {
  readonly name: string;
  readonly source: WorkspaceSource;
}

interface Wanted extends Pick<Surroundings, 'env' | 'screen'> {
  readonly project: Project;
  /** The one of the project that the words are about. */
  readonly workspace: ProjectWorkspace;
  /** `live`, `snapshot`, `sandbox`, `git:<revision>`, an address, or the path of a snapshot file. */
  readonly words: string;
  /** What `--key-env` says, of a server that is named. */
  readonly keyVariable: string | undefined;
  /** Nobody asked for it: the workspace as it was last read does as well. */
  readonly isDefault: boolean;
}

/** Whether the words of a user name a server, by its address. */
export const isAddress = (words: string | undefined): boolean =>
  words !== undefined &&
  !['live', 'snapshot', 'sandbox'].includes(words) &&
  !words.startsWith('git:') &&
  !isSnapshotFile(words);

/** Reads a workspace by the words of a user. */
export async function readSide(wanted: Wanted): Promise<Side> {
  const { project, workspace: of, words, env, screen, keyVariable, isDefault } = wanted;
  const { cwd } = project;
  const { snapshot } = of;
  if (words.startsWith('git:')) return atRevision({ cwd, snapshot, revision: words.slice('git:'.length) });
  if (words === 'snapshot' && !existsSync(resolve(cwd, snapshot))) {
    const remembered = isDefault ? recall({ cwd, source: of.source }) : undefined;
    if (!remembered) throw failure('NO_SNAPSHOT', { path: snapshot });
    const source = parseSnapshot({ path: 'the remembered workspace', text: remembered.snapshot });
    return { name: 'the workspace as it was last read', source };
  }
  const chosen =
    words === 'live' ? of.source : pointerOf({ wanted: words, source: of.source, snapshot, env, keyVariable });
  screen.keepSecret(chosen.options.token ?? '');
  const { name, workspace } = await readOne({ project, screen, read: currentWorkspace, source: chosen });
  for (const warning of workspace.source.warnings) screen.warn(warning);
  return { name, source: workspace.source };
}

async function atRevision({
  cwd,
  snapshot,
  revision,
}: {
  readonly cwd: string;
  readonly snapshot: string;
  readonly revision: string;
}): Promise<Side> {
  const path = relative(cwd, resolve(cwd, snapshot)).replaceAll('\\', '/');
  const name = `${revision}:${path}`;
  try {
    // `--end-of-options`: a revision that looks like a flag is none
    const args = ['show', '--end-of-options', `${revision}:./${path}`];
    const { stdout } = await promisify(execFile)('git', args, { cwd, maxBuffer: 512 * 1024 * 1024 });
    return { name, source: parseSnapshot({ path: name, text: stdout }) };
  } catch (error) {
    if (!(error instanceof Error && 'stderr' in error)) throw error;
    throw failure('NOT_IN_GIT', { name, path });
  }
}
