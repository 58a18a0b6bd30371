import { setAlarm } from './clock.js';
import { TwentyTimeoutError } from '../errors.js';

/** When a call ends, whatever it waits for. */
export interface DeadlineParts {
  readonly ms: number;
  /** The caller's own. */
  readonly signal: AbortSignal | undefined;
  readonly operation: string;
}

/** A signal that is aborted with that of the caller, or when the time is over. */
export interface Deadline {
  readonly signal: AbortSignal | undefined;
  /** To be called when the call has ended. */
  readonly release: () => void;
}

/** Sets a deadline. The reason of its signal is the caller's, or a `TwentyTimeoutError`. */
export function createDeadline({ ms, signal, operation }: DeadlineParts): Deadline {
  if (ms === Infinity) return { signal, release: () => {} };
  const controller = new AbortController();
  const timeoutError = () =>
    new TwentyTimeoutError(`no answer within maxElapsedMs, ${ms} ms.`, { code: 'TIMEOUT', operation });
  const release = setAlarm(ms, signal, () => controller.abort(signal?.aborted ? signal.reason : timeoutError()));
  return { signal: controller.signal, release };
}
