import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with a request. `After` is after the server has carried it out. */
export type Fault =
  | 'dropBefore'
  | 'dropAfter'
  | 'badGatewayBefore'
  | 'badGatewayAfter'
  | 'tooMany'
  | 'tooManyRetryAfter'
  | 'limitReached'
  | 'slow'
  | 'truncated'
  | 'cutOff';

/** Every fault there is. */
export const FAULTS: readonly Fault[] = [
  'dropBefore',
  'dropAfter',
  'badGatewayBefore',
  'badGatewayAfter',
  'tooMany',
  'tooManyRetryAfter',
  'limitReached',
  'slow',
  'truncated',
  'cutOff',
];

/** A proxy in front of a server, on loopback. */
export interface FaultyProxy {
  readonly url: string;
  /** What became of each request until now. */
  readonly requests: readonly (Fault | 'none')[];
  readonly close: () => Promise<void>;
}

/** Starts a proxy that spoils the requests for which `faultOf` gives a fault; it is told how many came before. */
export async function startFaultyProxy(options: {
  readonly target: string;
  readonly faultOf: (count: number) => Fault | undefined;
}): Promise<FaultyProxy> {
  const requests: (Fault | 'none')[] = [];
  const server = createServer((request, response) => {
    const fault = options.faultOf(requests.length);
    requests.push(fault ?? 'none');
    answer({ request, response, fault, target: options.target }).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One request in five fails, each fault as often as the others; the same ones for the same seed. */
export function oneInFive(seed: number): () => Fault | undefined {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return () => (next() < 0.2 ? FAULTS[Math.floor(next() * FAULTS.length)] : undefined);
}

const LIMIT_REACHED = {
  errors: [
    {
      message: 'Limit reached (100 tokens per 60000 ms)',
      extensions: { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' },
    },
  ],
  data: null,
};

const REFUSALS: Partial<Record<Fault, (response: ServerResponse) => void>> = {
  badGatewayBefore: (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
  tooMany: (response) => response.writeHead(429).end('Too Many Requests'),
  tooManyRetryAfter: (response) => response.writeHead(429, { 'retry-after': '2' }).end('Too Many Requests'),
  limitReached: (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(LIMIT_REACHED)),
};

interface Spoiled {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
  readonly target: string;
}

async function answer({ request, response, fault, target }: Spoiled): Promise<void> {
  const body = await bodyOf(request);
  if (fault === 'dropBefore') return void request.socket.destroy();
  const refuse = fault && REFUSALS[fault];
  if (refuse) return refuse(response);
  const { authorization = '' } = request.headers;
  const headers = { 'content-type': 'application/json', authorization };
  const answered = await fetch(target + (request.url ?? ''), { method: 'POST', headers, body });
  const text = await answered.text();
  const json = { 'content-type': 'application/json' };
  if (fault === 'dropAfter') return void request.socket.destroy();
  if (fault === 'slow') return; // for as long as the client waits
  if (fault === 'badGatewayAfter') return void response.writeHead(502).end();
  const half = text.slice(0, text.length / 2);
  if (fault === 'truncated') return void response.writeHead(200, json).end(half);
  if (fault === 'cutOff') {
    response.writeHead(200, { ...json, 'content-length': Buffer.byteLength(text) }).write(half, () => {
      request.socket.destroy();
    });
    return;
  }
  response.writeHead(answered.status, json).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}
