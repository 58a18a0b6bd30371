import type { CliError } from '../cli-error.js';
import { failure } from '../failures.js';
import { isSnapshotFile } from './pointer-of.js';
import { DEFAULT_SNAPSHOT, type ProjectWorkspace, type Source, type Target } from './project.js';

/** A target and where its workspace is read from, as they are written. */
export interface SourcedTarget extends Target {
  readonly source: Source;
}

interface Given {
  /** `--snapshot`. */
  readonly snapshot: string | undefined;
  /** `--target`: the folder of the only output that counts. */
  readonly target: string | undefined;
}

/**
 * The workspaces of a configuration: targets of one source are of one workspace, and each workspace has a snapshot file
 * of its own.
 */
export function workspacesOf({
  targets,
  given,
}: {
  readonly targets: readonly SourcedTarget[];
  readonly given: Given;
}): readonly ProjectWorkspace[] {
  const bySource = new Map<string, SourcedTarget[]>();
  for (const target of targets) {
    const key = JSON.stringify(target.source);
    bySource.set(key, [...(bySource.get(key) ?? []), target]);
  }
  const groups = [...bySource.values()];
  const folders = groups.map(([first]) => first?.folder ?? '');
  const workspaces = groups.flatMap((group) => {
    const source = group[0]?.source;
    if (!source) return [];
    const snapshot = isSnapshotFile(source.pointer) ? source.pointer : snapshotName({ group, folders });
    return [
      { source, snapshot, targets: group.map(({ folder, config, documents }) => ({ folder, config, documents })) },
    ];
  });
  const chosen = given.target === undefined ? workspaces : only({ workspaces, folder: given.target });
  if (given.snapshot === undefined) return chosen;
  const { snapshot } = given;
  if (chosen.length > 1) throw severalWorkspaces({ what: '--snapshot', workspaces: chosen });
  return chosen.map((workspace) => ({ ...workspace, snapshot }));
}

/** `twenty.snapshot.json` for the only workspace; of several, each is called after its first folder: `twenty.crm.snapshot.json`. */
function snapshotName({
  group,
  folders,
}: {
  readonly group: readonly SourcedTarget[];
  readonly folders: readonly string[];
}): string {
  if (folders.length === 1) return DEFAULT_SNAPSHOT;
  const folder = group[0]?.folder ?? '';
  const isUnique = folders.filter((each) => lastPart(each) === lastPart(folder)).length === 1;
  const name = isUnique ? lastPart(folder) : partsOf(folder).join('-');
  return DEFAULT_SNAPSHOT.replace('.', `.${name}.`);
}

const partsOf = (folder: string): readonly string[] =>
  folder.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..');

const lastPart = (folder: string): string => partsOf(folder).at(-1) ?? 'root';

function only({
  workspaces,
  folder,
}: {
  readonly workspaces: readonly ProjectWorkspace[];
  readonly folder: string;
}): readonly ProjectWorkspace[] {
  const isMeant = (target: Target) => partsOf(target.folder).join('/') === partsOf(folder).join('/');
  const found = workspaces
    .map((workspace) => ({ ...workspace, targets: workspace.targets.filter(isMeant) }))
    .filter(({ targets }) => targets.length > 0);
  if (found.length > 0) return found;
  throw failure('TARGET_UNKNOWN', { folder, folders: foldersOf(workspaces) });
}

/** For what makes sense for one workspace only, where the configuration has several. */
export const severalWorkspaces = ({
  what,
  workspaces,
}: {
  /** The flag or command. */
  readonly what: string;
  readonly workspaces: readonly ProjectWorkspace[];
}): CliError => failure('SEVERAL_WORKSPACES', { what, count: workspaces.length, folders: foldersOf(workspaces) });

const foldersOf = (workspaces: readonly ProjectWorkspace[]): readonly string[] =>
  workspaces.flatMap(({ targets }) => targets.map(({ folder }) => folder));
