import { TwentyWebhookError } from '../error.js';
import { matchesPattern } from '../events/patterns.js';

interface Handler {
  readonly pattern: string;
  /** Takes the events of its pattern only. */
  readonly handle: (event: never) => unknown;
}

/** The handlers of a receiver. */
export interface Handlers {
  readonly add: (handler: Handler) => void;
  /** Calls all handlers of the event, at the same time. Throws HANDLER_FAILED when one of them fails. */
  readonly run: (event: { readonly eventName: string }) => Promise<void>;
}

// TypeScript's library has it since ES2021 only.
const { AggregateError } = globalThis as unknown as {
  readonly AggregateError: new (errors: readonly unknown[], message: string) => Error;
};

/** An empty list of handlers. */
export function createHandlers(): Handlers {
  const handlers: Handler[] = [];
  return {
    add(handler) {
      handlers.push(handler);
    },
    async run(event) {
      const { eventName } = event;
      const wanted = handlers.filter(({ pattern }) => matchesPattern({ pattern, eventName }));
      // the pattern matches, so this is an event of the kind that the handler takes
      const results = await Promise.allSettled(wanted.map(async ({ handle }) => handle(event as never)));
      const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      if (errors.length === 0) return;
      const message = `${errors.length} of ${wanted.length} handlers of ${eventName} failed.`;
      throw new TwentyWebhookError('HANDLER_FAILED', message, { cause: new AggregateError(errors, message) });
    },
  };
}
