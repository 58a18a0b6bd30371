import { realClock } from './clock.js';
import { environment } from './environment.js';
import {
  TwentyAuthError,
  TwentyError,
  TwentyNetworkError,
  TwentyRateLimitError,
  TwentyTimeoutError,
} from './errors.js';
import { dataOf } from './failures.js';
import type { Gate } from './gate.js';
import { REFILL_MS } from './gate.js';
import type { CallOptions, ClientOptions } from './options.js';
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
  readonly args: CallOptions;
  /** Whether it does no harm to be carried out twice. */
  readonly isRepeatable: boolean;
  /** Called when a try may have been carried out although no answer came. */
  readonly onUncertain?: (() => void) | undefined;
}

/** Sends a request, as often as is needed and allowed, and resolves to the `data` of the answer. */
export type Send = (sending: Sending) => Promise<JsonRecord>;

// A server that asks for a longer pause is not waited for.
const LONGEST_PAUSE_MS = 120_000;

/** Makes a {@link Send}. */
export function createTransport({ options, gate }: { readonly options: ClientOptions; readonly gate: Gate }): Send {
  const { hooks, clock = realClock, apiKey = environment('TWENTY_API_KEY') } = options;
  let known: Promise<string | undefined> | undefined;
  const askForKey = async () => {
    try {
      return typeof apiKey === 'function' ? await apiKey() : apiKey;
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
  return async (sending) => {
    const { operation, args, isRepeatable, onUncertain } = sending;
    const { retries = options.retries ?? 5, signal = options.signal } = args;
    for (let attempt = 1, hasNewKey = false; ; attempt++) {
      const key = (known ??= askForKey());
      try {
        return await attemptOnce({ options, gate, sending, attempt, key: await key });
      } catch (error) {
        if (!(error instanceof TwentyError)) throw error;
        const delayMs = Math.max(
          error.retryAfterMs ?? 0,
          REFILL_MS + Math.random() * Math.min(20_000, REFILL_MS * 2 ** attempt),
        );
        const isLimited = error instanceof TwentyRateLimitError;
        if (isLimited) gate.slowDown({ delayMs, spacingMs: spacingOf(error) });
        const isUncertain = error instanceof TwentyNetworkError || error instanceof TwentyTimeoutError;
        if (isUncertain) onUncertain?.();
        if (error instanceof TwentyAuthError && typeof apiKey === 'function' && !hasNewKey) {
          hasNewKey = true;
          // Unless another request has asked for a new one already.
          if (known === key) known = undefined;
        } else if (
          attempt > retries ||
          delayMs > LONGEST_PAUSE_MS ||
          !(isLimited || (isUncertain && (isRepeatable || options.retryWrites)))
        )
          throw error;
        hooks?.onRetry?.({ operation, attempt, delayMs, error });
        await clock.wait(delayMs, signal);
      }
    }
  };
}

interface Attempt {
  readonly options: ClientOptions;
  readonly gate: Gate;
  readonly sending: Sending;
  readonly attempt: number;
  readonly key: string | undefined;
}

async function attemptOnce({ options, gate, sending, attempt, key }: Attempt): Promise<JsonRecord> {
  const { operation, path = '/graphql', query, variables, args } = sending;
  const { hooks, clock = realClock, fetch = globalThis.fetch, baseUrl = environment('TWENTY_BASE_URL') } = options;
  if (baseUrl === undefined || key === undefined) {
    const [option, code] = baseUrl === undefined ? ['baseUrl', 'BASE_URL'] : ['apiKey', 'API_KEY'];
    throw new TwentyError(`${operation}: set TWENTY_${code} or the option ${option}.`, {
      code: `NO_${code}`,
      operation,
    });
  }
  const { signal = options.signal, timeoutMs = options.timeoutMs ?? 30_000 } = args;
  const url = baseUrl.replace(/\/+(graphql\/*)?$/, '') + path;
  const headers = {
    'content-type': 'application/json',
    ...(key && { authorization: `Bearer ${key}` }),
    ...options.headers,
  };
  const redact = redactor(key);
  await gate.enter({ attempt, signal });
  try {
    hooks?.onRequest?.({ operation, attempt, url, headers: redactedHeaders(headers), query, variables });
    const startedAt = clock.now();
    const body = JSON.stringify({ query, variables });
    const answer = await post({ operation, fetch, url, headers, body, timeoutMs, signal, redact });
    const { status } = answer.response;
    hooks?.onResponse?.({ operation, attempt, status, durationMs: clock.now() - startedAt });
    return dataOf({ operation, redact, ...answer });
  } finally {
    gate.leave();
  }
}

// `Limit reached (100 tokens per 60000 ms)`: how far apart requests must be to find a token each.
function spacingOf({ message }: Error): number {
  const [, tokens, ms] = /\((\d+) tokens per (\d+) ms\)/.exec(message) ?? [];
  return (Number(ms) / Number(tokens)) * 1.08 || 0;
}
