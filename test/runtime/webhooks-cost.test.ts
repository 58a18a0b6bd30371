import { expect, onTestFinished, test, vi } from 'vitest';
import { completeRecordEvent } from '../../src/runtime/webhooks/events/sent-event.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { constructWebhookEvent, createWebhookReceiver, signWebhook } from './webhooks-sample/webhooks.js';

/** Counts how often anything in an object, at any depth, is looked at. */
function counted<T extends object>(object: T): { readonly object: T; readonly count: () => number } {
  let count = 0;
  const watch = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, key, receiver) {
        count += 1;
        const value: unknown = Reflect.get(target, key, receiver);
        return typeof value === 'object' && value !== null ? watch(value) : value;
      },
      getOwnPropertyDescriptor(target, key) {
        count += 1;
        return Reflect.getOwnPropertyDescriptor(target, key);
      },
    });
  return { object: watch(object), count: () => count };
}

/** An event of a 1.2 server whose columns all have to be found in composites. */
function eventOf(fields: number) {
  const names = Array.from({ length: fields }, (_, index) => `mails${index}of`);
  const record = Object.fromEntries(names.map((name) => [name, { primaryEmail: '', additionalEmails: null }]));
  return {
    eventName: 'person.updated',
    eventDate: '2026-11-23T09:25:08.068Z',
    workspaceId: 'w1',
    record,
    updatedFields: names.map((name) => `${name}PrimaryEmail`),
  };
}

test('ten times the fields in an event cost ten times the work', () => {
  const workFor = (fields: number) => {
    const { object, count } = counted(eventOf(fields));
    expect(completeRecordEvent(object).updatedFields).toHaveLength(fields);
    return count() / fields;
  };
  expect(workFor(2000)).toBeLessThanOrEqual(workFor(200) * 1.1);
});

test('an event of 20,000 fields is read within the time of a test', () => {
  const event = eventOf(20_000);
  expect(completeRecordEvent(event).updatedFields).toEqual(Object.keys(event.record));
});

/** An engine that has no modules of its own to give: deliveries are verified by WebCrypto. */
function withoutBuiltinModules(): void {
  const builtin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  onTestFinished(() => builtin.mockRestore());
}

test.each([
  ['by the engine’s own module', () => undefined],
  ['by WebCrypto', withoutBuiltinModules],
])('%s a delivery is accepted by its secret alone, as it was sent', async (_, setUp) => {
  setUp();
  const secret = 'größe';
  const delivery = await signWebhook({ event: sampleEvent('person.created'), secret });
  const codeOf = (more: object) =>
    constructWebhookEvent({ ...delivery, secret, ...more }).then(
      () => 'accepted',
      (error: unknown) => (error as { readonly code: string }).code,
    );
  expect(await codeOf({})).toBe('accepted');
  expect(await codeOf({ secret: ['another', secret] })).toBe('accepted');
  expect(await codeOf({ secret: 'groesse' })).toBe('BAD_SIGNATURE');
  expect(await codeOf({ rawBody: `${String(delivery.rawBody)} ` })).toBe('BAD_SIGNATURE');
});

test('the key of a secret is made once, however many deliveries it verifies', async () => {
  withoutBuiltinModules();
  const secret = 'a secret of this test';
  const deliveries = await Promise.all(
    Array.from({ length: 10 }, () => signWebhook({ event: sampleEvent('person.created'), secret })),
  );
  const importKey = vi.spyOn(crypto.subtle, 'importKey');
  onTestFinished(() => importKey.mockRestore());
  const receiver = createWebhookReceiver({ secret });
  for (const delivery of deliveries) {
    expect((await receiver.receive(delivery)).status).toBe(200);
    expect((await constructWebhookEvent({ ...delivery, secret })).eventName).toBe('person.created');
  }
  expect(importKey).toHaveBeenCalledTimes(1);
});
