/** Exit codes. CI can tell "the command found a problem" (1) from "the command could not run" (2). */
export const EXIT = {
  ok: 0,
  foundProblems: 1,
  failed: 2,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What `--help` says about each exit code. */
export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  [EXIT.ok]: 'done, no problem found; also `diff` without --fail-on, and `doctor` with warnings only',
  [EXIT.foundProblems]: 'problem found: `check` found drift, `diff` a change that --fail-on names, `doctor` an error',
  [EXIT.failed]: 'the command could not run: server, key, configuration, flags or files',
  [EXIT.interrupted]: 'stopped by Ctrl-C (128 + SIGINT)',
};
