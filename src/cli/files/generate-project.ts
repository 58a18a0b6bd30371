import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { refuseLinks } from '../../plugin/host/refuse-links.js';
import { MANIFEST } from '../../plugin/outputs/manifest/manifest.js';
import type { OutputFile } from '../../plugin/outputs/output.js';
import type { Outcome, Surroundings } from '../command.js';
import type { Project } from '../config/project.js';
import { modelChanges, modelInWords } from './model-changes.js';
import { EXIT } from '../exit-codes.js';
import { previousSnapshot } from '../source/memory.js';
import { loadWorkspaces, type LoadedWorkspace } from '../source/load-workspaces.js';
import { readWorkspace } from '../source/read-workspace.js';
import { assertMayReplaceSnapshot, type Overrides } from '../source/assert-may-replace-snapshot.js';
import { snapshotChange, type SnapshotChange } from '../source/snapshot-change.js';
import { describePlan, planAsJson } from './describe-plan.js';
import type { TargetPlan } from './generate-target.js';
import { planAll } from './plan-all.js';
import { writeAll, type FolderChanges } from '../disk/write-all.js';

/** Whether a snapshot file is written where there is none yet. */
export type SnapshotPolicy = 'write' | 'refresh';

/** Reads every workspace of a project, generates its targets, writes them all at once, and says what changed. */
export async function generateProject({
  project,
  snapshotPolicy,
  overrides,
  screen,
}: Pick<Surroundings, 'screen'> & {
  readonly project: Project;
  readonly snapshotPolicy: SnapshotPolicy;
  readonly overrides: Overrides;
}): Promise<Outcome> {
  const { cwd } = project;
  const previous = new Map(
    project.workspaces.map((each) => [each.snapshot, previousSnapshot({ cwd, workspace: each })]),
  );
  const loaded = await loadWorkspaces({ project, screen, read: readWorkspace });
  for (const each of loaded)
    if (concernsSnapshot({ project, loaded: each })) assertMayReplaceSnapshot({ loaded: each, overrides, cwd });
  const planned = await planAll({ loaded, cwd, screen, purpose: 'write' });
  const snapshots = loaded.flatMap((each) => {
    const isWanted = snapshotPolicy === 'write' || existsSync(resolve(cwd, each.snapshot));
    return (isWanted ? snapshotChange({ loaded: each, cwd }) : undefined) ?? [];
  });
  for (const { plan } of planned) {
    refuseLinks({ target: plan.folder, paths: [...plan.added, ...plan.changed].map(({ path }) => path) });
  }
  writeAll(changesOf({ planned, snapshots }));
  for (const { agrees } of planned) agrees();
  const changes = loaded.flatMap((each) =>
    modelChanges({ planned, previous: previous.get(each.snapshot), loaded: each }),
  );
  return {
    exitCode: EXIT.ok,
    text: [
      ...planned.flatMap((each) => describePlan({ planned: each, screen })),
      ...snapshots.map(({ file, isNew }) => `${file}: ${isNew ? 'written' : 'refreshed'}`),
      ...modelInWords({ changes, screen }),
    ],
    json: {
      targets: planned.map(planAsJson),
      snapshot: snapshots[0]?.file ?? null,
      snapshots: snapshots.map(({ file }) => file),
      changes,
      warnings: planned.flatMap(({ warnings }) => warnings),
    },
  };
}

/** A folder that only the command line names has nothing to do with the snapshot, unless a server was read for both. */
const concernsSnapshot = ({
  project,
  loaded,
}: {
  readonly project: Project;
  readonly loaded: LoadedWorkspace;
}): boolean => project.configPath !== undefined || loaded.workspace.how !== 'local';

const changesOf = ({
  planned,
  snapshots,
}: {
  readonly planned: readonly TargetPlan[];
  readonly snapshots: readonly SnapshotChange[];
}): readonly FolderChanges[] => [
  ...planned.map(({ plan: { folder, added, changed, removed } }) => {
    const writes = [...added, ...changed];
    // last of all, so that a run that is killed leaves a manifest that still lists what is to be removed
    const isManifest = ({ path }: OutputFile) => path === MANIFEST;
    return {
      folder,
      writes: [...writes.filter((file) => !isManifest(file)), ...writes.filter(isManifest)],
      removals: removed.map(({ path }) => path),
    };
  }),
  ...snapshots.map(({ path, content }) => ({
    folder: dirname(path),
    writes: [{ path: basename(path), content }],
    removals: [],
  })),
];
