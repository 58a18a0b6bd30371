import type { Change } from '../../plugin/diff/change.js';
import type { Surroundings } from '../command.js';
import type { TargetPlan } from './generate-target.js';
import type { LoadedWorkspace } from '../source/load-workspaces.js';
import { countsBySeverity } from '../differences/compare.js';
import { formatText } from '../differences/format-text.js';
import { snapshotChanges } from '../differences/snapshot-changes.js';

/** What changed in the data model since its code was generated before, where that is known and something came of it. */
export function modelChanges({
  planned,
  previous,
  loaded: { targets, snapshot, workspace },
}: {
  readonly planned: readonly TargetPlan[];
  readonly previous: string | undefined;
  readonly loaded: LoadedWorkspace;
}): readonly Change[] {
  const own = planned.filter(({ target }) => targets.includes(target));
  const isSame = own.every(({ plan }) => plan.changed.length + plan.removed.length === 0);
  if (isSame || previous === undefined || workspace.how === 'local') return [];
  const before = { path: snapshot, text: previous };
  try {
    return snapshotChanges({ before, after: workspace.snapshot(), targets }).changes;
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
    `Data model: ${countsBySeverity(changes)}`,
    ...formatText({ changes: changes.slice(0, TOLD), screen }),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}
