import { createExpiringMap, type ExpiringMapOptions } from './expiring-map.js';

/** Remembers which deliveries were seen. Share one (Redis, a database) between all instances that receive webhooks. */
export interface WebhookStore {
  /** Remembers `key` until `expiresAt` (ms since 1970) and says whether it was new. Must be atomic. */
  add(key: string, expiresAt: number): boolean | Promise<boolean>;
  /** Forgets `key`: handling failed, so a second delivery is welcome. */
  delete(key: string): unknown;
}

/** A store for one process. */
export function createMemoryStore(options: ExpiringMapOptions = {}): WebhookStore {
  const seen = createExpiringMap<true>(options);
  return {
    add(key, expiresAt) {
      if (seen.get(key)) return false;
      seen.set(key, true, expiresAt);
      return true;
    },
    delete: (key) => seen.delete(key),
  };
}
