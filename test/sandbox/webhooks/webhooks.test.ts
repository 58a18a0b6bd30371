import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServerMetadata } from '../../../src/twenty/server-metadata.js';
import { createSandbox } from '../../../src/sandbox/index.js';
import type { MetadataEvent } from '../../../src/sandbox/metadata/metadata-events.js';
import { objectNamed } from '../../../src/sandbox/records/model/record-model.js';
import { createRecords } from '../../../src/sandbox/records/operations/create-records.js';
import { findById } from '../../../src/sandbox/records/operations/find-records.js';
import { destroy, restore, softDelete } from '../../../src/sandbox/records/operations/remove-records.js';
import { updateRecords } from '../../../src/sandbox/records/operations/update-records.js';
import { coversEvent } from '../../../src/sandbox/webhooks/matches-operation.js';
import type { WebhookSender } from '../../../src/sandbox/webhooks/webhook-sender.js';
import { small } from '../../fixtures/small.js';
import { comparable } from '../../captured/exchanges-replay/comparable.js';
import { listen, WEBHOOK_SECRET as SECRET } from './listening-records.js';
import { startReceiver } from './webhook-receiver.js';
import type { Receiver } from './webhook-receiver.js';

type Values = Readonly<Record<string, unknown>>;

let receiver: Receiver;
let senders: WebhookSender[];

beforeEach(async () => {
  receiver = await startReceiver(200);
  senders = [];
});
afterEach(async () => {
  for (const sender of senders) sender.stop();
  await receiver.close();
});

function workspace(operations: readonly string[], metadata: ServerMetadata = small, url = receiver.url) {
  const listening = listen(metadata, { operations, url });
  senders.push(listening.sender);
  const object = objectNamed(listening.store.model(), 'person');
  const create = (...data: readonly Values[]) => createRecords(listening.context, { object, data, upsert: false });
  return { ...listening, object, create };
}

const bodies = (): readonly Values[] => receiver.arrived.map(({ rawBody }) => JSON.parse(rawBody) as Values); // sent as JSON objects

const eventNames = () => bodies().map(({ eventName }) => eventName);

describe('a delivery', () => {
  it('is signed over the time in milliseconds and the raw body, as the captured ones are', async () => {
    const { create, sender } = workspace(['*.*']);
    create({ name: { firstName: 'Ada' } });
    await sender.settled();
    const [{ headers, rawBody } = { headers: {}, rawBody: '' }] = receiver.arrived;
    const timestamp = String(headers['x-twenty-webhook-timestamp']);
    const expected = createHmac('sha256', SECRET).update(`${timestamp}:${rawBody}`).digest('hex');
    expect(headers['x-twenty-webhook-signature']).toBe(expected);
    expect(Math.abs(Date.now() - Number(timestamp))).toBeLessThan(60_000);
    expect(headers['x-twenty-webhook-nonce']).toMatch(/^[0-9a-f]{32}$/);
    expect(headers['content-type']).toBe('application/json');
  });

  it('has no signature where the webhook has no secret', async () => {
    const listening = listen(small, { operations: ['*.*'], url: receiver.url, secret: '' });
    senders.push(listening.sender);
    const object = objectNamed(listening.store.model(), 'person');
    createRecords(listening.context, { object, data: [{}], upsert: false });
    await listening.sender.settled();
    expect(Object.keys(receiver.arrived[0]?.headers ?? {}).filter((name) => name.startsWith('x-twenty'))).toEqual([]);
  });

  it('is tried once, and given up after the time limit', async () => {
    const slow = await startReceiver('never');
    const { create, sender } = workspace(['*.*'], small, slow.url);
    create({});
    await sender.settled();
    expect(sender.deliveries().map(({ eventName, status }) => ({ eventName, status }))).toEqual([
      { eventName: 'person.created', status: undefined },
    ]);
    expect(slow.arrived.length).toBe(1);
    await slow.close();
  });

  it('is not repeated where the receiver fails', async () => {
    const failing = await startReceiver(500);
    const { create, sender } = workspace(['*.*'], small, failing.url);
    create({});
    await sender.settled();
    expect(failing.arrived.length).toBe(1);
    expect(sender.deliveries()[0]?.status).toBe(500);
    await failing.close();
  });
});

