import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.js';
import type { Flag, Flags, FlagValues } from '../command.js';
import { nearest } from './nearest.js';

/** What stood on the command line of one command. */
export interface Arguments<Declared extends Flags> {
  readonly flags: FlagValues<Declared>;
  readonly positionals: readonly string[];
}

interface Line<Declared extends Flags> {
  readonly args: readonly string[];
  readonly flags: Declared;
  /** Name of the command, for messages. */
  readonly command: string;
  /** How many positional arguments it takes at most. */
  readonly positionals: number;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** Reads flags and positional arguments; what is not declared, misspelt or lacks its value is refused. */
export function parseArguments<Declared extends Flags>(line: Line<Declared>): Arguments<Declared> {
  const options: Options = Object.fromEntries(
    Object.entries(line.flags).map(([name, { kind, short }]) => [
      name,
      { type: kind === 'switch' ? 'boolean' : 'string', multiple: kind === 'list', ...(short ? { short } : {}) },
    ]),
  );
  const { positionals, tokens } = parseArgs({
    args: [...line.args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, boolean | string | string[] | undefined> = Object.fromEntries(
    Object.entries(line.flags).map(([name, { kind }]) => [
      name,
      kind === 'switch' ? false : kind === 'list' ? [] : undefined,
    ]),
  );
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = Object.hasOwn(line.flags, token.name) ? line.flags[token.name] : undefined;
    if (!flag) throw unknownFlag({ given: token.rawName, name: token.name, line });
    const value = valueOf({ token, flag, command: line.command });
    const earlier = values[token.name];
    values[token.name] = Array.isArray(earlier) && typeof value === 'string' ? [...earlier, value] : value;
  }
  const superfluous = positionals[line.positionals];
  if (superfluous !== undefined) throw unknownArgument({ given: superfluous, command: line.command });
  // every declared flag has got a value of its kind above
  return { flags: values as FlagValues<Declared>, positionals };
}

/** A command as it is typed; the command is empty where flags stand alone. */
const commandLine = (command: string, ...more: readonly string[]): string =>
  ['twenty-codegen', command, ...more].filter(Boolean).join(' ');

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueOf({
  token,
  flag,
  command,
}: {
  readonly token: Token;
  readonly flag: Flag;
  readonly command: string;
}): boolean | string {
  const { rawName, value } = token;
  const see = `\`${commandLine(command, '--help')}\` shows how it is written.`;
  if (flag.kind === 'switch') {
    if (value === undefined) return true;
    throw new CliError('FLAG_WITH_VALUE', { what: `${rawName} takes no value, and got "${value}".`, remedy: see });
  }
  if (value === undefined || value === '' || (value.startsWith('-') && token.inlineValue !== true)) {
    throw new CliError('FLAG_WITHOUT_VALUE', {
      what: `${rawName} needs a value: ${flag.placeholder ?? 'a text'}.`,
      remedy: see,
    });
  }
  if (flag.choices && !flag.choices.includes(value)) {
    const meant = nearest({ word: value, candidates: flag.choices });
    throw new CliError('FLAG_VALUE_UNKNOWN', {
      what: `${rawName} cannot be "${value}".`,
      remedy: `${meant ? `Did you mean ${meant}? ` : ''}It is one of ${flag.choices.join(', ')}.`,
    });
  }
  return value;
}

/** People try to hand over the key as a flag, where it would stand in process lists and logs. */
const KEY_FLAGS = ['key', 'token', 'api-key', 'apikey', 'api-token', 'secret', 'bearer'];

function unknownFlag<Declared extends Flags>({
  given,
  name,
  line,
}: {
  readonly given: string;
  readonly name: string;
  readonly line: Line<Declared>;
}): CliError {
  if (KEY_FLAGS.includes(name.toLowerCase())) {
    return new CliError('KEY_AS_FLAG', {
      what: `There is no ${given}: a key on the command line would stand in process lists and logs.`,
      remedy: 'Put it into the environment variable TWENTY_API_KEY, or into a file .env that is not committed.',
    });
  }
  const meant = nearest({ word: name, candidates: Object.keys(line.flags) });
  return new CliError('FLAG_UNKNOWN', {
    what: `${commandLine(line.command)} has no flag ${given}.`,
    remedy: `${meant ? `Did you mean --${meant}? ` : ''}\`${commandLine(line.command, '--help')}\` lists its flags.`,
  });
}

const unknownArgument = ({ given, command }: { readonly given: string; readonly command: string }): CliError =>
  new CliError('ARGUMENT_UNKNOWN', {
    what: `${commandLine(command)} does not know what to do with "${given}".`,
    remedy: `\`${commandLine(command, '--help')}\` shows how it is called.`,
  });
