/** What `index.ts` exports of the runtime: the errors that an app tells apart. */
export const RUNTIME_EXPORTS = [
  'TwentyAuthError',
  'TwentyBatchError',
  'TwentyConflictError',
  'TwentyError',
  'TwentyNetworkError',
  'TwentyNotFoundError',
  'TwentyPermissionError',
  'TwentyRateLimitError',
  'TwentyTimeoutError',
  'TwentyValidationError',
] as const;
