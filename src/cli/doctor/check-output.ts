import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { writeSnapshot } from '../../plugin/read/snapshot/write-snapshot.js';
import type { Project, ProjectWorkspace } from '../config/project.js';
import { generateTarget } from '../files/generate-target.js';
import { isUpToDate } from '../files/plan-files.js';
import { areOfTwo, isSameSnapshot, snapshotOrigin } from '../source/snapshot-origin.js';
import { error, ok, warning, type Finding } from './finding.js';

/** What is looked at: a workspace of the project, and what its server says now. */
export interface Checked extends Pick<Project, 'cwd'> {
  readonly workspace: ProjectWorkspace;
  readonly source: WorkspaceSource;
}

/** Whether generated code and snapshot are up to date, and whether git treats them and `.env` well. */
export async function checkOutput(checked: Checked): Promise<readonly Finding[]> {
  const { cwd, workspace, source } = checked;
  const planned = await Promise.all(
    workspace.targets.map((target) => generateTarget({ target, workspace: source, cwd })),
  );
  return [
    ...planned.map(({ target: { folder }, plan }) =>
      isUpToDate(plan)
        ? ok('output', `${folder} is up to date, ${plan.unchanged} files`)
        : warning({
            about: 'output',
            what: `${folder} is not up to date: of its files ${plan.added.length} are missing, ${plan.changed.length} differ and ${plan.removed.length} are left over.`,
            remedy: 'Run `twenty-codegen generate`.',
          }),
    ),
    snapshotFinding(checked),
    ...gitFindings(checked),
  ];
}

function snapshotFinding({ cwd, workspace: { snapshot }, source }: Checked): Finding {
  const path = resolve(cwd, snapshot);
  if (!existsSync(path))
    return ok('snapshot', 'There is none; `twenty-codegen pull` writes one, for offline builds and reviews');
  if (isSameSnapshot(readFileSync(path, 'utf8'), writeSnapshot(source))) {
    return ok('snapshot', `${snapshot} is up to date`);
  }
  const origin = snapshotOrigin(path);
  if (origin && areOfTwo(origin, source)) {
    return error({
      about: 'snapshot',
      what: `${snapshot} is of another workspace than the one that was read.`,
      remedy: 'Check address and key; `twenty-codegen pull --other-workspace` goes over to this one.',
    });
  }
  return warning({
    about: 'snapshot',
    what: `${snapshot} is not up to date.`,
    remedy: 'Run `twenty-codegen pull`.',
  });
}

function gitFindings({ cwd, workspace: { targets } }: Checked): readonly Finding[] {
  if (!isInGit(cwd)) return [];
  const attributes = textOf(join(cwd, '.gitattributes'));
  const unprotected = targets.filter(({ folder }) => !attributes.includes(folder.replace(/^\.\//, '')));
  const isIgnored = /^\/?\.env\*?\s*$/m.test(textOf(join(cwd, '.gitignore')));
  return [
    ...unprotected.map(({ folder }) =>
      warning({
        about: 'git',
        what: `A checkout on Windows would change the line ends of ${folder}, and every check would fail there.`,
        remedy: `Add to .gitattributes: ${folder}** text eol=lf linguist-generated`,
      }),
    ),
    ...(existsSync(join(cwd, '.env')) && !isIgnored
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

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

function isInGit(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  const above = resolve(folder, '..');
  return above !== folder && isInGit(above);
}
