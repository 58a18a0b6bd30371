import { TwentyWebhookError } from '../error.js';
import type { WebhookHeaders } from '../verify/headers.js';
import { webhookEventKey } from '../events/event-key.js';
import type { SentEvent } from '../events/sent-event.js';
import type { WebhookStore } from '../store/memory-store.js';
import { createEventFilter, type UnknownEventPolicy } from './event-filter.js';
import { deliveryKey } from '../verify/verifier.js';

/** When, and by whom, events are handled. */
export interface WebhookHandling<Event> {
  /** What to do with events of objects that were added after the code was generated. Default: `warn`. */
  readonly unknownEvents?: UnknownEventPolicy | undefined;
  /** For how many ms an event that was handled is not handled again. Default: 600,000, ten minutes. */
  readonly rememberMs?: number | undefined;
  /**
   * Makes the receiver answer first and handle the event afterwards, because Twenty waits for an answer for 5 s only.
   * The function gets a promise that resolves when the handlers have ended; it never rejects, since failures go to
   * `onError`. Many platforms stop a program after its answer: pass their function that prevents this (`waitUntil` of
   * `cloudflare:workers` or `@vercel/functions`). A server that keeps running needs `() => undefined` only.
   */
  readonly waitUntil?: ((handling: Promise<void>) => unknown) | undefined;
  /**
   * Gets each new event instead of the handlers, to put it into a queue. A worker takes it from there and passes it to
   * `receiver.handle`. The receiver answers with 200 when this function has ended, and with 500 when it fails.
   */
  readonly enqueue?: ((event: Event) => unknown) | undefined;
  /**
   * Tells whether an event is an echo of a write of this program. Echoes are answered with 200, and not handled.
   * `createOwnWrites` and `isWrittenBy` make such functions.
   */
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
 * Handles verified deliveries, each event once. Throws what fails before the answer, and reports what fails after it. In
 * both cases the event is handled if it is delivered again.
 */
export function createHandling(context: HandlingContext): (delivery: VerifiedDelivery) => Promise<void> {
  const { objects, store, now, report } = context;
  const { unknownEvents = 'warn', rememberMs = 600_000, waitUntil, enqueue, isEcho } = context.options;
  const isKnown = createEventFilter({ objects, unknownEvents });

  async function handle(event: SentEvent): Promise<void> {
    // the workspace sent this event, so it is one of those that the options take
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
    // if this fails as well, the first error is still the one to report
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

/** Waits until the answer is on its way. */
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
