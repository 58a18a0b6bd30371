/** What `index.ts` exports of the runtime: the errors that an app tells apart, and what works on any object. */
export const RUNTIME_EXPORTS = [
  'TwentyAuthError',
  'TwentyBatchError',
  'TwentyConflictError',
  'TwentyDriftError',
  'TwentyError',
  'TwentyNetworkError',
  'TwentyNotFoundError',
  'TwentyPermissionError',
  'TwentyQuotaError',
  'TwentyRateLimitError',
  'TwentyTimeoutError',
  'TwentyValidationError',
  'batchReads',
  'fromMicros',
  'toMicros',
  'uploadFile',
] as const;
