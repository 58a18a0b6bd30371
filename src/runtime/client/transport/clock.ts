import type { Clock } from '../options.js';

// Engines fire a longer timer at once, so it is not set at all: nobody waits for 24 days.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `listener` when the signal is aborted. Returns a function that takes the listener away. A signal gets only one
 * listener of ours, however many calls wait: engines warn of many, and a signal may outlive thousands of clients.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {};
  const listeners = waiting.get(signal) ?? new Set();
  if (!waiting.has(signal)) {
    waiting.set(signal, listeners);
    signal.addEventListener('abort', () => [...listeners].forEach((call) => call()), { once: true });
  }
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Calls `ring` once, after `ms` or when the signal is aborted. Returns a function that cancels this. */
export function setAlarm(ms: number, signal: AbortSignal | undefined, ring: () => void): () => void {
  const end = () => {
    cancel();
    ring();
  };
  const timer = ms > LONGEST_TIMER_MS ? undefined : setTimeout(end, ms);
  const ignore = onAbort(signal, end);
  const cancel = () => {
    clearTimeout(timer);
    ignore();
  };
  // A signal that is already aborted sends no event.
  if (signal?.aborted) end();
  return cancel;
}

/** How long to wait for something, and which signal ends the wait earlier. */
export interface TimeLimit {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** What is thrown when the time is over. */
  readonly timeoutError: () => Error;
}

/**
 * Waits for work that may ignore the signal that it is given. Throws the reason of the caller's signal, or the
 * `timeoutError`, at once.
 */
export async function withTimeout<T>(
  work: (signal: AbortSignal) => T | PromiseLike<T>,
  { timeoutMs, signal, timeoutError }: TimeLimit,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let cancelAlarm = () => {};
  const end = new Promise<never>((_, reject) => {
    cancelAlarm = setAlarm(timeoutMs, signal, () => {
      const reason: unknown = signal?.aborted ? signal.reason : timeoutError();
      reject(reason);
      controller.abort(reason);
    });
  });
  try {
    return await Promise.race([work(controller.signal), end]);
  } finally {
    cancelAlarm();
  }
}

/** A clock that only goes forward, even if somebody sets the clock of the machine back. */
export const realClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => new Promise((ring) => setAlarm(ms, signal, ring)),
};
