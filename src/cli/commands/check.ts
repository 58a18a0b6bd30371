import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSnapshot } from '../../plugin/read/snapshot/parse-snapshot.js';
import { failure } from '../failures.js';
import { defineCommand, type Outcome, type Surroundings } from '../command.js';
import { loadProject } from '../config/load-project.js';
import { DOCUMENTS_FLAG, PROJECT_FLAGS } from '../config/project-flags.js';
import type { Project } from '../config/project.js';
import { compare, countsBySeverity, type Comparison } from '../differences/compare.js';
import { formatText } from '../differences/format-text.js';
import { EXIT } from '../exit-codes.js';
import { checkedDocuments, type CheckedDocuments } from '../files/check-documents.js';
import { describeDrift } from '../files/describe-drift.js';
import { planAsJson } from '../files/describe-plan.js';
import type { TargetPlan } from '../files/generate-target.js';
import { planAll } from '../files/plan-all.js';
import { isUpToDate } from '../files/plan-files.js';
import { loadWorkspaces, type LoadedWorkspace } from '../source/load-workspaces.js';
import { currentWorkspace, readWorkspace } from '../source/read-workspace.js';
import { poorerSource } from '../source/assert-may-replace-snapshot.js';
import { areDifferentWorkspaces, isSameSnapshot } from '../source/snapshot-origin.js';

export const check = defineCommand({
  flags: {
    ...PROJECT_FLAGS,
    offline: { kind: 'switch', about: 'compare snapshot and generated code only, without a network' },
    ...DOCUMENTS_FLAG,
    full: { kind: 'switch', about: 'read the workspace even when the server says that nothing has changed' },
  },
  examples: [
    { line: 'twenty-codegen check', about: 'in CI on a schedule: tells drift (1) from an outage (2)' },
    {
      line: 'twenty-codegen check --offline',
      about: 'in CI on every push: the generated code belongs to the snapshot',
    },
    {
      line: "twenty-codegen check --documents 'src/**'",
      about: 'and your own GraphQL does what it says on this server',
    },
  ],
  exitCodes: [
    '0  they agree',
    '1  they differ, and how',
    '2  the command could not run: server, key, configuration, flags or files',
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const from = flags.offline ? 'snapshot' : (flags.from ?? 'live');
    // nothing is generated from these: they are only looked at
    const project = await loadProject({ flags: { ...flags, from, documents: [] }, cwd, env, screen });
    for (const { snapshot } of flags.offline ? project.workspaces : []) {
      if (!existsSync(resolve(cwd, snapshot))) throw failure('NO_SNAPSHOT', { path: snapshot });
    }
    const loaded = await loadWorkspaces({ project, screen, read: flags.full ? readWorkspace : currentWorkspace });
    const stale = flags.offline ? [] : loaded.flatMap((each) => staleSnapshot({ loaded: each, cwd }) ?? []);
    const documents = await checkedDocuments({ loaded, patterns: flags.documents, cwd });
    // nothing can be generated from them
    if (documents.findings.length > 0) return refusedDocuments({ documents, screen });
    const planned = await planAll({ loaded, cwd, screen, purpose: 'check' });
    return outcomeOf({
      planned,
      stale,
      parts: compared({ project, cwd, isOffline: flags.offline }),
      documents,
      screen,
    });
  },
});

/** A snapshot that says something else than its workspace. */
interface StaleSnapshot {
  readonly file: string;
  readonly comparison: Comparison;
  /** It was written from another workspace: staging, say, where production is checked. */
  readonly isOfAnother: boolean;
}

/** How the snapshot differs from the workspace, if it does. */
function staleSnapshot({
  loaded,
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly loaded: LoadedWorkspace }): StaleSnapshot | undefined {
  const { snapshot: file, workspace, targets } = loaded;
  const path = resolve(cwd, file);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  if (isSameSnapshot(text, workspace.snapshot())) return undefined;
  const before = parseSnapshot({ path: file, text });
  if (before.readOver === 'graphql' && workspace.source.readOver === 'rest') throw poorerSource(loaded);
  return {
    file,
    comparison: compare({ before, after: workspace.source, targets }),
    isOfAnother: areDifferentWorkspaces(before, workspace.source),
  };
}

/** What was compared. */
function compared({
  project: { workspaces },
  cwd,
  isOffline,
}: Pick<Surroundings, 'cwd'> & { readonly project: Project; readonly isOffline: boolean }): string {
  if (isOffline) return 'Snapshot and generated code';
  const hasSnapshot = workspaces.some(({ snapshot }) => existsSync(resolve(cwd, snapshot)));
  return hasSnapshot ? 'Workspace, snapshot and generated code' : 'Workspace and generated code';
}

function refusedDocuments({
  documents: { count, findings, inWords },
  screen,
}: Pick<Surroundings, 'screen'> & { readonly documents: CheckedDocuments }): Outcome {
  const places = findings.length === 1 ? '1 place' : `${findings.length} places`;
  return {
    exitCode: EXIT.foundProblems,
    text: [
      `${screen.paint('red', '✖')} ${places} in ${documentsInWords(count)} do something else than they say; the generated code was not looked at.`,
      ...inWords.map((line) => `  ${line}`),
    ],
    json: { agrees: false, documents: findings, snapshot: null, snapshots: [], targets: [], warnings: [] },
  };
}

const documentsInWords = (count: number): string => (count === 1 ? '1 document' : `${count} documents`);

function outcomeOf({
  planned,
  stale,
  parts,
  documents,
  screen,
}: Pick<Surroundings, 'screen'> & {
  readonly documents: CheckedDocuments;
  readonly planned: readonly TargetPlan[];
  readonly stale: readonly StaleSnapshot[];
  readonly parts: string;
}): Outcome {
  const drifted = planned.filter(({ plan }) => !isUpToDate(plan));
  const differs = stale.length + drifted.length > 0;
  const lines = [
    ...stale.flatMap((each) => snapshotInWords({ ...each, screen })),
    ...drifted.flatMap((each) => describeDrift({ planned: each, screen })),
    'Run `twenty-codegen generate`, look at the changes and commit them.',
  ];
  const snapshots = stale.map(({ file, comparison, isOfAnother }) => ({ file, isOfAnother, ...comparison }));
  return {
    exitCode: differs ? EXIT.foundProblems : EXIT.ok,
    text: [
      ...(differs ? lines : [`${screen.paint('green', '✔')} ${parts} agree.`]),
      ...(documents.count > 0
        ? [`${screen.paint('green', '✔')} Checked: ${documentsInWords(documents.count)}, without a finding.`]
        : []),
    ],
    json: {
      agrees: !differs,
      documents: [],
      snapshot: snapshots[0] ?? null,
      snapshots,
      targets: planned.map(planAsJson),
      warnings: planned.flatMap(({ warnings }) => warnings),
    },
  };
}

function snapshotInWords({
  file,
  comparison: { changes, elsewhere },
  isOfAnother,
  screen,
}: Pick<Surroundings, 'screen'> & StaleSnapshot): readonly string[] {
  const others = elsewhere.length > 0 ? `, and ${countsBySeverity(elsewhere)} in objects that are not generated` : '';
  const since = isOfAnother ? 'from the other workspace that it was written from' : 'since it was written';
  return [
    `${screen.paint('red', '✖')} ${file}: ${countsBySeverity(changes)} ${since}${others}`,
    ...formatText({ changes, screen }),
  ];
}
