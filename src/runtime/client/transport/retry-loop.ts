import { TwentyError } from '../errors.js';
import type { Clock } from '../options.js';
import type { CallSettings } from '../settings.js';
import { createDeadline } from './deadline.js';
import type { Retry, RetryCircumstances } from './retry-decision.js';
import { retryDecision } from './retry-decision.js';

/** One attempt of a call. */
export interface Attempt {
  /** 1 for the first. */
  readonly attempt: number;
  /** Is aborted with that of the caller, or when the time of the whole call is over. */
  readonly signal: AbortSignal | undefined;
}

/** An attempt that failed and is followed by another. */
export interface RetriedAttempt {
  readonly attempt: number;
  readonly error: TwentyError;
  readonly retry: Retry;
}

/** What is tried, and on what conditions it is tried again. */
export interface RetryLoop<Result> {
  readonly operation: string;
  readonly settings: CallSettings;
  readonly clock: Clock;
  readonly run: (attempt: Attempt) => Promise<Result>;
  readonly circumstances: () => RetryCircumstances;
  readonly onRetry?: (retried: RetriedAttempt) => void;
  readonly onGiveUp?: (error: TwentyError) => void;
}

/** Tries until an attempt succeeds, or {@link retryDecision} is to give up, or the call's time is over. */
export async function retryLoop<Result>(loop: RetryLoop<Result>): Promise<Result> {
  const { operation, settings, clock, run, circumstances, onRetry, onGiveUp } = loop;
  const { retries, maxElapsedMs, callerSignal } = settings;
  const endsAt = clock.now() + maxElapsedMs;
  const { signal, release } = createDeadline({ ms: maxElapsedMs, signal: callerSignal, operation });
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run({ attempt, signal });
      } catch (error) {
        callerSignal?.throwIfAborted();
        // Hooks, and the function that gives the key, throw what they like.
        if (!(error instanceof TwentyError)) throw error;
        const budget = { attempt, retries, leftMs: endsAt - clock.now(), random: Math.random() };
        const decision = retryDecision({ error, ...budget, ...circumstances() });
        if (decision.kind === 'give up') {
          onGiveUp?.(error);
          throw error;
        }
        onRetry?.({ attempt, error, retry: decision });
        await clock.wait(decision.delayMs, signal);
      }
    }
  } finally {
    release();
  }
}
