import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Change } from '../../plugin/diff/change.js';
import { refuseLinks } from '../../plugin/host/refuse-links.js';
import { MANIFEST } from '../../plugin/render/manifest.js';
import type { OutputFile } from '../../plugin/render/module.js';
import type { Outcome, Surroundings } from '../command.js';
import type { Project } from '../config/project.js';
import { modelChanges, modelInWords } from '../differences/model-changes.js';
import { EXIT } from '../exit-codes.js';
import { previousSnapshot } from '../source/previous-snapshot.js';
import { readTargets } from '../source/read-targets.js';
import { readWorkspace } from '../source/read-workspace.js';
import { snapshotChange, type SnapshotChange } from '../source/snapshot-change.js';
import { describePlan, planJson } from './describe-plan.js';
import type { TargetPlan } from './generate-target.js';
import { planAll } from './plan-all.js';
import { writeAll, type FolderChanges } from './write-all.js';

/** Whether the snapshot file is written where there is none yet. */
export type SnapshotPolicy = 'write' | 'refresh';

/** Reads every workspace of a project, generates its targets, writes them all at once, and says what changed. */
export async function generateProject({
  project,
  snapshotPolicy,
  screen,
}: Pick<Surroundings, 'screen'> & {
  readonly project: Project;
  readonly snapshotPolicy: SnapshotPolicy;
}): Promise<Outcome> {
  const { cwd } = project;
  const previous = previousSnapshot(project);
  const read = await readTargets({ project, screen, read: readWorkspace });
  const planned = await planAll({ read, cwd, screen });
  const path = resolve(cwd, project.snapshot);
  const isWanted = snapshotPolicy === 'write' || existsSync(path);
  const snapshot = isWanted ? snapshotChange({ read, path }) : undefined;
  for (const { plan } of planned) {
    refuseLinks({ target: plan.folder, paths: [...plan.added, ...plan.changed].map(({ path: file }) => file) });
  }
  writeAll(changesOf({ planned, snapshot }));
  const changes = modelChanges({ planned, previous, read, project });
  return {
    exitCode: EXIT.ok,
    text: inWords({ planned, snapshot, changes, project, screen }),
    json: {
      targets: planned.map(planJson),
      snapshot: snapshot ? project.snapshot : null,
      changes,
      warnings: planned.flatMap(({ warnings }) => warnings),
    },
  };
}

const inWords = ({
  planned,
  snapshot,
  changes,
  project,
  screen,
}: Pick<Surroundings, 'screen'> & {
  readonly planned: readonly TargetPlan[];
  readonly snapshot: SnapshotChange | undefined;
  readonly changes: readonly Change[];
  readonly project: Project;
}): readonly string[] => [
  ...planned.flatMap((each) => describePlan({ planned: each, screen })),
  ...(snapshot ? [`${project.snapshot}: ${snapshot.isNew ? 'written' : 'refreshed'}`] : []),
  ...modelInWords({ changes, screen }),
];

const changesOf = ({
  planned,
  snapshot,
}: {
  readonly planned: readonly TargetPlan[];
  readonly snapshot: SnapshotChange | undefined;
}): readonly FolderChanges[] => [
  ...planned.map(({ plan: { folder, added, changed, removed } }) => {
    const writes = [...added, ...changed];
    // last of all, so that a run that is killed leaves a manifest that still lists what is to be removed
    const isManifest = ({ path }: OutputFile) => path === MANIFEST;
    return {
      folder,
      writes: [...writes.filter((file) => !isManifest(file)), ...writes.filter(isManifest)],
      removals: removed,
    };
  }),
  ...(snapshot
    ? [
        {
          folder: dirname(snapshot.path),
          writes: [{ path: basename(snapshot.path), content: snapshot.content }],
          removals: [],
        },
      ]
    : []),
];
