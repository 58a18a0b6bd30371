import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from '../command.js';
import { PROJECT_FLAGS, TARGET_FLAGS } from '../config/project-flags.js';
import { EXIT } from '../exit-codes.js';
import { type Changes, writeAll } from '../files/write-all.js';
import type { TargetPlan } from '../files/generate-target.js';
import { type SnapshotChange, snapshotChange } from '../source/snapshot-change.js';
import { loadProject } from '../config/load-project.js';
import { previousSnapshot } from '../source/previous-snapshot.js';
import { readTargets } from '../source/read-targets.js';
import { readWorkspace } from '../source/read-workspace.js';
import { planAll } from '../files/plan-all.js';
import { describePlan, planJson } from '../files/describe-plan.js';
import { modelChanges, modelInWords } from '../differences/model-changes.js';

export const generate = defineCommand({
  name: 'generate',
  summary: 'Generate the code of every target, and refresh the snapshot where there is one',
  flags: { ...PROJECT_FLAGS, ...TARGET_FLAGS },
  examples: [
    { line: 'twenty-codegen generate', about: 'what codegen.yml says, without the start-up time of graphql-codegen' },
    { line: 'twenty-codegen generate --from snapshot', about: 'the same from twenty.snapshot.json, without a network' },
    { line: 'twenty-codegen generate --from https://crm.acme.com --to src/crm/', about: 'without a configuration' },
    { line: 'twenty-codegen generate --from sandbox --to demo/', about: 'from the built-in example workspace' },
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const project = await loadProject({ flags, cwd, env, screen });
    for (const remark of project.remarks) screen.note(remark);
    const previous = previousSnapshot(project);
    const read = await readTargets({ project, screen, read: readWorkspace });
    const planned = await planAll({ read, cwd, screen });
    const isWanted = flags.snapshot !== undefined || existsSync(resolve(cwd, project.snapshot));
    const snapshot = isWanted ? snapshotChange({ read, path: resolve(cwd, project.snapshot) }) : undefined;
    writeAll(changesOf({ planned, snapshot }));
    const model = modelChanges({ planned, previous, read, project });
    return {
      exitCode: EXIT.ok,
      text: [
        ...planned.flatMap((each) => describePlan({ planned: each, screen })),
        ...(snapshot ? [`${project.snapshot}: ${snapshot.isNew ? 'written' : 'refreshed'}`] : []),
        ...modelInWords({ changes: model, screen }),
      ],
      json: {
        targets: planned.map(planJson),
        snapshot: snapshot ? project.snapshot : null,
        changes: model,
        warnings: planned.flatMap(({ warnings }) => warnings),
      },
    };
  },
});

const changesOf = ({
  planned,
  snapshot,
}: {
  readonly planned: readonly TargetPlan[];
  readonly snapshot: SnapshotChange | undefined;
}): Changes => ({
  writes: [
    ...planned.flatMap(({ plan }) =>
      [...plan.added, ...plan.changed].map(({ path, content }) => ({ path: join(plan.folder, path), content })),
    ),
    ...(snapshot ? [snapshot] : []),
  ],
  removals: planned.flatMap(({ plan }) => plan.removed.map((path) => join(plan.folder, path))),
});
