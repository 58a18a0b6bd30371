/** Keeps secrets out of what the host prints: it names a schema that it could not load by its whole pointer. */
import { withoutSecrets } from '../secrets.js';

const hidden = new Set<string>();

/**
 * Takes secrets out of everything that this process prints from now on. The host keeps the method `write` that the
 * streams had when it started, so it is what that method calls which is replaced.
 */
export function hideInOutput(secrets: readonly string[]): void {
  const isFirst = hidden.size === 0;
  for (const secret of secrets) if (secret !== '') hidden.add(secret);
  if (!isFirst || hidden.size === 0) return;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream._write.bind(stream);
    stream._write = (chunk: unknown, encoding, done) => write(clean(chunk), encoding, done);
    // several texts at once would go another way
    Object.defineProperty(stream, '_writev', { value: undefined });
  }
}

/** What is printed comes as text or as its bytes. */
function clean(chunk: unknown): unknown {
  if (typeof chunk === 'string') return withoutSecrets(chunk, hidden);
  if (!Buffer.isBuffer(chunk)) return chunk;
  const text = chunk.toString();
  const cleaned = withoutSecrets(text, hidden);
  return cleaned === text ? chunk : Buffer.from(cleaned);
}
