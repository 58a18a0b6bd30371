/** Bytes in memory of their own, as WebCrypto and `Blob` want them. */
export type Bytes = ReturnType<typeof toBytes>;

/** The UTF-8 bytes of a text; a copy of bytes, which may come from another realm. */
export function toBytes(data: string | Uint8Array | ArrayBuffer) {
  return typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
}

/** One after the other. */
export async function joinBytes(parts: readonly Bytes[]): Promise<Bytes> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}
