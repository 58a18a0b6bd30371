import type { WorkspaceSource } from '../../plugin/read/workspace-source.js';
import { connect } from '../../plugin/read/http/connect.js';
import { parsePointer } from '../../plugin/read/pointer.js';
import { buildWorkspace } from '../../plugin/workspace/build.js';
import { explain } from '../cli-error.js';
import { defineCommand, type Surroundings } from '../command.js';
import { loadProjectForReading } from '../config/load-project-for-reading.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import type { Project, ProjectWorkspace } from '../config/project.js';
import { checkFormatters } from '../doctor/check-formatters.js';
import { checkInstallation } from '../doctor/check-installation.js';
import { checkImports } from '../doctor/check-imports.js';
import { checkKey } from '../doctor/check-key.js';
import { checkNames } from '../doctor/check-names.js';
import { checkObjects } from '../doctor/check-objects.js';
import { checkOutput } from '../doctor/check-output.js';
import { checkRules } from '../doctor/check-rules.js';
import { checkSchema } from '../doctor/check-schema.js';
import { checkServer } from '../doctor/check-server.js';
import { checkVersion } from '../doctor/check-version.js';
import { checkWebhooks } from '../doctor/check-webhooks.js';
import { failed, ok, warning, type Finding } from '../doctor/finding.js';
import { EXIT } from '../exit-codes.js';
import { readOne } from '../source/load-workspaces.js';
import { readWorkspace } from '../source/read-workspace.js';

export const doctor = defineCommand({
  flags: PROJECT_FLAGS,
  examples: [
    { line: 'twenty-codegen doctor', about: 'reads one record of each generated object to see what the key may read' },
  ],
  exitCodes: ['0  no errors; there may be warnings', '1  an error was found', '2  the flags are wrong'],
  run: async ({ flags, cwd, env, screen }) => {
    const findings: Finding[] = [];
    const project = await loadProjectForReading({ flags, cwd, env, screen }).catch((cause: unknown) => {
      findings.push(...checkInstallation({ cwd, targets: [] }), failed({ about: 'configuration', cause }));
      return undefined;
    });
    if (project) {
      const targets = project.workspaces.flatMap((each) => each.targets);
      findings.push(
        ...checkInstallation({ cwd, targets }),
        ...configuration(project),
        ...checkImports({ cwd, targets }),
        ...checkFormatters({ cwd, targets }),
      );
      for (const workspace of project.workspaces) {
        findings.push(...(await examineServer({ project, workspace, screen })));
      }
    }
    const errors = findings.filter(({ level }) => level === 'error').length;
    const warnings = findings.filter(({ level }) => level === 'warning').length;
    const verdict =
      errors + warnings === 0 ? 'All is well.' : `${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
    return {
      exitCode: errors > 0 ? EXIT.foundProblems : EXIT.ok,
      text: [...findings.flatMap((finding) => inWords({ finding, screen })), verdict],
      json: { findings },
    };
  },
});

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function configuration({ configPath, workspaces, remarks }: Project): readonly Finding[] {
  if (configPath === undefined) {
    const what = 'There is no configuration here; flags and variables say what to read.';
    return [warning({ about: 'configuration', what, remedy: 'Write one with `twenty-codegen init`.' })];
  }
  return [
    ok('configuration', `${foldersOf(workspaces)} is generated`),
    ...remarks.map((what) => ok('configuration', what.replace(/\.$/, ''))),
  ];
}

const foldersOf = (workspaces: readonly ProjectWorkspace[]): string =>
  workspaces.flatMap(({ targets }) => targets.map(({ folder }) => folder)).join(', ');

/** A workspace of a project that is examined. */
interface Examined extends Pick<Surroundings, 'screen'> {
  readonly project: Project;
  readonly workspace: ProjectWorkspace;
}

/** Everything that takes an answer of the server; a server that does not answer is one error. */
async function examineServer({ project, workspace, screen }: Examined): Promise<readonly Finding[]> {
  const started = performance.now();
  try {
    const { name, workspace: read } = await readOne({ project, screen, source: workspace.source, read: readWorkspace });
    const { source } = read;
    const tookMs = performance.now() - started;
    const server = checkServer({ name, workspace: source, tookMs });
    const model = buildWorkspace({
      ...source,
      config: workspace.targets[0]?.config ?? { objects: {}, system: false },
    });
    const step = screen.step('Looking at rights, names and webhooks');
    try {
      return [
        ...server,
        ...(await examineRights({ workspace, source, model })),
        ...checkNames(model),
        ...checkSchema(model),
        ...(await checkOutput({
          cwd: project.cwd,
          workspace,
          source,
          reportedWarnings: [...source.warnings, ...model.warnings],
        })),
      ];
    } finally {
      step.stop();
    }
  } catch (cause) {
    return [failed({ about: explain(cause).code.startsWith('KEY') ? 'key' : 'server', cause })];
  }
}

async function examineRights({
  workspace,
  source,
  model,
}: {
  readonly workspace: ProjectWorkspace;
  readonly source: WorkspaceSource;
  readonly model: ReturnType<typeof buildWorkspace>;
}): Promise<readonly Finding[]> {
  const { pointer, options } = workspace.source;
  const from = pointer === 'sandbox' ? undefined : parsePointer(pointer);
  if (from?.kind !== 'server') return [ok('key', 'None is needed: no server was read')];
  const connection = connect({ baseUrl: from.baseUrl, options });
  return [
    ...(await checkVersion({ connection, schema: source.schema })),
    ...(await checkKey({ connection, now: new Date() })),
    ...(await checkObjects({ source, workspace: model, connection })),
    ...(await checkRules({ connection, workspace: model })),
    ...(await checkWebhooks({ connection, metadata: source.metadata })),
  ];
}

const MARKS = { ok: ['✔', 'green'], warning: ['⚠', 'yellow'], error: ['✖', 'red'] } as const;

function inWords({
  finding: { level, about, what, remedy },
  screen,
}: Pick<Surroundings, 'screen'> & { readonly finding: Finding }): readonly string[] {
  const [mark, style] = MARKS[level];
  return [
    `${screen.paint(style, mark)} ${about}: ${what}`,
    ...(remedy === undefined ? [] : [screen.paint('dim', `    ${remedy}`)]),
  ];
}
