import { gradeOf, type Change, type Grade } from '../../plugin/diff/change.js';
import { diffWorkspaces } from '../../plugin/diff/diff-workspaces.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { buildWorkspace } from '../../plugin/workspace/build.js';
import type { Target } from '../config/project.js';

/** What changed between two workspaces, as far as it concerns what is generated. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** Changes of objects that no target generates. */
  readonly elsewhere: readonly Change[];
}

/** Compares two workspaces; without targets everything concerns. */
export function compare({
  before,
  after,
  targets,
}: {
  readonly before: WorkspaceSource;
  readonly after: WorkspaceSource;
  readonly targets: readonly Target[];
}): Comparison {
  const changes = diffWorkspaces({ before, after });
  if (targets.length === 0) return { changes, elsewhere: [] };
  const all = new Set(
    [before, after].flatMap(({ metadata }) => metadata.objects.map(({ nameSingular }) => nameSingular)),
  );
  const generated = new Set(
    [before, after].flatMap((source) =>
      targets.flatMap(({ config }) =>
        buildWorkspace({ ...source, config }).objects.map(({ nameSingular }) => nameSingular),
      ),
    ),
  );
  const concerns = ({ path, and }: Change): boolean =>
    [path, ...and]
      .map((each) => each.split('.')[0] ?? each)
      .some((object) => !all.has(object) || generated.has(object));
  return { changes: changes.filter(concerns), elsewhere: changes.filter((each) => !concerns(each)) };
}

/** How many changes there are of each grade. */
export function countGrades(changes: readonly Change[]): Readonly<Record<Grade, number>> {
  const count = (grade: Grade) => changes.filter((each) => gradeOf(each) === grade).length;
  return { breaking: count('breaking'), risky: count('risky'), safe: count('safe') };
}

/** How many changes there are of each severity, in words: for example `3 breaking, 1 safe change`. */
export function countsBySeverity(changes: readonly Change[]): string {
  const counts = Object.entries(countGrades(changes)).filter(([, count]) => count > 0);
  if (counts.length === 0) return 'no changes';
  const [, last] = counts.at(-1) ?? ['', 0];
  return `${counts.map(([grade, count]) => `${count} ${grade}`).join(', ')} ${last === 1 ? 'change' : 'changes'}`;
}
