import type { Clock } from './options.js';

// One listener serves all alarms of a signal: engines warn of many.
const alarms = new Map<() => void, AbortSignal | undefined>();
const ringAborted = () => alarms.forEach((signal, ring) => signal?.aborted && ring());

/** Calls `ring` once, after `ms` or when the signal is aborted, unless what it returns is called before. */
export function setAlarm(ms: number, signal: AbortSignal | undefined, ring: () => void): () => void {
  const cancel = () => {
    clearTimeout(timer);
    alarms.delete(end);
  };
  const end = () => {
    cancel();
    ring();
  };
  const timer = setTimeout(end, ms);
  alarms.set(end, signal);
  signal?.addEventListener('abort', ringAborted);
  // What is aborted already must not be sent.
  if (signal?.aborted) end();
  return cancel;
}

/** Real time. */
export const realClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => new Promise((ring) => setAlarm(ms, signal, ring)),
};
