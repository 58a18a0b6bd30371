import type { Answer } from './answer.js';
import type { SandboxRequest } from './request.js';

/** Sent with every answer: pages of any origin may read it (`cors: true` in the server's main.ts, all versions). */
export const ANY_ORIGIN: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' };

/** What a browser is answered that asks, with OPTIONS, whether a page may send a request: all, with any header. */
export function preflight({ headers }: Pick<SandboxRequest, 'headers'>): Answer {
  const asked = headers['access-control-request-headers'];
  return {
    status: 204,
    body: undefined,
    headers: {
      'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      vary: 'Access-Control-Request-Headers',
      ...(asked ? { 'access-control-allow-headers': asked } : {}),
    },
  };
}
