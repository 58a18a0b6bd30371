/** Tools over HTTP, at `/mcp` of this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Tool } from '../../runtime/tools/index.js';
import { failure } from '../failures.js';
import { refusalOf, type Access } from './access.js';
import type { McpSdk } from './sdk.js';

const HOST = '127.0.0.1';
const PATH = '/mcp';

/** A server that answers. */
export interface HttpTools {
  readonly url: string;
  readonly close: () => Promise<void>;
}

interface Serving {
  readonly sdk: McpSdk;
  readonly tools: readonly Tool[];
  readonly access: Access;
}

/** Listens; port 0 is any free one. Each request stands for itself: there are no sessions. */
export async function serveHttp({ port, ...serving }: Serving & { readonly port: number }): Promise<HttpTools> {
  const server = createServer((request, response) => {
    void answer({ request, response, ...serving }).catch(() => {
      if (!response.headersSent) refuse(response, { status: 500, message: 'The request could not be answered.' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(failure('CANNOT_LISTEN', { host: HOST, port, reason: error.code ?? error.message })),
    );
    server.listen(port, HOST, resolve);
  });
  // a listening TCP server has an address with a port
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${own}${PATH}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({
  request,
  response,
  sdk,
  tools,
  access,
}: Serving & { readonly request: IncomingMessage; readonly response: ServerResponse }): Promise<void> {
  const refusal = refusalOf(request.headers, access);
  if (refusal) return refuse(response, refusal);
  if (request.url !== PATH) return refuse(response, { status: 404, message: `Tools are served at ${PATH}.` });
  if (request.method !== 'POST') return refuse(response, { status: 405, message: 'Tools are called with POST.' });
  const transport = new sdk.http.StreamableHTTPServerTransport({ enableJsonResponse: true });
  const server = sdk.serverOf(tools);
  response.on('close', () => void server.close());
  // its type says `undefined` where exactOptionalPropertyTypes wants nothing
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response);
}

function refuse(
  response: ServerResponse,
  { status, message }: { readonly status: number; readonly message: string },
): void {
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...challenge });
  response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32_000, message } }));
}
