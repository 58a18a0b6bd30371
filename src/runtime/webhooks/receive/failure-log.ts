import type { TwentyWebhookError } from '../error.js';

const OVERLOAD_LOG_MS = 60_000;

/**
 * Logs failures that are the app's fault. Strangers must not be able to fill the log: of the failures that a sender can
 * cause it logs overloads only, since genuine events may be lost then, and those once a minute.
 */
export function createFailureLog(now: () => number): (error: TwentyWebhookError) => void {
  let lastOverload = -Infinity;
  return (error) => {
    if (error.code === 'OVERLOADED') {
      if (now() - lastOverload < OVERLOAD_LOG_MS) return;
      lastOverload = now();
      console.error(`Webhooks were refused, genuine ones maybe among them: ${error.message}`);
    } else if (error.status === 500) {
      console.error(error);
    }
  };
}
