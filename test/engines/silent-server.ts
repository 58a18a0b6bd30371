import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that never answers, and closes the connection where the path begins with `/closed`. */
export interface SilentServer {
  readonly url: string;
  readonly close: () => void;
}

/** Starts one on loopback. */
export async function startSilentServer(): Promise<SilentServer> {
  const server = createServer((request) => {
    if (request.url?.startsWith('/closed')) request.socket.destroy();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
