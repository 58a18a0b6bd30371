import type { Change } from '../../plugin/diff/change.js';
import type { Surroundings } from '../command.js';
import type { Project } from '../config/project.js';
import type { TargetPlan } from '../files/generate-target.js';
import type { WorkspaceTargets } from '../source/read-targets.js';
import { gradesInWords } from './compare.js';
import { formatText } from './format-text.js';
import { snapshotChanges } from './snapshot-changes.js';

/** What changed in the data model since the code was generated before, where that is known and something came of it. */
export function modelChanges({
  planned,
  previous,
  read,
  project,
}: {
  readonly planned: readonly TargetPlan[];
  readonly previous: string | undefined;
  readonly read: readonly WorkspaceTargets[];
  readonly project: Project;
}): readonly Change[] {
  const [only, ...others] = read;
  const isSame = planned.every(({ plan }) => plan.changed.length + plan.removed.length === 0);
  if (isSame || previous === undefined || !only || only.workspace.how === 'local' || others.length > 0) return [];
  const before = { path: project.snapshot, text: previous };
  try {
    return snapshotChanges({ before, after: only.workspace.snapshot(), targets: project.targets }).changes;
  } catch {
    // a snapshot with merge conflicts, say: it is replaced, and nothing can be told about it
    return [];
  }
}

/** More changes are for `diff` to tell. */
const TOLD = 12;

/** The same in words, the first of them. */
export function modelInWords({
  changes,
  screen,
}: Pick<Surroundings, 'screen'> & { readonly changes: readonly Change[] }): readonly string[] {
  if (changes.length === 0) return [];
  const more = changes.length - TOLD;
  return [
    `Data model: ${gradesInWords(changes)}`,
    ...formatText({ changes: changes.slice(0, TOLD), screen }),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}
