import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
export interface Received {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly query: string;
  // What a client sends is looked at in many shapes.
  readonly variables: Record<string, unknown>;
}

/** What to answer: `data`, errors, or something worse. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly data?: object;
  readonly errors?: readonly object[];
  /** The body as it is. */
  readonly text?: string;
  readonly delayMs?: number;
  /** Closes the connection: before the answer, or in the middle of it. */
  readonly cut?: 'before' | 'within';
}

/** A server that answers as it is told and remembers what it was asked. */
export interface ScriptedServer {
  readonly baseUrl: string;
  readonly requests: readonly Received[];
  close(): Promise<void>;
}

/** Starts one on 127.0.0.1. */
export async function scriptedServer(
  reply: (request: Received, index: number) => Reply | Promise<Reply>,
): Promise<ScriptedServer> {
  const requests: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Received;
    const received = { path: request.url ?? '', headers: request.headers, query, variables };
    requests.push(received);
    const { status = 200, headers, data, errors, text, delayMs, cut } = await reply(received, requests.length - 1);
    if (delayMs) await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (cut === 'before') return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    const body = text ?? JSON.stringify({ data, errors });
    if (cut === 'within') return void response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
