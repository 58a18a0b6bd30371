import { parseUrl } from '../../../twenty/parse-url.js';
import { failure } from '../failures.js';
import type { Connection } from './connection.js';
import { isJsonObject, type JsonObject } from '../../../twenty/json.js';
import type { ServerResponse } from './server-request.js';

/** Statuses by which a server says that it will not answer there. */
const REFUSING = [403, 404, 405];

/** The JSON object of an answer of any status; whatever is not one is reported as what it is. */
export function parseAnswer(connection: Connection, response: ServerResponse): JsonObject {
  const { url, status, text, tries } = response;
  if (status >= 300 && status < 400) {
    throw failure('REDIRECTED', { url, target: connection.quote(redirectTarget(response.location, url)) });
  }
  const value = parsed(text);
  if (isJsonObject(value)) return value;
  if (status >= 500) throw failure('SERVER_FAILED', { url, status, tries });
  const reason = `it answered HTTP ${status}${isHtml(response) ? ' with a web page' : ''}`;
  if (REFUSING.includes(status)) throw failure('NOT_SERVED', { url, reason });
  if (isHtml(response)) throw failure('NOT_A_TWENTY_SERVER', { url, reason });
  if (value === undefined && /^\s*[{[]/.test(text)) throw failure('ANSWER_TRUNCATED', { url });
  throw failure('ANSWER_NOT_JSON', { url, said: text.trim() === '' ? '(nothing)' : connection.quote(text) });
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isHtml = ({ contentType, text }: ServerResponse): boolean =>
  contentType.includes('text/html') || /^\s*<(!doctype|html)/i.test(text);

/** A redirect target without user info and query. */
function redirectTarget(location: string | null, base: string): string {
  const url = location === null ? undefined : parseUrl(location, base);
  return url ? `${url.origin}${url.pathname}` : 'an address that it does not name';
}
