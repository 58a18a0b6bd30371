import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { RUN_LIMIT_MS } from './engine.js';
import type { Job } from './engine.js';

/** A page that runs the app. */
export interface Page {
  readonly url: string;
  /** What the page sends back when it is done; rejects with the error if the app throws. */
  readonly summary: Promise<unknown>;
  readonly close: () => Promise<unknown>;
}

/** Serves a page that runs the bundled app, on a port of its own. */
export async function servePage({ folder, options }: Pick<Job, 'folder' | 'options'>): Promise<Page> {
  const bundle = await readFile(join(folder, 'app.mjs'));
  let report: (request: IncomingMessage) => Promise<void>;
  const summary = new Promise<unknown>((resolve, reject) => {
    report = (request) => summaryIn(request).then(resolve, reject);
  });
  summary.catch(() => undefined); // whoever asks for it is told; nobody may
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      void report(request).then(() => response.end());
    } else if (request.url === '/app.mjs') {
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(bundle);
    } else if (request.url === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(htmlOf(options));
    } else {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    url: `http://127.0.0.1:${port}/`,
    summary,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function summaryIn(request: IncomingMessage): Promise<unknown> {
  const said = await text(request);
  if (request.url !== '/summary') throw new Error(`In the page: ${said}`);
  return JSON.parse(said);
}

const htmlOf = (options: Job['options']): string => `<!doctype html>
<title>App</title>
<script type="module">
  // a browser without windows ends, should nobody be left to end it
  setTimeout(() => close(), ${2 * RUN_LIMIT_MS});
  const tell = (path, body) => fetch(path, { method: 'POST', body });
  try {
    const { run } = await import('/app.mjs');
    await tell('/summary', JSON.stringify(await run(${JSON.stringify(options)})));
  } catch (error) {
    await tell('/failure', String(error));
  }
</script>
`;
