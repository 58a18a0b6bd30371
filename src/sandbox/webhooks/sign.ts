import { createHmac, randomBytes } from 'node:crypto';

/** What is signed: the raw body, and when it was. */
export interface Signed {
  readonly secret: string;
  readonly body: string;
  readonly timestampMs: number;
}

/** The headers of a delivery. Without a secret it is not signed; the nonce is not part of what is signed. */
export function deliveryHeaders({ secret, body, timestampMs }: Signed): Readonly<Record<string, string>> {
  const json = { 'content-type': 'application/json' };
  if (secret === '') return json;
  return {
    ...json,
    'x-twenty-webhook-timestamp': String(timestampMs),
    'x-twenty-webhook-signature': createHmac('sha256', secret).update(`${timestampMs}:${body}`).digest('hex'),
    'x-twenty-webhook-nonce': randomBytes(16).toString('hex'),
  };
}
