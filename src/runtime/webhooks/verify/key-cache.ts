import { importSecret, type WebhookKey } from './signature.js';

/** More keys than a program needs at a time. */
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
 * The key of a secret. Importing a secret takes as long as verifying a small delivery, so the key is kept for the next
 * one. Only a weak reference keeps it: the garbage collection removes a secret that no receiver uses any more.
 */
export async function keyOf(secret: string): Promise<WebhookKey> {
  for (const reference of imported) {
    const known = reference.deref();
    if (known?.secret === secret) return known.key;
  }
  const key = await importSecret(secret);
  // neither every engine nor every version of TypeScript's library has weak references
  const { WeakRef } = globalThis as unknown as { readonly WeakRef?: new (target: ImportedSecret) => WeakReference };
  if (WeakRef) {
    imported.unshift(new WeakRef({ secret, key }));
    imported.length = Math.min(imported.length, MAX_KEYS);
  }
  return key;
}
