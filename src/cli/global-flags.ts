import type { Flags } from './command.js';

/** Flags that every command takes. */
export const GLOBAL_FLAGS = {
  json: { kind: 'switch', about: 'one JSON object on standard output instead of text' },
  quiet: { kind: 'switch', short: 'q', about: 'the result only, no remarks on the way' },
  help: { kind: 'switch', short: 'h', about: 'this text' },
} as const satisfies Flags;
