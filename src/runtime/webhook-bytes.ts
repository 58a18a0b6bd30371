/** Bytes in memory of their own, as WebCrypto wants them. */
export type Bytes = ReturnType<typeof toBytes>;

/** The UTF-8 bytes of a text; a copy of bytes, which may come from another realm. */
export function toBytes(data: string | Uint8Array | ArrayBuffer) {
  return typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
}

/** One after the other. */
export function joinBytes(parts: readonly Bytes[]): Bytes {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

/** Two lower-case hex digits for each byte. */
export function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
