/** The answer to a delivery that is at fault itself; the other codes are ours and answered with 500. */
const refusals = {
  MISSING_HEADER: 401,
  BAD_SIGNATURE: 401,
  STALE_TIMESTAMP: 401,
  REPLAY: 409,
  NOT_JSON: 400,
  UNKNOWN_SHAPE: 400,
  NOT_POST: 405,
  TOO_LARGE: 413,
};

/** Why a delivery was not accepted. */
export type TwentyWebhookErrorCode =
  keyof typeof refusals | 'NO_SECRET' | 'PARSED_BODY' | 'UNKNOWN_EVENT' | 'HANDLER_FAILED' | 'RECEIVER_FAILED';

/** A delivery that was refused or not handled. Neither its message nor its cause ever holds the secret. */
export class TwentyWebhookError extends Error {
  override readonly name = 'TwentyWebhookError';
  readonly code: TwentyWebhookErrorCode;
  /** The HTTP status that `createWebhookReceiver` answers with. */
  readonly status: number;

  constructor(code: TwentyWebhookErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.status = code in refusals ? refusals[code as keyof typeof refusals] : 500;
  }
}
