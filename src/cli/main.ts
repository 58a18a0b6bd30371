import { explain } from './cli-error.js';
import { nearest } from './arguments/nearest.js';
import { parseArguments } from './arguments/parse-arguments.js';
import type { Command, Outcome } from './command.js';
import { COMMANDS } from './commands/registry.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { failure } from './failures.js';
import { GLOBAL_FLAGS } from './global-flags.js';
import type { NamedCommand } from './help.js';
import { packageVersion } from '../plugin/package-version.js';
import { createScreen, type Screen, type Stream } from './screen/screen.js';

/** What the process gives to the command line. */
export interface ProcessParts {
  /** Without the paths of Node.js and of the script. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Asks a person; undefined where there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
  /** Called before a command runs; gives what Ctrl-C aborts. */
  readonly interruptible: (command: Pick<Command, 'isEndless'>) => AbortSignal;
}

/** Runs one command and prints how it ended. Never throws. */
export async function main(parts: ProcessParts): Promise<ExitCode> {
  const { args, stdout, stderr, ask, env } = parts;
  const isJson = args.includes('--json');
  const isQuiet = args.includes('--quiet') || args.includes('-q');
  const screen = createScreen({ stdout, stderr, ask, env, isJson, isQuiet });
  const [name] = args;
  try {
    if (name === undefined || name === 'help' || name.startsWith('-')) return await withoutCommand({ parts, screen });
    const named = await commandCalled(name);
    const { command } = named;
    const line = { args: args.slice(1), flags: { ...command.flags, ...GLOBAL_FLAGS }, command: name };
    const { flags, positionals } = parseArguments({ ...line, positionals: command.positionals?.length ?? 0 });
    if (flags['help'] === true) {
      const { commandHelp } = await import('./help.js');
      for (const each of commandHelp(named)) screen.print(each);
      return EXIT.ok;
    }
    const signal = parts.interruptible(command);
    const outcome = await command.run({ flags, positionals, screen, signal, cwd: parts.cwd, env });
    return report({ name, command, outcome, screen });
  } catch (error) {
    return reportFailure({ name, error, screen, env });
  }
}

async function withoutCommand({
  parts,
  screen,
}: {
  readonly parts: ProcessParts;
  readonly screen: Screen;
}): Promise<ExitCode> {
  const [first] = parts.args;
  if (first === '--version' || first === '-v') {
    screen.print(packageVersion());
    return EXIT.ok;
  }
  const { commandHelp, generalHelp } = await import('./help.js');
  const topic = first === 'help' ? parts.args[1] : undefined;
  if (topic === undefined)
    parseArguments({ args: first === 'help' ? [] : parts.args, flags: GLOBAL_FLAGS, command: '', positionals: 0 });
  for (const line of topic === undefined ? generalHelp() : commandHelp(await commandCalled(topic))) screen.print(line);
  return first === undefined ? EXIT.failed : EXIT.ok;
}

async function commandCalled(name: string): Promise<NamedCommand> {
  const listed = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (listed) return { name, summary: listed.summary, command: await listed.load() };
  const names = Object.keys(COMMANDS);
  throw failure('COMMAND_UNKNOWN', { name, meant: nearest({ word: name, candidates: names }), names });
}

function report({
  name,
  command: { isEndless = false },
  outcome: { exitCode, text, json },
  screen,
}: {
  readonly name: string;
  readonly command: Command;
  readonly outcome: Outcome;
  readonly screen: Screen;
}): ExitCode {
  if (screen.isJson) screen.printJson({ command: name, exitCode, ...json }, isEndless ? 'line' : 'lines');
  else for (const line of text) screen.print(line);
  return exitCode;
}

function reportFailure({
  name,
  error,
  screen,
  env,
}: {
  readonly name: string | undefined;
  readonly error: unknown;
  readonly screen: Screen;
} & Pick<ProcessParts, 'env'>): ExitCode {
  const { code, what, remedy, exitCode } = explain(error);
  if (screen.isJson) screen.printJson({ command: name, exitCode, error: { code, what, remedy } }, 'lines');
  else {
    screen.alert(`${screen.paint('red', '✖')} ${what}`);
    for (const line of remedy.split('\n')) screen.alert(`  ${line}`);
  }
  if (code === 'UNEXPECTED' && env['TWENTY_CODEGEN_DEBUG'] && error instanceof Error) {
    for (const line of error.stack?.split('\n') ?? []) screen.alert(line);
  }
  return exitCode;
}
