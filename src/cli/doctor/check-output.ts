import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { writeSnapshot } from '../../plugin/read/snapshot/write-snapshot.js';
import type { Project, ProjectWorkspace } from '../config/project.js';
import { generateTarget, type TargetPlan } from '../files/generate-target.js';
import { gitAttributesLine, gitAttributesPattern } from '../../plugin/host/git-attributes.js';
import { isUpToDate } from '../files/plan-files.js';
import { areDifferentWorkspaces, isSameSnapshot, snapshotOrigin } from '../source/snapshot-origin.js';
import { error, ok, warning, type Finding } from './finding.js';
import { hasLineEndingRule, isEnvIgnored, isInGit } from './git-rules.js';

/** A workspace of the project, and what its server returns now. */
export interface OutputCheckInput extends Pick<Project, 'cwd'> {
  readonly workspace: ProjectWorkspace;
  readonly source: WorkspaceSource;
  /** Warnings of the generator that another check reports. */
  readonly reportedWarnings: readonly string[];
}

/** Checks that generated code and snapshot are up to date, that git keeps their line endings and ignores `.env`. */
export async function checkOutput(input: OutputCheckInput): Promise<readonly Finding[]> {
  const { cwd, workspace, source, reportedWarnings } = input;
  const planned = await Promise.all(
    workspace.targets.map((target) =>
      generateTarget({ target, workspace: { source, snapshot: () => writeSnapshot(source), how: 'read' }, cwd }),
    ),
  );
  return [
    ...planned.map(targetFinding),
    ...planned.flatMap(({ target: { folder }, warnings }) =>
      warnings
        .filter((each) => !reportedWarnings.includes(each))
        .map((each): Finding => ({ level: 'warning', about: 'output', what: `${folder}: ${each}` })),
    ),
    snapshotFinding(input),
    ...(await gitFindings(input)),
  ];
}

function targetFinding({ target: { folder }, plan }: TargetPlan): Finding {
  if (isUpToDate(plan)) return ok('output', `${folder} is up to date, ${plan.unchanged} files`);
  const { added, changed, removed } = plan;
  return warning({
    about: 'output',
    what: `${folder} is not up to date: ${added.length} files missing, ${changed.length} different, ${removed.length} to delete.`,
    remedy: 'Run `twenty-codegen generate`.',
  });
}

function snapshotFinding({ cwd, workspace: { snapshot }, source }: OutputCheckInput): Finding {
  const path = resolve(cwd, snapshot);
  if (!existsSync(path))
    return ok('snapshot', 'No snapshot file; `twenty-codegen pull` writes one, for offline builds and reviews');
  if (isSameSnapshot(readFileSync(path, 'utf8'), writeSnapshot(source))) {
    return ok('snapshot', `${snapshot} is up to date`);
  }
  const origin = snapshotOrigin(path);
  if (origin && areDifferentWorkspaces(origin, source)) {
    return error({
      about: 'snapshot',
      what: `${snapshot} belongs to a different workspace from the one that was read.`,
      remedy: 'Check address and key; `twenty-codegen pull --other-workspace` replaces it with a snapshot of this one.',
    });
  }
  return warning({
    about: 'snapshot',
    what: `${snapshot} is not up to date.`,
    remedy: 'Run `twenty-codegen pull`.',
  });
}

async function gitFindings({ cwd, workspace: { targets } }: OutputCheckInput): Promise<readonly Finding[]> {
  if (!isInGit(cwd)) return [];
  const checked = await Promise.all(
    targets.map(async ({ folder }) => ({ folder, hasRule: await hasLineEndingRule({ cwd, folder }) })),
  );
  const withoutLineEndingRule = checked.filter(({ hasRule }) => !hasRule);
  const isEnvExposed = existsSync(join(cwd, '.env')) && !(await isEnvIgnored(cwd));
  return [
    ...withoutLineEndingRule.map(({ folder }) =>
      warning({
        about: 'git',
        what: `A checkout on Windows would change the line endings of ${folder}; \`twenty-codegen check\` would always fail there.`,
        remedy: `Add to .gitattributes: ${gitAttributesLine(gitAttributesPattern(folder))}`,
      }),
    ),
    ...(isEnvExposed
      ? [
          error({
            about: 'git',
            what: '.env is not ignored: the key in it could be committed.',
            remedy: 'Add .env to .gitignore.',
          }),
        ]
      : []),
  ];
}
