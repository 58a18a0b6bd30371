import { describe, expect, test, vi } from 'vitest';
import { signWebhook } from '../../src/runtime/webhooks/index.js';
import { listen } from './webhooks-sample/listen.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { createWebhookReceiver, type TwentyWebhookEvent } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
type Options = Parameters<typeof createWebhookReceiver>[0];

const sign = (event: object) => signWebhook({ event, secret });

/** A receiver whose handler writes down event names, and the codes of the errors that it reports. */
function createRecorder(options: Options) {
  const handled: string[] = [];
  const codes: string[] = [];
  const receiver = createWebhookReceiver({ secret, onError: ({ code }) => codes.push(code), ...options });
  receiver.on('*', ({ eventName }) => handled.push(eventName));
  return { receiver, handled, codes };
}

describe('with waitUntil', () => {
  const createDeferring = (options?: Options) => {
    const pending: Promise<void>[] = [];
    const waitUntil = (handling: Promise<void>) => void pending.push(handling);
    return { ...createRecorder({ ...options, waitUntil }), pending };
  };

  test('the answer does not wait for the handlers', async () => {
    const { receiver, handled, pending } = createDeferring();
    let finish: () => void = () => undefined;
    receiver.on('person.created', () => new Promise<void>((resolve) => (finish = resolve)));
    const url = await listen(receiver.node);
    const { rawBody: body, headers } = await sign(sampleEvent('person.created'));
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(200);
    await vi.waitFor(() => expect(handled).toEqual(['person.created']));
    finish();
    await pending[0];
  });

  test('the handlers begin after the answer', async () => {
    const { receiver, handled } = createDeferring();
    expect((await receiver.receive(await sign(sampleEvent('person.created')))).status).toBe(200);
    expect(handled).toEqual([]);
  });

  test('a handler that fails is reported, and a second delivery is handled', async () => {
    const { receiver, pending, codes } = createDeferring();
    let calls = 0;
    receiver.on('person.created', () => {
      calls += 1;
      if (calls === 1) throw new Error('database down');
    });
    const event = sampleEvent('person.created');
    const delivery = await sign(event);
    for (const again of [delivery, delivery, await signWebhook({ event, secret, timestamp: Date.now() + 1 })]) {
      await receiver.receive(again);
      await Promise.all(pending);
    }
    expect([calls, codes]).toEqual([2, ['HANDLER_FAILED']]);
  });

  test.each<[string, Options, string]>([
    ['a store that fails', { store: { add: () => Promise.reject(new Error('no')), delete: () => true } }, '500'],
    ['an event that is refused', { unknownEvents: 'throw' }, '500'],
  ])('%s is still answered with what went wrong', async (_, options, status) => {
    const { receiver, pending } = createDeferring(options);
    const event = { ...sampleEvent('person.created'), eventName: 'spaceship.created' };
    expect(String((await receiver.receive(await sign(event))).status)).toBe(status);
    expect(pending).toEqual([]);
  });
});

describe('with enqueue', () => {
  test('each new event goes to the queue once, and what the queue returns goes to the handlers', async () => {
    const queue: string[] = [];
    const { receiver, handled } = createRecorder({ enqueue: (event) => queue.push(JSON.stringify(event)) });
    const event = sampleEvent('person.updated', { record: { jobTitle: 'CTO' } });
    for (const timestamp of [Date.now(), Date.now() + 1]) {
      expect((await receiver.receive(await signWebhook({ event, secret, timestamp }))).status).toBe(200);
    }
    expect([queue.length, handled]).toEqual([1, []]);
    await receiver.handle(JSON.parse(queue[0] ?? '') as TwentyWebhookEvent);
    expect(handled).toEqual(['person.updated']);
  });

  test('an event that cannot be queued is answered with 500, and queued when it comes again', async () => {
    const enqueue = vi.fn().mockRejectedValueOnce(new Error('queue is full'));
    const { receiver, codes } = createRecorder({ enqueue });
    const delivery = await sign(sampleEvent('person.created'));
    expect(await receiver.receive(delivery)).toMatchObject({
      status: 500,
      body: 'ENQUEUE_FAILED: person.created could not be put into the queue.',
    });
    expect((await receiver.receive(delivery)).status).toBe(200);
    expect([enqueue.mock.calls.length, codes]).toEqual([2, ['ENQUEUE_FAILED']]);
  });

  test('a handler that fails makes `handle` fail, so that the queue tries again', async () => {
    const { receiver } = createRecorder({ enqueue: () => undefined });
    receiver.on('person.created', () => Promise.reject(new Error('database down')));
    await expect(receiver.handle(sampleEvent('person.created'))).rejects.toHaveProperty('code', 'HANDLER_FAILED');
  });

  test('and waitUntil, the answer does not wait for the queue', async () => {
    const pending: Promise<void>[] = [];
    const queued: string[] = [];
    const { receiver } = createRecorder({
      enqueue: ({ eventName }) => queued.push(eventName),
      waitUntil: (handling) => pending.push(handling),
    });
    expect((await receiver.receive(await sign(sampleEvent('person.created')))).status).toBe(200);
    expect(queued).toEqual([]);
    await Promise.all(pending);
    expect(queued).toEqual(['person.created']);
  });
});

describe('with isEcho', () => {
  test('echoes are answered, and not handled', async () => {
    const { receiver, handled, codes } = createRecorder({ isEcho: ({ eventName }) => eventName === 'person.updated' });
    for (const name of ['person.created', 'person.updated'] as const) {
      expect((await receiver.receive(await sign(sampleEvent(name)))).status).toBe(200);
    }
    expect([handled, codes]).toEqual([['person.created'], []]);
  });

  test('an error in it is reported, and the event is not taken for an echo', async () => {
    const isEcho = vi.fn().mockRejectedValueOnce(new Error('no connection')).mockResolvedValue(false);
    const { receiver, handled, codes } = createRecorder({ isEcho });
    const delivery = await sign(sampleEvent('person.created'));
    const statuses = [(await receiver.receive(delivery)).status, (await receiver.receive(delivery)).status];
    expect([statuses, handled, codes]).toEqual([[500, 200], ['person.created'], ['RECEIVER_FAILED']]);
  });
});
