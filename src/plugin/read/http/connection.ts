import type { Proxy } from './proxy.js';

/** How a server is talked to. `token` and `headers` are secrets: nothing but `send` may look at them. */
export interface Connection {
  /** Without trailing slash, user info and query: printable. */
  readonly baseUrl: string;
  readonly token: string;
  /** By lower-case name, without Authorization. */
  readonly headers: Readonly<Record<string, string>>;
  /** The values of `token` and `headers`: what no text may show. */
  readonly secrets: readonly string[];
  readonly fetch: typeof fetch;
  /** Through which `fetch` goes; undefined where it goes straight, or the user's own says where. */
  readonly proxy: Proxy | undefined;
  readonly timeoutMs: number;
  /** How often a failed request is sent again. */
  readonly retries: number;
  readonly wait: (ms: number) => Promise<void>;
  /** Makes a text of the server fit for a message: one line, short, without secrets. */
  readonly quote: (text: string) => string;
  /** What was learnt on the way: whether a Twenty server has answered, so that a web page in between is an accident. */
  readonly learnt: { isTwenty: boolean };
}
