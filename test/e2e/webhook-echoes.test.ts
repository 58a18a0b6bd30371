import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createOwnWrites, createTwentyClient, createWebhookReceiver, isWrittenBy } from '../../examples/crm/index.js';
import type { TwentyClient, TwentyWebhookEvent } from '../../examples/crm/index.js';
import { ADMIN } from '../../src/sandbox/keys/role.js';
import { createSandbox } from '../../src/sandbox/index.js';

const SECRET = 'webhook-secret-of-the-test';

interface SyncApp {
  readonly isEcho: (event: TwentyWebhookEvent) => boolean | Promise<boolean>;
  readonly fetch?: typeof fetch;
}

/** A workspace with an app that writes and receives, and somebody else who writes with another key. */
async function serveSync({ isEcho, fetch = globalThis.fetch }: SyncApp) {
  const handled: string[] = [];
  const receiver = createWebhookReceiver({ secret: SECRET, isEcho }).on('person.*', ({ eventName, record }) =>
    handled.push(`${eventName} ${record.jobTitle}`),
  );
  const app = createServer(receiver.node);
  await new Promise<void>((resolve) => void app.listen(0, '127.0.0.1', resolve));
  const { port } = app.address() as AddressInfo; // a listening TCP server has one
  const sandbox = await createSandbox({
    webhooks: [{ targetUrl: `http://127.0.0.1:${port}/`, operations: ['person.*'], secret: SECRET }],
    apiKeys: [{ id: '7d2f0c1e-93aa-4b0e-8f6e-2f1f8a4c9b10', name: 'Sync', token: 'key-of-the-sync', role: ADMIN }],
  });
  onTestFinished(async () => {
    await sandbox.close();
    await new Promise((resolve) => app.close(resolve));
  });
  return {
    handled,
    sandbox,
    own: createTwentyClient({ baseUrl: sandbox.url, apiKey: 'key-of-the-sync', fetch }),
    other: createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey }),
  };
}

/** Everything that can be done to people, by one client. */
async function writeAll({ people }: TwentyClient, jobTitle: string) {
  const { id } = await people.create({ data: { jobTitle: `${jobTitle} 1` } });
  await people.update({ id, data: { jobTitle: `${jobTitle} 2`, name: { firstName: 'Ada' } } });
  await people.upsert({ data: { id, jobTitle: `${jobTitle} 3` } });
  await people.delete({ id });
  await people.restore({ id });
  const made = await people.createMany({ data: [{ jobTitle: `${jobTitle} 4` }, { jobTitle: `${jobTitle} 5` }] });
  const filter = { id: { in: made.map((person) => person.id) } };
  await people.updateMany({ filter, data: { name: { lastName: 'Lovelace' } } });
  await people.deleteMany({ filter });
  await people.destroy({ id });
}

test('the events of own writes are left out whatever the write, those of others are handled', async () => {
  const ownWrites = createOwnWrites();
  const { own, other, handled, sandbox } = await serveSync(ownWrites);
  await Promise.all([writeAll(own, 'own'), writeAll(other, 'other')]);
  await sandbox.deliveriesSettled();
  const sent = sandbox.deliveries().map(({ eventName, body }) => {
    const { record } = JSON.parse(body) as { record: { jobTitle: string } };
    return `${eventName} ${record.jobTitle}`;
  });
  expect(handled.sort()).toEqual(sent.filter((event) => event.includes(' other ')).sort());
  expect(sent.filter((event) => event.includes(' own ')).length).toBe(handled.length);
  expect(new Set(sent.map((event) => event.split(' ')[0]))).toEqual(
    new Set(['person.created', 'person.updated', 'person.deleted', 'person.restored', 'person.destroyed']),
  );
});

test("somebody else's change of a record that one writes to is handled", async () => {
  const ownWrites = createOwnWrites();
  const { own, other, handled, sandbox } = await serveSync(ownWrites);
  const { id } = await own.people.create({ data: { jobTitle: 'first' } });
  await other.people.update({ id, data: { jobTitle: 'theirs' } });
  await own.people.update({ id, data: { jobTitle: 'ours' } });
  await sandbox.deliveriesSettled();
  expect(handled).toEqual(['person.updated theirs']);
});

test('the events of an answer that did not show updatedAt are handled: they might be of somebody else', async () => {
  const ownWrites = createOwnWrites();
  const { own, handled, sandbox } = await serveSync(ownWrites);
  await own.people.create({ data: { jobTitle: 'own' }, select: { id: true } });
  await sandbox.deliveriesSettled();
  expect(handled).toEqual(['person.created own']);
});

test('creations and updates by an API key are recognised by its name', async () => {
  const { own, other, handled, sandbox } = await serveSync({ isEcho: isWrittenBy({ apiKeyName: 'Sync' }) });
  const { id } = await own.people.create({ data: { jobTitle: 'own 1' } });
  await own.people.update({ id, data: { jobTitle: 'own 2' } });
  await other.people.update({ id, data: { jobTitle: 'other' } });
  await own.people.update({ id, data: { jobTitle: 'own 3' } });
  await own.people.delete({ id }); // the record does not say who deleted it
  await sandbox.deliveriesSettled();
  expect(handled.sort()).toEqual(['person.deleted own 3', 'person.updated other']);
});
