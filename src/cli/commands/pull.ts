import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { cliFailuresOf } from '../cli-error.js';
import { defineCommand, type Surroundings } from '../command.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import { EXIT } from '../exit-codes.js';
import { loadLive } from '../config/load-live.js';
import { loadWorkspaces, type LoadedWorkspace } from '../source/load-workspaces.js';
import { readWorkspace } from '../source/read-workspace.js';
import { CONSENT_FLAGS, consentOf, refuseReplacing } from '../source/refuse-replacing.js';
import { writeAll } from '../disk/write-all.js';
import { snapshotChanges } from '../differences/snapshot-changes.js';
import { gradesInWords } from '../differences/compare.js';

const failure = cliFailuresOf({
  PULL_FROM_SNAPSHOT: ({ snapshot }: { readonly snapshot: string }) => ({
    what: `${snapshot} cannot be pulled from itself.`,
    remedy: 'Name a server: --from https://crm.acme.com, or set TWENTY_BASE_URL.',
  }),
});

export const pull = defineCommand({
  flags: { ...PROJECT_FLAGS, ...CONSENT_FLAGS },
  examples: [
    { line: 'twenty-codegen pull', about: 'writes twenty.snapshot.json; it holds no key, no address and no records' },
    { line: 'twenty-codegen pull --from https://crm.acme.com --snapshot crm.json', about: 'without a configuration' },
  ],
  run: async ({ flags, cwd, env, screen }) => {
    const project = await loadLive({ flags, cwd, env, screen });
    for (const { source, snapshot } of project.workspaces) {
      if (resolve(cwd, source.pointer) === resolve(cwd, snapshot)) throw failure('PULL_FROM_SNAPSHOT', { snapshot });
    }
    const loaded = await loadWorkspaces({ project, screen, read: readWorkspace });
    for (const each of loaded) {
      refuseReplacing({ loaded: each, consent: consentOf(flags), cwd });
      for (const warning of each.workspace.source.warnings) screen.warn(warning);
    }
    const pulled = loaded.map((each) => pulledSnapshot({ loaded: each, cwd }));
    writeAll(
      pulled.map(({ path, content, outcome }) => ({
        folder: dirname(path),
        writes: outcome === 'unchanged' ? [] : [{ path: basename(path), content }],
        removals: [],
      })),
    );
    const json = pulled.map(({ file, outcome, objects }) => ({ snapshot: file, outcome, objects }));
    return { exitCode: EXIT.ok, text: pulled.flatMap(inWords), json: { ...json[0], snapshots: json } };
  },
});

/** A snapshot as it is going to be, and as it was. */
interface Pulled {
  /** As it is written in the project. */
  readonly file: string;
  readonly path: string;
  readonly content: string;
  readonly before: string | undefined;
  readonly outcome: 'written' | 'updated' | 'unchanged';
  readonly objects: number;
}

function pulledSnapshot({
  loaded: { snapshot: file, workspace },
  cwd,
}: Pick<Surroundings, 'cwd'> & { readonly loaded: LoadedWorkspace }): Pulled {
  const path = resolve(cwd, file);
  const content = workspace.snapshot();
  const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const outcome = before === undefined ? 'written' : before === content ? 'unchanged' : 'updated';
  return { file, path, content, before, outcome, objects: workspace.source.metadata.objects.length };
}

const inWords = (pulled: Pulled): readonly string[] => [
  `${pulled.file}: ${pulled.outcome}, ${pulled.objects} objects, ${Math.round(pulled.content.length / 1024)} kB`,
  ...changesSince(pulled),
];

/** How much changed since the snapshot was written before; one that cannot be read any more is simply replaced. */
function changesSince({ before, outcome, file, content }: Pulled): readonly string[] {
  if (before === undefined || outcome === 'unchanged') return [];
  try {
    const { changes } = snapshotChanges({ before: { path: file, text: before }, after: content, targets: [] });
    return [`Since the last one: ${gradesInWords(changes)}. \`twenty-codegen diff git:HEAD snapshot\` tells them.`];
  } catch {
    return [];
  }
}
