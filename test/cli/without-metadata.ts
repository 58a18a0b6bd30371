import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

const json = { 'content-type': 'application/json' };
const FORBIDDEN = JSON.stringify({ statusCode: 403, error: 'FORBIDDEN', messages: ['Forbidden resource'] });

/** A proxy in front of a workspace that forbids POST /metadata, so that only REST serves the data model. */
export async function serveWithoutMetadata(target: string): Promise<string> {
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => void forward());
    const forward = async () => {
      if (incoming.url === '/metadata') return response.writeHead(403, json).end(FORBIDDEN);
      const answer = await fetch(`${target}${incoming.url}`, {
        method: incoming.method ?? 'GET',
        headers: { authorization: incoming.headers.authorization ?? '' },
        ...(incoming.method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
      });
      return response.writeHead(answer.status, json).end(await answer.text());
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  // a listening TCP server has an address with a port
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
