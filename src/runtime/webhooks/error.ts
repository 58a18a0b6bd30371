import { setCause } from '../portable/error-cause.js';

/** The codes of all errors, and the status that a delivery is answered with: 500 where the app is at fault. */
const statuses = {
  MISSING_HEADER: 401,
  BAD_SIGNATURE: 401,
  STALE_TIMESTAMP: 401,
  REPLAY: 409,
  NOT_JSON: 400,
  UNKNOWN_SHAPE: 400,
  NOT_POST: 405,
  TOO_LARGE: 413,
  BODY_TIMEOUT: 408,
  ABORTED: 400,
  OVERLOADED: 503,
  NO_SECRET: 500,
  UNKNOWN_PATTERN: 500,
  PARSED_BODY: 500,
  UNKNOWN_EVENT: 500,
  HANDLER_FAILED: 500,
  ENQUEUE_FAILED: 500,
  ALREADY_ANSWERED: 500,
  RECEIVER_FAILED: 500,
};

/** Why a delivery was not accepted. */
export type TwentyWebhookErrorCode = keyof typeof statuses;

/** A delivery that was refused or not handled. Neither its message nor its cause ever holds the secret. */
export class TwentyWebhookError extends Error {
  override readonly name = 'TwentyWebhookError';
  readonly code: TwentyWebhookErrorCode;
  /** The HTTP status that `createWebhookReceiver` answers with. */
  readonly status: number;

  constructor(code: TwentyWebhookErrorCode, message: string, options: { readonly cause?: unknown } = {}) {
    super(message);
    setCause(this, options);
    this.code = code;
    this.status = statuses[code];
  }
}
