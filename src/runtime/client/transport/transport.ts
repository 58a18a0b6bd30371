import { TwentyPermissionError } from '../errors.js';
import type { ClientOptions } from '../options.js';
import type { JsonRecord } from '../../portable/json-record.js';
import { settingsOf } from '../settings.js';
import { createKeySource } from './api-key.js';
import { tellCall } from './call-story.js';
import { realClock } from './clock.js';
import type { Limiter } from './limiter.js';
import { createLimiter } from './limiter.js';
import { retryLoop } from './retry-loop.js';
import { sendOnce } from './send-once.js';
import type { Sending } from './sending.js';
import { targetOf } from './target.js';

/** Sends a request, as often as is needed and allowed, and resolves to the `data` of the answer. */
export type Send = (sending: Sending) => Promise<JsonRecord>;

/** What a client shares with those that are derived from it. */
export interface SharedState {
  readonly limiter: Limiter;
  /** The servers that have answered in GraphQL, by their addresses. */
  readonly knownServers: Set<string>;
}

/** Makes what a client shares with those that are derived from it. */
export const createSharedState = (options: ClientOptions): SharedState => ({
  limiter: createLimiter(options),
  knownServers: new Set(),
});

/** Makes a {@link Send}. */
export function createTransport(options: ClientOptions, { limiter, knownServers }: SharedState): Send {
  const { hooks, clock = realClock, retryWrites } = options;
  const keys = createKeySource(options);

  return (sending) => {
    const { operation, args, write, delivery = { isUncertain: false } } = sending;
    const teller = { hooks, clock, signal: args.signal ?? options.signal };
    return tellCall(operation, teller, async (story, noteAttempt) => {
      if (write && options.readOnly)
        throw new TwentyPermissionError('the client is readOnly.', { code: 'READ_ONLY', operation });
      const settings = settingsOf(options, args, operation);
      const target = targetOf(options, operation);
      const key = keys.forCall();
      const { timeoutMs } = settings;
      const context = { options, clock, key, knownServers, target, timeoutMs, delivery, story };
      return retryLoop({
        operation,
        settings,
        clock,
        run: (attempt) => {
          noteAttempt(attempt.attempt);
          return limiter.run(attempt, () => sendOnce(sending, { ...context, ...attempt }));
        },
        circumstances: () => ({
          write,
          retryWrites,
          canRenewKey: key.canRenew(),
          isKnownServer: knownServers.has(target.baseUrl),
        }),
        onRetry: ({ attempt, error, retry: { delayMs, spacingMs, limit } }) => {
          if (spacingMs !== undefined) limiter.slowDown({ delayMs, spacingMs, limit });
          hooks?.onRetry?.({ ...story, attempt, delayMs, error });
        },
        onGiveUp: (error) => Object.assign(error, { isUncertain: delivery.isUncertain }),
      });
    });
  };
}
