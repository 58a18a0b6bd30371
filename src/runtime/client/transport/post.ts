import { withTimeout } from './clock.js';
import { TwentyNetworkError, TwentyTimeoutError } from '../errors.js';
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
export async function post(url: string, init: RequestInit, request: Post): Promise<Answer> {
  const { operation, fetch, timeoutMs, signal, redact } = request;
  const timeoutError = () =>
    new TwentyTimeoutError(`no answer within ${timeoutMs} ms.`, { code: 'TIMEOUT', operation, isUncertain: true });
  const exchange = async (signal: AbortSignal) => {
    const response = await fetch(url, { ...init, signal });
    return { response, text: await response.text() };
  };
  try {
    return await withTimeout(exchange, { timeoutMs, signal, timeoutError });
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof TwentyTimeoutError) throw error;
    const { code, text } = causeOf(error);
    throw new TwentyNetworkError(redact(`no answer from ${url}.`), {
      code: 'NETWORK',
      subCode: code,
      operation,
      isUncertain: !isUnsent(code),
      cause: redact(text),
    });
  }
}

// The codes of connections that were never made, as Node.js and Bun call them.
const UNSENT = ['ECONNREFUSED', 'ConnectionRefused', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Whether a connection failed before anything was sent, by its code. */
export const isUnsent = (code: string | undefined): boolean => code !== undefined && UNSENT.includes(code);

/** Why there is no connection: Node.js says it in a cause of its own, others in the error. */
function causeOf(error: unknown): { readonly code: string | undefined; readonly text: string } {
  const { cause = error } = Object(error) as { readonly cause?: unknown };
  const { code } = Object(cause) as { readonly code?: unknown };
  const known = typeof code === 'string' ? code : undefined;
  return { code: known, text: `${String(cause)} ${known ?? ''}`.trim() };
}
