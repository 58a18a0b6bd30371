import { TwentyValidationError } from './errors.js';
import type { CallOptions, ClientOptions } from './options.js';

/** How often, how long and until when a call is tried. */
export interface CallSettings {
  readonly retries: number;
  readonly timeoutMs: number;
  readonly maxElapsedMs: number;
  readonly callerSignal: AbortSignal | undefined;
}

/** The settings of a call. Its own options override those of the client. */
export function settingsOf(client: ClientOptions, call: CallOptions, operation: string): CallSettings {
  checkLimits(call, operation);
  return {
    retries: call.retries ?? client.retries ?? 10,
    timeoutMs: call.timeoutMs ?? client.timeoutMs ?? 30_000,
    maxElapsedMs: call.maxElapsedMs ?? client.maxElapsedMs ?? Infinity,
    callerSignal: call.signal ?? client.signal,
  };
}

const LIMITS = [
  'concurrency',
  'rateLimit',
  'batchSize',
  'timeoutMs',
  'maxElapsedMs',
  'retries',
  'checkVersionEveryMinutes',
] as const;

/**
 * Refuses limits that are not numbers, or too small for any call to begin or end. `Infinity` means no limit. Does not look
 * at other options.
 */
export function checkLimits(
  options: { readonly [name in (typeof LIMITS)[number]]?: unknown },
  operation: string,
): void {
  for (const name of LIMITS) {
    const { [name]: value } = options;
    const least = name === 'retries' ? 0 : 1;
    if (value === undefined || (typeof value === 'number' && value >= least)) continue;
    const message = `${name} must be a number from ${least}, and is ${String(value)}.`;
    throw new TwentyValidationError(message, { code: 'REFUSED', operation });
  }
}
