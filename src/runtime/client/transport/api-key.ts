import { TwentyAuthError, TwentyError } from '../errors.js';
import type { ClientOptions } from '../options.js';
import { withTimeout } from './clock.js';
import { environment } from './environment.js';

/** How long a call waits for its key. */
export interface KeyRequest {
  readonly operation: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** Where the key of a client comes from. */
export interface KeySource {
  /** The key for one call, with all its attempts. */
  forCall(): CallKey;
}

/** The key for one call. */
export interface CallKey {
  /** Resolves to the key, `''` where requests go without one. */
  get(request: KeyRequest): Promise<string>;
  /** To be called when the server refuses the key: the next `get`, of any call, asks for another. */
  discard(): void;
  /** Whether the call may try another key after a refusal, which it may once. */
  canRenew(): boolean;
}

/** The key of a client: an option, a function that is asked once and again after a refusal, or the environment's. */
export function createKeySource({ apiKey, headers = {} }: ClientOptions): KeySource {
  if (typeof apiKey === 'function') return renewableKey(apiKey);
  const isInHeaders = Object.keys(headers).some((name) => name.toLowerCase() === 'authorization');
  const key: CallKey = {
    // The environment is read only where it is needed: Deno asks for a permission.
    get: async ({ operation }) => checkedKey(apiKey ?? (isInHeaders ? '' : environment('TWENTY_API_KEY')), operation),
    discard: () => {},
    canRenew: () => false,
  };
  return { forCall: () => key };
}

interface CachedKey {
  readonly answer: Promise<unknown>;
}

function renewableKey(askForKey: () => unknown): KeySource {
  let cached: CachedKey | undefined;
  return {
    forCall() {
      let current: CachedKey | undefined;
      let isDiscarded = false;
      let hasRenewed = false;
      const discard = () => {
        isDiscarded = true;
        // Unless another call has asked for a new one already.
        if (cached === current) cached = undefined;
      };
      return {
        discard,
        canRenew: () => !hasRenewed,
        async get({ operation, timeoutMs, signal }) {
          hasRenewed = isDiscarded;
          const { answer } = (current = cached ??= { answer: Promise.resolve().then(askForKey) });
          const timeoutError = () =>
            new TwentyError(`apiKey() gave no key within ${timeoutMs} ms.`, { code: 'NO_API_KEY', operation });
          try {
            return checkedKey(await withTimeout(() => answer, { timeoutMs, signal, timeoutError }), operation);
          } catch (error) {
            // An abort says nothing about the key.
            if (!signal?.aborted) discard();
            throw error;
          }
        },
      };
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
