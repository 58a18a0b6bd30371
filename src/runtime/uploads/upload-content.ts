import { realClock } from '../client/transport/clock.js';
import { createDeadline } from '../client/transport/deadline.js';
import type { ErrorDetails } from '../client/errors.js';
import { TwentyError, TwentyNetworkError } from '../client/errors.js';
import type { CallOptions } from '../client/options.js';
import { post } from '../client/transport/post.js';
import { retryDelayMs } from '../client/transport/retry-decision.js';
import { settingsOf } from '../client/settings.js';

/** Where to send a file, and how. */
export interface FileTarget extends CallOptions {
  /** Whoever knows it may write there: it is in no error. */
  readonly uploadUrl: string;
  readonly contentType: string;
  readonly operation: string;
  readonly fetch: typeof fetch;
}

/** Sends a file to a storage, again where that does not answer or has no time. */
export async function putFile(file: Blob, target: FileTarget): Promise<void> {
  const { uploadUrl, contentType, operation, fetch } = target;
  const { retries, timeoutMs, maxElapsedMs, callerSignal } = settingsOf({}, target, operation);
  const redact = (text: string) => text.split(uploadUrl).join(uploadUrl.replace(/\?.*/, ''));
  const init = { method: 'PUT', headers: { 'content-type': contentType }, body: file };
  const endsAt = realClock.now() + maxElapsedMs;
  const { signal, release } = createDeadline({ ms: maxElapsedMs, signal: callerSignal, operation });
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        const { response, text } = await post(uploadUrl, init, { operation, fetch, timeoutMs, signal, redact });
        if (response.ok) return;
        throw refusalOf(response.status, { operation, cause: redact(text).slice(0, 1000) });
      } catch (error) {
        callerSignal?.throwIfAborted();
        if (!(error instanceof TwentyError)) throw error;
        const allowed = { retries, canRenewKey: false, isKnownServer: true, leftMs: endsAt - realClock.now() };
        const delayMs = retryDelayMs({ error, attempt, ...allowed, random: Math.random() });
        if (delayMs === undefined) throw error;
        await realClock.wait(delayMs, signal);
      }
    }
  } finally {
    release();
  }
}

// A storage that is busy or broken may take the file later.
function refusalOf(status: number, details: Pick<ErrorDetails, 'operation' | 'cause'>): TwentyError {
  const Class = status === 429 || status > 500 ? TwentyNetworkError : TwentyError;
  const message = `the storage of the server does not take the file (HTTP_${status}).`;
  return new Class(message, { ...details, code: `HTTP_${status}`, status });
}
