import type { ErrorDetails } from '../client/errors.js';
import { TwentyError, TwentyNetworkError } from '../client/errors.js';
import type { CallOptions } from '../client/options.js';
import { settingsOf } from '../client/settings.js';
import { realClock } from '../client/transport/clock.js';
import { post } from '../client/transport/post.js';
import { retryLoop } from '../client/transport/retry-loop.js';

/** Where to send a file, and how. */
export interface FileTarget extends CallOptions {
  /** A secret, because whoever knows it may write there: no error contains it. */
  readonly uploadUrl: string;
  readonly contentType: string;
  readonly operation: string;
  readonly fetch: typeof fetch;
}

/** Sends a file to a storage, and tries again where the storage does not answer or is busy. */
export async function putFile(file: Blob, target: FileTarget): Promise<void> {
  const { uploadUrl, contentType, operation, fetch } = target;
  const settings = settingsOf({}, target, operation);
  const { timeoutMs } = settings;
  const redact = (text: string) => text.split(uploadUrl).join(uploadUrl.replace(/\?.*/, ''));
  const init = { method: 'PUT', headers: { 'content-type': contentType }, body: file };
  return retryLoop({
    operation,
    settings,
    clock: realClock,
    circumstances: () => ({ canRenewKey: false, isKnownServer: true }),
    run: async ({ signal }) => {
      const { response, text } = await post(uploadUrl, init, { operation, fetch, timeoutMs, signal, redact });
      if (!response.ok) throw refusalOf(response.status, { operation, cause: redact(text).slice(0, 1000) });
    },
  });
}

// A storage that is busy or broken may take the file later.
function refusalOf(status: number, details: Pick<ErrorDetails, 'operation' | 'cause'>): TwentyError {
  const Class = status === 429 || status > 500 ? TwentyNetworkError : TwentyError;
  const message = `the storage of the server does not take the file (HTTP_${status}).`;
  return new Class(message, { ...details, code: `HTTP_${status}`, status });
}
