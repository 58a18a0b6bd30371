import type { Surroundings } from '../command.js';
import type { LoadedWorkspace } from '../source/load-workspaces.js';
import { generateTarget, type TargetPlan } from './generate-target.js';

/** Generates everything in memory; nothing is written before all of it has worked. */
export async function planAll({
  loaded,
  cwd,
  screen,
}: Pick<Surroundings, 'cwd' | 'screen'> & {
  readonly loaded: readonly LoadedWorkspace[];
}): Promise<readonly TargetPlan[]> {
  const planned: TargetPlan[] = [];
  for (const { targets, workspace } of loaded) {
    for (const target of targets) {
      const step = screen.step(`Generating ${target.folder}`);
      try {
        planned.push(await generateTarget({ target, workspace: workspace.source, cwd }));
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
