import type { TwentyError } from '../errors.js';
import { TwentyAuthError, TwentyNetworkError, TwentyRateLimitError, TwentyTimeoutError } from '../errors.js';
import type { WriteKind } from './sending.js';

/** An attempt that failed, and what is allowed after it. */
export interface FailedAttempt extends RetryCircumstances {
  readonly error: TwentyError;
  /** 1 for the first. */
  readonly attempt: number;
  readonly retries: number;
  /** How much of the call's time is left. */
  readonly leftMs: number;
  /** From 0 to 1: spreads the attempts of many clients. */
  readonly random: number;
}

/** What a decision depends on besides the attempt. */
export interface RetryCircumstances {
  readonly write?: WriteKind | undefined;
  /** Whether the caller accepts that a `once` write may be carried out twice. */
  readonly retryWrites?: boolean | undefined;
  /** Whether another API key may be asked for. */
  readonly canRenewKey: boolean;
  /** Whether the server has answered before. */
  readonly isKnownServer: boolean;
}

/** What follows a failed attempt. */
export type RetryDecision = { readonly kind: 'give up' } | Retry;

/** Another attempt. */
export interface Retry {
  readonly kind: 'retry';
  /** How long to wait before it. */
  readonly delayMs: number;
  /** How far apart the requests of the whole client must be from now on: set where the server limits their rate. */
  readonly spacingMs?: number;
  /** That limit, where the server says what it is. */
  readonly limit?: ServerLimit;
}

/** How many requests a server answers in how many ms: at once, and then as many as come back in that time. */
export interface ServerLimit {
  readonly requests: number;
  readonly periodMs: number;
}

/** The server gives a token back every 600 ms (2.21): to try again sooner is useless. */
export const REFILL_MS = 650;

// With ten retries, a server that refuses connections is given a minute at least.
const LONGEST_BACKOFF_MS = 20_800;

// A server that asks for a longer pause is not waited for.
const LONGEST_PAUSE_MS = 120_000;

/** The longest pause after an attempt, which doubles from one to the next. */
export const backoffMs = (attempt: number, firstMs: number = REFILL_MS): number =>
  Math.min(firstMs * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);

/** Decides whether to try again, and when. */
export function retryDecision(failed: FailedAttempt): RetryDecision {
  const { error, attempt, retries, leftMs, random } = failed;
  const isAllowed = isNewKeyWorthIt(failed) || (attempt <= retries && isWorthIt(failed));
  const spread = 0.5 + random / 2;
  const limit = limitOf(error);
  const refillMs = limit ? Math.ceil(limit.periodMs / limit.requests) : REFILL_MS;
  const delayMs = Math.max(refillMs, error.retryAfterMs ?? 0, backoffMs(attempt, refillMs) * spread);
  if (!isAllowed || delayMs >= leftMs || delayMs > LONGEST_PAUSE_MS) return { kind: 'give up' };
  if (limit) return { kind: 'retry', delayMs, spacingMs: refillMs, limit };
  if (error instanceof TwentyRateLimitError) return { kind: 'retry', delayMs, spacingMs: backoffMs(attempt) };
  return { kind: 'retry', delayMs };
}

/** The limit that an error names. */
function limitOf(error: TwentyError): ServerLimit | undefined {
  const { limit: requests, periodMs } = error;
  if (!(error instanceof TwentyRateLimitError) || !isPositive(requests) || !isPositive(periodMs)) return undefined;
  return { requests, periodMs };
}

const isPositive = (value: number | undefined): value is number => typeof value === 'number' && value > 0;

const isNewKeyWorthIt = ({ error, canRenewKey }: FailedAttempt): boolean =>
  error instanceof TwentyAuthError && canRenewKey;

function isWorthIt({ error, write, retryWrites, isKnownServer }: FailedAttempt): boolean {
  if (error instanceof TwentyRateLimitError) return true;
  const isLost = error instanceof TwentyNetworkError || error instanceof TwentyTimeoutError;
  if (!isLost || (!isKnownServer && isMistake(error.subCode))) return false;
  const wasSent = error.isUncertain !== false;
  return !wasSent || write !== 'once' || retryWrites === true;
}

// A name that nobody knows, or a certificate that nobody trusts: codes of Node.js.
const isMistake = (code = ''): boolean => code === 'ENOTFOUND' || /CERT|SSL|TLS|EPROTO/.test(code);
