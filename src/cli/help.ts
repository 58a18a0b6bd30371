import type { Command, Flag, Flags } from './command.js';
import { COMMANDS } from './commands/registry.js';
import { GLOBAL_FLAGS } from './global-flags.js';

/** What `twenty-codegen --help` prints. */
export async function generalHelp(): Promise<readonly string[]> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [
    'twenty-codegen: typed TypeScript for a Twenty workspace, and what changed in it',
    '',
    'Usage: twenty-codegen <command> [flags]',
    '',
    'Commands',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Flags of every command',
    ...columns(flagRows(GLOBAL_FLAGS)),
    '',
    'Exit codes',
    ...columns(EXIT_CODES),
    '',
    'twenty-codegen <command> --help says more, with examples.',
  ];
}

/** What `twenty-codegen <command> --help` prints. */
export function commandHelp({
  name,
  summary,
  positionals = [],
  flags,
  examples,
  exitCodes,
}: Command): readonly string[] {
  return [
    summary,
    '',
    `Usage: twenty-codegen ${[name, ...positionals].join(' ')} [flags]`,
    '',
    'Flags',
    ...columns(flagRows({ ...flags, ...GLOBAL_FLAGS })),
    '',
    'Examples',
    ...examples.flatMap(({ line, about }) => [`  ${line}`, `      ${about}`]),
    '',
    'Exit codes',
    ...(exitCodes?.map((line) => `  ${line}`) ?? columns(EXIT_CODES)),
  ];
}

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'done; nothing differs'],
  ['1', 'something differs: drift, a graded change, an error that doctor found'],
  ['2', 'it could not be done or told: server, key, configuration, flags, files'],
  ['130', 'ended by Ctrl-C'],
];

const flagRows = (flags: Flags): readonly (readonly [string, string])[] =>
  Object.entries(flags).map(([name, flag]) => [flagSyntax({ name, flag }), aboutOf(flag)]);

const flagSyntax = ({ name, flag }: { readonly name: string; readonly flag: Flag }): string =>
  `${flag.short ? `-${flag.short}, ` : ''}--${name}${flag.placeholder ? ` ${flag.placeholder}` : ''}`;

const aboutOf = ({ about, choices, kind }: Flag): string =>
  `${about}${choices ? ` (${choices.join(', ')})` : ''}${kind === 'list' ? ' (may be given several times)' : ''}`;

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
