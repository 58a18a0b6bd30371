import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer instead of the server's. */
interface Spoilt {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const HTML = { 'content-type': 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };
const PAGE = '<!doctype html><html><body><h1>Something went wrong</h1></body></html>';

/** What gateways, caches and login pages answer, whether or not the server has done its work. */
const SPOILT = {
  badGateway: { status: 502, headers: HTML, body: PAGE },
  unavailable: { status: 503 },
  gatewayTimeout: { status: 504, headers: HTML, body: PAGE },
  errorPage: { status: 500, headers: HTML, body: PAGE },
  errorJson: { status: 500, headers: JSON_TYPE, body: '{"statusCode":500,"message":"Internal server error"}' },
  requestTimeout: { status: 408, headers: HTML, body: PAGE },
  tooEarly: { status: 425 },
  edge520: { status: 520, headers: HTML, body: PAGE },
  edge522: { status: 522, body: 'error code: 522' },
  edge524: { status: 524, headers: HTML, body: PAGE },
  edge527: { status: 527 },
  noContent: { status: 204 },
  emptyAnswer: { status: 200, headers: JSON_TYPE },
  page: { status: 200, headers: HTML, body: PAGE },
  pageNotFound: { status: 404, headers: HTML, body: PAGE },
  notAllowed: { status: 405, headers: HTML, body: PAGE },
  login: { status: 302, headers: { location: '/login' } },
  otherJson: { status: 200, headers: JSON_TYPE, body: '{"status":"ok"}' },
  noData: { status: 200, headers: JSON_TYPE, body: '{"data":{}}' },
  nullData: { status: 200, headers: JSON_TYPE, body: '{"data":null}' },
} satisfies Record<string, Spoilt>;

const LIMIT_REACHED = {
  errors: [
    {
      message: 'Limit reached (100 tokens per 60000 ms)',
      extensions: { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' },
    },
  ],
  data: null,
};

const RATE_LIMITED = {
  errors: [
    {
      message: 'Rate limit exceeded for apiKey: 100 requests per 60s.',
      extensions: { code: 'RATE_LIMITED', subCode: 'RATE_LIMITED', retryAfterMs: 1200, limit: 100 },
    },
  ],
  data: null,
};

/** How servers refuse what they have not carried out, because there was too much of it. */
const REFUSALS = {
  tooMany: { status: 429, body: 'Too Many Requests' },
  tooManyRetryAfter: { status: 429, headers: { 'retry-after': '2' }, body: 'Too Many Requests' },
  limitReached: { status: 200, headers: JSON_TYPE, body: JSON.stringify(LIMIT_REACHED) },
  rateLimited: { status: 200, headers: JSON_TYPE, body: JSON.stringify(RATE_LIMITED) },
} satisfies Record<string, Spoilt>;

/** What happens to connections, and to answers on their way. */
type Broken = 'dropBefore' | 'dropAfter' | 'slow' | 'truncated' | 'truncatedUntyped' | 'cutOff';
const BROKEN: readonly Broken[] = ['dropBefore', 'dropAfter', 'slow', 'truncated', 'truncatedUntyped', 'cutOff'];

type SpoiltName = keyof typeof SPOILT;
type RefusalName = keyof typeof REFUSALS;

/** What goes wrong with a request. `After` is after the server has carried it out. */
export type Fault = Broken | RefusalName | `${SpoiltName}${'Before' | 'After'}`;

// The keys of the tables are their types.
const spoiltNames = Object.keys(SPOILT) as SpoiltName[];
const refusalNames = Object.keys(REFUSALS) as RefusalName[];

/** Every fault there is. */
export const FAULTS: readonly Fault[] = [
  ...BROKEN,
  ...refusalNames,
  ...spoiltNames.flatMap((name) => [`${name}Before`, `${name}After`] as const),
];

/** The answer that a fault is, and whether the server is asked before. */
const ANSWERS = new Map<Fault, { readonly spoilt: Spoilt; readonly isAfter: boolean }>([
  ...refusalNames.map((name) => [name, { spoilt: REFUSALS[name], isAfter: false }] as const),
  ...spoiltNames.map((name) => [`${name}Before`, { spoilt: SPOILT[name], isAfter: false }] as const),
  ...spoiltNames.map((name) => [`${name}After`, { spoilt: SPOILT[name], isAfter: true }] as const),
]);

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

/**
 * One request in five fails, each fault as often as the others; the same ones for the same seed. Not the first: as the
 * first answer of a server, a page tells of a wrong address.
 */
export function oneInFive(seed: number): (count: number) => Fault | undefined {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  let failed = seed;
  // Seven has no factor in common with the number of faults, so that each has its turn.
  return (count) => (count > 0 && next() < 0.2 ? FAULTS[(failed++ * 7) % FAULTS.length] : undefined);
}

interface Request {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
  readonly target: string;
}

async function answer({ request, response, fault, target }: Request): Promise<void> {
  const body = await bodyOf(request);
  if (fault === 'dropBefore') return void request.socket.destroy();
  const instead = fault && ANSWERS.get(fault);
  const send = ({ status, headers, body }: Spoilt) => void response.writeHead(status, headers).end(body);
  if (instead && !instead.isAfter) return send(instead.spoilt);
  const { authorization = '' } = request.headers;
  const answered = await fetch(target + (request.url ?? ''), {
    method: request.method ?? 'POST',
    headers: { ...JSON_TYPE, authorization },
    ...(body !== '' && { body }),
  });
  const text = await answered.text();
  if (instead) return send(instead.spoilt);
  if (fault === 'dropAfter') return void request.socket.destroy();
  if (fault === 'slow') return; // for as long as the client waits
  const half = text.slice(0, text.length / 2);
  if (fault === 'truncated') return send({ status: 200, headers: JSON_TYPE, body: half });
  if (fault === 'truncatedUntyped') return send({ status: 200, body: half });
  if (fault === 'cutOff') {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': Buffer.byteLength(text) }).write(half, () => {
      request.socket.destroy();
    });
    return;
  }
  send({ status: answered.status, headers: JSON_TYPE, body: text });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}
