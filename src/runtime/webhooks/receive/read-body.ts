import { type Bytes, encodeText } from '../bytes.js';
import { TwentyWebhookError } from '../error.js';
import type { UnverifiedBody } from './unverified-bodies.js';

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

/** The bytes of a `Request`. Throws PARSED_BODY, ABORTED, or why the body was refused. */
export async function readFetchBody(request: Request, body: UnverifiedBody): Promise<Bytes> {
  if (request.bodyUsed || request.body?.locked) throw parsedBody('Give the receiver an unread request, or a clone.');
  // Some engines (Firefox) give no stream, but the bytes.
  const stream = request.body ?? new Blob([await request.arrayBuffer()]).stream();
  const reader = stream.getReader();
  const stop = () => reader.cancel();
  // if cancelling fails, too, there is nobody left to tell: the request is answered by then
  body.refused.catch(stop).catch((): undefined => undefined);
  return collect({ body, read: () => reader.read() });
}

/**
 * The bytes of a node:http or Express request: those that a body parser kept, or else those of the stream. Throws as
 * `readFetchBody` does.
 */
export async function readNodeBody(request: NodeRequest, body: UnverifiedBody): Promise<string | Uint8Array> {
  const kept = [request.rawBody, request.body].find(isRaw);
  if (kept !== undefined) return kept;
  if (request.readableDidRead) {
    throw parsedBody(
      'Mount the receiver before express.json(), or let that keep them: { verify: (req, res, bytes) => { req.rawBody = bytes } }.',
    );
  }
  const chunks = request[Symbol.asyncIterator]();
  return collect({ body, read: () => chunks.next() });
}

interface ChunkSource {
  readonly body: UnverifiedBody;
  readonly read: () => Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
}

/**
 * Reads until the end, or until the body is refused. After a refusal it still reads the rest, which `push` drops: Node
 * uses a connection again only after it has read the whole request.
 */
async function collect({ body, read }: ChunkSource): Promise<Bytes> {
  async function readAll(): Promise<Bytes> {
    for (let chunk = await read(); !chunk.done; chunk = await read()) {
      // a stream has a chunk in each result but the last
      const data = chunk.value as string | Uint8Array;
      body.push(typeof data === 'string' ? encodeText(data) : data);
    }
    return body.complete();
  }
  const whole = readAll().catch((cause: unknown) => {
    throw new TwentyWebhookError('ABORTED', 'The sender went away before the body was complete.', { cause });
  });
  return Promise.race([whole, body.refused]);
}

function isRaw(body: unknown): body is string | Uint8Array {
  return typeof body === 'string' || ArrayBuffer.isView(body);
}

function parsedBody(remedy: string): TwentyWebhookError {
  return new TwentyWebhookError('PARSED_BODY', `The body was read before its bytes could be verified. ${remedy}`);
}
