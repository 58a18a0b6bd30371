import { createSandbox } from '../../src/sandbox/index.js';
import { installWorkspace } from './install.js';
import { factsDefinition, factsWorkspace } from './workspace.js';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A server of the workspace that facts are about. */
export interface FactsServer {
  readonly send: (request: FactsRequest) => Promise<Answer>;
  /** Of a real server nothing may differ from the facts. */
  readonly isSandbox: boolean;
  readonly close: () => Promise<void>;
}

/** A request to one of the server's endpoints; to POST /graphql unless it says another path. */
export interface FactsRequest {
  readonly method?: string;
  readonly path?: string;
  readonly body?: unknown;
  /** Instead of the key that may do everything; null for none. */
  readonly authorization?: string | null;
}

/**
 * Starts a sandbox to check facts on; or takes a real server, where `TWENTY_FACTS_URL` and `TWENTY_FACTS_KEY` name one
 * and a key that may change its data model: the objects that facts are about are made there anew.
 */
export async function factsServer(): Promise<FactsServer> {
  const url = process.env['TWENTY_FACTS_URL'];
  const key = process.env['TWENTY_FACTS_KEY'];
  if (url !== undefined && key !== undefined) {
    const send = sender(url, key);
    await installWorkspace(factsDefinition, send);
    return { send, isSandbox: false, close: () => Promise.resolve() };
  }
  const sandbox = await createSandbox({ metadata: factsWorkspace });
  return { send: sender(sandbox.url, sandbox.apiKey), isSandbox: true, close: () => sandbox.close() };
}

const sender =
  (url: string, key: string): FactsServer['send'] =>
  async ({ method = 'POST', path = '/graphql', body, authorization = `Bearer ${key}` }) => {
    const response = await fetch(url + path, {
      method,
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text };
  };
