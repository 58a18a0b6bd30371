import { realClock } from './clock.js';
import { environment } from './environment.js';
import {
  TwentyAuthError,
  TwentyError,
  TwentyNetworkError,
  TwentyPermissionError,
  TwentyRateLimitError,
  TwentyTimeoutError,
} from './errors.js';
import { dataOf } from './failures.js';
import type { Gate } from './gate.js';
import { REFILL_MS } from './gate.js';
import type { CallOptions, ClientOptions, RetryInfo } from './options.js';
import { post } from './post.js';
import { redactedHeaders, redactor } from './secrets.js';
import type { JsonRecord } from './selection.js';

/** One request of one operation. */
export interface Sending {
  /** Such as `people.findMany`. */
  readonly operation: string;
  readonly path?: '/graphql' | '/metadata';
  readonly query: string;
  readonly variables: object;
  /** What is sent instead of them as JSON: them with a file. */
  readonly body?: FormData;
  readonly args: CallOptions;
  /** Whether it is a write, and could do harm if it is carried out twice. */
  readonly write?: 'once' | 'repeatable';
}

/** Sends a request, as often as is needed and allowed, and resolves to the `data` of the answer. */
export type Send = (sending: Sending) => Promise<JsonRecord>;

// A server that asks for a longer pause is not waited for.
const LONGEST_PAUSE_MS = 120_000;

/** Makes a {@link Send}. */
export function createTransport(options: ClientOptions, gate: Gate): Send {
  const { hooks, clock = realClock, apiKey } = options;
  const askForKey = async () => (typeof apiKey === 'function' ? apiKey() : (apiKey ?? environment('TWENTY_API_KEY')));
  let known: ReturnType<typeof askForKey> | undefined;
  return async ({ operation, path = '/graphql', query, variables, body, args, write }) => {
    const { retries = options.retries ?? 5, signal = options.signal, timeoutMs = options.timeoutMs ?? 30_000 } = args;
    if (write && options.readOnly)
      throw new TwentyPermissionError('the client is readOnly.', { code: 'READ_ONLY', operation });
    for (let attempt = 1, hasNewKey = false, isUncertain = false; ; attempt++) {
      let asked: typeof known;
      const backoffMs = REFILL_MS * 2 ** Math.min(attempt - 1, 5);
      let retry: RetryInfo;
      try {
        await gate.enter(attempt, signal);
        const key = await (asked = known ??= askForKey());
        const { baseUrl = environment('TWENTY_BASE_URL'), fetch = globalThis.fetch } = options;
        if (baseUrl === undefined || key === undefined) {
          const name = baseUrl === undefined ? 'BASE_URL' : 'API_KEY';
          throw new TwentyError(`set TWENTY_${name}, or the option.`, { code: `NO_${name}`, operation });
        }
        const url = baseUrl.replace(/\/+(graphql\/*)?$/, '') + path;
        // Of a form, `fetch` says itself what it is.
        const headers = {
          ...(body ? {} : { 'content-type': 'application/json' }),
          ...(key && { authorization: `Bearer ${key}` }),
          ...options.headers,
        };
        const redact = redactor(key);
        hooks?.onRequest?.({ operation, attempt, url, headers: redactedHeaders(headers), query, variables });
        const startedAt = clock.now();
        const init = { method: 'POST', headers, body: body ?? JSON.stringify({ query, variables }) };
        const answer = await post(url, init, { operation, fetch, timeoutMs, signal, redact });
        const durationMs = clock.now() - startedAt;
        hooks?.onResponse?.({ operation, attempt, status: answer.response.status, durationMs });
        return dataOf(operation, answer, redact);
      } catch (error) {
        if (!(error instanceof TwentyError)) {
          // It may be the function that gives the key, which is asked again.
          known = undefined;
          throw error;
        }
        const delayMs = Math.max(error.retryAfterMs ?? 0, REFILL_MS + Math.random() * backoffMs);
        const isLimited = error instanceof TwentyRateLimitError;
        const isUnanswered = error instanceof TwentyNetworkError || error instanceof TwentyTimeoutError;
        isUncertain ||= isUnanswered;
        if (isLimited) gate.slowDown({ delayMs, spacingMs: backoffMs });
        if (error instanceof TwentyAuthError && typeof apiKey === 'function' && !hasNewKey) {
          hasNewKey = true;
          // Unless another request has done so already.
          if (known === asked) known = undefined;
        } else {
          const isWorthIt = isLimited || (isUnanswered && (write !== 'once' || options.retryWrites));
          if (!isWorthIt || attempt > retries || delayMs > LONGEST_PAUSE_MS)
            throw Object.assign(error, { isUncertain });
        }
        retry = { operation, attempt, delayMs, error };
      } finally {
        gate.leave();
      }
      hooks?.onRetry?.(retry);
      await clock.wait(retry.delayMs, signal);
    }
  };
}
