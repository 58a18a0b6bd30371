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
  available: number;
  refilledAt: number;
}

/** Takes a token of each limit, or says which limit is reached. */
export type SpendToken = () => RateLimit | undefined;

/**
 * Token buckets as the server has them: what a bucket gains since the last call is rounded down, so that a client which
 * asks more often than a token takes to come back never gets one.
 */
export function rateLimiter(options: { readonly limits: readonly RateLimit[]; readonly now: () => Date }): SpendToken {
  const buckets: readonly Bucket[] = options.limits.map((limit) => ({
    limit,
    available: limit.tokens,
    refilledAt: options.now().getTime(),
  }));
  return () => {
    const now = options.now().getTime();
    for (const bucket of buckets) refill(bucket, now);
    const empty = buckets.find((bucket) => bucket.available < 1);
    if (empty) return empty.limit;
    for (const bucket of buckets) bucket.available -= 1;
    return undefined;
  };
}

function refill(bucket: Bucket, now: number): void {
  const gained = Math.floor(((now - bucket.refilledAt) * bucket.limit.tokens) / bucket.limit.perMs);
  bucket.available = Math.min(bucket.limit.tokens, bucket.available + gained);
  bucket.refilledAt = now;
}

/** What the server says when a limit is reached. */
export const limitMessage = ({ tokens, perMs }: RateLimit): string =>
  `Limit reached (${tokens} tokens per ${perMs} ms)`;
