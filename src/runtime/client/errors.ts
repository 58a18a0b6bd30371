import { setCause } from '../portable/error-cause.js';

/** What is known of a failure. */
export interface ErrorDetails {
  /** The server's code, such as `BAD_USER_INPUT`, or the client's own, such as `TIMEOUT`. */
  readonly code: string;
  readonly subCode?: string | undefined;
  /** HTTP status, if there was an answer. It is 200 for most refusals. */
  readonly status?: number | undefined;
  /** Such as `people.findMany`. */
  readonly operation: string;
  /** The field that the server names. */
  readonly field?: string | undefined;
  /** The record that already has a unique value. */
  readonly conflictingRecordId?: string | undefined;
  /** The record as it is now, where it has changed since it was read (code `CHANGED`): as selected, and `updatedAt`. */
  readonly current?: unknown;
  /** How long the server asks to be left alone. */
  readonly retryAfterMs?: number | undefined;
  /** How much of what is used up the server allows. */
  readonly limit?: number | undefined;
  /** In how many ms it allows that much (2.42 and newer). */
  readonly periodMs?: number | undefined;
  /** The rules of the workspace that the data breaks. */
  readonly validationRuleViolations?: readonly ValidationRuleViolation[] | undefined;
  /** Whether a write may have been carried out all the same: an attempt got no answer, or the server failed. */
  readonly isUncertain?: boolean | undefined;
  /** What the server or the connection said, as text. */
  readonly cause?: unknown;
}

/** A rule of the workspace that an item breaks (2.44 and newer). */
export interface ValidationRuleViolation {
  readonly ruleId: string;
  readonly message: string;
  readonly fieldMetadataId: string | null;
  readonly recordId: string | null;
  /** The place of the item among those of a bulk operation. */
  readonly inputIndex: number | null;
}

/** Anything that fails, told apart by its class and `code`. No message or cause holds the API key. */
export class TwentyError extends Error {
  override readonly name: string = 'TwentyError';
  readonly code!: string;
  readonly subCode: string | undefined;
  readonly status: number | undefined;
  readonly operation!: string;
  readonly field: string | undefined;
  readonly conflictingRecordId: string | undefined;
  readonly current: unknown;
  readonly retryAfterMs: number | undefined;
  readonly limit: number | undefined;
  readonly periodMs: number | undefined;
  readonly validationRuleViolations: readonly ValidationRuleViolation[] | undefined;
  readonly isUncertain: boolean | undefined;
  constructor(message: string, details: ErrorDetails) {
    super(`${details.operation}: ${message}`);
    setCause(this, details);
    Object.assign(this, details);
  }
}

/** The API key is missing, wrong or revoked. */
export class TwentyAuthError extends TwentyError {
  override readonly name = 'TwentyAuthError';
}

/** The key's role may not do this, or the client is read-only. */
export class TwentyPermissionError extends TwentyError {
  override readonly name = 'TwentyPermissionError';
}

/** There is no such record, or it is soft-deleted. */
export class TwentyNotFoundError extends TwentyError {
  override readonly name = 'TwentyNotFoundError';
}

/** The arguments are refused, by the client before it sends them (code `REFUSED`) or by the server. */
export class TwentyValidationError extends TwentyError {
  override readonly name = 'TwentyValidationError';
}

/** The workspace has changed since the client was generated (with `drift: 'throw'`): generate it again. */
export class TwentyDriftError extends TwentyError {
  override readonly name = 'TwentyDriftError';
}

/**
 * Another record has a value that must be unique, possibly a soft-deleted one: `conflictingRecordId`. Or a record has
 * changed since it was read (code `CHANGED`): `current`.
 */
export class TwentyConflictError extends TwentyError {
  override readonly name = 'TwentyConflictError';
}

/** Too many requests, still after all attempts: lower `rateLimit`. */
export class TwentyRateLimitError extends TwentyError {
  override readonly name = 'TwentyRateLimitError';
}

/** A quota of the workspace is used up, of records or of calls: another try is refused, too. */
export class TwentyQuotaError extends TwentyError {
  override readonly name = 'TwentyQuotaError';
}

/** No complete answer within `timeoutMs`. */
export class TwentyTimeoutError extends TwentyError {
  override readonly name = 'TwentyTimeoutError';
}

/** No answer, half of one, or that of a gateway. */
export class TwentyNetworkError extends TwentyError {
  override readonly name = 'TwentyNetworkError';
}

/** One item of a bulk operation that failed. */
export interface BatchFailure {
  /** Its place among the items. */
  readonly index: number;
  /** As it was sent: with an id of the client's making, if it had none. */
  readonly item: unknown;
  readonly error: unknown;
  /** Whether it may be stored all the same: its request got no answer, or none that says. */
  readonly isUncertain: boolean;
}

/** What a bulk operation that failed has done. */
export interface BatchOutcome {
  /** What came of the items that did not fail, in order. */
  readonly records: readonly unknown[];
  readonly failures: readonly BatchFailure[];
  /** The items from here on were not tried. */
  readonly attempted: number;
}

/** Some items of a bulk operation failed; the others are done. */
export class TwentyBatchError extends TwentyError implements BatchOutcome {
  override readonly name = 'TwentyBatchError';
  readonly records!: readonly unknown[];
  readonly failures!: readonly BatchFailure[];
  readonly attempted: number;
  constructor(message: string, details: ErrorDetails & BatchOutcome) {
    super(message, details);
    this.attempted = details.attempted;
    // There may be thousands, which is too much for whatever prints an error.
    for (const name of ['records', 'failures'] as const)
      Object.defineProperty(this, name, { value: details[name], enumerable: false });
  }
}
