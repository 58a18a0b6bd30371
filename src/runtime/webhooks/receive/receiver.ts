import type { FetchHandler } from '../../portable/platform.js';
import { type NodeRequest, readFetchBody, readNodeBody } from './read-body.js';
import { TwentyWebhookError } from '../error.js';
import type { WebhookObjectsOf } from '../events/record-events.js';
import { createFailureLog } from './failure-log.js';
import { createHandlers } from './handlers.js';
import { createHandling, type WebhookHandling } from './handling.js';
import type { WebhookHeaders } from '../verify/headers.js';
import { requirePattern, type WebhookEvent, type WebhookEventOf, type WebhookPattern } from '../events/patterns.js';
import type { SentEvent } from '../events/sent-event.js';
import { createMemoryStore } from '../store/memory-store.js';
import { type BodyLimits, createUnverifiedBodies, type UnverifiedBody } from './unverified-bodies.js';
import { createVerifier, type WebhookDelivery, type WebhookVerification } from '../verify/verifier.js';

/** How a receiver verifies, handles and reports. Its `store` is one in memory unless another is given. */
export interface WebhookReceiverOptions<Event = SentEvent>
  extends WebhookVerification, BodyLimits, WebhookHandling<Event> {
  /**
   * Called with every failure: a delivery that is not answered with 200, or handlers that fail after the answer. Default:
   * `console.error` for what is the app's fault, and once a minute for an overload.
   */
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
  /** Whether something else has begun to answer. */
  readonly headersSent?: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

/** Verifies deliveries and calls handlers. Its members need no `this`. */
export interface WebhookReceiver<Objects extends WebhookObjectsOf<Objects>> {
  /**
   * Adds a handler. All handlers of an event run at once; if one fails the others still run and the answer is 500.
   * Throws UNKNOWN_PATTERN where no event could ever match.
   */
  readonly on: <Pattern extends WebhookPattern<Objects>>(
    pattern: Pattern,
    handler: (event: WebhookEventOf<Objects, Pattern>) => unknown,
  ) => WebhookReceiver<Objects>;
  /** A handler for the Fetch API: workers, Bun, Deno, Hono, Next.js routes. */
  readonly fetch: FetchHandler;
  /** A handler for node:http and Express. */
  readonly node: (request: NodeRequest, response: NodeResponse) => Promise<void>;
  /** Runs the handlers of an event that `enqueue` got, without verifying it again. Rejects with HANDLER_FAILED. */
  readonly handle: (event: WebhookEvent<Objects>) => Promise<void>;
  /** For any other platform. Never throws. */
  readonly receive: (delivery: WebhookDelivery) => Promise<WebhookAnswer>;
}

/** A receiver for the events of `objects` (nameSingular). Throws NO_SECRET at once when it could not verify anything. */
export function createWebhookReceiver<Objects extends WebhookObjectsOf<Objects>>(
  objects: readonly (keyof Objects & string)[],
  options: WebhookReceiverOptions<WebhookEvent<Objects>>,
): WebhookReceiver<Objects> {
  const { now = Date.now, store = createMemoryStore({ now }), onError = createFailureLog(now) } = options;
  const verifier = createVerifier({ ...options, store });
  const bodies = createUnverifiedBodies(options);
  const handlers = createHandlers();
  const handle = createHandling({ objects, options, store, now, run: handlers.run, report });

  /** Reports a failure, and returns it. Errors of `onError` are ignored: the request must still be answered. */
  async function report(cause: unknown): Promise<TwentyWebhookError> {
    const error = cause instanceof TwentyWebhookError ? cause : receiverFailed(cause);
    await Promise.resolve(error)
      .then(onError)
      .catch((): undefined => undefined);
    return error;
  }

  async function answer(request: IncomingRequest): Promise<WebhookAnswer> {
    const body = bodies.open();
    try {
      if (request.method !== 'POST') throw new TwentyWebhookError('NOT_POST', 'Only POST is answered.');
      verifier.checkHeaders(request.headers);
      bodies.checkLength(request.headers);
      const { headers } = request;
      const event = await verifier.construct({ rawBody: await request.read(body), headers });
      body.close(); // verified, so the handlers may take their time
      await handle({ event, headers });
      return answerOf({ status: 200, body: 'ok' });
    } catch (cause) {
      const { status, code, message } = await report(cause);
      return answerOf({ status, body: `${code}: ${message}` });
    } finally {
      body.close();
    }
  }

  const receiver: WebhookReceiver<Objects> = {
    on(pattern, handle) {
      requirePattern({ pattern, objects });
      handlers.add({ pattern, handle });
      return receiver;
    },
    async fetch(request) {
      const { method, headers } = request;
      const { body, ...init } = await answer({ method, headers, read: (body) => readFetchBody(request, body) });
      return new Response(body, init);
    },
    async node(request, response) {
      const { method, headers } = request;
      const result = await answer({ method, headers, read: (body) => readNodeBody(request, body) });
      try {
        sendAnswer(response, result);
      } catch (cause) {
        await report(cause);
      }
    },
    handle: (event) => handlers.run(event),
    receive: ({ rawBody, headers }) => answer({ method: 'POST', headers, read: async () => rawBody }),
  };
  return receiver;
}

interface IncomingRequest {
  readonly method: string | undefined;
  readonly headers: WebhookHeaders;
  /** Reads the body into the one given, unless it is at hand already. */
  readonly read: (body: UnverifiedBody) => Promise<WebhookDelivery['rawBody']>;
}

const answerOf = (answer: Pick<WebhookAnswer, 'status' | 'body'>): WebhookAnswer => ({
  ...answer,
  headers: { 'content-type': 'text/plain', allow: 'POST' },
});

function sendAnswer(response: NodeResponse, { status, headers, body }: WebhookAnswer): void {
  if (response.headersSent) {
    const message =
      'Something else answered the request while the receiver handled it: leave the answer to the receiver.';
    throw new TwentyWebhookError('ALREADY_ANSWERED', message);
  }
  // the rest of a request that is too slow is not worth waiting for
  response.writeHead(status, status === 408 ? { ...headers, connection: 'close' } : headers);
  response.end(body);
}

function receiverFailed(cause: unknown): TwentyWebhookError {
  const message = 'The request could not be read or answered, or `store` or `isEcho` failed: see the cause.';
  return new TwentyWebhookError('RECEIVER_FAILED', message, { cause });
}
