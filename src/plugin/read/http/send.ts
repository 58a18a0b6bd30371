import { CodegenTwentyError } from '../../errors.js';
import { failure, isFailure, type ReadFailureCode } from '../failures.js';
import type { Connection } from './connection.js';
import { connectionFailure, isPassingFailure } from './connection-failure.js';
import { limitOf, retryAfterMs, type Limit } from './limit.js';
import { parsed } from './parse-answer.js';
import type { ServerRequest, ServerResponse } from './server-request.js';

/** A token of the rate limit comes back about every 600 ms: whoever asks more often gets nothing for it. */
const shortestWaitMs = 600;
/** A server that wants more patience than this gets an error instead of a hanging build. */
const longestWaitMs = 120_000;

/** Statuses that say nothing about the request; neither do those from 500 on. */
const PASSING = [408, 425];

/** What a proxy or a server in trouble causes: the same request may go well a moment later. */
const SPOILT: readonly ReadFailureCode[] = ['ANSWER_TRUNCATED', 'ANSWER_NOT_JSON', 'ANSWER_INCOMPLETE'];

/** What a wrong address answers with, or a path that a proxy does not pass. */
export const ABSENT: readonly ReadFailureCode[] = ['NOT_A_TWENTY_SERVER', 'NOT_SERVED'];

/** Sends a request, again after rate limits, broken connections and spoilt answers, with growing pauses of at least 600 ms. */
export async function send<Answer>(connection: Connection, request: ServerRequest<Answer>): Promise<Answer> {
  const url = `${connection.baseUrl}${request.path.replace(/\?.*/, '')}`;
  for (let tries = 1; ; tries++) {
    const isLast = tries > connection.retries;
    try {
      const { response, notNow } = await exchange(connection, { url, request, tries });
      // GraphQL errors may come as HTTP 500, and say more than the status: the last one is read
      if (notNow && (notNow.limit || !isLast)) throw notNow;
      const answer = request.read(response);
      connection.learnt.isTwenty = true;
      return answer;
    } catch (error) {
      if (isLast || !isWorthAnotherTry({ error, connection })) throw failureOf({ error, url, tries, connection });
      const asked = error instanceof NotNow ? error.waitMs : 0;
      await connection.wait(Math.max(shortestWaitMs * 2 ** (tries - 1), asked));
    }
  }
}

/** A response by which a server or a proxy asks to be left alone for a while. */
class NotNow extends Error {
  readonly status: number;
  readonly limit: Limit | undefined;
  readonly waitMs: number;

  constructor({ status, limit, waitMs }: Pick<NotNow, 'status' | 'limit' | 'waitMs'>) {
    super(`HTTP ${status}`);
    this.status = status;
    this.limit = limit;
    this.waitMs = waitMs;
  }
}

async function exchange(
  connection: Connection,
  { url, request, tries }: Pick<ServerResponse, 'url' | 'tries'> & { readonly request: ServerRequest<unknown> },
): Promise<{ readonly response: ServerResponse; readonly notNow: NotNow | undefined }> {
  const response = await fetchOnce(connection, request);
  const { status, headers } = response;
  const text = await response.text();
  const limit = limitOf({ status, answer: parsed(text) });
  const isPassing = status >= 500 || PASSING.includes(status);
  const waitMs = Math.max(retryAfterMs(headers.get('retry-after')), limit?.waitMs ?? 0);
  return {
    notNow: limit || isPassing ? new NotNow({ status, limit, waitMs }) : undefined,
    response: {
      ...{ url, status, tries, text },
      contentType: headers.get('content-type') ?? '',
      location: headers.get('location'),
    },
  };
}

function fetchOnce(connection: Connection, { path, body }: ServerRequest<unknown>): Promise<Response> {
  return connection.fetch(`${connection.baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...connection.headers,
      authorization: `Bearer ${connection.token}`,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    // a redirected POST becomes a GET, and a redirect to another host loses the key
    redirect: 'manual',
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
}

interface Failed {
  readonly error: unknown;
  readonly connection: Connection;
}

function isWorthAnotherTry({ error, connection: { learnt } }: Failed): boolean {
  if (error instanceof NotNow) return error.limit?.kind !== 'quota' && error.waitMs <= longestWaitMs;
  if (!(error instanceof CodegenTwentyError)) return isPassingFailure(error);
  // a web page or a 404 is what a wrong address answers with, until the right answer has come from there
  return isFailure(error, learnt.isTwenty ? [...SPOILT, ...ABSENT] : SPOILT);
}

function failureOf({ error, url, tries, connection }: Failed & Pick<ServerResponse, 'url' | 'tries'>): Error {
  if (!(error instanceof NotNow)) return connectionFailure(error, { url, connection });
  const { limit, status } = error;
  if (limit?.kind === 'quota') return failure('QUOTA_EXHAUSTED', { url, said: connection.quote(limit.said) });
  return limit ? failure('RATE_LIMITED', { url, tries }) : failure('SERVER_FAILED', { url, status, tries });
}
