import {
  constructWebhookEvent,
  createWebhookReceiver,
  signWebhook,
  TwentyWebhookError,
} from '../../../examples/crm/index.js';
import { sampleEvent } from '../../../examples/crm/webhook-samples.js';

/** Signs deliveries, verifies them and has them handled. */
export async function receiveWebhooks() {
  const secret = 'secret of the webhook ✓';
  const event = sampleEvent('person.updated', { record: { jobTitle: 'Ingénieure 🚀' } });
  const { rawBody, headers } = await signWebhook({ event, secret });
  const constructed = await constructWebhookEvent({ rawBody, headers: new Headers(headers), secret });
  const tampered = await constructWebhookEvent({ rawBody: `${rawBody} `, headers, secret }).catch(codeOf);
  const handled: unknown[] = [];
  const receiver = createWebhookReceiver({ secret, onError: () => undefined }).on(
    'person.updated',
    ({ record, updatedFields }) => handled.push({ jobTitle: record.jobTitle, updatedFields }),
  );
  const deliver = async (init: RequestInit) => {
    const response = await receiver.fetch(new Request('https://app.example/webhook', init));
    return `${response.status} ${(await response.text()).split(':')[0]}`;
  };
  const delivery = { method: 'POST', headers, body: rawBody };
  return {
    constructed: constructed.eventName,
    tampered,
    answers: [
      await deliver(delivery),
      await deliver(delivery),
      await deliver({ ...delivery, body: new TextEncoder().encode(`${rawBody} `) }),
      await deliver({}),
    ],
    handled,
  };
}

const codeOf = (error: unknown) => (error instanceof TwentyWebhookError ? error.code : String(error));
