/**
 * What verifying a delivery costs, against `standardwebhooks` for a body of the same size: medians of alternating rounds
 * in one process. Part of `npm run bench`; alone:
 *
 *   npx tsx bench/webhooks.ts
 */
import { Webhook } from 'standardwebhooks';
import { constructWebhookEvent, createWebhookReceiver, signWebhook } from '../src/runtime/webhooks/index.js';
import { quantile } from './sandbox-timing.js';

const SECRET = 'a secret of thirty-two characters';
const ROUNDS = 101;
const WARM_UP = 20;

type Verify = () => unknown;

console.log('\nVerifying a delivery, medians of alternating rounds in one process');
console.table([await timesFor(1_000), await timesFor(10_000), await timesFor(100_000)]);

async function timesFor(bytes: number): Promise<Record<string, string>> {
  const body = bodyOf(bytes);
  const contenders = { ...(await ours(body)), peer: peer(body) };
  const names = ['constructed', 'received', 'peer'] as const;
  const times: Record<(typeof names)[number], number[]> = { constructed: [], received: [], peer: [] };
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    // the order changes, so that none always comes after the same other one
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const time = await timeOf(contenders[name]);
      if (round >= WARM_UP) times[name].push(time);
    }
  }
  const median = (name: keyof typeof times) => quantile(times[name], 0.5);
  return {
    body: `${bytes / 1000} kB`,
    constructWebhookEvent: `${median('constructed').toFixed(0)} µs`,
    'receiver.receive': `${median('received').toFixed(0)} µs`,
    standardwebhooks: `${median('peer').toFixed(0)} µs`,
    'construct / peer': (median('constructed') / median('peer')).toFixed(2),
    target: '≤ 2',
  };
}

/** Microseconds for one of them. */
async function timeOf(verify: Verify): Promise<number> {
  const count = 50;
  const start = performance.now();
  for (let done = 0; done < count; done++) await verify();
  return ((performance.now() - start) / count) * 1000;
}

function bodyOf(bytes: number): string {
  const ids = { workspaceId: crypto.randomUUID(), webhookId: crypto.randomUUID() };
  const objectMetadata = { id: crypto.randomUUID(), nameSingular: 'person' };
  const record = { id: crypto.randomUUID(), name: { firstName: 'Ada', lastName: 'Lovelace' }, jobTitle: '' };
  const event = { eventName: 'person.created', objectMetadata, ...ids, eventDate: new Date().toISOString(), record };
  record.jobTitle = 'x'.repeat(bytes - JSON.stringify(event).length);
  return JSON.stringify(event);
}

async function ours(body: string): Promise<Record<'constructed' | 'received', Verify>> {
  const delivery = await signWebhook({ event: body, secret: SECRET });
  const receiver = createWebhookReceiver<{ person: { record: object; relations: object } }>(['person'], {
    secret: SECRET,
    store: { add: () => true, delete: () => true }, // takes the same delivery again and again
  });
  return {
    constructed: () => constructWebhookEvent({ ...delivery, secret: SECRET }),
    received: async () => {
      const answer = await receiver.receive(delivery);
      if (answer.status !== 200) throw new Error(answer.body);
    },
  };
}

function peer(body: string): Verify {
  const webhook = new Webhook(Buffer.from(SECRET).toString('base64'));
  const now = new Date();
  const headers = {
    'webhook-id': 'message',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': webhook.sign('message', now, body),
  };
  return () => webhook.verify(body, headers);
}
