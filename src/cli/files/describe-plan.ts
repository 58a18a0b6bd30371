import type { Screen } from '../screen/screen.js';
import { countLines } from './count-lines.js';
import { isUpToDate } from './plan-files.js';
import type { TargetPlan } from './generate-target.js';

/** Longer lists of files are cut. */
const MAX_FILES_LISTED = 30;

/** Lines that say which files a plan writes and removes. */
export function describePlan({
  planned: { target, plan },
  screen,
}: {
  readonly planned: TargetPlan;
  readonly screen: Pick<Screen, 'paint'>;
}): readonly string[] {
  const { added, changed, removed, unchanged } = plan;
  if (isUpToDate(plan)) return [`${target.folder}: up to date, ${counted(unchanged, 'file')}`];
  const lines = countLines(plan);
  const isNew = changed.length + removed.length + unchanged === 0;
  if (isNew) {
    return [`${target.folder}: ${counted(added.length, 'file')} written, ${counted(lines.added, 'line')}`];
  }
  const counts = [
    { count: added.length, label: 'added' },
    { count: changed.length, label: 'changed' },
    { count: removed.length, label: 'removed' },
    { count: unchanged, label: 'unchanged' },
  ].flatMap(({ count, label }) => (count === 0 ? [] : [`${count} ${label}`]));
  const head = `${target.folder}: files ${counts.join(', ')}; lines +${lines.added} −${lines.removed}`;
  const files = [
    ...added.map(({ path }) => screen.paint('green', `  + ${path}`)),
    ...changed.map(({ path }) => screen.paint('yellow', `  ~ ${path}`)),
    ...removed.map(({ path }) => screen.paint('red', `  - ${path}`)),
  ];
  const more = files.length - MAX_FILES_LISTED;
  return [head, ...files.slice(0, MAX_FILES_LISTED), ...(more > 0 ? [`  … and ${more} more`] : [])];
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The plan as `--json` prints it. */
export const planAsJson = ({ target, plan }: TargetPlan): Readonly<Record<string, unknown>> => ({
  folder: target.folder,
  added: plan.added.map(({ path }) => path),
  changed: plan.changed.map(({ path }) => path),
  removed: plan.removed.map(({ path }) => path),
  kept: plan.kept,
  unchanged: plan.unchanged,
  lines: countLines(plan),
});
