import type { Screen } from '../screen/screen.js';
import { countLines } from './count-lines.js';
import { isUpToDate } from './plan-files.js';
import type { TargetPlan } from './generate-target.js';

/** Longer lists of files are cut. */
const LONGEST = 30;

/** Lines that say which files a plan writes and removes. */
export function describePlan({
  planned: { target, plan },
  screen,
}: {
  readonly planned: TargetPlan;
  readonly screen: Screen;
}): readonly string[] {
  const { added, changed, removed, unchanged } = plan;
  const lines = countLines(plan);
  const counts = [
    [added.length, 'added'],
    [changed.length, 'changed'],
    [removed.length, 'removed'],
    [unchanged, 'unchanged'],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  if (isUpToDate(plan)) return [`${target.folder}: up to date, ${unchanged} files`];
  const isNew = changed.length + removed.length + unchanged === 0;
  if (isNew) return [`${target.folder}: ${added.length} files written, ${lines.added} lines`];
  const head = `${target.folder}: files ${counts.join(', ')}; lines +${lines.added} −${lines.removed}`;
  const files = [
    ...added.map(({ path }) => screen.paint('green', `  + ${path}`)),
    ...changed.map(({ path }) => screen.paint('yellow', `  ~ ${path}`)),
    ...removed.map((path) => screen.paint('red', `  - ${path}`)),
  ];
  const more = files.length - LONGEST;
  return [head, ...files.slice(0, LONGEST), ...(more > 0 ? [`  … and ${more} more`] : [])];
}

/** The same for a machine. */
export const planAsJson = ({ target, plan }: TargetPlan): Readonly<Record<string, unknown>> => ({
  folder: target.folder,
  added: plan.added.map(({ path }) => path),
  changed: plan.changed.map(({ path }) => path),
  removed: plan.removed,
  kept: plan.kept,
  unchanged: plan.unchanged,
  lines: countLines(plan),
});
