import { isObject } from '../../portable/json-record.js';
import { hasOwn } from '../../portable/own-property.js';
import type { CallOptions } from '../options.js';
import type { Refuse } from './reports.js';

/** The names of arguments: `true` for those that must be given. */
export interface ArgumentNames {
  readonly [name: string]: boolean;
}

const OF_EVERY_CALL: { readonly [K in keyof CallOptions]-?: false } = {
  signal: false,
  timeoutMs: false,
  retries: false,
  maxElapsedMs: false,
};

/** Refuses arguments that an operation does not have, which it would ignore, and those that lack one it needs. */
export function checkArguments(args: unknown, names: ArgumentNames, { refuse }: { readonly refuse: Refuse }): void {
  if (!isObject(args)) throw refuse('the arguments must be an object');
  const known = { ...names, ...OF_EVERY_CALL };
  for (const [name, value] of Object.entries(args))
    if (value !== undefined && !hasOwn(known, name))
      throw refuse(`there is no argument ${name}; there are ${Object.keys(known).join(', ')}`);
  for (const [name, isRequired] of Object.entries(known))
    if (isRequired && args[name] == null) throw refuse(`${name} is missing`);
}
