import type { Answer } from './answer.js';
import { httpError } from './answer.js';
import type { SandboxRequest } from './request.js';

/** Who may talk to a sandbox from a browser. */
export interface AllowedCallers {
  /** Names beside those of this machine that the `Host` header may have. */
  readonly hosts: readonly string[];
  /** Origins whose pages may send requests and read answers: `http://localhost:5173`. */
  readonly origins: readonly string[] | '*';
}

type Headers = Pick<SandboxRequest, 'headers'>;

const THIS_MACHINE = ['127.0.0.1', 'localhost', '[::1]'];

/** The `Host` header without its port; undefined where there is none. */
const hostOf = ({ headers }: Headers): string | undefined => headers.host?.replace(/:\d+$/, '').toLowerCase();

const isOwnOrigin = ({ headers }: Headers): boolean => headers.origin === `http://${headers.host ?? ''}`;

function isAllowedOrigin(request: Headers, { origins }: AllowedCallers): boolean {
  const { origin } = request.headers;
  return origin === undefined || origins === '*' || origins.includes(origin) || isOwnOrigin(request);
}

/**
 * What a request is refused with whose host or origin is not allowed; undefined for one that is. A page of any website
 * can send requests to this machine, and by a name of its own that leads here it could read the answers too.
 */
export function refusalOf(request: Headers, allowed: AllowedCallers): Answer | undefined {
  const host = hostOf(request);
  if (host === undefined || ![...THIS_MACHINE, ...allowed.hosts].includes(host)) {
    return httpError(403, `The host ${JSON.stringify(host ?? '')} is not allowed: see allowedHosts.`, 'Forbidden');
  }
  if (isAllowedOrigin(request, allowed)) return undefined;
  const origin = JSON.stringify(request.headers.origin);
  return httpError(403, `The origin ${origin} is not allowed: see allowedOrigins.`, 'Forbidden');
}

/** The headers that let the page which sent a request read its answer; none where no page did, or it may not. */
export function originHeaders(request: Headers, allowed: AllowedCallers): Readonly<Record<string, string>> {
  const { origin } = request.headers;
  if (allowed.origins === '*') return { 'access-control-allow-origin': '*' };
  if (origin === undefined || refusalOf(request, allowed) !== undefined) return {};
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

/** What a browser is answered that asks, with OPTIONS, whether a page may send a request: all, with any header. */
export function preflight({ headers }: Headers): Answer {
  const asked = headers['access-control-request-headers'];
  return {
    status: 204,
    body: undefined,
    headers: {
      'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      vary: 'Origin, Access-Control-Request-Headers',
      ...(asked ? { 'access-control-allow-headers': asked } : {}),
    },
  };
}
