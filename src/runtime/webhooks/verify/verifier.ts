import type { Bytes, ByteSource } from '../bytes.js';
import { parseEvent } from '../events/parse-event.js';
import { TwentyWebhookError } from '../error.js';
import { readHeader, type WebhookHeaders } from './headers.js';
import { keyOf } from './key-cache.js';
import type { WebhookObjectsOf } from '../events/record-events.js';
import type { WebhookEvent } from '../events/patterns.js';
import type { SentEvent } from '../events/sent-event.js';
import { hintAboutSecrets, requireSecrets, type WebhookSecrets } from './secrets.js';
import { isSignature, signedContent, verifySignature, type WebhookKey } from './signature.js';
import type { WebhookStore } from '../store/memory-store.js';

/** How deliveries are verified. */
export interface WebhookVerification extends WebhookSecrets {
  /** How far the sender's clock and ours may be apart, in ms. Default: 300,000, five minutes. */
  readonly toleranceMs?: number | undefined;
  /** Remembers signatures, so that a delivery is accepted only once. */
  readonly store?: WebhookStore | undefined;
  /** The time in ms since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** A request as it came. */
export interface WebhookDelivery {
  /** The bytes of the body. A body that was parsed and written again does not verify. */
  readonly rawBody: ByteSource;
  readonly headers: WebhookHeaders;
}

/** Verifies deliveries, all with the same secrets. */
export interface WebhookVerifier {
  /** Refuses what can be refused before the body is read. Throws MISSING_HEADER, BAD_SIGNATURE or STALE_TIMESTAMP. */
  readonly checkHeaders: (headers: WebhookHeaders) => void;
  /** The event in a delivery. Throws what `constructWebhookEvent` throws, but for NO_SECRET. */
  readonly construct: (delivery: WebhookDelivery) => Promise<SentEvent>;
}

/** Makes a verifier, which imports the secrets at the first delivery and keeps their keys. Throws NO_SECRET. */
export function createVerifier(verification: WebhookVerification): WebhookVerifier {
  const { toleranceMs = 300_000, store, now = Date.now } = verification;
  const secrets = requireSecrets(verification);
  let keys: readonly WebhookKey[] | undefined;

  function checkHeaders(headers: WebhookHeaders) {
    if (secrets.length === 0) return { timestamp: '', signature: '' };
    const timestamp = readHeader(headers, 'x-twenty-webhook-timestamp');
    const signature = readSignature(headers);
    if (!timestamp || !signature) throw missingHeader(timestamp ? 'signature' : 'timestamp');
    if (!isSignature(signature) || !/^\d{1,16}$/.test(timestamp))
      throw badSignature('A header does not look as Twenty sends it.');
    const ageMs = now() - Number(timestamp);
    if (Math.abs(ageMs) <= toleranceMs) return { timestamp, signature };
    throw new TwentyWebhookError(
      'STALE_TIMESTAMP',
      `Signed ${ageMs} ms ago by our clock; ${toleranceMs} ms are allowed.`,
    );
  }

  async function verify({ timestamp, signature, content }: ClaimedContent): Promise<void> {
    keys ??= await Promise.all(secrets.map(keyOf));
    if (!(await verifySignature({ keys, signature, content })))
      throw badSignature(`Another secret, or a body that is not byte for byte as sent.${hintAboutSecrets(secrets)}`);
    const isNew = !store || (await store.add(signatureKey(signature), Number(timestamp) + toleranceMs + 1));
    if (!isNew) throw new TwentyWebhookError('REPLAY', 'This delivery was received before.');
  }

  return {
    checkHeaders,
    async construct({ rawBody, headers }) {
      const { timestamp, signature } = checkHeaders(headers);
      // a copy, so that nobody can change the body after it is verified and before it is parsed
      const content = signedContent({ timestamp, rawBody });
      if (secrets.length > 0) await verify({ timestamp, signature, content });
      return parseEvent(content.subarray(timestamp.length + ':'.length));
    },
  };
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
  const event = await createVerifier(input).construct(input);
  // the sender is the workspace that `Objects` was generated from: the types say what it sends
  return event as unknown as WebhookEvent<Objects>;
}

interface ClaimedContent {
  readonly timestamp: string;
  readonly signature: string;
  readonly content: Bytes;
}

/** A store remembers the signature. It cannot be the nonce, which is not signed: a replay could bring another one. */
const signatureKey = (signature: string): string => `signature:${signature}`;

/** The key of a delivery in a store. */
export const deliveryKey = (headers: WebhookHeaders): string => signatureKey(readSignature(headers));

const readSignature = (headers: WebhookHeaders): string => readHeader(headers, 'x-twenty-webhook-signature');

function missingHeader(name: string): TwentyWebhookError {
  return new TwentyWebhookError(
    'MISSING_HEADER',
    `No x-twenty-webhook-${name} header: the webhook has no secret, or a proxy drops it.`,
  );
}

function badSignature(why: string): TwentyWebhookError {
  return new TwentyWebhookError('BAD_SIGNATURE', `The signature does not match. ${why}`);
}
