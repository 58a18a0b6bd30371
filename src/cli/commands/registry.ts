import type { Command, Flags } from '../command.js';

type Load = () => Promise<Command>;

/** Every command by its name, in the order of `--help`; each is loaded when it is needed. */
export const COMMANDS: Readonly<Record<string, Load>> = {
  init: async () => loaded((await import('./init.js')).init),
  generate: async () => loaded((await import('./generate.js')).generate),
  check: async () => loaded((await import('./check.js')).check),
  pull: async () => loaded((await import('./pull.js')).pull),
  diff: async () => loaded((await import('./diff.js')).diff),
  doctor: async () => loaded((await import('./doctor.js')).doctor),
  watch: async () => loaded((await import('./watch.js')).watch),
  sandbox: async () => loaded((await import('./sandbox.js')).sandbox),
};

/** Main only hands a command the values of the flags that it declares itself. */
const loaded = <Declared extends Flags>(command: Command<Declared>): Command => command as unknown as Command;
