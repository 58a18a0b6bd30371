import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpError } from './answer.js';
import type { AnsweredRequest } from '../options.js';
import type { Answer } from './answer.js';
import { originHeaders, refusalOf } from './cross-origin.js';
import type { AllowedCallers } from './cross-origin.js';
import type { SandboxRequest } from './request.js';

/** A server on 127.0.0.1. */
export interface HttpServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

const MAXIMUM_BODY = 10 * 1024 * 1024;

/** Listens (port 0: any free one) and answers each request with what the handler makes of it; errors never stop it. */
export async function listen(options: {
  readonly port: number;
  readonly allowed: AllowedCallers;
  readonly handle: (request: SandboxRequest) => Promise<Answer>;
  /** Told of every request once it is answered. */
  readonly onAnswer?: ((request: AnsweredRequest) => void) | undefined;
}): Promise<HttpServer> {
  const server = createServer((incoming, response) => {
    const start = performance.now();
    const refusal = refusalOf(incoming, options.allowed);
    void answer(incoming, (request) => (refusal ? Promise.resolve(refusal) : options.handle(request))).then(
      (result) => {
        send(response, { ...result, headers: { ...originHeaders(incoming, options.allowed), ...result.headers } });
        const { method = 'GET', url = '/' } = incoming;
        options.onAnswer?.({ method, path: url, status: result.status, durationMs: performance.now() - start });
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  // a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  incoming: IncomingMessage,
  handle: (request: SandboxRequest) => Promise<Answer>,
): Promise<Answer> {
  try {
    const bytes = await readBody(incoming);
    if (bytes === undefined) return httpError(413, 'request entity too large', 'Payload Too Large');
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    return await handle({
      method: incoming.method ?? 'GET',
      path: url.pathname.replace(/\/+$/, '') || '/',
      query: url.searchParams,
      headers: incoming.headers,
      body: new TextDecoder().decode(bytes),
      bytes,
    });
  } catch (error) {
    return httpError(500, error instanceof Error ? error.message : String(error), 'Internal Server Error');
  }
}

/** The body; undefined where it is too large, which is read to its end so that the client sees the answer. */
async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAXIMUM_BODY) chunks.push(chunk);
  }
  return size <= MAXIMUM_BODY ? new Uint8Array(Buffer.concat(chunks)) : undefined;
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const isText = typeof body === 'string';
  const contentType = isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, {
    ...headers,
    ...(body === undefined ? {} : { 'content-type': contentType }),
  });
  response.end(isText ? body : JSON.stringify(body));
}
