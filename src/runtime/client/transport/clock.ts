import type { Clock } from '../options.js';

// A timer that should wait longer rings at once; and nobody waits for 24 days.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `listener` when the signal is aborted, unless what it returns is called before. However many wait, a signal gets
 * one listener of ours: engines warn of many, and a signal may outlive thousands of clients.
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

/** Calls `ring` once, after `ms` or when the signal is aborted, unless what it returns is called before. */
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
  // What is aborted already must not be waited for.
  if (signal?.aborted) end();
  return cancel;
}

/** How long to wait for something, and for what else it ends. */
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

/** Time that only goes forward, whatever is done to the clock of the machine. */
export const realClock: Clock = {
  now: () => performance.now(),
  wait: (ms, signal) => new Promise((ring) => setAlarm(ms, signal, ring)),
};
