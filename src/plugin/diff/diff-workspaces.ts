/** What changed between two states of a workspace, or between two workspaces. */
import type { WorkspaceSource } from '../read/workspace-source.js';
import { buildWorkspace } from '../workspace/build.js';
import { byText } from '../../twenty/order.js';
import { gradeOf, isAtLeast, type Change } from './change.js';
import { diffArguments } from './diff-arguments.js';
import { diffComposites } from './diff-composites.js';
import { diffDescriptions } from './diff-descriptions.js';
import { diffObjects } from './diff-objects.js';
import { diffSharedTypes } from './diff-shared-types.js';
import { foldConsequences, foldRepeated } from './fold.js';
import type { Sides } from './match-by-name.js';

type Source = Pick<WorkspaceSource, 'schema' | 'metadata'>;

/** Every object counts, whatever is generated of it. */
const EVERYTHING = { objects: {}, system: true };

/** All changes of workspaces as the reader gives them, the worst first; pure. Inactive objects and fields count as absent. */
export function diffWorkspaces({ before, after }: Sides<Source>): readonly Change[] {
  const workspaces = {
    before: buildWorkspace({ ...before, config: EVERYTHING }),
    after: buildWorkspace({ ...after, config: EVERYTHING }),
  };
  const schemas = { before: before.schema, after: after.schema };
  const changes = [
    ...diffObjects(workspaces),
    ...diffComposites(workspaces),
    ...diffSharedTypes({ schemas, workspaces }),
    ...diffArguments(schemas),
    ...diffDescriptions({ before: before.metadata, after: after.metadata }),
  ];
  return sorted(foldRepeated(foldConsequences(changes)));
}

function sorted(changes: readonly Change[]): readonly Change[] {
  const rank = (each: Change): number => {
    const grade = gradeOf(each);
    return isAtLeast(grade, 'breaking') ? 0 : isAtLeast(grade, 'risky') ? 1 : 2;
  };
  return [...changes].sort(
    (left, right) => rank(left) - rank(right) || byText(left.path, right.path) || byText(left.what, right.what),
  );
}
