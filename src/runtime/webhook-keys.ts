import { importSecret, type WebhookKey } from './webhook-signature.js';

/** More secrets than a program verifies with, so that old ones do not pile up. */
const MAX_KEYS = 20;

interface ImportedSecret {
  readonly secret: string;
  readonly key: WebhookKey;
}

interface WeakReference {
  deref(): ImportedSecret | undefined;
}

/** The latest first. */
const imported: WeakReference[] = [];

/**
 * The key of a secret. Making one takes as long as verifying a small delivery, so that it is kept for the next delivery,
 * but only by a weak reference: a secret is not in memory for longer than something uses it and garbage is collected.
 */
export async function keyOf(secret: string): Promise<WebhookKey> {
  for (const reference of imported) {
    const known = reference.deref();
    if (known?.secret === secret) return known.key;
  }
  const key = await importSecret(secret);
  // not every engine has them, nor every version of TypeScript's library
  const { WeakRef }: { readonly WeakRef?: new (target: ImportedSecret) => WeakReference } = globalThis;
  if (WeakRef) {
    imported.unshift(new WeakRef({ secret, key }));
    imported.length = Math.min(imported.length, MAX_KEYS);
  }
  return key;
}
