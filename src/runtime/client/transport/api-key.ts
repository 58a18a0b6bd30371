import { inTime } from './clock.js';
import { environment } from './environment.js';
import { TwentyAuthError, TwentyError } from '../errors.js';
import type { ClientOptions } from '../options.js';

/** How long a call waits for its key. */
export interface KeyRequest {
  readonly operation: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Where the key of a client comes from. */
export interface KeySource {
  /** Resolves to the key, `''` where requests go without one. */
  get(request: KeyRequest): Promise<string>;
  /** Whether there may be another key than the one that the server refused. */
  readonly canRenew: boolean;
  /** The server refused this key: the next call asks for another, unless somebody has already. */
  refused(key: string): void;
}

interface Asked {
  readonly answer: Promise<unknown>;
  key?: string;
}

/** The key of a client: an option, a function that is asked once and again after a refusal, or the environment's. */
export function createKeySource({ apiKey, headers = {} }: ClientOptions): KeySource {
  const isInHeaders = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  // Read only where it is needed: Deno asks for a permission.
  const otherKey = () => (isInHeaders ? '' : environment('TWENTY_API_KEY'));
  let asked: Asked | undefined;
  return {
    canRenew: typeof apiKey === 'function',
    async get({ operation, timeoutMs, signal }) {
      if (typeof apiKey !== 'function') return checkedKey(apiKey ?? otherKey(), operation);
      const current = (asked ??= { answer: Promise.resolve().then(apiKey) });
      const timeoutError = () =>
        new TwentyError(`apiKey() gave no key within ${timeoutMs} ms.`, { code: 'NO_API_KEY', operation });
      try {
        return (current.key = checkedKey(
          await inTime(() => current.answer, { timeoutMs, signal, timeoutError }),
          operation,
        ));
      } catch (error) {
        // The next call asks again. A call that was aborted tells nothing of the key.
        if (asked === current && !signal?.aborted) asked = undefined;
        throw error;
      }
    },
    refused(key) {
      if (asked?.key === key) asked = undefined;
    },
  };
}

/** The key as it is sent: files and variables often end with a line break, and people copy `Bearer` too. */
function checkedKey(given: unknown, operation: string): string {
  // Templates make the text `undefined` of a variable that is not set.
  if (typeof given !== 'string' || given === 'undefined') {
    throw new TwentyError('TWENTY_API_KEY, or the option apiKey, is not set.', { code: 'NO_API_KEY', operation });
  }
  const key = given.trim().replace(/^Bearer\s+/i, '');
  // `fetch` would quote it in its error.
  if (/[^\x21-\x7e]/.test(key)) {
    const reason = 'the API key holds a blank, or another character that no key has.';
    throw new TwentyAuthError(reason, { code: 'API_KEY', operation });
  }
  return key;
}
