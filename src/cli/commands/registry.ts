import type { Command, Flags } from '../command.js';

/** A command as `--help` lists it; the rest is loaded when it is needed. */
export interface ListedCommand {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Main only hands a command the values of the flags that it declares itself. */
const anyCommand = <Declared extends Flags>(command: Command<Declared>): Command => command as unknown as Command;

/** Every command by its name, in the order of `--help`. */
export const COMMANDS: Readonly<Record<string, ListedCommand>> = {
  init: {
    summary: 'Set up an app: configuration, scripts, git and CI; asks what flags do not say',
    load: async () => anyCommand((await import('./init.js')).init),
  },
  generate: {
    summary: 'Generate the code of every target, and refresh the snapshot where there is one',
    load: async () => anyCommand((await import('./generate.js')).generate),
  },
  check: {
    summary: 'Tell whether live workspace, snapshot and generated code agree; writes nothing',
    load: async () => anyCommand((await import('./check.js')).check),
  },
  pull: {
    summary: 'Write the snapshot: schema and data model of the workspace in one file to commit',
    load: async () => anyCommand((await import('./pull.js')).pull),
  },
  diff: {
    summary: 'Say what changed in the data model, and whether it breaks code that reads or writes',
    load: async () => anyCommand((await import('./diff.js')).diff),
  },
  doctor: {
    summary: 'Look at installation, configuration, server, key, names, webhooks and output, and say what to do',
    load: async () => anyCommand((await import('./doctor.js')).doctor),
  },
  watch: {
    summary: 'Generate, and again whenever the data model changes, until Ctrl-C',
    load: async () => anyCommand((await import('./watch.js')).watch),
  },
  sandbox: {
    summary: 'Serve a Twenty workspace from memory on this machine, until Ctrl-C',
    load: async () => anyCommand((await import('./sandbox.js')).sandbox),
  },
  mcp: {
    summary: 'Serve tools for AI agents that read (and, if allowed, write) the workspace, without generated code',
    load: async () => anyCommand((await import('./mcp.js')).mcp),
  },
};
