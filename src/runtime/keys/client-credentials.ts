import { TwentyAuthError, TwentyError, TwentyNetworkError } from '../client/errors.js';
import { parseAddress } from '../client/transport/address.js';
import { isRecord } from '../portable/json-record.js';

/** An application that is registered in Twenty, and the server to ask. */
export interface ClientCredentials {
  /** As the client has it, such as `https://api.twenty.com`. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Default `api`. */
  readonly scope?: string;
  readonly fetch?: typeof fetch;
  /** For the answer, in ms; default 30,000. */
  readonly timeoutMs?: number;
}

const OPERATION = 'clientCredentialsKey';

/**
 * An `apiKey` for `createTwentyClient`: it asks the server for an access token with the credentials of an application
 * (OAuth 2, `client_credentials`; Twenty 2.x). A token lasts an hour, and the client asks for another when the server
 * refuses the one that it has. Rejects with a `TwentyAuthError` where the server refuses the credentials.
 */
export function clientCredentialsKey(credentials: ClientCredentials): () => Promise<string> {
  const { clientId, clientSecret, scope = 'api', fetch = globalThis.fetch, timeoutMs = 30_000 } = credentials;
  const address = parseAddress(credentials.baseUrl, undefined);
  if (address.kind !== 'server') throw refusal(`baseUrl is not the address of a server`, 'BASE_URL');
  for (const [name, value] of Object.entries({ clientId, clientSecret }))
    if (typeof value !== 'string' || !value.trim()) throw refusal(`${name} is not set`, 'NO_API_KEY');
  const form = {
    grant_type: 'client_credentials',
    client_id: clientId.trim(),
    client_secret: clientSecret.trim(),
    scope,
  };
  return async () => {
    const response = await send(fetch, `${address.baseUrl}/oauth/token`, { form, timeoutMs });
    // A page, or half of an answer, is no token.
    const answer: unknown = await response.json().catch((): undefined => undefined);
    const token = isRecord(answer) ? answer['access_token'] : undefined;
    if (response.ok && typeof token === 'string' && token) return token;
    throw refusedBy(response.status, answer);
  };
}

async function send(
  fetch: typeof globalThis.fetch,
  url: string,
  { form, timeoutMs }: { readonly form: Readonly<Record<string, string>>; readonly timeoutMs: number },
): Promise<Response> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(form).toString(),
      // The credentials are for this server only.
      redirect: 'manual',
      signal: controller.signal,
    });
  } catch {
    // What `fetch` throws may quote the request.
    throw new TwentyNetworkError('no answer to the request for a token.', { code: 'NETWORK', operation: OPERATION });
  } finally {
    clearTimeout(timer);
  }
}

// The words of OAuth alone: what else an answer says may quote the credentials.
const KNOWN =
  /^(invalid_request|invalid_client|invalid_grant|unauthorized_client|unsupported_grant_type|invalid_scope)$/;

function refusedBy(status: number, answer: unknown): TwentyError {
  const error = isRecord(answer) ? String(answer['error']) : '';
  const code = KNOWN.test(error) ? error : `HTTP_${status}`;
  const Class = status === 400 || status === 401 || status === 403 ? TwentyAuthError : TwentyNetworkError;
  const advice = Class === TwentyAuthError ? ' Check clientId and clientSecret.' : '';
  return new Class(`the server gives no token (${code}).${advice}`, { code, status, operation: OPERATION });
}

const refusal = (what: string, code: string): TwentyError =>
  new TwentyError(`${what}.`, { code, operation: OPERATION });
