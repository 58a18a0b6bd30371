import { type Bytes, type ByteSource, encodeText, fromHex, joinBytes, toHex } from '../bytes.js';

/** A secret that signs and verifies. Its text cannot be read from it. */
export type WebhookKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Makes the key of a secret. */
export function importSecret(secret: string): Promise<WebhookKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', encodeText(secret), algorithm, false, ['sign', 'verify']);
}

/** A body with the time at which it was sent, as the header gives it: milliseconds since 1970. */
export interface TimedBody {
  readonly timestamp: string;
  readonly rawBody: ByteSource;
}

/** What Twenty signs: `<timestamp>:<body>`. The nonce is not signed. */
export function signedContent({ timestamp, rawBody }: TimedBody): Bytes {
  const head = `${timestamp}:`;
  return typeof rawBody === 'string' ? encodeText(head + rawBody) : joinBytes([head, rawBody]);
}

/** Whether a text can be a signature. Upper-case hex cannot: it would give a replayed delivery a second spelling. */
export const isSignature = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Whether the signature is the HMAC-SHA256 of the content, by one of the keys. WebCrypto compares in constant time. */
export async function verifySignature(input: {
  readonly keys: readonly WebhookKey[];
  readonly signature: string;
  readonly content: Bytes;
}): Promise<boolean> {
  const claimed = fromHex(input.signature);
  for (const key of input.keys) {
    if (await crypto.subtle.verify('HMAC', key, claimed, input.content)) return true;
  }
  return false;
}

/** The signature that Twenty sends: lower-case hex. */
export async function computeSignature({ secret, ...body }: TimedBody & { readonly secret: string }): Promise<string> {
  return toHex(await crypto.subtle.sign('HMAC', await importSecret(secret), signedContent(body)));
}
