import { createSandbox, exampleWorkspace } from '../../src/sandbox/index.js';
import type { ServerMetadata } from '../../src/twenty/server-metadata.js';
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

/** The real server to check facts on, where `TWENTY_FACTS_URL` and `TWENTY_FACTS_KEY` name one. */
function realServer(): FactsServer | undefined {
  const url = process.env['TWENTY_FACTS_URL'];
  const key = process.env['TWENTY_FACTS_KEY'];
  if (url === undefined || key === undefined) return undefined;
  return { send: sender(url, key), isSandbox: false, close: () => Promise.resolve() };
}

async function sandboxOf(metadata: ServerMetadata): Promise<FactsServer> {
  const sandbox = await createSandbox({ metadata });
  return { send: sender(sandbox.url, sandbox.apiKey), isSandbox: true, close: () => sandbox.close() };
}

/**
 * Starts a sandbox to check facts on; or takes a real server with a key that may change its data model: the objects that
 * facts are about are made there anew.
 */
export async function factsServer(): Promise<FactsServer> {
  const real = realServer();
  if (real === undefined) return sandboxOf(factsWorkspace);
  await installWorkspace(factsDefinition, real.send);
  return real;
}

/** The same for facts about standard objects: people, companies, notes. */
export const standardServer = async (): Promise<FactsServer> => realServer() ?? sandboxOf(exampleWorkspace);

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
