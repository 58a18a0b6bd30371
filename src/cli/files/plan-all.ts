import type { Surroundings } from '../command.js';
import type { LoadedWorkspace } from '../source/load-workspaces.js';
import { checkTarget, generateTarget, type TargetPlan } from './generate-target.js';

/** Generates everything in memory; nothing is written before all of it has worked. To check, only what is not known to agree. */
export async function planAll({
  loaded,
  cwd,
  screen,
  purpose,
}: Pick<Surroundings, 'cwd' | 'screen'> & {
  readonly loaded: readonly LoadedWorkspace[];
  readonly purpose: 'check' | 'write';
}): Promise<readonly TargetPlan[]> {
  const planned: TargetPlan[] = [];
  const plan = purpose === 'check' ? checkTarget : generateTarget;
  for (const { targets, workspace } of loaded) {
    for (const target of targets) {
      const step = screen.step(`Generating ${target.folder}`);
      try {
        planned.push(await plan({ target, workspace, cwd }));
      } finally {
        step.stop();
      }
    }
  }
  for (const warning of new Set(planned.flatMap(({ warnings }) => warnings))) screen.warn(warning);
  for (const { target, plan } of planned) {
    for (const { path, why } of plan.kept) screen.warn(`${target.folder}${path} is kept: ${why}`);
  }
  return planned;
}
