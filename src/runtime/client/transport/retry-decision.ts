import type { TwentyError } from '../errors.js';
import { TwentyAuthError, TwentyNetworkError, TwentyRateLimitError, TwentyTimeoutError } from '../errors.js';

/** A try that failed, and what is allowed after it. */
export interface FailedTry {
  readonly error: TwentyError;
  /** 1 for the first. */
  readonly attempt: number;
  readonly retries: number;
  /** Whether it is a write, and could do harm if it is carried out twice. */
  readonly write?: 'once' | 'repeatable' | undefined;
  /** Whether the caller bears it that such a write is carried out twice. */
  readonly retryWrites?: boolean | undefined;
  /** Whether another API key may be asked for. */
  readonly canRenewKey: boolean;
  /** Whether the server has answered before. */
  readonly isKnownServer: boolean;
  /** How much of the call's time is left. */
  readonly leftMs: number;
  /** From 0 to 1: spreads the tries of many clients. */
  readonly random: number;
}

/** The server gives a token back every 600 ms (2.21): to try again sooner is useless. */
export const REFILL_MS = 650;

// With ten retries, a server that refuses connections is given a minute at least.
const LONGEST_BACKOFF_MS = 20_800;

// A server that asks for a longer pause is not waited for.
const LONGEST_PAUSE_MS = 120_000;

/** The longest pause after a try, which doubles from one to the next. */
export const backoffMs = (attempt: number): number => Math.min(REFILL_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);

/** Decides whether to try again: after how many ms, or not at all. */
export function retryDelayMs(failed: FailedTry): number | undefined {
  const { error, attempt, retries, canRenewKey, leftMs, random } = failed;
  const isNewKey = error instanceof TwentyAuthError && canRenewKey;
  if (!isNewKey && (attempt > retries || !isWorthIt(failed))) return undefined;
  const delayMs = Math.max(REFILL_MS, error.retryAfterMs ?? 0, backoffMs(attempt) * (0.5 + random / 2));
  return delayMs < leftMs && delayMs <= LONGEST_PAUSE_MS ? delayMs : undefined;
}

function isWorthIt({ error, write, retryWrites, isKnownServer }: FailedTry): boolean {
  if (error instanceof TwentyRateLimitError) return true;
  const isLost = error instanceof TwentyNetworkError || error instanceof TwentyTimeoutError;
  if (!isLost || (!isKnownServer && isMistake(error.subCode))) return false;
  const wasSent = error.isUncertain !== false;
  return !wasSent || write !== 'once' || retryWrites === true;
}

// A name that nobody knows, or a certificate that nobody trusts: codes of Node.js.
const isMistake = (code = ''): boolean => code === 'ENOTFOUND' || /CERT|SSL|TLS|EPROTO/.test(code);
