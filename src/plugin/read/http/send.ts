import { failure } from '../../errors.js';
import type { Connection } from './connection.js';
import { connectionFailure, isWorthAnotherTry } from './connection-failure.js';

/** One request to the server; `body` is sent as JSON. */
export interface ServerRequest {
  readonly path: string;
  readonly body?: unknown;
}

/** What came back, whatever its status. */
export interface ServerResponse {
  /** Without query: printable. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string;
  readonly location: string | null;
  readonly text: string;
}

/** A server that refills its rate limit slowly gives nothing to a client that asks more often than this. */
const shortestWaitMs = 600;
/** A server that wants more patience than this gets an error instead of a hanging build. */
const longestWaitMs = 120_000;

/** Sends a request, again after 429, 5xx and broken connections, with growing pauses of at least 600 ms. */
export async function send(connection: Connection, request: ServerRequest): Promise<ServerResponse> {
  const url = `${connection.baseUrl}${request.path.replace(/\?.*/, '')}`;
  for (let attempt = 0; ; attempt++) {
    const last = attempt >= connection.retries;
    const pause = shortestWaitMs * 2 ** attempt;
    try {
      const response = await exchange(connection, request);
      const asked = retryAfterMs(response.headers.get('retry-after'));
      const text = await response.text();
      const limited = response.status === 429 || isLimitError(text);
      if (limited && (last || asked > longestWaitMs)) throw failure('RATE_LIMITED', { url, tries: attempt + 1 });
      if (!limited && (response.status < 500 || last)) return received({ url, response, text, attempt });
      await connection.wait(Math.max(pause, Math.min(asked, longestWaitMs)));
    } catch (error) {
      if (last || !isWorthAnotherTry(error)) throw connectionFailure(error, { url, connection });
      await connection.wait(pause);
    }
  }
}

function exchange(connection: Connection, { path, body }: ServerRequest): Promise<Response> {
  return connection.fetch(`${connection.baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...connection.headers,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      authorization: `Bearer ${connection.token}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // a redirected POST becomes a GET, and a redirect to another host loses the key
    redirect: 'manual',
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
}

function received(from: { url: string; response: Response; text: string; attempt: number }): ServerResponse {
  const { url, response, text, attempt } = from;
  // GraphQL errors may come as HTTP 500: their text says more than the status
  if (response.status >= 500 && !text.includes('"errors"')) {
    throw failure('SERVER_FAILED', { url, status: response.status, tries: attempt + 1 });
  }
  const contentType = response.headers.get('content-type') ?? '';
  return { url, status: response.status, contentType, location: response.headers.get('location'), text };
}

/** GraphQL reports the rate limit as HTTP 200: 2.x by sub-code, 1.x by text. */
function isLimitError(text: string): boolean {
  return text.length < 4000 && /"subCode":\s*"LIMIT_REACHED"|"message":\s*"Too many requests/.test(text);
}

/** `Retry-After` in seconds or as a date; 0 when absent or unreadable. */
function retryAfterMs(header: string | null): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
