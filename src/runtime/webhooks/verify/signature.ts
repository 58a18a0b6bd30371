import { type Bytes, type ByteSource, encodeText, fromHex, joinBytes, toHex } from '../bytes.js';

/** A secret that verifies. Its text cannot be read from it. */
export interface WebhookKey {
  /** Whether bytes are the HMAC-SHA256 of a content, compared in constant time. */
  readonly verifies: (claimed: Bytes, content: Bytes) => boolean | Promise<boolean>;
}

/** Makes the key of a secret. */
export async function importSecret(secret: string): Promise<WebhookKey> {
  const node = nodeCrypto();
  if (node) {
    const bytes = encodeText(secret);
    return {
      verifies: (claimed, content) =>
        node.timingSafeEqual(node.createHmac('sha256', bytes).update(content).digest(), claimed),
    };
  }
  const key = await importKey(secret);
  return { verifies: (claimed, content) => crypto.subtle.verify('HMAC', key, claimed, content) };
}

/** What is used of the module `node:crypto`. */
interface NodeCrypto {
  createHmac(hash: 'sha256', key: Bytes): { update(content: Bytes): { digest(): Uint8Array } };
  timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
}

/**
 * The engine's own module, where it has one: it answers at once. WebCrypto takes several times as long for a small
 * delivery, because it computes on another thread.
 */
function nodeCrypto(): NodeCrypto | undefined {
  const { process } = globalThis as unknown as { readonly process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.('node:crypto') as NodeCrypto | undefined;
}

function importKey(secret: string): ReturnType<typeof crypto.subtle.importKey> {
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

/** Whether the signature is the HMAC-SHA256 of the content, by one of the keys. */
export async function verifySignature(input: {
  readonly keys: readonly WebhookKey[];
  readonly signature: string;
  readonly content: Bytes;
}): Promise<boolean> {
  const claimed = fromHex(input.signature);
  for (const key of input.keys) {
    if (await key.verifies(claimed, input.content)) return true;
  }
  return false;
}

/** The signature that Twenty sends: lower-case hex. */
export async function computeSignature({ secret, ...body }: TimedBody & { readonly secret: string }): Promise<string> {
  return toHex(await crypto.subtle.sign('HMAC', await importKey(secret), signedContent(body)));
}
