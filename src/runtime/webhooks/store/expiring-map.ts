/** Values that are forgotten at a time of their own. */
export interface ExpiringMap<Value> {
  /** The value, unless its time is over. */
  get(key: string): Value | undefined;
  /** Keeps a value until `expiresAt`, ms since 1970. */
  set(key: string, value: Value, expiresAt: number): void;
  delete(key: string): void;
}

/** How much is kept. */
export interface ExpiringMapOptions {
  /** Beyond so many keys the oldest are forgotten. Default: 100,000, some 20 MB. */
  readonly maxKeys?: number | undefined;
  /** The time in ms since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** An expiring map in memory. */
export function createExpiringMap<Value>({
  maxKeys = 100_000,
  now = Date.now,
}: ExpiringMapOptions): ExpiringMap<Value> {
  const entries = new Map<string, { readonly value: Value; readonly expiresAt: number }>();

  /** Stops at the first key that is still valid: keys that were set later mostly expire later. */
  function forgetOldest(): void {
    for (const [oldest, { expiresAt }] of entries) {
      if (expiresAt > now() && entries.size <= maxKeys) break;
      entries.delete(oldest);
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry.value : undefined;
    },
    set(key, value, expiresAt) {
      entries.delete(key); // so that it is the newest again
      entries.set(key, { value, expiresAt });
      forgetOldest();
    },
    delete: (key) => void entries.delete(key),
  };
}
