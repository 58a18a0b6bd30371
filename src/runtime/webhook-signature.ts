import { type Bytes, joinBytes, toBytes, toHex } from './webhook-bytes.js';

/** What Twenty signs: `<timestamp>:<body>`. The nonce is not signed. */
export interface SignedContent {
  readonly secret: string;
  /** Milliseconds since 1970, as the header says it. */
  readonly timestamp: string;
  readonly body: Bytes;
}

/** Whether `signature` is the HMAC-SHA256 of the content, in lower-case hex. Compared in constant time by WebCrypto. */
export async function verifySignature(content: SignedContent & { readonly signature: string }): Promise<boolean> {
  // upper-case hex is refused: it would give a replayed delivery a second valid spelling
  if (!/^[0-9a-f]{64}$/.test(content.signature)) return false;
  const signature = Uint8Array.from(content.signature.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  return crypto.subtle.verify('HMAC', await importSecret(content.secret), signature, signedBytes(content));
}

/** The signature that Twenty sends: lower-case hex. */
export async function computeSignature(content: SignedContent): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await importSecret(content.secret), signedBytes(content));
  return toHex(signature);
}

function importSecret(secret: string) {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['sign', 'verify']);
}

function signedBytes({ timestamp, body }: SignedContent) {
  return joinBytes([toBytes(`${timestamp}:`), body]);
}
