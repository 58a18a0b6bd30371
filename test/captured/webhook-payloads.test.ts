import { describe, expect, it, onTestFinished } from 'vitest';
import { objectNamed } from '../../src/sandbox/records/model/record-model.js';
import { createRecords } from '../../src/sandbox/records/operations/create-records.js';
import { findById } from '../../src/sandbox/records/operations/find-records.js';
import { destroy, restore, softDelete } from '../../src/sandbox/records/operations/remove-records.js';
import { updateRecords } from '../../src/sandbox/records/operations/update-records.js';
import { capturedMetadata, readCapture } from '../fixtures/captures.js';
import { comparable } from './exchanges-replay/comparable.js';
import { asSent, seedNode } from './exchanges-replay/seed.js';
import { listen } from '../sandbox/webhooks/listening-records.js';
import { startReceiver } from '../sandbox/webhooks/webhook-receiver.js';

type Values = Readonly<Record<string, unknown>>;

interface Captured {
  readonly deliveries: readonly { readonly name: string; readonly rawBody: string }[];
}

interface RecordBody extends Values {
  readonly eventName: string;
  readonly objectMetadata: { readonly nameSingular: string };
  readonly record: Values & { readonly id: string };
  readonly updatedFields?: readonly string[];
}

describe('deliveries of a 2.21 server', () => {
  const captured = (readCapture('webhooks/standard.json') as Captured).deliveries; // a file of known shape
  const ofRecords = captured
    .map(({ name, rawBody }) => [name, JSON.parse(rawBody) as RecordBody] as const)
    .filter(([, body]) => 'record' in body)
    // the server itself made these: no key is in their `updatedBy`
    .filter(([name]) => !/workflowRun\.(?:created|updated)$/.test(name));

  it.each(ofRecords)('has the same members and values: %s', async (_name, body) => {
    const receiver = await startReceiver(200);
    const { context, sender, store } = listen(capturedMetadata('standard'), { operations: ['*.*'], url: receiver.url });
    onTestFinished(async () => {
      sender.stop();
      await receiver.close();
    });
    const object = objectNamed(store.model(), body.objectMetadata.nameSingular);
    const { searchVector: _words, ...record } = body.record;
    const [, action = ''] = body.eventName.split('.');
    const changed = Object.fromEntries((body.updatedFields ?? []).map((field) => [field, record[field]]));
    const before = Object.fromEntries(Object.entries(record).filter(([field]) => !(field in changed)));
    const act: Readonly<Record<string, () => void>> = {
      created: () => {
        seedNode(store, object, record); // makes the records that it points at
        store.table(object).remove(body.record.id);
        createRecords(context, { object, data: [asSent(record, object)], upsert: false });
      },
      updated: () => {
        seedNode(store, object, before);
        updateRecords(context, { object, rows: [findById(context, object, body.record.id)], data: changed });
      },
      deleted: () => {
        seedNode(store, object, before);
        softDelete(context, { object, rows: [findById(context, object, body.record.id)] });
      },
      restored: () => {
        seedNode(store, object, { ...before, deletedAt: '2026-11-23T09:25:09Z' });
        restore(context, { object, rows: [findById(context, object, body.record.id)] });
      },
      destroyed: () => {
        seedNode(store, object, record);
        destroy(context, { object, rows: [findById(context, object, body.record.id)] });
      },
    };
    act[action]?.();
    await sender.settled();
    const sorted = ({ updatedFields, ...rest }: Values) => ({
      ...rest,
      ...(Array.isArray(updatedFields) ? { updatedFields: [...updatedFields].sort() } : {}),
    });
    const bodies = receiver.arrived.map(({ rawBody }) => JSON.parse(rawBody) as Values); // sent as JSON objects
    expect(bodies.map(({ targetUrl: _url, ...rest }) => comparable(sorted(rest)))).toEqual([
      comparable(sorted(Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'targetUrl')))),
    ]);
  });
});
