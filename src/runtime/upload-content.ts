import { realClock } from './clock.js';
import { TwentyError, TwentyNetworkError, TwentyTimeoutError } from './errors.js';
import { REFILL_MS } from './gate.js';
import type { CallOptions } from './options.js';
import { post } from './post.js';

/** Where to send a file, and how. */
export interface FileTarget extends CallOptions {
  /** Whoever knows it may write there: it is in no error. */
  readonly uploadUrl: string;
  readonly contentType: string;
  readonly operation: string;
  readonly fetch: typeof fetch;
}

/** Sends a file to a storage, again where that does not answer or has no time. */
export async function putFile(
  file: Blob,
  { uploadUrl, contentType, operation, fetch, signal, timeoutMs = 30_000, retries = 5 }: FileTarget,
): Promise<void> {
  const redact = (text: string) => text.replaceAll(uploadUrl, uploadUrl.replace(/\?.*/, ''));
  const init = { method: 'PUT', headers: { 'content-type': contentType }, body: file };
  for (let attempt = 1; ; attempt++) {
    try {
      signal?.throwIfAborted();
      const { response, text } = await post(uploadUrl, init, { operation, fetch, timeoutMs, signal, redact });
      const { ok, status } = response;
      if (ok) return;
      const Class = status === 429 || status > 500 ? TwentyNetworkError : TwentyError;
      const details = { code: `HTTP_${status}`, status, operation, cause: redact(text).slice(0, 1000) };
      throw new Class(`the storage of the server does not take the file (HTTP_${status}).`, details);
    } catch (error) {
      const isWorthIt = error instanceof TwentyNetworkError || error instanceof TwentyTimeoutError;
      if (!isWorthIt || attempt > retries) throw error;
      await realClock.wait(REFILL_MS * 2 ** Math.min(attempt - 1, 5), signal);
    }
  }
}
