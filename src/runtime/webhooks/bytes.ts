/**
 * Bytes that do not share their memory, as WebCrypto needs them: `Uint8Array<ArrayBuffer>` since TypeScript 5.7, and
 * `Uint8Array` before.
 */
export type Bytes = ReturnType<typeof Uint8Array.of>;

/** Bytes, or a text that stands for its UTF-8 bytes. */
export type ByteSource = string | Uint8Array | ArrayBuffer;

/** The UTF-8 bytes of a text. */
export function encodeText(text: string): Bytes {
  // an encoder gives memory of its own, which types before 5.9 do not know
  return new TextEncoder().encode(text) as Bytes;
}

/** A copy of all parts, one after the other. */
export function joinBytes(parts: readonly ByteSource[]): Bytes {
  const views = parts.map(viewOf);
  const joined = new Uint8Array(views.reduce((length, view) => length + view.length, 0));
  let end = 0;
  for (const view of views) {
    joined.set(view, end);
    end += view.length;
  }
  return joined;
}

/** Two lower-case hex digits for each byte. */
export function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The bytes of lower-case hex digits, two for each. */
export function fromHex(hex: string): Bytes {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = 16 * digitAt(hex, 2 * index) + digitAt(hex, 2 * index + 1);
  }
  return bytes;
}

const CODE_OF_0 = 48;
const CODE_OF_9 = 57;
const CODE_OF_A = 97;

function digitAt(hex: string, index: number): number {
  const code = hex.charCodeAt(index);
  return code <= CODE_OF_9 ? code - CODE_OF_0 : code - CODE_OF_A + 10;
}

/** Bytes that arrive in pieces. */
export interface ByteBuffer {
  readonly length: () => number;
  readonly push: (bytes: Uint8Array) => void;
  /** All of them, as they are in the buffer. */
  readonly bytes: () => Bytes;
}

/** A buffer in one growing piece of memory, so that a million tiny pieces take no more memory than their bytes. */
export function createByteBuffer(): ByteBuffer {
  let memory: Bytes = new Uint8Array(0);
  let length = 0;
  return {
    length: () => length,
    push(bytes) {
      const needed = length + bytes.length;
      if (needed > memory.length) {
        const larger = new Uint8Array(Math.max(needed, 2 * memory.length));
        larger.set(memory);
        memory = larger;
      }
      memory.set(bytes, length);
      length = needed;
    },
    bytes: () => memory.subarray(0, length),
  };
}

function viewOf(source: ByteSource): Uint8Array {
  if (typeof source === 'string') return encodeText(source);
  // not `instanceof`: bytes may come from another realm, such as the sandbox of a test runner
  return ArrayBuffer.isView(source) ? source : new Uint8Array(source);
}
