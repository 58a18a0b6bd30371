import { parseArgs } from 'node:util';
import type { CliError } from '../cli-error.js';
import { failure } from '../failures.js';
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
  if (superfluous !== undefined)
    throw failure('ARGUMENT_UNKNOWN', { line: commandLine(line.command), given: superfluous });
  // every declared flag has got a value of its kind above
  return { flags: values as FlagValues<Declared>, positionals };
}

/** A command as it is typed; the command is empty where flags stand alone. */
const commandLine = (command: string): string => ['twenty-codegen', command].filter(Boolean).join(' ');

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
  const line = commandLine(command);
  if (flag.kind === 'switch') {
    if (value === undefined) return true;
    throw failure('FLAG_WITH_VALUE', { line, flag: rawName, value });
  }
  if (value === undefined || value === '' || (value.startsWith('-') && token.inlineValue !== true)) {
    throw failure('FLAG_WITHOUT_VALUE', { line, flag: rawName, wanted: flag.placeholder ?? 'a text' });
  }
  if (flag.choices && !flag.choices.includes(value)) {
    const meant = nearest({ word: value, candidates: flag.choices });
    throw failure('FLAG_VALUE_UNKNOWN', { flag: rawName, value, meant, choices: flag.choices });
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
  if (KEY_FLAGS.includes(name.toLowerCase())) return failure('KEY_AS_FLAG', { flag: given });
  const meant = nearest({ word: name, candidates: Object.keys(line.flags) });
  return failure('FLAG_UNKNOWN', { line: commandLine(line.command), flag: given, meant });
}
