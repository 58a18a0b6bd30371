/** How every command ends, so that a build can tell a difference from an outage. */
export const EXIT = {
  /** Done, and nothing differs. */
  ok: 0,
  /** Something differs: `check` found drift, `diff` a grade that `--fail-on` names, `doctor` an error. */
  differs: 1,
  /** It could not be done or told: server, key, configuration, flags, files. */
  failed: 2,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
