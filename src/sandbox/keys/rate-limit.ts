/** So many tokens in so much time. */
export interface RateLimit {
  readonly tokens: number;
  readonly perMs: number;
}

/** What a 2.21 server allows each workspace: one token for each record operation. */
export const DEFAULT_RATE_LIMITS: readonly RateLimit[] = [
  { tokens: 100, perMs: 1000 },
  { tokens: 100, perMs: 60_000 },
];

interface Bucket {
  readonly limit: RateLimit;
  readonly available: number;
  /** In milliseconds. */
  readonly filledAt: number;
}

/** Takes a token of each limit, or says which limit is reached. */
export type SpendToken = () => RateLimit | undefined;

/**
 * Token buckets as the server has them: what a bucket gains since the last call that got a token is rounded down. A call
 * that is refused changes nothing, so a client that asks too often gets its token as soon as there is one.
 */
export function rateLimiter(options: { readonly limits: readonly RateLimit[]; readonly now: () => Date }): SpendToken {
  let buckets: readonly Bucket[] = options.limits.map((limit) => ({
    limit,
    available: limit.tokens,
    filledAt: options.now().getTime(),
  }));
  return () => {
    const now = options.now().getTime();
    const filled = buckets.map((bucket) => refilled(bucket, now));
    const empty = filled.find((bucket) => bucket.available < 1);
    if (empty) return empty.limit;
    buckets = filled.map((bucket) => ({ ...bucket, available: bucket.available - 1 }));
    return undefined;
  };
}

function refilled({ limit, available, filledAt }: Bucket, now: number): Bucket {
  const gained = Math.floor(((now - filledAt) * limit.tokens) / limit.perMs);
  return { limit, available: Math.min(limit.tokens, available + gained), filledAt: now };
}

/** What the server says when a limit is reached. */
export const limitMessage = ({ tokens, perMs }: RateLimit): string =>
  `Limit reached (${tokens} tokens per ${perMs} ms)`;
