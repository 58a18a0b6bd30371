import { failure } from '../../errors.js';
import { quote, type Connection } from './connection.js';
import { isJsonObject, type JsonObject } from '../json.js';
import type { ServerResponse } from './send.js';

/** The JSON object of an answer of any status; whatever is not one is reported as what it is. */
export function parseAnswer(connection: Connection, response: ServerResponse): JsonObject {
  const { url, status, text } = response;
  if (status >= 300 && status < 400) throw failure('REDIRECTED', { url, target: printable(response.location, url) });
  const value = parsed(text);
  if (isJsonObject(value)) return value;
  if (isHtml(response))
    throw failure('NOT_A_TWENTY_SERVER', { url, reason: `it answered HTTP ${status} with a web page` });
  if (status === 404) throw failure('NOT_A_TWENTY_SERVER', { url, reason: 'it answered HTTP 404' });
  if (value === undefined && /^\s*[{[]/.test(text)) throw failure('ANSWER_TRUNCATED', { url });
  throw failure('ANSWER_NOT_JSON', { url, said: text.trim() === '' ? '(nothing)' : quote(text, connection) });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isHtml = ({ contentType, text }: ServerResponse): boolean =>
  contentType.includes('text/html') || /^\s*<(!doctype|html)/i.test(text);

/** A redirect target without user info and query. */
function printable(location: string | null, base: string): string {
  if (location === null || !URL.canParse(location, base)) return 'an address that it does not name';
  const { origin, pathname } = new URL(location, base);
  return `${origin}${pathname}`;
}
