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

/** What `--help` says about each exit code. */
export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  [EXIT.ok]: 'done; nothing differs',
  [EXIT.differs]: 'something differs: drift, a graded change, an error that doctor found',
  [EXIT.failed]: 'it could not be done or told: server, key, configuration, flags, files',
  [EXIT.interrupted]: 'ended by Ctrl-C',
};
