import { TwentyNetworkError, TwentyTimeoutError } from './errors.js';
import type { Redact } from './secrets.js';
import { redactedError } from './secrets.js';

/** A request, ready to be sent. */
export interface Post {
  readonly operation: string;
  readonly fetch: typeof fetch;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly redact: Redact;
}

/** Sends a request, once, and reads all of the answer. Throws the signal's reason, or why there is no answer. */
export async function post({ operation, fetch, url, headers, body, timeoutMs, signal, redact }: Post) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: controller.signal });
    return { response, text: await response.text() };
  } catch (error) {
    signal?.throwIfAborted();
    const [Class, code, where] = controller.signal.aborted
      ? [TwentyTimeoutError, 'TIMEOUT', `within ${timeoutMs} ms`]
      : [TwentyNetworkError, 'NETWORK', `from ${redact(url)}`];
    throw new Class(`${operation}: no answer ${where}.`, { code, operation, cause: redactedError(error, redact) });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}
