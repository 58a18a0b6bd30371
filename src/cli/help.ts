import type { Command, Flag, Flags } from './command.js';
import { COMMANDS } from './commands/registry.js';
import { EXIT_MEANINGS } from './exit-codes.js';
import { GLOBAL_FLAGS } from './global-flags.js';

/** What `twenty-codegen --help` prints. */
export function generalHelp(): readonly string[] {
  return [
    'twenty-codegen: typed TypeScript for a Twenty workspace, and what changed in it',
    '',
    'Usage: twenty-codegen <command> [flags]',
    '',
    'Commands',
    ...columns(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary])),
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

/** A command with what the registry says about it. */
export interface NamedCommand {
  readonly name: string;
  readonly summary: string;
  readonly command: Command;
}

/** What `twenty-codegen <command> --help` prints. */
export function commandHelp({ name, summary, command }: NamedCommand): readonly string[] {
  const { positionals = [], flags, examples, exitCodes } = command;
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

const EXIT_CODES = Object.entries(EXIT_MEANINGS);

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
