/** How a server is talked to. `token` and `headers` are secrets: nothing but `send` may look at them. */
export interface Connection {
  /** Without trailing slash, user info and query: printable. */
  readonly baseUrl: string;
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  /** How often a failed request is sent again. */
  readonly retries: number;
  readonly wait: (ms: number) => Promise<void>;
}

/** A text of the server, made fit for a message: one line, short, without the key and the values of headers. */
export function quote(text: string, { token, headers }: Connection): string {
  const secrets = [token, ...Object.values(headers)].filter((secret) => secret !== '');
  const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, '<secret>'), text);
  const line = clean.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
