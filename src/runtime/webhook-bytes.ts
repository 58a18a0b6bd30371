/** The UTF-8 bytes of a text; a copy of bytes, which may come from another realm. */
export function toBytes(data: string | Uint8Array | ArrayBuffer) {
  return typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data);
}

/** One after the other, in memory of their own. */
export function joinBytes(chunks: readonly Uint8Array[]) {
  const joined = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
