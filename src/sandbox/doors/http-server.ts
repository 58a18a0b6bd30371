import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnsweredRequest } from '../options.js';
import type { Answer } from './answer.js';
import { answerRequest, MAXIMUM_BODY, sentBody } from './answer-request.js';
import { originHeaders, refusalOf } from './cross-origin.js';
import type { AllowedCallers } from './cross-origin.js';
import type { RequestHeaders, SandboxRequest } from './request.js';

/** A server on 127.0.0.1. */
export interface HttpServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface ListenOptions {
  readonly port: number;
  readonly allowed: AllowedCallers;
  readonly handle: (request: SandboxRequest) => Promise<Answer>;
  /** Told of every request once it is answered. */
  readonly onAnswer?: ((request: AnsweredRequest) => void) | undefined;
}

/** Listens (port 0: any free one) and answers each request with what the handler makes of it; errors never stop it. */
export async function listen(options: ListenOptions): Promise<HttpServer> {
  const server = createServer((incoming, response) => void answer({ incoming, response, options }));
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

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly options: ListenOptions;
}

async function answer({ incoming, response, options: { allowed, handle, onAnswer } }: Exchange): Promise<void> {
  const start = performance.now();
  const { method = 'GET', url = '/' } = incoming;
  const headers = headersOf(incoming.headers);
  const refusal = refusalOf({ headers }, allowed);
  const readBytes = () => readBody(incoming);
  const result = await answerRequest(
    { method, url, headers, readBytes },
    async (request) => refusal ?? (await handle(request)),
  );
  send(response, { ...result, headers: { ...originHeaders({ headers }, allowed), ...result.headers } });
  onAnswer?.({ method, path: url, status: result.status, durationMs: performance.now() - start });
}

const headersOf = (headers: IncomingHttpHeaders): RequestHeaders =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );

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

function send(response: ServerResponse, answered: Answer): void {
  const { text, contentType } = sentBody(answered);
  response.writeHead(answered.status, {
    ...answered.headers,
    ...(contentType === undefined ? {} : { 'content-type': contentType }),
  });
  response.end(text);
}
