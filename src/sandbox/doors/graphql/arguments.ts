import { Kind, valueFromASTUntyped } from 'graphql';
import type { FieldNode } from 'graphql';
import { badArgument } from '../../errors.js';
import { isContainer } from '../../fields/raw-json.js';

/** Arguments of a root field by name; an argument whose variable was not sent is absent. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a kind of argument must be, and how the server says that it is not. */
interface ArgumentKind {
  readonly accepts: (value: unknown) => boolean;
  readonly expectation: string;
}

const object: ArgumentKind = {
  accepts: (value) => isContainer(value) && !Array.isArray(value),
  expectation: 'must be an object',
};
const number: ArgumentKind = { accepts: (value) => typeof value === 'number', expectation: 'must be a number' };
const text: ArgumentKind = { accepts: (value) => typeof value === 'string', expectation: 'must be a string' };
const boolean: ArgumentKind = { accepts: (value) => typeof value === 'boolean', expectation: 'must be a boolean' };
const list: ArgumentKind = { accepts: Array.isArray, expectation: 'must be an array' };
/** The one list that may also be written as a single object. */
const objects: ArgumentKind = { accepts: isContainer, expectation: 'must be an array' };

/** Kinds of arguments by name. */
export const argumentKinds = { object, number, text, boolean, list, objects } as const;

/** The arguments that an operation has. */
export interface ArgumentRules {
  readonly required: Readonly<Record<string, ArgumentKind>>;
  readonly optional: Readonly<Record<string, ArgumentKind>>;
}

/** The arguments of a field: literals as they are written, variables as they were sent. */
export function readArguments(field: FieldNode, variables: Readonly<Record<string, unknown>>): Arguments {
  const entries = (field.arguments ?? []).flatMap((argument): [string, unknown][] => {
    const isAbsent = argument.value.kind === Kind.VARIABLE && !Object.hasOwn(variables, argument.value.name.value);
    return isAbsent ? [] : [[argument.name.value, valueFromASTUntyped(argument.value, variables)]];
  });
  return Object.fromEntries(entries);
}

/** Checks arguments against the rules of an operation, as the server does: unknown ones first, then one by one. */
export function checkArguments(args: Arguments, rules: ArgumentRules): void {
  const known = { ...rules.required, ...rules.optional };
  for (const name of Object.keys(args)) {
    if (!Object.hasOwn(known, name)) throw badArgument(`Argument not allowed: ${name}`);
  }
  for (const [name, kind] of Object.entries(rules.required)) {
    if (args[name] == null) throw badArgument(`Missing ${name} argument`);
    if (!kind.accepts(args[name])) throw badArgument(`Invalid argument: "${name}" ${kind.expectation}`);
  }
  for (const [name, kind] of Object.entries(rules.optional)) {
    if (args[name] != null && !kind.accepts(args[name])) {
      throw badArgument(`Invalid argument: "${name}" ${kind.expectation}`);
    }
  }
}
