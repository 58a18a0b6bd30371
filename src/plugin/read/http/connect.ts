import { failure } from '../failures.js';
import { withoutSecrets } from '../../secrets.js';
import { oneLine } from '../../visible.js';
import type { Connection } from './connection.js';
import { fetchThroughProxy, proxyFor } from './proxy.js';
import type { ReadOptions } from '../workspace-source.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Longer texts of a server are cut in messages. */
const longestQuote = 200;

/** Makes the connection from the options; refuses a key that is missing or cannot be sent. */
export function connect({ baseUrl, options }: { readonly baseUrl: string; readonly options: ReadOptions }): Connection {
  const { authorization, ...headers } = sendable({ headers: options.headers ?? {}, baseUrl });
  const token = keyOf({ token: options.token, authorization, baseUrl });
  const secrets = [token, ...Object.values(headers)];
  const proxy = options.fetch ? undefined : proxyFor(baseUrl);
  return {
    baseUrl,
    token,
    headers,
    secrets,
    fetch: options.fetch ?? (proxy ? fetchThroughProxy : fetch),
    proxy,
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 3,
    wait: options.wait ?? pause,
    quote: (text) => {
      const line = oneLine(withoutSecrets(text, secrets).replace(/\s+/g, ' ').trim());
      return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
    },
    learnt: { isTwenty: false },
  };
}

/** The headers by lower-case name, as they are sent: files and variables often end with a line break. */
function sendable({
  headers,
  baseUrl,
}: {
  readonly headers: Readonly<Record<string, string>>;
  readonly baseUrl: string;
}): Readonly<Record<string, string>> {
  const sent = new Map<string, string>();
  for (const [given, text] of Object.entries(headers)) {
    const name = given.toLowerCase();
    const value = text.trim();
    const header = JSON.stringify(given);
    if (!/^[\w-]+$/.test(name) || !/^[\t\x20-\x7e]*$/.test(value))
      throw failure('HEADER_MALFORMED', { url: baseUrl, header });
    if (sent.has(name)) throw failure('HEADER_TWICE', { url: baseUrl, header });
    sent.set(name, value);
  }
  return Object.fromEntries(sent);
}

/** The one key of a request: of the option, or of an Authorization header. */
function keyOf({
  token,
  authorization,
  baseUrl,
}: {
  readonly token: string | undefined;
  readonly authorization: string | undefined;
  readonly baseUrl: string;
}): string {
  const keys = [bareToken(token), bareToken(authorization)].filter((key) => key !== undefined);
  const [key, other] = keys;
  if (key === undefined) throw failure('API_KEY_NOT_SET', { url: baseUrl });
  if (other !== undefined && other !== key) throw failure('API_KEY_TWICE', { url: baseUrl });
  if (/^https?:\/\//i.test(key)) throw failure('API_KEY_IS_AN_ADDRESS', { url: baseUrl });
  // fetch would quote the whole header in its error
  if (!/^[\x21-\x7e]+$/.test(key)) throw failure('API_KEY_MALFORMED', { url: baseUrl });
  return key;
}

/** The key without `Bearer `; undefined when there is none, or the text that the host makes of an unset variable. */
function bareToken(text: string | undefined): string | undefined {
  const token = text?.trim().replace(/^Bearer\s*/i, '');
  return token === undefined || token === '' || token === 'undefined' ? undefined : token;
}
