import { computeSignature } from '../verify/signature.js';

/** A delivery to sign. */
export interface SignWebhookInput {
  /** The event, or the text of a body as it is to be sent. */
  readonly event: string | object;
  readonly secret: string;
  /** Milliseconds since 1970. Default: now. */
  readonly timestamp?: number;
}

/** What Twenty would send. As a request: `new Request(url, { method: 'POST', headers, body: rawBody })`. */
export interface SignedWebhook {
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Signs an event as Twenty does, for tests of a receiver. */
export async function signWebhook({ event, secret, timestamp = Date.now() }: SignWebhookInput): Promise<SignedWebhook> {
  const rawBody = typeof event === 'string' ? event : JSON.stringify(event);
  const timed = { timestamp: String(timestamp), rawBody };
  return {
    rawBody,
    headers: {
      'content-type': 'application/json',
      'x-twenty-webhook-timestamp': timed.timestamp,
      'x-twenty-webhook-signature': await computeSignature({ secret, ...timed }),
      'x-twenty-webhook-nonce': crypto.randomUUID().replace(/-/g, ''),
    },
  };
}
