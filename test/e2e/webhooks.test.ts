import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { constructWebhookEvent, createWebhookReceiver } from '../../examples/crm/index.js';
import type { TwentyWebhookEvent } from '../../examples/crm/index.js';
import type { ServedWorkspace } from './workspace.js';
import { serveExample } from './workspace.js';

// The workspace delivers over HTTP to an app that uses the generated receiver.
const SECRET = 'webhook-secret-of-the-test';
let received: TwentyWebhookEvent[];
let refused: string[];
let app: Server;
let served: ServedWorkspace;
let twenty: ServedWorkspace['twenty'];

beforeEach(async () => {
  received = [];
  refused = [];
  const receiver = createWebhookReceiver({ secret: SECRET, onError: ({ code }) => refused.push(code) }).on(
    '*',
    (event) => received.push(event),
  );
  app = createServer((request, response) => void receiver.node(request, response));
  await new Promise<void>((resolve) => void app.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await served.sandbox.close();
  await new Promise((resolve) => app.close(resolve));
});

async function serve({ secret = SECRET, operations }: { secret?: string; operations: readonly string[] }) {
  const { port } = app.address() as AddressInfo; // a listening TCP server has one
  served = await serveExample({ webhooks: [{ targetUrl: `http://127.0.0.1:${port}/hook`, operations, secret }] });
  ({ twenty } = served);
}

const settled = () => served.sandbox.deliveriesSettled();

test('each change of a record arrives once, verified and typed', async () => {
  await serve({ operations: ['person.*'] });
  const { id } = await twenty.people.create({ data: { name: { firstName: 'Ada' }, jobTitle: 'Analyst' } });
  await settled();
  await twenty.people.update({ id, data: { jobTitle: 'Countess', name: { lastName: 'Lovelace' } } });
  await settled();
  await twenty.people.update({ id, data: { jobTitle: 'Countess' } }); // changes nothing
  await twenty.people.delete({ id });
  await settled();
  await twenty.people.restore({ id });
  await settled();
  await twenty.people.destroy({ id });
  await twenty.companies.create({ data: { name: 'Not asked for' } });
  await settled();
  expect(refused).toEqual([]);
  expect(received.map(({ eventName }) => eventName)).toEqual([
    'person.created',
    'person.updated',
    'person.deleted',
    'person.restored',
    'person.destroyed',
  ]);
  const [created, updated, deleted] = received;
  if (created?.eventName !== 'person.created' || updated?.eventName !== 'person.updated') throw new Error('typed');
  expect(created.record).toMatchObject({ id, jobTitle: 'Analyst', name: { firstName: 'Ada' } });
  expect(updated.record).toMatchObject({ jobTitle: 'Countess', name: { firstName: 'Ada', lastName: 'Lovelace' } });
  expect([...updated.updatedFields].sort()).toEqual(['jobTitle', 'name']);
  expect(deleted).toMatchObject({ updatedFields: ['deletedAt'], record: { id } });
});

test('a bulk import is told of record by record', async () => {
  await serve({ operations: ['product.created'] });
  const data = Array.from({ length: 75 }, (_, index) => ({ sku: `P-${index}` }));
  await twenty.products.createMany({ data });
  await settled();
  const skus = received.flatMap((event) => (event.eventName === 'product.created' ? [event.record.sku] : []));
  expect(skus.sort()).toEqual(data.map(({ sku }) => sku).sort());
});

test('deliveries signed with another secret are refused with 401', async () => {
  await serve({ operations: ['*.*'], secret: 'another-secret-altogether' });
  await twenty.notes.create({ data: { title: 'x' } });
  await settled();
  expect(received).toEqual([]);
  expect(refused).toEqual(['BAD_SIGNATURE']);
  expect(served.sandbox.deliveries()).toMatchObject([{ eventName: 'note.created', status: 401 }]);
});

test('a delivery as it was sent is verified by constructWebhookEvent', async () => {
  await serve({ operations: ['note.created'] });
  const deliveries: { rawBody: string; headers: Record<string, string> }[] = [];
  app.removeAllListeners('request').on('request', (request, response) => {
    let rawBody = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (rawBody += chunk));
    request.on('end', () => {
      deliveries.push({ rawBody, headers: request.headers as Record<string, string> }); // none comes twice
      response.end();
    });
  });
  await twenty.notes.create({ data: { title: 'Grüße 👋', bodyV2: { markdown: 'x' } } });
  await settled();
  const [{ rawBody, headers } = { rawBody: '', headers: {} }] = deliveries;
  const event = await constructWebhookEvent({ rawBody, headers, secret: SECRET });
  expect(event).toMatchObject({ eventName: 'note.created', record: { title: 'Grüße 👋' } });
  await expect(constructWebhookEvent({ rawBody: `${rawBody} `, headers, secret: SECRET })).rejects.toMatchObject({
    code: 'BAD_SIGNATURE',
  });
});
