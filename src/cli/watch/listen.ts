import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhookReceiver, isSchemaChange } from '../../runtime/webhooks/index.js';
import { failure } from '../failures.js';
import type { Surroundings } from '../command.js';

/** A server that takes webhooks about the data model. */
export interface Listener {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Listens for signed webhooks and calls back for each that says that the data model has changed. */
export async function listenForChanges({
  host,
  port,
  secret,
  onChange,
  screen,
}: Pick<Surroundings, 'screen'> & {
  readonly host: string;
  readonly port: number;
  readonly secret: string;
  readonly onChange: (eventName: string) => void;
}): Promise<Listener> {
  screen.keepSecret(secret);
  const receiver = createWebhookReceiver([], {
    secret,
    unknownEvents: 'ignore',
    onError: ({ code, message }) => screen.warn(`A webhook was refused: ${code}: ${message}`),
  }).on('metadata.*', (event) => {
    if (isSchemaChange(event)) onChange(event.eventName);
  });
  const server = createServer((request, response) => void receiver.node(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ code: reason = 'unknown reason' }: NodeJS.ErrnoException) =>
      reject(failure('CANNOT_LISTEN', { host, port, reason })),
    );
    server.listen(port, host, resolve);
  });
  // a listening TCP server has an address with a port
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
