import { TwentyWebhookError } from './webhook-error.js';
import type { WebhookHeaders } from './webhook-headers.js';
import { webhookEventKey } from './webhook-key.js';
import type { SentEvent } from './webhook-record.js';
import type { WebhookStore } from './webhook-store.js';
import { createEventFilter, type UnknownEventPolicy } from './webhook-unknown-events.js';
import { deliveryKey } from './webhook-verifier.js';

/** When, and by whom, events are handled. */
export interface WebhookHandling<Event> {
  /** What to do with events of objects that were added after the code was generated. Default: `warn`. */
  readonly unknownEvents?: UnknownEventPolicy | undefined;
  /** For how many ms an event that was handled is not handled again. Default: 600,000, ten minutes. */
  readonly rememberMs?: number | undefined;
  /**
   * Answers first, and handles afterwards: Twenty waits for an answer for 5 s only. It is called with the handling,
   * which never rejects; handlers that fail are reported to `onError`. Give what keeps the platform alive until then
   * (`waitUntil` of `cloudflare:workers` or `@vercel/functions`); in a process that goes on anyway, `() => undefined`.
   */
  readonly waitUntil?: ((handling: Promise<void>) => unknown) | undefined;
  /**
   * Gets each new event instead of the handlers, for instance to put it into a queue, from which a worker gives it to
   * `receiver.handle`. The delivery is answered with 200 when it resolves, with 500 when it fails.
   */
  readonly enqueue?: ((event: Event) => unknown) | undefined;
  /** Events that it says are echoes of one's own writes are not handled; see `createOwnWrites` and `isWrittenBy`. */
  readonly isEcho?: ((event: Event) => boolean | Promise<boolean>) | undefined;
}

/** An event, and the headers of the delivery that it came in. */
export interface VerifiedDelivery {
  readonly event: SentEvent;
  readonly headers: WebhookHeaders;
}

/** What handling rests on. */
export interface HandlingContext {
  /** The objects that the generated code knows. */
  readonly objects: readonly string[];
  readonly options: WebhookHandling<never>;
  readonly store: WebhookStore;
  readonly now: () => number;
  /** Runs the handlers of an event. */
  readonly run: (event: SentEvent) => Promise<void>;
  readonly report: (error: unknown) => Promise<unknown>;
}

/**
 * Handles verified deliveries, each event once. What fails before the answer is thrown, what fails after it is reported;
 * in both cases a second delivery of the event is handled.
 */
export function createHandling(context: HandlingContext): (delivery: VerifiedDelivery) => Promise<void> {
  const { objects, store, now, report } = context;
  const { unknownEvents = 'warn', rememberMs = 600_000, waitUntil, enqueue, isEcho } = context.options;
  const isKnown = createEventFilter({ objects, unknownEvents });

  async function handle(event: SentEvent): Promise<void> {
    // the options take the events of the workspace, which is the sender of this one
    if (await isEcho?.(event as never)) return;
    if (!enqueue) return context.run(event);
    try {
      await enqueue(event as never);
    } catch (cause) {
      throw new TwentyWebhookError('ENQUEUE_FAILED', `${event.eventName} could not be put into the queue.`, { cause });
    }
  }

  return async ({ event, headers }) => {
    const key = `event:${await webhookEventKey(event)}`;
    // if forgetting fails as well, the error that made it necessary is the one to report
    const forget = () => Promise.allSettled([key, deliveryKey(headers)].map(async (seen) => store.delete(seen)));
    try {
      if (!isKnown(event) || !(await store.add(key, now() + rememberMs))) return;
      if (!waitUntil) return await handle(event);
      const handling = nextTask()
        .then(() => handle(event))
        .catch(async (error: unknown) => {
          await forget();
          await report(error);
        });
      waitUntil(handling);
    } catch (error) {
      await forget();
      throw error;
    }
  };
}

/** Lets what is under way come first: the answer. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
