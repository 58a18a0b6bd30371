import { type NodeRequest, readFetchBody, readNodeBody } from './webhook-body.js';
import {
  constructWebhookEvent,
  requireSecrets,
  signatureKey,
  type WebhookDelivery,
  type WebhookHeaders,
  type WebhookVerification,
} from './webhook-construct.js';
import { TwentyWebhookError } from './webhook-error.js';
import type { WebhookObjectsOf } from './webhook-events.js';
import { createHandlers } from './webhook-handlers.js';
import { webhookEventKey } from './webhook-key.js';
import type { WebhookEventOf, WebhookPattern } from './webhook-patterns.js';
import { createMemoryStore } from './webhook-store.js';
import { createEventFilter, type UnknownEventPolicy } from './webhook-unknown-events.js';

/** How a receiver verifies, remembers and reports. Its `store` is one in memory unless another is given. */
export interface WebhookReceiverOptions extends WebhookVerification {
  /** Default: `warn`. */
  readonly unknownEvents?: UnknownEventPolicy | undefined;
  /** For how many ms an event that was handled is not handled again. Default: 600,000, ten minutes. */
  readonly rememberMs?: number | undefined;
  /** The largest body that is read, in bytes. Default: 10,000,000. */
  readonly maxBytes?: number | undefined;
  /** Told of every delivery that is not answered with 200. Default: `console.error` for those answered with 500. */
  readonly onError?: ((error: TwentyWebhookError) => unknown) | undefined;
}

/** What to answer a delivery with, on platforms that have their own form of a response. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What `receiver.node` needs of a response. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

/** Takes deliveries and calls handlers. Its members need no `this`. */
export interface WebhookReceiver<Objects extends WebhookObjectsOf<Objects>> {
  /** Adds a handler. All handlers of an event run at once; if one fails the others still run and the answer is 500. */
  readonly on: <Pattern extends WebhookPattern<Objects>>(
    pattern: Pattern,
    handler: (event: WebhookEventOf<Objects, Pattern>) => unknown,
  ) => WebhookReceiver<Objects>;
  /** A handler for the Fetch API: workers, Bun, Deno, Hono, Next.js routes. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** A handler for node:http and Express. */
  readonly node: (request: NodeRequest, response: NodeResponse) => Promise<void>;
  /** For any other platform. Never throws. */
  readonly receive: (delivery: WebhookDelivery) => Promise<WebhookAnswer>;
}

/** A receiver for the events of `objects` (nameSingular). Throws NO_SECRET at once when it could not verify anything. */
export function createWebhookReceiver<Objects extends WebhookObjectsOf<Objects>>(
  objects: readonly (keyof Objects & string)[],
  options: WebhookReceiverOptions,
): WebhookReceiver<Objects> {
  const { unknownEvents = 'warn', rememberMs = 600_000, maxBytes = 10_000_000, onError = logFailure } = options;
  const { now = Date.now, store = createMemoryStore({ now }) } = options;
  const isKnown = createEventFilter({ objects, unknownEvents });
  requireSecrets(options);
  const handlers = createHandlers();

  async function accept(delivery: WebhookDelivery) {
    const event = await constructWebhookEvent<Objects>({ ...options, ...delivery, store });
    const key = `event:${await webhookEventKey(event)}`;
    try {
      if (isKnown(event) && (await store.add(key, now() + rememberMs))) await handlers.run(event);
    } catch (error) {
      // so that the delivery may come again; if that fails too, the first error is the one to report
      await Promise.allSettled([key, signatureKey(delivery.headers)].map(async (seen) => store.delete(seen)));
      throw error;
    }
  }

  async function answer(request: IncomingRequest): Promise<WebhookAnswer> {
    const headers = { 'content-type': 'text/plain', allow: 'POST' };
    try {
      if (request.method !== 'POST') throw new TwentyWebhookError('NOT_POST', 'Only POST is answered.');
      await accept({ rawBody: await request.read(), headers: request.headers });
      return { status: 200, headers, body: 'ok' };
    } catch (cause) {
      const error = cause instanceof TwentyWebhookError ? cause : receiverFailed(cause);
      await Promise.resolve(error)
        .then(onError)
        .catch(() => undefined); // a reporter that fails must not leave the request without an answer
      return { status: error.status, headers, body: `${error.code}: ${error.message}` };
    }
  }

  const receiver: WebhookReceiver<Objects> = {
    on(pattern, handle) {
      handlers.add({ pattern, handle });
      return receiver;
    },
    async fetch(request) {
      const { method, headers } = request;
      const { body, ...init } = await answer({ method, headers, read: () => readFetchBody(request, { maxBytes }) });
      return new Response(body, init);
    },
    async node(request, response) {
      const { method, headers } = request;
      const result = await answer({ method, headers, read: () => readNodeBody(request, { maxBytes }) });
      response.writeHead(result.status, result.headers);
      response.end(result.body);
    },
    receive: ({ rawBody, headers }) => answer({ method: 'POST', headers, read: async () => rawBody }),
  };
  return receiver;
}

interface IncomingRequest {
  readonly method: string | undefined;
  readonly headers: WebhookHeaders;
  readonly read: () => Promise<WebhookDelivery['rawBody']>;
}

function receiverFailed(cause: unknown): TwentyWebhookError {
  return new TwentyWebhookError('RECEIVER_FAILED', 'The body could not be read, or the store failed.', { cause });
}

function logFailure(error: TwentyWebhookError): void {
  if (error.status >= 500) console.error(error);
}
