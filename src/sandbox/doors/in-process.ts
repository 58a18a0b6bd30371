import type { AnsweredRequest } from '../options.js';
import type { Answer } from './answer.js';
import { answerRequest, MAXIMUM_BODY, sentBody } from './answer-request.js';
import type { SandboxRequest } from './request.js';

/** `fetch`, as far as an HTTP client calls it. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A `fetch` that a handler answers in this process. */
export interface InProcess {
  readonly fetch: SandboxFetch;
  /** Requests fail from then on, as those to a server that has ended do. */
  readonly close: () => void;
}

/**
 * Answers requests without a port, whatever host they name. Nobody but this process can send any, so that neither `Host`
 * nor `Origin` is checked.
 */
export function answerInProcess(options: {
  readonly handle: (request: SandboxRequest) => Promise<Answer>;
  /** Told of every request once it is answered. */
  readonly onAnswer?: ((request: AnsweredRequest) => void) | undefined;
}): InProcess {
  let isClosed = false;
  return {
    fetch: async (input, init) => {
      const start = performance.now();
      const request = requestOf(input, init);
      request.signal.throwIfAborted();
      if (isClosed) throw new TypeError(`fetch failed: the sandbox is closed, so nothing answers ${request.url}`);
      const { method, url } = request;
      const headers = Object.fromEntries(request.headers);
      const answer = await answerRequest({ method, url, headers, readBytes: () => readBody(request) }, options.handle);
      const { pathname, search } = new URL(url);
      options.onAnswer?.({
        method,
        path: pathname + search,
        status: answer.status,
        durationMs: performance.now() - start,
      });
      request.signal.throwIfAborted();
      return responseOf(answer, method);
    },
    close: () => {
      isClosed = true;
    },
  };
}

/** The request. One of another realm, as test environments have them, is used as it is. */
const requestOf = (input: string | URL | Request, init: RequestInit | undefined): Request =>
  init === undefined && typeof input === 'object' && 'arrayBuffer' in input ? input : new Request(input, init);

async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length <= MAXIMUM_BODY ? bytes : undefined;
}

function responseOf(answer: Answer, method: string): Response {
  const { text = null, contentType } = sentBody(answer);
  return new Response(method === 'HEAD' ? null : text, {
    status: answer.status,
    headers: { ...answer.headers, ...(contentType === undefined ? {} : { 'content-type': contentType }) },
  });
}
