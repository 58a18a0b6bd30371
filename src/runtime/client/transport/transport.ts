import { createKeySource } from './api-key.js';
import { realClock } from './clock.js';
import { createDeadline } from './deadline.js';
import { TwentyAuthError, TwentyError, TwentyPermissionError, TwentyRateLimitError } from '../errors.js';
import type { ExchangeContext, Sending } from './attempt.js';
import { exchange } from './attempt.js';
import type { Gate } from './limiter.js';
import type { ClientOptions } from '../options.js';
import { backoffMs, retryDelayMs } from './retry-decision.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { settingsOf } from '../settings.js';
import { targetOf } from './target.js';

export type { Delivery, Sending } from './attempt.js';

/** Sends a request, as often as is needed and allowed, and resolves to the `data` of the answer. */
export type Send = (sending: Sending) => Promise<JsonRecord>;

/** What a client shares with those that are derived from it. */
export interface SharedState extends Pick<ExchangeContext, 'knownServers'> {
  readonly gate: Gate;
}

/** Makes a {@link Send}. */
export function createTransport(options: ClientOptions, { gate, knownServers }: SharedState): Send {
  const { hooks, clock = realClock, retryWrites } = options;
  const keys = createKeySource(options);

  return async (sending) => {
    const { operation, args, write, delivery = { isUncertain: false } } = sending;
    if (write && options.readOnly)
      throw new TwentyPermissionError('the client is readOnly.', { code: 'READ_ONLY', operation });
    const { retries, timeoutMs, maxElapsedMs, callerSignal } = settingsOf(options, args, operation);
    const target = targetOf(options, operation);
    const context = { options, clock, keys, knownServers, target, timeoutMs, delivery };
    const endsAt = clock.now() + maxElapsedMs;
    const { signal, release } = createDeadline({ ms: maxElapsedMs, signal: callerSignal, operation });
    let { canRenew: canRenewKey } = keys;
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          return await gate.pass({ attempt, signal }, () => exchange(sending, { ...context, attempt, signal }));
        } catch (error) {
          callerSignal?.throwIfAborted();
          // Hooks, and the function that gives the key, throw what they like.
          if (!(error instanceof TwentyError)) throw error;
          const isKnownServer = knownServers.has(target.baseUrl);
          const leftMs = endsAt - clock.now();
          const allowed = { retries, write, retryWrites, canRenewKey, isKnownServer, leftMs };
          const delayMs = retryDelayMs({ error, attempt, ...allowed, random: Math.random() });
          if (delayMs === undefined) throw Object.assign(error, { isUncertain: delivery.isUncertain });
          if (error instanceof TwentyAuthError) canRenewKey = false;
          if (error instanceof TwentyRateLimitError) gate.slowDown({ delayMs, spacingMs: backoffMs(attempt) });
          hooks?.onRetry?.({ operation, attempt, delayMs, error });
          await clock.wait(delayMs, signal);
        }
      }
    } finally {
      release();
    }
  };
}
