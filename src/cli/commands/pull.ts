import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CliError } from '../cli-error.js';
import { defineCommand } from '../command.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import { EXIT } from '../exit-codes.js';
import { loadLive } from '../config/load-live.js';
import { readOne } from '../source/read-targets.js';
import { readWorkspace } from '../source/read-workspace.js';
import { writeAll } from '../files/write-all.js';
import { snapshotChanges } from '../differences/snapshot-changes.js';
import { gradesInWords } from '../differences/compare.js';

export const pull = defineCommand({
  name: 'pull',
  summary: 'Write the snapshot: schema and data model of the workspace in one file to commit',
  flags: PROJECT_FLAGS,
  examples: [
    { line: 'twenty-codegen pull', about: 'writes twenty.snapshot.json; it holds no key, no address and no records' },
    { line: 'twenty-codegen pull --from https://crm.acme.com --snapshot crm.json', about: 'without a configuration' },
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const project = await loadLive({ flags, cwd, env, screen });
    if (resolve(cwd, project.source.pointer) === resolve(cwd, project.snapshot)) throw ontoItself(project.snapshot);
    const { workspace } = await readOne({ project, screen, read: readWorkspace, source: project.source });
    for (const warning of workspace.source.warnings) screen.warn(warning);
    const path = resolve(cwd, project.snapshot);
    const content = workspace.snapshot();
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (before !== content)
      writeAll([{ folder: dirname(path), writes: [{ path: basename(path), content }], removals: [] }]);
    const outcome = before === undefined ? 'written' : before === content ? 'unchanged' : 'updated';
    const changed =
      before === undefined || before === content ? undefined : await changesSince({ before, path, content });
    const objects = workspace.source.metadata.objects.length;
    return {
      exitCode: EXIT.ok,
      text: [
        `${project.snapshot}: ${outcome}, ${objects} objects, ${Math.round(content.length / 1024)} kB`,
        ...(changed ?? []),
      ],
      json: { snapshot: project.snapshot, outcome, objects },
    };
  },
});

const ontoItself = (snapshot: string): CliError =>
  new CliError('PULL_FROM_SNAPSHOT', {
    what: `${snapshot} cannot be pulled from itself.`,
    remedy: 'Name a server: --from https://crm.acme.com, or set TWENTY_BASE_URL.',
  });

/** How much changed since the snapshot was written before; one that cannot be read any more is simply replaced. */
async function changesSince({
  before,
  path,
  content,
}: {
  readonly before: string;
  readonly path: string;
  readonly content: string;
}): Promise<readonly string[]> {
  try {
    const { changes } = snapshotChanges({ before: { path, text: before }, after: content, targets: [] });
    return [`Since the last one: ${gradesInWords(changes)}. \`twenty-codegen diff git:HEAD snapshot\` tells them.`];
  } catch {
    return [];
  }
}
