import { httpError } from './answer.js';
import type { Answer } from './answer.js';
import type { RequestHeaders, SandboxRequest } from './request.js';

/** The most bytes that a body may have. */
export const MAXIMUM_BODY = 10 * 1024 * 1024;

/** A request as it comes in, by whichever way. */
export interface IncomingRequest {
  readonly method: string;
  /** A whole address, or what follows its host. */
  readonly url: string;
  readonly headers: RequestHeaders;
  /** Reads the body; undefined where it is larger than {@link MAXIMUM_BODY}. */
  readonly readBytes: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Makes of a request what the handler answers; an error of the handler becomes an answer, too. */
export async function answerRequest(
  { method, url, headers, readBytes }: IncomingRequest,
  handle: (request: SandboxRequest) => Promise<Answer>,
): Promise<Answer> {
  try {
    const bytes = await readBytes();
    if (bytes === undefined) return httpError(413, 'request entity too large', 'Payload Too Large');
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    return await handle({
      method,
      path: pathname.replace(/\/+$/, '') || '/',
      query: searchParams,
      headers,
      body: new TextDecoder().decode(bytes),
      bytes,
    });
  } catch (error) {
    return httpError(500, error instanceof Error ? error.message : String(error), 'Internal Server Error');
  }
}

interface SentBody {
  readonly text?: string | Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
}

/** The body of an answer as it is sent, and its content type; both are absent where there is none. */
export function sentBody({ body }: Answer): SentBody {
  if (body === undefined) return {};
  // their type is among the headers
  if (body instanceof Uint8Array) return { text: new Uint8Array(body) };
  if (typeof body === 'string') return { text: body, contentType: 'text/html; charset=utf-8' };
  return { text: JSON.stringify(body), contentType: 'application/json; charset=utf-8' };
}
