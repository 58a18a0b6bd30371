/** What the address of a server says, or why it is none. Nothing in it is secret. */
export type Address = ServerAddress | WrongAddress;

/** The address of a server. */
export interface ServerAddress {
  readonly kind: 'server';
  /** Without slash at its end, user name, password and query. */
  readonly baseUrl: string;
  /** What was left out of it: it is not used. */
  readonly ignored: readonly string[];
}

/** A text that is not the address of a server. */
export interface WrongAddress {
  readonly kind: 'unset' | 'apiKey' | 'withoutScheme' | 'invalid';
  /** As much of it as can be shown. */
  readonly shown: string;
  /** What is probably meant. */
  readonly suggestion: string;
}

/**
 * Reads the address of a server. That of one of its endpoints (`…/graphql`, `…/rest`), which people have at hand, means
 * the server. In a page, `origin` completes a path.
 */
export function parseAddress(text: string, origin = ''): Address {
  const address = text.trim();
  // Tools make this text of a variable that is not set, alone or as a part of a URL.
  if (/^((https?:\/\/)?undefined(:\d+)?(\/.*)?)?$/i.test(address)) return { kind: 'unset', shown: '', suggestion: '' };
  if (/^(https?:\/\/)?(bearer\s+)?eyJ[\w-]+\.[\w-]/i.test(address))
    return { kind: 'apiKey', shown: '', suggestion: '' };
  const isPath = origin !== '' && /^\/(?!\/)/.test(address);
  const url = isPath ? parsed(origin + address) : /^https?:/i.test(address) && parsed(address);
  return url ? serverAt(url) : wrongAddress(address);
}

const ENDPOINT = /\/+(graphql|metadata|rest(\/.*)?|open-api(\/.*)?)?\/*$/;

function serverAt({ origin, pathname, username, password, search }: URL): ServerAddress {
  const ignored: string[] = [];
  if (username || password) ignored.push('user name and password');
  if (search) ignored.push('query parameters');
  return { kind: 'server', baseUrl: origin + pathname.replace(ENDPOINT, ''), ignored };
}

// User info, host (localhost, an IP address, a name with a dot or a port), path, query.
const HOST =
  /^(?:[^/@]*@)?((?:localhost|\d+(?:\.\d+){3}|[\w-]+(?:\.[\w-]+)+|[\w-]+(?=:\d))(?::\d+)?(?:\/[^?#]*)?)(?:[?#].*)?$/i;

function wrongAddress(address: string): WrongAddress {
  const [, shown] = HOST.exec(address) ?? [];
  if (shown === undefined) return { kind: 'invalid', shown: printable(address), suggestion: '' };
  const isLocal = /^(localhost|\d|[\w-]+:)/i.test(shown);
  return { kind: 'withoutScheme', shown, suggestion: `${isLocal ? 'http' : 'https'}://${shown}` };
}

// `URL.canParse` is younger than some engines.
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** What can be shown of a text that is no URL: nothing before an @, nothing after a ? or #. */
const printable = (text: string): string =>
  text
    .replace(/^(\w+:\/\/)?[^/]*@/, '$1')
    .replace(/[?#].*$/s, '')
    .slice(0, 200);
