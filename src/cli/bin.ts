#!/usr/bin/env node
/** `twenty-codegen`: the process around the command line. */
import { EXIT } from './exit-codes.js';
import { main } from './main.js';
import { askPerson } from './screen/ask-person.js';

// `twenty-codegen diff | head` closes the pipe before everything is written
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed),
);

process.exitCode = await main({
  args: process.argv.slice(2),
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  ask:
    process.stdin.isTTY && process.stdout.isTTY
      ? askPerson({ input: process.stdin, output: process.stdout, leave: () => process.exit(EXIT.interrupted) })
      : undefined,
  interruptible: ({ isEndless = false }) => {
    const interrupt = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        // files are written without giving way to signals, so what is written is whole
        if (!isEndless || interrupt.signal.aborted) process.exit(EXIT.interrupted);
        interrupt.abort();
      });
    }
    return interrupt.signal;
  },
});
