import { resolve } from 'node:path';
import { generate } from '../../plugin/generate.js';
import { zodWarning } from '../../plugin/host/check-zod.js';
import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import type { Target } from '../config/project.js';
import { planFiles, type FilePlan } from './plan-files.js';

/** What a target should hold against what it holds. */
export interface TargetPlan {
  readonly target: Target;
  readonly plan: FilePlan;
  readonly warnings: readonly string[];
}

/** Generates a target in memory and compares it with its folder. */
export async function generateTarget({
  target,
  workspace,
  cwd,
}: {
  readonly target: Target;
  readonly workspace: WorkspaceSource;
  readonly cwd: string;
}): Promise<TargetPlan> {
  const { files, warnings } = await generate({ source: workspace, config: target.config });
  const folder = resolve(cwd, target.folder);
  const aboutZod = zodWarning({ outputFolder: folder, config: target.config });
  return {
    target,
    warnings: aboutZod === undefined ? warnings : [...warnings, aboutZod],
    plan: planFiles({ folder, files }),
  };
}
