import { resolve } from 'node:path';
import { zodWarning } from '../../plugin/host/check-zod.js';
import type { Target } from '../config/project.js';
import type { ReadWorkspace } from '../source/read-workspace.js';
import { agreedPlan, rememberAgreement } from './agreement.js';
import { documentsOf, patternsOf } from './check-documents.js';
import { isUpToDate, planFiles, type FilePlan } from './plan-files.js';

/** What a target should hold against what it holds. */
export interface TargetPlan {
  readonly target: Target;
  readonly plan: FilePlan;
  readonly warnings: readonly string[];
  /** To be called once the folder holds what it should: the next check then need not generate. */
  readonly agrees: () => void;
}

/** Generates a target in memory and compares it with its folder. */
export async function generateTarget({
  target,
  workspace,
  cwd,
}: {
  readonly target: Target;
  readonly workspace: ReadWorkspace;
  readonly cwd: string;
}): Promise<TargetPlan> {
  const { generate } = await import('../../plugin/generate.js');
  const documents = await documentsOf({ target, cwd });
  const { files, warnings } = await generate({ source: workspace.source, config: target.config, documents });
  const folder = resolve(cwd, target.folder);
  return {
    target,
    warnings: withZod({ target, folder, warnings }),
    plan: planFiles({ folder, files }),
    agrees: () => {
      // Making the text of a snapshot only for this would take as long as generating. A poor reading is not remembered.
      if (workspace.how !== 'local' && workspace.source.readOver !== 'rest')
        rememberAgreement({ target, cwd, snapshot: workspace.snapshot(), files, warnings });
    },
  };
}

/** The plan of a target; nothing is generated where it is known to be up to date. */
export async function checkTarget(given: Parameters<typeof generateTarget>[0]): Promise<TargetPlan> {
  const { target, workspace, cwd } = given;
  // what is remembered says nothing of documents
  const isKnown = workspace.how === 'unchanged' && patternsOf(target).length === 0;
  const agreed = isKnown ? agreedPlan({ target, cwd, snapshot: workspace.snapshot() }) : undefined;
  if (agreed) {
    const warnings = withZod({ target, folder: agreed.plan.folder, warnings: agreed.warnings });
    return { ...agreed, target, warnings, agrees: () => undefined };
  }
  const planned = await generateTarget(given);
  if (isUpToDate(planned.plan)) planned.agrees();
  return planned;
}

/** What depends on the app's packages is looked up each time. */
function withZod({
  target: { config },
  folder,
  warnings,
}: Pick<TargetPlan, 'target' | 'warnings'> & { readonly folder: string }): readonly string[] {
  const aboutZod = zodWarning({ outputFolder: folder, config });
  return aboutZod === undefined ? warnings : [...warnings, aboutZod];
}
