import type { ApiKey } from './role.js';

/** Whose request it is. */
export type Identity =
  { readonly kind: 'key'; readonly key: ApiKey } | { readonly kind: 'anonymous' | 'unknown' | 'revoked' };

/** Looks at the Authorization header; without the word `Bearer` it counts as absent. */
export function identify(header: string | undefined, keys: readonly ApiKey[]): Identity {
  const token = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) return { kind: 'anonymous' };
  const key = keys.find((each) => each.token === token);
  if (!key) return { kind: 'unknown' };
  return key.isRevoked ? { kind: 'revoked' } : { kind: 'key', key };
}
