import { onAbort, realClock } from './clock.js';
import type { ClientOptions } from '../options.js';
import { REFILL_MS } from './retry-decision.js';
import type { ServerLimit } from './retry-decision.js';
import type { Attempt } from './retry-loop.js';

/**
 * Starts requests, as many at a time and as often as is allowed. One limiter serves a client and those that are derived
 * from it.
 */
export interface Limiter {
  /** Sends a request as soon as it may start; throws the signal's reason if that is aborted before. */
  run<Result>(attempt: Attempt, send: () => Promise<Result>): Promise<Result>;
  /**
   * Starts nothing for `delayMs`, and then only one request per `spacingMs` for a minute. Where the server says its limit,
   * it is kept from now on instead: its requests are used up, and come back one by one.
   */
  slowDown(pace: Pace): void;
}

/** How to go on after a refusal. */
export interface Pace {
  readonly delayMs: number;
  readonly spacingMs: number;
  readonly limit?: ServerLimit | undefined;
}

/** A limit of the server, and what is left of it. */
interface KnownLimit {
  readonly limit: ServerLimit;
  left: number;
  since: number;
}

/** Makes a limiter. */
export function createLimiter({ concurrency = 8, rateLimit = Infinity, clock = realClock }: ClientOptions): Limiter {
  let active = 0;
  const waiting = new Set<() => void>();
  let starts: number[] = [];
  let spacing = REFILL_MS;
  let openAt = 0;
  let slowUntil = 0;
  let lastSpaced = 0;
  let known: KnownLimit[] = [];

  /** Waits until fewer requests run than are allowed, and takes a place among them. */
  const takePlace = async (signal: AbortSignal | undefined): Promise<void> => {
    while (active >= concurrency) {
      signal?.throwIfAborted();
      await new Promise<void>((resolve) => {
        const wake = () => {
          ignore();
          waiting.delete(wake);
          resolve();
        };
        const ignore = onAbort(signal, wake);
        waiting.add(wake);
      });
    }
    active++;
  };
  const wakeNext = () => {
    for (const wake of waiting) return wake();
  };

  /** Waits until a request may start, by what the caller and the server allow. */
  const waitForStart = async ({ attempt, signal }: Attempt): Promise<void> => {
    for (;;) {
      signal?.throwIfAborted();
      const now = clock.now();
      const isSpaced = (attempt > 1 && known.length === 0) || now < slowUntil;
      const windowStart = starts[starts.length - rateLimit] ?? -Infinity;
      const spacedStart = isSpaced ? lastSpaced + spacing : -Infinity;
      const start = Math.max(openAt, spacedStart, windowStart + 60_000, ...known.map((each) => startWithin(each, now)));
      if (start <= now) {
        if (isSpaced) lastSpaced = now;
        for (const each of known) each.left--;
        if (rateLimit < Infinity) starts = [...starts, now].slice(-rateLimit);
        return;
      }
      await clock.wait(start - now, signal);
    }
  };

  return {
    async run(attempt, send) {
      await takePlace(attempt.signal);
      try {
        await waitForStart(attempt);
        return await send();
      } finally {
        active--;
        wakeNext();
      }
    },
    slowDown({ delayMs, spacingMs, limit }) {
      const now = clock.now();
      if (limit) {
        openAt = Math.max(openAt, now + delayMs);
        const others = known.filter((each) => each.limit.periodMs !== limit.periodMs);
        known = [...others, { limit, left: 0, since: now }];
        return;
      }
      // The spacing only grows while the client is slow, because a server may refill less often than we know.
      spacing = Math.max(now < slowUntil ? spacing : REFILL_MS, spacingMs);
      openAt = Math.max(openAt, now + delayMs);
      slowUntil = openAt + 60_000;
    },
  };
}

/** When a limit lets the next request start. What has come back of it until now is added to what is left. */
function startWithin(known: KnownLimit, now: number): number {
  const { requests, periodMs } = known.limit;
  const refillMs = periodMs / requests;
  known.left = Math.min(requests, known.left + (now - known.since) / refillMs);
  known.since = now;
  return known.left >= 1 ? now : now + Math.ceil((1 - known.left) * refillMs);
}
