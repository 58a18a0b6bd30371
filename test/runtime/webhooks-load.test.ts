import { expect, test } from 'vitest';
import { signWebhook } from '../../src/runtime/webhooks/index.js';
import { listen } from './webhooks-sample/listen.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { createWebhookReceiver } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
const deliveries = 2000;
const atOnce = 20;

test('of 2,000 deliveries, 20 at a time, each genuine event is handled once and every other is refused', async () => {
  const handled = new Map<string, number>();
  const receiver = createWebhookReceiver({ secret }).on('*.created', async ({ record }) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    handled.set(record.id, (handled.get(record.id) ?? 0) + 1);
  });
  const url = await listen(receiver.node);

  // one in ten is changed after it was signed, one in ten is a genuine one sent for the second time
  const genuine: { id: string; body: string; headers: Readonly<Record<string, string>> }[] = [];
  const queue: { genuine: boolean; body: string; headers: Readonly<Record<string, string>> }[] = [];
  for (let index = 0; index < deliveries; index += 1) {
    const event = sampleEvent(index % 2 ? 'person.created' : 'company.created');
    const { rawBody: body, headers } = await signWebhook({ event, secret });
    const earlier = genuine[(index * 7919) % Math.max(genuine.length, 1)];
    if (index % 10 === 3) {
      queue.push({ genuine: false, body: body.replace(event.record.id, crypto.randomUUID()), headers });
    } else if (index % 10 === 7 && earlier) {
      queue.push({ ...earlier, genuine: true });
    } else {
      genuine.push({ id: event.record.id, body, headers });
      queue.push({ genuine: true, body, headers });
    }
  }

  const answers: Record<string, number> = {};
  const send = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { status } = await fetch(url, { method: 'POST', headers: next.headers, body: next.body });
      // a replay that overtakes its original is the one that is accepted: they are the same bytes
      const key = `${next.genuine ? 'genuine' : 'tampered'} ${status}`;
      answers[key] = (answers[key] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, send));

  expect(Object.fromEntries(Object.entries(answers).sort())).toEqual({
    'genuine 200': 1600,
    'genuine 409': 200,
    'tampered 401': 200,
  });
  expect(handled).toEqual(new Map(genuine.map(({ id }) => [id, 1])));
});