describe('what is told', () => {
  it.each([
    ['person.created', 'person.created', true],
    ['*.created', 'person.created', true],
    ['person.*', 'person.created', true],
    ['*.*', 'person.created', true],
    ['company.*', 'person.created', false],
    ['created.person', 'person.created', false],
    ['metadata.*.*', 'person.created', false],
    ['*.*', 'metadata.fieldMetadata.updated', true],
    ['metadata.fieldMetadata.*', 'metadata.fieldMetadata.updated', true],
    ['metadata.*.updated', 'metadata.fieldMetadata.updated', true],
    ['metadata.*.created', 'metadata.fieldMetadata.updated', false],
    ['*.updated', 'metadata.fieldMetadata.updated', false],
  ])('%s covers %s: %s', (operation, eventName, covered) => {
    expect(coversEvent([operation], eventName)).toBe(covered);
  });

  it('is every change of a record, with the fields that changed', async () => {
    const { create, context, object, sender } = workspace(['*.*']);
    const [person] = create({ name: { firstName: 'Ada' } });
    const row = () => findById(context, object, person?.id);
    updateRecords(context, { object, rows: [row()], data: { name: { lastName: 'Lovelace' } } });
    updateRecords(context, { object, rows: [row()], data: { name: { lastName: 'Lovelace' } } });
    softDelete(context, { object, rows: [row()] });
    restore(context, { object, rows: [row()] });
    destroy(context, { object, rows: [row()] });
    await sender.settled();
    const told = bodies().map(
      ({ eventName, updatedFields }) => `${String(eventName)} ${JSON.stringify(updatedFields)}`,
    );
    expect(told.sort()).toEqual([
      'person.created undefined',
      'person.deleted ["deletedAt"]',
      'person.destroyed undefined',
      'person.restored ["deletedAt"]',
      'person.updated ["name"]',
    ]);
  });

  it('is one event where many records are destroyed at once', async () => {
    const { create, context, object, sender } = workspace(['*.destroyed']);
    const rows = create({}, {}, {});
    destroy(context, { object, rows });
    await sender.settled();
    expect(eventNames()).toEqual(['person.destroyed']);
  });

  it('is what happens to the data model, without a record', async () => {
    const { sender, tellMetadata } = workspace(['*.*']);
    const event: MetadataEvent = {
      type: 'created',
      metadataName: 'fieldMetadata',
      recordId: '60000000-0000-4000-8000-000000000000',
      properties: { after: { id: '60000000-0000-4000-8000-000000000000', name: 'tier' } },
    };
    tellMetadata(event);
    await sender.settled();
    expect(bodies().map(comparable)).toEqual([
      comparable({
        targetUrl: receiver.url,
        eventName: 'metadata.fieldMetadata.created',
        workspaceId: '40000000-0000-4000-8000-000000000000',
        webhookId: '30000000-0000-4000-8000-000000000000',
        eventDate: '2026-01-01T00:00:00.000Z',
        apiKeyId: '50000000-0000-4000-8000-000000000000',
        event,
      }),
    ]);
  });
});

describe('a sandbox', () => {
  it('tells of records and of the data model, over HTTP from end to end', async () => {
    const sandbox = await createSandbox({
      metadata: small,
      webhooks: [
        { targetUrl: receiver.url, operations: ['person.created', 'metadata.fieldMetadata.*'], secret: SECRET },
      ],
    });
    const post = (path: string, query: string) =>
      fetch(`${sandbox.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${sandbox.apiKey}` },
        body: JSON.stringify({ query }),
      });
    const person = small.objects.find(({ nameSingular }) => nameSingular === 'person');
    await post('/graphql', 'mutation { createPerson(data: { jobTitle: "Countess" }) { id } }');
    await post(
      '/metadata',
      `mutation { createOneField(input: { field: { objectMetadataId: "${person?.id}", type: TEXT, name: "motto", label: "Motto" } }) { id } }`,
    );
    await sandbox.deliveriesSettled();
    expect([...eventNames()].sort()).toEqual(['metadata.fieldMetadata.created', 'person.created']);
    expect(sandbox.deliveries().map(({ status }) => status)).toEqual([200, 200]);
    await sandbox.close();
  });
});
