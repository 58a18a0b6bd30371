import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import { defineCommand, type Outcome, type Surroundings } from '../command.js';
import { loadProject } from '../config/load-project.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import type { Project } from '../config/project.js';
import { gradesInWords, type Comparison } from '../differences/compare.js';
import { formatText } from '../differences/format-text.js';
import { snapshotChanges } from '../differences/snapshot-changes.js';
import { EXIT } from '../exit-codes.js';
import { describeDrift } from '../files/describe-drift.js';
import { planJson } from '../files/describe-plan.js';
import type { TargetPlan } from '../files/generate-target.js';
import { planAll } from '../files/plan-all.js';
import { isUpToDate } from '../files/plan-files.js';
import { readTargets, type WorkspaceTargets } from '../source/read-targets.js';
import { currentWorkspace, readWorkspace } from '../source/read-workspace.js';

export const check = defineCommand({
  name: 'check',
  summary: 'Tell whether live workspace, snapshot and generated code agree; writes nothing',
  flags: {
    ...PROJECT_FLAGS,
    offline: { kind: 'switch', about: 'compare snapshot and generated code only, without a network' },
    full: { kind: 'switch', about: 'read the workspace even when the server says that nothing has changed' },
  },
  examples: [
    { line: 'twenty-codegen check', about: 'in CI on a schedule: tells drift (1) from an outage (2)' },
    {
      line: 'twenty-codegen check --offline',
      about: 'in CI on every push: the generated code belongs to the snapshot',
    },
  ],
  exitCodes: [
    '0  they agree',
    '1  they differ, and how',
    '2  it could not be told: server, key, configuration, flags, files',
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const from = flags.offline ? 'snapshot' : (flags.from ?? 'live');
    const project = await loadProject({ flags: { ...flags, from }, cwd, env, screen });
    if (flags.offline && !existsSync(resolve(cwd, project.snapshot))) throw nothingOffline(project.snapshot);
    const read = await readTargets({ project, screen, read: flags.full ? readWorkspace : currentWorkspace });
    const stale = flags.offline ? undefined : staleSnapshot({ read, project, cwd });
    const planned = await planAll({ read, cwd, screen });
    return outcomeOf({
      planned,
      stale: stale && { file: project.snapshot, comparison: stale },
      parts: compared({ project, cwd, isOffline: flags.offline }),
      screen,
    });
  },
});

/** How the snapshot differs from the workspace, if it does. */
function staleSnapshot({
  read,
  project,
  cwd,
}: {
  readonly read: readonly WorkspaceTargets[];
  readonly project: Project;
  readonly cwd: string;
}): Comparison | undefined {
  const path = resolve(cwd, project.snapshot);
  const [live, ...others] = read;
  // one file cannot be the snapshot of two workspaces
  if (!live || others.length > 0 || !existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  if (text === live.workspace.snapshot()) return undefined;
  return snapshotChanges({
    before: { path: project.snapshot, text },
    after: live.workspace.snapshot(),
    targets: project.targets,
  });
}

/** What was compared. */
function compared({ project, cwd, isOffline }: Pick<Surroundings, 'cwd'> & Compared): string {
  if (isOffline) return 'Snapshot and generated code';
  return existsSync(resolve(cwd, project.snapshot))
    ? 'Workspace, snapshot and generated code'
    : 'Workspace and generated code';
}

interface Compared {
  readonly project: Project;
  readonly isOffline: boolean;
}

function outcomeOf({
  planned,
  stale,
  parts,
  screen,
}: Pick<Surroundings, 'screen'> & {
  readonly planned: readonly TargetPlan[];
  readonly stale: { readonly file: string; readonly comparison: Comparison } | undefined;
  readonly parts: string;
}): Outcome {
  const drifted = planned.filter(({ plan }) => !isUpToDate(plan));
  const differs = stale !== undefined || drifted.length > 0;
  const lines = [
    ...(stale ? snapshotInWords({ ...stale, screen }) : []),
    ...drifted.flatMap((each) => describeDrift({ planned: each, screen })),
    'Run `twenty-codegen generate`, look at the changes and commit them.',
  ];
  return {
    exitCode: differs ? EXIT.differs : EXIT.ok,
    text: differs ? lines : [`${screen.paint('green', '✔')} ${parts} agree.`],
    json: {
      agrees: !differs,
      snapshot: stale ? { file: stale.file, ...stale.comparison } : null,
      targets: planned.map(planJson),
      warnings: planned.flatMap(({ warnings }) => warnings),
    },
  };
}

function snapshotInWords({
  file,
  comparison: { changes, elsewhere },
  screen,
}: Pick<Surroundings, 'screen'> & { readonly file: string; readonly comparison: Comparison }): readonly string[] {
  const others = elsewhere.length > 0 ? `, and ${gradesInWords(elsewhere)} in objects that are not generated` : '';
  return [
    `${screen.paint('red', '✖')} ${file}: ${gradesInWords(changes)} since it was written${others}`,
    ...formatText({ changes, screen }),
  ];
}

const nothingOffline = (snapshot: string): CliError =>
  new CliError('NO_SNAPSHOT', {
    what: `There is nothing to check against offline: ${snapshot} does not exist.`,
    remedy: 'Write it with `twenty-codegen pull` and commit it, or check against the server without --offline.',
  });
