/** Requests through the proxy that the environment names, which `fetch` of Node.js 20 does not look at. */
import { parseUrl } from '../../../twenty/parse-url.js';
import { failure } from '../failures.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** As curl and most tools read them: in small letters first, HTTP_PROXY for https:// too where there is no HTTPS_PROXY. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY'],
};

/** A proxy of the environment. */
export interface Proxy {
  /** Name of the variable. */
  readonly variable: string;
  /** Without user name and password: printable. */
  readonly origin: string;
}

/** The proxy that applies to an address; hosts that NO_PROXY names are left to the agent. Throws when it is no address. */
export function proxyFor(baseUrl: string, env: Environment = process.env): Proxy | undefined {
  const variable = VARIABLES[new URL(baseUrl).protocol]?.find((name) => env[name]);
  if (variable === undefined) return undefined;
  const value = env[variable] ?? '';
  const url = parseUrl(value);
  if (!url || !/^https?:/i.test(value)) throw failure('PROXY_INVALID', { variable });
  return { variable, origin: url.origin };
}

let proxied: Promise<typeof fetch> | undefined;

/** A `fetch` through the proxies of the environment; NO_PROXY counts. Loaded when it is first used. */
export const fetchThroughProxy: typeof fetch = async (input, init) => (await (proxied ??= makeProxied()))(input, init);

async function makeProxied(): Promise<typeof fetch> {
  const { EnvHttpProxyAgent, fetch: send } = await import('undici');
  // plain HTTP goes to a proxy as it is: many let no tunnel through but to port 443
  const dispatcher = new EnvHttpProxyAgent({ proxyTunnel: false });
  // undici's fetch is that of Node.js; the types of the two differ in what is not used here
  const typed = send as unknown as (input: string | URL | Request, init: object) => Promise<Response>;
  return (input, init) => typed(input, { ...init, dispatcher });
}
