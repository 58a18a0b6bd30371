import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { cliFailuresOf } from '../cli-error.js';
import { defineCommand, type Surroundings } from '../command.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import { EXIT } from '../exit-codes.js';
import { loadProjectForReading } from '../config/load-project-for-reading.js';
import { loadWorkspaces, type LoadedWorkspace } from '../source/load-workspaces.js';
import { readWorkspace } from '../source/read-workspace.js';
import { OVERRIDE_FLAGS, overridesFrom, assertMayReplaceSnapshot } from '../source/assert-may-replace-snapshot.js';
import { writeAll } from '../disk/write-all.js';
import { snapshotChanges } from '../differences/snapshot-changes.js';
import { countsBySeverity } from '../differences/compare.js';

/** What only this command refuses. */
export const failure = cliFailuresOf({
  PULL_FROM_ITSELF: ({ snapshot }: { readonly snapshot: string }) => ({
    what: `${snapshot} cannot be pulled from itself.`,
    remedy: 'Name a server: --from https://crm.acme.com, or set TWENTY_BASE_URL.',
  }),
});

export const pull = defineCommand({
  flags: { ...PROJECT_FLAGS, ...OVERRIDE_FLAGS },
  examples: [
    { line: 'twenty-codegen pull', about: 'writes twenty.snapshot.json; it holds no key, no address and no records' },
    { line: 'twenty-codegen pull --from https://crm.acme.com --snapshot crm.json', about: 'without a configuration' },
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const project = await loadProjectForReading({ flags, cwd, env, screen });
    for (const { source, snapshot } of project.workspaces) {
      if (resolve(cwd, source.pointer) === resolve(cwd, snapshot)) throw failure('PULL_FROM_ITSELF', { snapshot });
    }
    const loaded = await loadWorkspaces({ project, screen, read: readWorkspace });
    for (const workspace of loaded) {
      assertMayReplaceSnapshot({ loaded: workspace, overrides: overridesFrom(flags), cwd });
    }
    const warnings = loaded.flatMap(({ workspace }) => workspace.source.warnings);
    for (const warning of warnings) screen.warn(warning);
    const files = loaded.map((workspace) => comparedWithFile({ loaded: workspace, cwd }));
    writeAll(
      files.map(({ absolutePath, content, outcome }) => ({
        folder: dirname(absolutePath),
        writes: outcome === 'unchanged' ? [] : [{ path: basename(absolutePath), content }],
        removals: [],
      })),
    );
    const snapshots = files.map(({ file, outcome, objects }) => ({ snapshot: file, outcome, objects }));
    return {
      exitCode: EXIT.ok,
      text: files.flatMap(outputLines),
      // the first snapshot stands at the top level too, where scripts for a single workspace find it
      json: { ...snapshots[0], snapshots, warnings },
    };
  },
});

/** The file of a snapshot: its new text beside the previous one. */
interface SnapshotFile {
  /** As it is written in the project. */
  readonly file: string;
  readonly absolutePath: string;
  readonly content: string;
  /** Undefined where there is no such file yet. */
  readonly previousText: string | undefined;
  readonly outcome: 'written' | 'updated' | 'unchanged';
  readonly objects: number;
}

function comparedWithFile({
  loaded: { snapshot: file, workspace },
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly loaded: LoadedWorkspace }): SnapshotFile {
  const absolutePath = resolve(cwd, file);
  const content = workspace.snapshot();
  const previousText = existsSync(absolutePath) ? readFileSync(absolutePath, 'utf8') : undefined;
  const outcome = previousText === undefined ? 'written' : previousText === content ? 'unchanged' : 'updated';
  return { file, absolutePath, content, previousText, outcome, objects: workspace.source.metadata.objects.length };
}

const outputLines = (snapshot: SnapshotFile): readonly string[] => [
  `${snapshot.file}: ${snapshot.outcome}, ${snapshot.objects} objects, ${kilobytes(snapshot.content)} kB`,
  ...changesSince(snapshot),
];

const kilobytes = (text: string): number => Math.round(Buffer.byteLength(text) / 1000);

/** What changed against the previous snapshot. Nothing is said if that one cannot be read. */
function changesSince({ previousText, outcome, file, content }: SnapshotFile): readonly string[] {
  if (previousText === undefined || outcome === 'unchanged') return [];
  try {
    const { changes } = snapshotChanges({ before: { path: file, text: previousText }, after: content, targets: [] });
    const counts = `Since the previous snapshot: ${countsBySeverity(changes)}`;
    return [
      changes.length === 0 ? `${counts}.` : `${counts}; run \`twenty-codegen diff git:HEAD snapshot\` to list them.`,
    ];
  } catch {
    return [];
  }
}
