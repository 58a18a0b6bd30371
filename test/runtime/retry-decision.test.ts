import { expect, test } from 'vitest';
import {
  TwentyAuthError,
  TwentyError,
  TwentyNetworkError,
  TwentyQuotaError,
  TwentyRateLimitError,
  TwentyTimeoutError,
  TwentyValidationError,
} from '../../src/runtime/client/errors.js';
import type { ErrorDetails } from '../../src/runtime/client/errors.js';
import type { FailedAttempt, RetryDecision } from '../../src/runtime/client/transport/retry-decision.js';
import { backoffMs, retryDecision } from '../../src/runtime/client/transport/retry-decision.js';

const error = (Class: typeof TwentyError, details: Partial<ErrorDetails> = {}) =>
  new Class('x', { code: 'X', operation: 'people.count', ...details });

const LOST = error(TwentyNetworkError, { isUncertain: true });
const UNSENT = error(TwentyNetworkError, { code: 'NETWORK', subCode: 'ECONNREFUSED', isUncertain: false });
const LIMITED = error(TwentyRateLimitError);

const failed = (changes: Partial<FailedAttempt>): FailedAttempt => ({
  error: LOST,
  attempt: 1,
  retries: 10,
  canRenewKey: false,
  isKnownServer: true,
  leftMs: Infinity,
  random: 0,
  ...changes,
});

const GIVE_UP: RetryDecision = { kind: 'give up' };
const after = (delayMs: number): RetryDecision => ({ kind: 'retry', delayMs });
/** After a rate limit, the whole client slows down. */
const slower = (delayMs: number, spacingMs: number): RetryDecision => ({ kind: 'retry', delayMs, spacingMs });

test.each<[string, Partial<FailedAttempt>, RetryDecision]>([
  ['a read without an answer is tried again', { error: LOST }, after(650)],
  ['a read that took too long, too', { error: error(TwentyTimeoutError, { isUncertain: true }) }, after(650)],
  ['a rate limit is waited for', { error: LIMITED }, slower(650, 650)],
  [
    'so it is by a write that must not happen twice, which has not been carried out',
    { error: LIMITED, write: 'once' },
    slower(650, 650),
  ],
  ['such a write is not repeated if it may have been carried out', { error: LOST, write: 'once' }, GIVE_UP],
  ['it is if the caller bears that', { error: LOST, write: 'once', retryWrites: true }, after(650)],
  ['it is if it never left', { error: UNSENT, write: 'once' }, after(650)],
  ['a write that may happen twice is repeated', { error: LOST, write: 'repeatable' }, after(650)],
  [
    'a limit that the server names is waited for as long as that takes, and kept',
    { error: error(TwentyRateLimitError, { limit: 100, periodMs: 1000, retryAfterMs: 7 }) },
    { kind: 'retry', delayMs: 10, spacingMs: 10, limit: { requests: 100, periodMs: 1000 } },
  ],
  [
    'longer, where it asks for more',
    { error: error(TwentyRateLimitError, { limit: 100, periodMs: 60_000, retryAfterMs: 5000 }) },
    { kind: 'retry', delayMs: 5000, spacingMs: 600, limit: { requests: 100, periodMs: 60_000 } },
  ],
  ['a limit without a period is none', { error: error(TwentyRateLimitError, { limit: 100 }) }, slower(650, 650)],
  ['a quota that is used up is final', { error: error(TwentyQuotaError, { retryAfterMs: 1000 }) }, GIVE_UP],
  ['a refusal is final', { error: error(TwentyValidationError) }, GIVE_UP],
  ['a failure of the server is final', { error: error(TwentyError, { isUncertain: true }) }, GIVE_UP],
  ['a refused key is final', { error: error(TwentyAuthError) }, GIVE_UP],
  ['another key is tried', { error: error(TwentyAuthError), canRenewKey: true, retries: 0 }, after(650)],
  ['the last retry is made', { attempt: 10 }, after(10_400)],
  ['no more than are allowed', { attempt: 11 }, GIVE_UP],
  ['none if none is allowed', { retries: 0 }, GIVE_UP],
  [
    'what the server asks for is waited for',
    { error: error(TwentyRateLimitError, { retryAfterMs: 7000 }) },
    slower(7000, 650),
  ],
  ['two minutes are', { error: error(TwentyRateLimitError, { retryAfterMs: 120_000 }) }, slower(120_000, 650)],
  ['longer is not', { error: error(TwentyRateLimitError, { retryAfterMs: 120_001 }) }, GIVE_UP],
  ['a time that has passed is no time', { error: error(TwentyRateLimitError, { retryAfterMs: -5 }) }, slower(650, 650)],
  ['a call that ends before the next try is given up at once', { leftMs: 650 }, GIVE_UP],
  ['it goes on while there is time', { leftMs: 651 }, after(650)],
  ['the wait grows', { attempt: 4 }, after(2600)],
  ['it is spread', { attempt: 4, random: 1 }, after(5200)],
  ['it does not grow for ever', { attempt: 10, random: 1 }, after(20_800)],
  [
    'a host that nobody knows is a mistake in the address',
    { error: error(TwentyNetworkError, { subCode: 'ENOTFOUND', isUncertain: false }), isKnownServer: false },
    GIVE_UP,
  ],
  [
    'a host that was there before may come back',
    { error: error(TwentyNetworkError, { subCode: 'ENOTFOUND', isUncertain: false }) },
    after(650),
  ],
  [
    'a certificate that nobody trusts is a mistake',
    { error: error(TwentyNetworkError, { subCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }), isKnownServer: false },
    GIVE_UP,
  ],
  ['a server that does not listen yet is waited for', { error: UNSENT, isKnownServer: false }, after(650)],
])('%s', (_, changes, want) => {
  expect(retryDecision(failed(changes))).toEqual(want);
});

test('ten retries outlast a minute without a server, however the dice fall', () => {
  const attempts = Array.from({ length: 10 }, (_, index) => index + 1);
  const shortest = attempts.map((attempt) => {
    const decision = retryDecision(failed({ error: UNSENT, attempt, random: 0 }));
    return decision.kind === 'retry' ? decision.delayMs : 0;
  });
  expect(shortest.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThan(60_000);
  const longest = attempts.map(backoffMs).reduce((sum, ms) => sum + ms, 0);
  expect(longest).toBeLessThan(150_000);
});
