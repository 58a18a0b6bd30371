import { type Bytes, toBytes } from './webhook-bytes.js';
import { parseEvent } from './webhook-envelope.js';
import { TwentyWebhookError } from './webhook-error.js';
import type { WebhookObjectsOf } from './webhook-events.js';
import type { WebhookEvent } from './webhook-patterns.js';
import { verifySignature } from './webhook-signature.js';
import type { WebhookStore } from './webhook-store.js';

/** How deliveries are verified. */
export interface WebhookVerification {
  /** The webhook's secret; several while it is rotated. */
  readonly secret?: string | readonly string[] | undefined;
  /** Accepts deliveries when there is no `secret`: anybody can send them. With a secret every delivery must be signed. */
  readonly allowUnsigned?: boolean | undefined;
  /** How far the sender's clock and ours may be apart, in ms. Default: 300,000, five minutes. */
  readonly toleranceMs?: number | undefined;
  /** Remembers signatures, so that a delivery is accepted only once. */
  readonly store?: WebhookStore | undefined;
  /** The time in ms since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** The headers of a request: `Headers`, or an object of any letter case as Node and most platforms give it. */
export type WebhookHeaders =
  { get(name: string): string | null } | { readonly [name: string]: string | readonly string[] | undefined };

/** A request as it came. */
export interface WebhookDelivery {
  /** The bytes of the body. A body that was parsed and written again does not verify. */
  readonly rawBody: string | Uint8Array | ArrayBuffer;
  readonly headers: WebhookHeaders;
}

/** A delivery and how to verify it. */
export interface ConstructWebhookInput extends WebhookDelivery, WebhookVerification {}

/**
 * The event in a delivery, verified. Throws a `TwentyWebhookError` whose code says what is wrong: NO_SECRET,
 * MISSING_HEADER, BAD_SIGNATURE, STALE_TIMESTAMP, REPLAY (with a `store`), NOT_JSON or UNKNOWN_SHAPE.
 * An object that was added to the workspace after the code was generated comes through as it is.
 */
export async function constructWebhookEvent<Objects extends WebhookObjectsOf<Objects>>(
  input: ConstructWebhookInput,
): Promise<WebhookEvent<Objects>> {
  const body = toBytes(input.rawBody);
  const secrets = requireSecrets(input);
  if (secrets.length > 0) await verify({ ...input, body, secrets });
  // the sender is the workspace that `Objects` was generated from: the types say what it sends
  return parseEvent(body) as unknown as WebhookEvent<Objects>;
}

/** The secrets to verify with: none only where unsigned deliveries are allowed. Throws NO_SECRET. */
export function requireSecrets({ secret, allowUnsigned }: WebhookVerification): readonly string[] {
  const secrets = [secret ?? []].flat();
  if (secrets.length > 0 ? secrets.every(Boolean) : allowUnsigned) return secrets;
  throw new TwentyWebhookError('NO_SECRET', 'No webhook secret: give `secret`, or `allowUnsigned: true`.');
}

/** What a store remembers of a signed delivery. Not the nonce: that is not signed, so a replay could bring a new one. */
export function signatureKey(headers: WebhookHeaders): string {
  return `signature:${readHeader(headers, 'signature')}`;
}

interface VerifyInput extends ConstructWebhookInput {
  readonly body: Bytes;
  readonly secrets: readonly string[];
}

async function verify({ headers, body, secrets, toleranceMs = 300_000, store, now = Date.now }: VerifyInput) {
  const timestamp = readHeader(headers, 'timestamp');
  const signature = readHeader(headers, 'signature');
  if (!timestamp || !signature) {
    const missing = signature ? 'timestamp' : 'signature';
    throw new TwentyWebhookError(
      'MISSING_HEADER',
      `No x-twenty-webhook-${missing} header: the webhook has no secret, or a proxy drops it.`,
    );
  }
  const results = await Promise.all(secrets.map((secret) => verifySignature({ secret, timestamp, body, signature })));
  if (!results.includes(true)) {
    throw new TwentyWebhookError(
      'BAD_SIGNATURE',
      'The signature does not match: another secret, or a body that is not byte for byte as sent.',
    );
  }
  const signedAt = Number(timestamp);
  const ageMs = now() - signedAt;
  if (!(Math.abs(ageMs) <= toleranceMs)) {
    throw new TwentyWebhookError(
      'STALE_TIMESTAMP',
      `Signed ${ageMs} ms ago by our clock; ${toleranceMs} ms are allowed.`,
    );
  }
  if (store && !(await store.add(signatureKey(headers), signedAt + toleranceMs + 1))) {
    throw new TwentyWebhookError('REPLAY', 'This delivery was received before.');
  }
}

function readHeader(headers: WebhookHeaders, name: 'timestamp' | 'signature'): string {
  const header = `x-twenty-webhook-${name}`;
  const value =
    typeof headers.get === 'function'
      ? headers.get(header)
      : Object.entries(headers).find(([key]) => key.toLowerCase() === header)?.[1];
  return String(value ?? '');
}
