import { setAlarm } from './clock.js';
import { TwentyNetworkError, TwentyTimeoutError } from './errors.js';
import type { Redact } from './secrets.js';

/** How to send a request. */
export interface Post {
  readonly operation: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly redact: Redact;
}

/** An answer that has arrived, all of it. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** Sends a request, once. Throws the signal's reason, or why there is no answer. */
export async function post(
  url: string,
  init: RequestInit,
  { operation, fetch, timeoutMs, signal, redact }: Post,
): Promise<Answer> {
  const controller = new AbortController();
  const cancelAlarm = setAlarm(timeoutMs, signal, () => controller.abort());
  try {
    const response = await fetch(url, { ...init, signal: controller.signal });
    return { response, text: await response.text() };
  } catch (error) {
    signal?.throwIfAborted();
    const [Class, code, where] = controller.signal.aborted
      ? [TwentyTimeoutError, 'TIMEOUT', `within ${timeoutMs} ms`]
      : [TwentyNetworkError, 'NETWORK', `from ${url}`];
    // Node says what is wrong with the connection in a cause of its own, others in the error.
    const { cause = error } = error as Error;
    throw new Class(redact(`no answer ${where}.`), {
      code,
      operation,
      cause: redact(`${cause} ${(cause as { readonly code?: string }).code ?? ''}`),
    });
  } finally {
    cancelAlarm();
  }
}
