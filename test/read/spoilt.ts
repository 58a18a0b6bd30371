import type { Answer } from './small-server.js';

const json = { 'content-type': 'application/json' };
const html = { 'content-type': 'text/html' };

/** What proxies, servers in trouble and bad lines make of an answer: name → from the right answer. */
export const SPOILT: Readonly<Record<string, (right: Exclude<Answer, string>) => Answer>> = {
  'a connection that is closed': () => 'drop',
  'an answer that is cut off': (right) => ({ ...right, isCut: true }),
  'half of the JSON': (right) => ({ headers: json, text: half(right) }),
  'half of the JSON, as text': (right) => ({ headers: { 'content-type': 'text/plain' }, text: half(right) }),
  'nothing at all': () => ({ status: 204, headers: json, text: '' }),
  'nothing, as HTTP 200': () => ({ headers: json, text: '' }),
  'a web page': () => ({ headers: html, text: '<!doctype html><title>Please wait</title>' }),
  'a page of a 404': () => ({ status: 404, headers: html, text: '<html>Not Found</html>' }),
  null: () => ({ body: null }),
  'a list': () => ({ body: [] }),
  'an empty object': () => ({ body: {} }),
  'no data': () => ({ body: { data: null } }),
  'empty data': () => ({ body: { data: {} } }),
  'other JSON': () => ({ body: { status: 'starting' } }),
  'HTTP 408': () => ({ status: 408, text: '' }),
  'HTTP 425': () => ({ status: 425, text: '' }),
  'HTTP 429': () => ({ status: 429, text: '' }),
  'HTTP 500 with a page': () => ({ status: 500, headers: html, text: '<h1>Internal Server Error</h1>' }),
  'HTTP 500 with JSON': () => ({ status: 500, body: { statusCode: 500, message: 'Internal server error' } }),
  'HTTP 502': () => ({ status: 502, headers: html, text: '<html>Bad Gateway</html>' }),
  'HTTP 503 with JSON': () => ({ status: 503, body: { error: 'unavailable' } }),
  'HTTP 504': () => ({ status: 504, text: '' }),
  'HTTP 520': () => ({ status: 520, headers: html, text: '<html>Unknown error</html>' }),
  'HTTP 527': () => ({ status: 527, text: 'railgun error' }),
};

function half({ body, text = JSON.stringify(body) }: Exclude<Answer, string>): string {
  return text.slice(0, text.length / 2);
}
