import { parseAddress } from './address.js';
import { environment } from './environment.js';
import { TwentyError } from '../errors.js';
import type { ClientOptions } from '../options.js';

/** The server of a client, and the function that sends requests. */
export interface Target {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
}

/** Finds the server, and what sends requests; throws what is missing or wrong in the options. */
export function targetOf({ baseUrl, fetch = globalThis.fetch }: ClientOptions, operation: string): Target {
  const address = parseAddress(baseUrl ?? environment('TWENTY_BASE_URL') ?? '', originOfPage());
  if (address.kind === 'server' && typeof fetch === 'function') return { baseUrl: address.baseUrl, fetch };
  if (address.kind === 'server')
    throw new TwentyError('there is no fetch here; give one as an option.', { code: 'NO_FETCH', operation });
  const problems = {
    unset: 'is not set',
    apiKey: 'looks like an API key; it is the address of the server',
    withoutScheme: `lacks http:// or https://: ${address.shown}. Write ${address.suggestion}`,
    invalid: `is not the address of a server: ${address.shown}`,
  };
  const source = baseUrl === undefined ? 'TWENTY_BASE_URL, or the option baseUrl,' : 'the option baseUrl';
  throw new TwentyError(`${source} ${problems[address.kind]}.`, {
    code: address.kind === 'unset' ? 'NO_BASE_URL' : 'BASE_URL',
    operation,
  });
}

// Only a page has one, to which a path is relative.
const originOfPage = (): string | undefined =>
  (globalThis as { readonly location?: { readonly origin?: string } }).location?.origin;
