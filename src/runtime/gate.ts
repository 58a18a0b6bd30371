import { realClock } from './clock.js';
import type { ClientOptions } from './options.js';

/** Lets requests pass, as many at a time and as often as is allowed. One gate serves a client and what it derives. */
export interface Gate {
  /** Resolves when the request may start; throws the signal's reason. To be followed by `leave`, even if it throws. */
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
  const wakeAll = () => waiting.splice(0).forEach((wake) => wake());
  let starts: number[] = [];
  let spacing = REFILL_MS;
  let openAt = 0;
  let slowUntil = 0;
  let lastSpaced = 0;
  return {
    async enter(attempt, signal) {
      // Once for each signal, however often: it is the same listener.
      signal?.addEventListener('abort', wakeAll);
      while (active >= concurrency && !signal?.aborted) await new Promise<void>((wake) => waiting.push(wake));
      active++;
      for (;;) {
        signal?.throwIfAborted();
        const now = clock.now();
        const isSpaced = attempt > 1 || now < slowUntil;
        const windowStart = starts.at(-rateLimit) ?? -60_000;
        const start = Math.max(openAt, isSpaced ? lastSpaced + spacing : 0, windowStart + 60_000);
        if (start <= now) {
          if (isSpaced) lastSpaced = now;
          if (rateLimit < Infinity) starts = [...starts, now].slice(-rateLimit);
          return;
        }
        await clock.wait(start - now, signal);
      }
    },
    leave() {
      // An aborted call may have come on top of those that are allowed.
      if (--active < concurrency) waiting.shift()?.();
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
