import { failure } from '../../errors.js';
import type { Connection } from './connection.js';
import type { ReadOptions } from '../workspace-source.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes the connection from the options; refuses a key that is missing or cannot be sent. */
export function connect({ baseUrl, options }: { readonly baseUrl: string; readonly options: ReadOptions }): Connection {
  const headers = Object.entries(options.headers ?? {});
  const authorization = headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const token = bareToken(options.token) ?? bareToken(authorization);
  if (token === undefined) throw failure('API_KEY_NOT_SET', { url: baseUrl });
  // fetch would quote the whole header in its error
  if (!/^[\x21-\x7e]+$/.test(token)) throw failure('API_KEY_MALFORMED', { url: baseUrl });
  const others = headers.filter(([name]) => name.toLowerCase() !== 'authorization');
  const malformed = others.find(([name, value]) => !/^[\w-]+$/.test(name) || !/^[\t\x20-\x7e]*$/.test(value));
  if (malformed !== undefined) {
    throw failure('HEADER_MALFORMED', { url: baseUrl, header: JSON.stringify(malformed[0]) });
  }
  return {
    baseUrl,
    token,
    headers: Object.fromEntries(others),
    fetch: options.fetch ?? fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    retries: options.retries ?? 3,
    wait: options.wait ?? pause,
  };
}

/** The key without `Bearer `; undefined when there is none, or the text that the host makes of an unset variable. */
function bareToken(text: string | undefined): string | undefined {
  const token = text?.trim().replace(/^Bearer\s*/i, '');
  return token === undefined || token === '' || token === 'undefined' ? undefined : token;
}
