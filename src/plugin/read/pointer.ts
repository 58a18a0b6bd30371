import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failure } from '../errors.js';

/** Where a workspace is read from. */
export type Pointer =
  | { readonly kind: 'snapshot'; readonly path: string }
  | { readonly kind: 'server'; readonly baseUrl: string; readonly warnings: readonly string[] };

/** Tells the base URL of a server from the path of a snapshot file, and says what is wrong with anything else. */
export function parsePointer(text: string): Pointer {
  const pointer = text.trim();
  // the host hands over the text `undefined` for a variable that is not set, alone or as part of a URL
  if (pointer === '' || /^(https?:\/\/)?undefined(:\d+)?(\/|$)/i.test(pointer)) throw failure('BASE_URL_NOT_SET');
  if (/^https?:/i.test(pointer)) return serverPointer(pointer);
  if (/^file:\/\//i.test(pointer) && URL.canParse(pointer)) return { kind: 'snapshot', path: fileURLToPath(pointer) };
  if (/\.json$/i.test(pointer) || existsSync(pointer)) return { kind: 'snapshot', path: pointer };
  throw notAPointer(pointer);
}

function serverPointer(pointer: string): Pointer {
  if (!URL.canParse(pointer)) throw failure('URL_INVALID', { pointer: printable(pointer) });
  const url = new URL(pointer);
  // addresses of single endpoints are what people have at hand
  const path = url.pathname.replace(/\/+$/, '').replace(/\/(graphql|metadata|rest(\/.*)?|open-api(\/.*)?)$/, '');
  const ignored = [
    ...(url.username === '' && url.password === '' ? [] : ['user name and password']),
    ...(url.search === '' ? [] : ['query parameters']),
  ];
  const baseUrl = `${url.origin}${path.replace(/\/+$/, '')}`;
  const warnings = ignored.map(
    (part) => `The ${part} in the address of ${baseUrl} are not used; the key goes into \`token\`.`,
  );
  return { kind: 'server', baseUrl, warnings };
}

function notAPointer(pointer: string): Error {
  const host =
    /^(?:[^/@]*@)?((?:localhost|\d+(?:\.\d+){3}|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?)(\/[^?#]*)?(?:[?#].*)?$/i.exec(
      pointer,
    );
  if (host === null) return failure('URL_INVALID', { pointer: printable(pointer) });
  const [, authority = '', path = ''] = host;
  const isLocal = /^(localhost|\d|[\w-]+:)/i.test(authority);
  const bare = `${authority}${path}`;
  return failure('URL_WITHOUT_SCHEME', { pointer: bare, suggestion: `${isLocal ? 'http' : 'https'}://${bare}` });
}

/** What can be shown of a text that is no URL: nothing before an @, nothing after a ? or #. */
function printable(text: string): string {
  return text
    .replace(/\/\/[^/]*@/, '//')
    .replace(/^[^/]*@/, '')
    .replace(/[?#].*$/s, '')
    .slice(0, 200);
}
