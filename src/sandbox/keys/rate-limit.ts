/** So many tokens in so much time. */
export interface RateLimit {
  readonly tokens: number;
  readonly perMs: number;
}

/** What a 2.x server allows each workspace: one token for each record operation. */
export const DEFAULT_RATE_LIMITS: readonly RateLimit[] = [
  { tokens: 100, perMs: 1000 },
  { tokens: 100, perMs: 60_000 },
];

/** What servers before 2.x allow. */
export const OLDER_RATE_LIMITS: readonly RateLimit[] = [{ tokens: 500, perMs: 100_000 }];

/** How many requests there may be at all, until somebody raises the quota. */
export interface RequestQuota {
  readonly requests: number;
  /** `allowance` where the plan of the workspace includes so many, `limit` where a rule of the workspace says so. */
  readonly exhausts: 'limit' | 'allowance';
}

interface Bucket {
  readonly limit: RateLimit;
  readonly available: number;
  /** In milliseconds. */
  readonly filledAt: number;
}

/** What a call without a token ran into. */
export type ReachedLimit =
  | { readonly kind: 'speed'; readonly limit: RateLimit; readonly retryAfterMs: number }
  | { readonly kind: 'quota'; readonly quota: RequestQuota };

/** Takes a token of each limit, or says which limit is reached. */
export type SpendToken = () => ReachedLimit | undefined;

/** What is allowed, and how. */
export interface LimiterOptions {
  readonly limits: readonly RateLimit[];
  readonly quota?: RequestQuota | undefined;
  /** `wholeTokens`: what a bucket gains since the last call that got a token is rounded down (2.21, the default). */
  readonly refill?: 'wholeTokens' | 'linear';
  readonly now: () => Date;
}

/**
 * Token buckets as the server has them. A call that is refused changes nothing, so a client that asks too often gets its
 * token as soon as there is one.
 */
export function rateLimiter({ limits, quota, refill = 'wholeTokens', now }: LimiterOptions): SpendToken {
  let requests = 0;
  let buckets: readonly Bucket[] = limits.map((limit) => ({
    limit,
    available: limit.tokens,
    filledAt: now().getTime(),
  }));
  return () => {
    if (quota !== undefined && requests >= quota.requests) return { kind: 'quota', quota };
    const at = now().getTime();
    const filled = buckets.map((bucket) => refilled(bucket, { at, refill }));
    const empty = filled.find((bucket) => bucket.available < 1);
    if (empty) return { kind: 'speed', limit: empty.limit, retryAfterMs: waitOf(empty) };
    buckets = filled.map((bucket) => ({ ...bucket, available: bucket.available - 1 }));
    requests += 1;
    return undefined;
  };
}

interface Refill {
  readonly at: number;
  readonly refill: 'wholeTokens' | 'linear';
}

function refilled({ limit, available, filledAt }: Bucket, { at, refill }: Refill): Bucket {
  const exactly = ((at - filledAt) * limit.tokens) / limit.perMs;
  const gained = refill === 'linear' ? exactly : Math.floor(exactly);
  return { limit, available: Math.min(limit.tokens, available + gained), filledAt: at };
}

/** How long it takes until there is a whole token. */
const waitOf = ({ limit, available }: Bucket): number =>
  Math.max(1, Math.ceil(((1 - available) * limit.perMs) / limit.tokens));

/** What a 2.21 server says when a limit is reached. */
export const limitMessage = ({ tokens, perMs }: RateLimit): string =>
  `Limit reached (${tokens} tokens per ${perMs} ms)`;
