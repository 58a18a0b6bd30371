import { EDITS } from '../../plugin/host/edits.js';
import { MANIFEST } from '../../plugin/outputs/manifest/manifest.js';
import type { Screen } from '../screen/screen.js';
import type { TargetPlan } from './generate-target.js';
import { gitAttributesPattern } from '../../plugin/host/git-attributes.js';
import type { FilePlan } from './plan-files.js';

const LONGEST = 30;

/** Lines that say how a folder differs from what would be generated, and what most likely made it so. */
export function describeDrift({
  planned: { target, plan },
  screen,
}: {
  readonly planned: TargetPlan;
  readonly screen: Pick<Screen, 'paint'>;
}): readonly string[] {
  const files = [
    ...plan.changed.map(({ path, edit }) => `  ~ ${path}${edit === 'stale' ? '' : `: ${EDITS[edit]}`}`),
    ...plan.added.map(({ path }) => `  + ${path} is missing`),
    ...plan.removed.map(({ path }) => `  - ${path} is of an object that is gone`),
  ];
  const more = files.length - LONGEST;
  return [
    `${screen.paint('red', '✖')} ${target.folder}: ${reason(plan, target.folder)}`,
    ...files.slice(0, LONGEST),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

/** Of the whole folder: one cause where there is only one, and what the workspace has to do with it otherwise. */
function reason({ added, changed, removed, unchanged }: FilePlan, folder: string): string {
  if (unchanged + changed.length === 0) return 'nothing has been generated yet';
  const edits = new Set(changed.map(({ edit }) => edit));
  const [only] = edits.size === 1 && added.length + removed.length === 0 ? edits : [];
  if (only === 'line ends') {
    return `the files have Windows line ends; add \`${gitAttributesPattern(folder)} eol=lf\` to .gitattributes`;
  }
  if (only === 'format') {
    return `a formatter has changed the files; leave ${folder} out of it (.prettierignore, or \`ignore\` of its configuration)`;
  }
  const isOtherInput =
    added.some(({ path }) => path === MANIFEST) ||
    changed.some(({ path, edit }) => path === MANIFEST && edit === 'stale');
  return isOtherInput
    ? 'does not belong to the workspace, the options and the version as they are now'
    : 'files were changed since they were generated; workspace, options and version are the same';
}
