/** What is known of a failure. */
export interface ErrorDetails {
  /** The server's code, such as `BAD_USER_INPUT`, or the client's own, such as `TIMEOUT`. */
  readonly code: string;
  readonly subCode?: string | undefined;
  /** HTTP status, if there was an answer. It is 200 for most refusals. */
  readonly status?: number | undefined;
  /** Such as `people.findMany`. */
  readonly operation?: string | undefined;
  /** The field that the server names. */
  readonly field?: string | undefined;
  /** The record that already has a unique value. */
  readonly conflictingRecordId?: string | undefined;
  readonly cause?: unknown;
}

/** Anything that fails, told apart by its class and `code`. No message or cause holds the API key. */
export class TwentyError extends Error {
  override readonly name: string = 'TwentyError';
  declare readonly code: string;
  declare readonly subCode: string | undefined;
  declare readonly status: number | undefined;
  declare readonly operation: string | undefined;
  declare readonly field: string | undefined;
  declare readonly conflictingRecordId: string | undefined;
  constructor(message: string, details: ErrorDetails) {
    super(message);
    Object.assign(this, details);
  }
}

/** The API key is missing, wrong or revoked. */
export class TwentyAuthError extends TwentyError {
  override readonly name = 'TwentyAuthError';
}

/** The key's role may not do this. */
export class TwentyPermissionError extends TwentyError {
  override readonly name = 'TwentyPermissionError';
}

/** There is no such record, or it is soft-deleted. */
export class TwentyNotFoundError extends TwentyError {
  override readonly name = 'TwentyNotFoundError';
}

/** The arguments are refused, by the client before it sends them or by the server. */
export class TwentyValidationError extends TwentyError {
  override readonly name = 'TwentyValidationError';
}

/** Another record has a value that must be unique, possibly a soft-deleted one: `conflictingRecordId`. */
export class TwentyConflictError extends TwentyError {
  override readonly name = 'TwentyConflictError';
}

/** Too many requests, still after all tries. */
export class TwentyRateLimitError extends TwentyError {
  override readonly name = 'TwentyRateLimitError';
}

/** No complete answer within `timeoutMs`. */
export class TwentyTimeoutError extends TwentyError {
  override readonly name = 'TwentyTimeoutError';
}

/** No answer at all, or not one of a Twenty server. */
export class TwentyNetworkError extends TwentyError {
  override readonly name = 'TwentyNetworkError';
}

/** What of a bulk operation failed, and what did not. */
export class TwentyBatchError extends TwentyError {
  override readonly name = 'TwentyBatchError';
  /** What succeeded, in order. */
  declare readonly records: readonly unknown[];
  /** Each item that failed: its place among the items, the item, and why. */
  declare readonly failures: readonly BatchFailure[];
}

export interface BatchFailure {
  readonly index: number;
  readonly item: unknown;
  readonly error: Error;
}
