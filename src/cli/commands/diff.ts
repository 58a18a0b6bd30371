import { gradeOf, isAtLeast, type Change, type Grade } from '../../plugin/diff/change.js';
import { defineCommand } from '../command.js';
import { loadProjectForReading } from '../config/load-project-for-reading.js';
import { PROJECT_FLAGS } from '../config/project-flags.js';
import { compare, countsBySeverity } from '../differences/compare.js';
import { formatGithub } from '../differences/format-github.js';
import { formatMarkdown } from '../differences/format-markdown.js';
import { formatText } from '../differences/format-text.js';
import { severalWorkspaces } from '../config/workspaces-of.js';
import { isAddress, readSide } from '../differences/read-side.js';
import { EXIT } from '../exit-codes.js';
import type { Screen } from '../screen/screen.js';
import { areDifferentWorkspaces } from '../source/snapshot-origin.js';

const { from: _from, ...FLAGS } = PROJECT_FLAGS;

export const diff = defineCommand({
  positionals: ['[from]', '[to]'],
  flags: {
    ...FLAGS,
    format: {
      kind: 'text',
      placeholder: '<format>',
      choices: ['text', 'markdown', 'json', 'github'],
      about: 'default: text',
    },
    'fail-on': {
      kind: 'text',
      placeholder: '<grade>',
      choices: ['breaking', 'risky', 'any'],
      about: 'exit 1 when there is a change of that grade or worse',
    },
    all: { kind: 'switch', about: 'also objects that the configuration does not generate' },
  },
  examples: [
    { line: 'twenty-codegen diff', about: 'from the snapshot to the workspace as it is now' },
    {
      line: 'twenty-codegen diff git:origin/main snapshot --format github',
      about: 'what a pull request changes, as annotations',
    },
    {
      line: 'twenty-codegen diff https://staging.acme.com live --key-env STAGING_API_KEY --fail-on breaking',
      about: 'whether production can follow staging; each key goes to its own server only',
    },
  ],
  exitCodes: [
    '0  compared; without --fail-on whatever was found',
    '1  there is a change of the grade that --fail-on names, or worse',
    '2  the command could not run: server, key, configuration, flags or files',
  ],
  run: async ({ flags, positionals, cwd, env, screen }) => {
    const [from, to] = positionals;
    const keyVariable = flags['key-env'];
    // of two servers, the variable has the key of the one that is named
    const ofLive = [from, to].some(isAddress) ? undefined : keyVariable;
    const project = await loadProjectForReading({
      flags: { ...flags, from: undefined, 'key-env': ofLive },
      cwd,
      env,
      screen,
    });
    const { workspaces } = project;
    const [workspace, ...others] = workspaces;
    if (!workspace || others.length > 0) throw severalWorkspaces({ what: '`diff`', workspaces });
    const side = { project, workspace, env, screen, keyVariable };
    const before = await readSide({ ...side, words: from ?? 'snapshot', isDefault: from === undefined });
    const after = await readSide({ ...side, words: to ?? 'live', isDefault: false });
    const found = compare({ before: before.source, after: after.source, targets: flags.all ? [] : workspace.targets });
    const isOfTwo = areDifferentWorkspaces(before.source, after.source);
    if (isOfTwo) screen.note(`${before.name} and ${after.name} are two workspaces.`);
    const title = `${before.name} → ${after.name}`;
    const shown = format({
      as: flags.format ?? 'text',
      changes: found.changes,
      title,
      file: workspace.snapshot,
      screen,
    });
    return {
      exitCode: fails({ changes: found.changes, limit: flags['fail-on'] }) ? EXIT.foundProblems : EXIT.ok,
      text: [
        ...shown,
        ...(found.elsewhere.length > 0 && (flags.format ?? 'text') === 'text'
          ? [`${countsBySeverity(found.elsewhere)} in objects that are not generated; --all shows them`]
          : []),
      ],
      json: {
        from: before.name,
        to: after.name,
        isOfTwo,
        changes: found.changes.map(forMachines),
        elsewhere: found.elsewhere.map(forMachines),
      },
    };
  },
});

const forMachines = (each: Change) => ({ grade: gradeOf(each), ...each });

const GRADES: Readonly<Record<string, Grade>> = { breaking: 'breaking', risky: 'risky', any: 'safe' };

const fails = ({
  changes,
  limit = '',
}: {
  readonly changes: readonly Change[];
  readonly limit: string | undefined;
}): boolean => {
  const worst = GRADES[limit];
  return worst !== undefined && changes.some((each) => isAtLeast(gradeOf(each), worst));
};

function format({
  as,
  changes,
  title,
  file,
  screen,
}: {
  readonly as: string;
  readonly changes: readonly Change[];
  readonly title: string;
  readonly file: string;
  readonly screen: Screen;
}): readonly string[] {
  if (as === 'json') return JSON.stringify({ title, changes: changes.map(forMachines) }, null, 2).split('\n');
  if (as === 'markdown') return formatMarkdown({ changes, title });
  if (as === 'github') return formatGithub({ changes, file });
  return [`${title}: ${countsBySeverity(changes)}`, ...formatText({ changes, screen })];
}
