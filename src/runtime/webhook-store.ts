/** Remembers which deliveries were seen. Share one (Redis, a database) between all instances that receive webhooks. */
export interface WebhookStore {
  /** Remembers `key` until `expiresAt` (ms since 1970) and says whether it was new. Must be atomic. */
  add(key: string, expiresAt: number): boolean | Promise<boolean>;
  /** Forgets `key`: handling failed, so a second delivery is welcome. */
  delete(key: string): unknown;
}

/** A store for one process. Keeps at most `maxKeys` (default 100,000, some 20 MB), then forgets the oldest. */
export function createMemoryStore(
  options: { readonly maxKeys?: number; readonly now?: () => number } = {},
): WebhookStore {
  const { maxKeys = 100_000, now = Date.now } = options;
  const expiries = new Map<string, number>();
  return {
    add(key, expiresAt) {
      const known = (expiries.get(key) ?? -Infinity) > now();
      if (known) return false;
      expiries.delete(key); // so that it is the newest again
      expiries.set(key, expiresAt);
      for (const [oldest, expiry] of expiries) {
        if (expiry > now() && expiries.size <= maxKeys) break;
        expiries.delete(oldest);
      }
      return true;
    },
    delete: (key) => expiries.delete(key),
  };
}
