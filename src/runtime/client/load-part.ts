import { TwentyError } from './errors.js';
import { withTimeout } from './transport/clock.js';

/** The call that needs a part of the client. */
export interface PartRequest {
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

// As long as a request of the client has by default.
const TIMEOUT_MS = 30_000;

/**
 * Loads a part of the client that only some apps need: an `import()`, of which bundlers make a file of its own. Throws a
 * `TwentyError` with the code `NOT_LOADED` where that file does not come.
 */
export function loadPart<Part>(load: () => Promise<Part>, { operation, signal }: PartRequest): Promise<Part> {
  const failed = (cause: string) =>
    new TwentyError(
      'a file of the client could not be loaded. Reload the page if the app was deployed since it was opened.',
      { code: 'NOT_LOADED', operation, isUncertain: false, cause },
    );
  return withTimeout(
    () =>
      load().catch((error: unknown) => {
        throw failed(String(error));
      }),
    { timeoutMs: TIMEOUT_MS, signal, timeoutError: () => failed(`no file within ${TIMEOUT_MS} ms`) },
  );
}
