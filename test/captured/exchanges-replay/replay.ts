import type { ServerMetadata } from '../../../src/twenty/server-metadata.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import { ADMIN } from '../../../src/sandbox/keys/role.js';
import type { Exchange } from './exchange.js';
import { seedFromAnswer } from './seed.js';
import type { SetUp } from './set-up.js';
import { setUps } from './set-ups.js';

/** What the sandbox answered. */
export interface Replayed {
  readonly status: number;
  readonly body: unknown;
}

/** A sandbox with a key that is valid and one that is revoked. */
const sandboxFor = (metadata: ServerMetadata, { role = ADMIN, requests }: SetUp) =>
  createSandbox({
    metadata,
    apiKeys: [
      { id: 'f0000000-0000-4000-8000-000000000001', name: 'measure', token: 'valid', role },
      { id: 'f0000000-0000-4000-8000-000000000002', name: 'measure', token: 'revoked', role, isRevoked: true },
    ],
    ...(requests === undefined ? {} : { rateLimit: [{ tokens: 100, perMs: 60_000 }] }),
  });

async function ask(url: string, { request }: Exchange, setUp: SetUp): Promise<Replayed> {
  const { method, path, body } = setUp.request?.(request) ?? request;
  const authorization = setUp.authorization === undefined ? 'Bearer valid' : setUp.authorization;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    // what is text in the capture was sent as it is
    ...(body === null || body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}

/** Sends an exchange over HTTP to a sandbox that holds the records which it needs. */
export async function replay(exchange: Exchange, metadata: ServerMetadata): Promise<Replayed> {
  const setUp = setUps[exchange.name] ?? {};
  const sandbox = await sandboxFor(metadata, setUp);
  try {
    if (setUp.ignoresAnswer !== true) seedFromAnswer(sandbox.records, exchange.body);
    setUp.prepare?.(sandbox.records, exchange.body);
    for (let sent = 1; sent < (setUp.requests ?? 1); sent += 1) await ask(sandbox.url, exchange, setUp);
    return await ask(sandbox.url, exchange, setUp);
  } finally {
    await sandbox.close();
  }
}
