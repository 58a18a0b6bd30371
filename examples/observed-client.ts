/** A client that writes one log line per call, and one for each way in which the workspace has outgrown the types. */
import { createTwentyClient } from './crm/index.js';
import type { TwentyClient } from './crm/index.js';

/** Where to read, and what takes the lines. */
export interface Observed {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly log: (line: string) => void;
}

/** Makes the client. The id of a call is in all its lines. */
export const observedClient = ({ baseUrl, apiKey, log }: Observed): TwentyClient =>
  createTwentyClient({
    baseUrl,
    apiKey,
    checkVersionEveryMinutes: 15,
    hooks: {
      onRetry: ({ callId, attempt, error }) => log(`${callId} try ${attempt}: ${error.name}`),
      onEnd: ({ callId, operation, outcome, attempts, durationMs }) =>
        log(`${callId} ${operation} ${outcome} after ${attempts} in ${Math.round(durationMs)} ms`),
      onDrift: ({ kind, message }) => log(`drift, ${kind}: ${message}`),
    },
  });
