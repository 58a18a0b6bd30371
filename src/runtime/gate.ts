import { realClock } from './clock.js';
import type { ClientOptions } from './options.js';

/** Lets requests pass, as many at a time and as often as is allowed. One gate serves a client and what it derives. */
export interface Gate {
  /** Resolves when the request may start. To be followed by `leave`, even if it throws. */
  enter(attempt: number, signal: AbortSignal | undefined): Promise<void>;
  leave(): void;
  /** The server has had enough: nothing starts for `delayMs`, and for a minute only one request per `spacingMs`. */
  slowDown(pace: { readonly delayMs: number; readonly spacingMs: number }): void;
}

/**
 * The server refills its tokens once per 600 ms, and each call sets that time back, a refused one too: a client that
 * tries again more often never gets a token (2.21).
 */
export const REFILL_MS = 650;

/** Makes a gate. */
export function createGate({ concurrency = 8, rateLimit = Infinity, clock = realClock }: ClientOptions): Gate {
  let active = 0;
  const waiting: (() => void)[] = [];
  let starts: number[] = [];
  let spacing = REFILL_MS;
  let openAt = 0;
  let slowUntil = 0;
  let lastSpaced = 0;
  return {
    async enter(attempt, signal) {
      while (active >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve));
      active++;
      for (;;) {
        signal?.throwIfAborted();
        const now = clock.now();
        const isSpaced = attempt > 1 || now < slowUntil;
        const windowStart = starts.at(-rateLimit);
        const start = Math.max(
          openAt,
          isSpaced ? lastSpaced + spacing : 0,
          windowStart === undefined ? 0 : windowStart + 60_000,
        );
        if (start <= now) {
          if (isSpaced) lastSpaced = now;
          if (rateLimit < Infinity) starts = [...starts, now].slice(-rateLimit);
          return;
        }
        await clock.wait(start - now, signal);
      }
    },
    leave() {
      active--;
      waiting.shift()?.();
    },
    slowDown({ delayMs, spacingMs }) {
      const now = clock.now();
      // While it is slow, it only gets slower: a server may refill less often than is known.
      spacing = Math.max(now < slowUntil ? spacing : REFILL_MS, spacingMs);
      openAt = Math.max(openAt, now + delayMs);
      slowUntil = openAt + 60_000;
    },
  };
}
