import { type Bytes, joinBytes, toBytes } from './webhook-bytes.js';
import { TwentyWebhookError } from './webhook-error.js';

/** What `receiver.node` needs of a request: node:http's, and what Express and body parsers add to it. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  /** Whether something read the stream already. */
  readonly readableDidRead?: boolean;
  /** What a body parser made of the body. */
  readonly body?: unknown;
  /** The bytes that a body parser was told to keep. */
  readonly rawBody?: unknown;
  [Symbol.asyncIterator](): AsyncIterator<string | Uint8Array, unknown>;
}

/** The bytes of a `Request`. Throws PARSED_BODY or TOO_LARGE. */
export async function readFetchBody(request: Request, limit: BodyLimit): Promise<Bytes> {
  if (request.bodyUsed) throw parsedBody('Give the receiver an unread request, or a clone.');
  // Some engines (Firefox) give no stream, but the bytes.
  const reader = (request.body ?? new Blob([await request.arrayBuffer()]).stream()).getReader();
  return collect({ read: () => reader.read(), ...limit });
}

/** The bytes of a node:http or Express request, whether or not a parser kept them. Throws PARSED_BODY or TOO_LARGE. */
export async function readNodeBody(request: NodeRequest, limit: BodyLimit): Promise<string | Uint8Array> {
  const kept = [request.rawBody, request.body].find(isRaw);
  if (kept !== undefined) return kept;
  if (request.readableDidRead) {
    throw parsedBody(
      'Mount the receiver before express.json(), or let that keep them: { verify: (req, res, bytes) => { req.rawBody = bytes } }.',
    );
  }
  const chunks = request[Symbol.asyncIterator]();
  return collect({ read: () => chunks.next(), ...limit });
}

/** How much of a body is read. */
export interface BodyLimit {
  readonly maxBytes: number;
}

interface ChunkSource extends BodyLimit {
  readonly read: () => Promise<IteratorResult<string | Uint8Array, unknown>>;
}

async function collect({ read, maxBytes }: ChunkSource): Promise<Bytes> {
  const chunks: Bytes[] = [];
  let left = maxBytes;
  for (let chunk = await read(); !chunk.done; chunk = await read()) {
    const bytes = toBytes(chunk.value);
    left -= bytes.length;
    if (left < 0) throw new TwentyWebhookError('TOO_LARGE', `The body has more than ${maxBytes} bytes.`);
    chunks.push(bytes);
  }
  return joinBytes(chunks);
}

function isRaw(body: unknown): body is string | Uint8Array {
  return typeof body === 'string' || ArrayBuffer.isView(body);
}

function parsedBody(remedy: string): TwentyWebhookError {
  return new TwentyWebhookError('PARSED_BODY', `The body was read before its bytes could be verified. ${remedy}`);
}
