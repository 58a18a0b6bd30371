/** What a command is: its flags, its help and what it does. */
import type { ExitCode } from './exit-codes.js';
import type { Screen } from './screen/screen.js';

/** A flag as it is declared. A `list` may be given several times. */
export interface Flag {
  readonly kind: 'switch' | 'text' | 'list';
  /** One line for `--help`. */
  readonly about: string;
  /** What stands for the value in `--help`, for example `<folder>`. */
  readonly placeholder?: string;
  readonly choices?: readonly string[];
  /** One letter. */
  readonly short?: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** The values of declared flags: what was not given is false, undefined or empty. */
export type FlagValues<Declared extends Flags> = {
  readonly [Name in keyof Declared]: Declared[Name]['kind'] extends 'switch'
    ? boolean
    : Declared[Name]['kind'] extends 'list'
      ? readonly string[]
      : string | undefined;
};

/** What a command works with; it reaches nothing of the process but through this. */
export interface Surroundings {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly screen: Screen;
  /** Aborted by Ctrl-C. Only commands that run until then need to look at it. */
  readonly signal: AbortSignal;
}

/** One run of a command. */
export interface Invocation<Declared extends Flags = Flags> extends Surroundings {
  readonly flags: FlagValues<Declared>;
  readonly positionals: readonly string[];
}

/** How a command ended, for a person and for a machine. */
export interface Outcome {
  readonly exitCode: ExitCode;
  readonly text: readonly string[];
  /** What `--json` prints beside the command's name and exit code. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** A command. Its name and its summary stand in `commands/registry.ts`. */
export interface Command<Declared extends Flags = Flags> {
  /** Names of positional arguments, for example `[from]`. */
  readonly positionals?: readonly string[];
  readonly flags: Declared;
  readonly examples: readonly { readonly line: string; readonly about: string }[];
  /** What its exit codes mean, where that is more than done and not done. */
  readonly exitCodes?: readonly string[];
  /** Runs until Ctrl-C, which is its normal end. */
  readonly isEndless?: boolean;
  // a method, so that commands of different flags fit into one table
  run(invocation: Invocation<Declared>): Promise<Outcome>;
}

/** Declares a command, so that its flags are typed in `run`. */
export const defineCommand = <const Declared extends Flags>(command: Command<Declared>): Command<Declared> => command;
