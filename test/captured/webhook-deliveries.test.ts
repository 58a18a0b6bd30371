import { describe, expect, test } from 'vitest';
import { readCapture } from '../fixtures/captures.js';
import { constructWebhookEvent } from '../runtime/webhooks-sample/webhooks.js';

interface CapturedDelivery {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  readonly secret: readonly string[];
}

interface Capture {
  readonly secret?: string;
  /** While the secret was rotated. */
  readonly secrets?: readonly string[];
  readonly deliveries: readonly Omit<CapturedDelivery, 'secret'>[];
}

function deliveriesOf(file: string): readonly CapturedDelivery[] {
  const { secret = [], secrets = [secret].flat(), deliveries } = readCapture(file) as Capture;
  return deliveries.map((delivery) => ({ ...delivery, secret: secrets }));
}

const receive = (delivery: CapturedDelivery) =>
  constructWebhookEvent({ ...delivery, now: () => Number(delivery.headers['x-twenty-webhook-timestamp']) });

describe('a captured delivery', () => {
  const newer = ['webhooks/standard.json', 'webhooks/custom.json', 'webhooks/metadata.json', 'gadget/webhooks.json'];
  test.each(newer.flatMap(deliveriesOf))('$name of 2.21 verifies and is returned unchanged', async (delivery) => {
    expect(await receive(delivery)).toEqual(JSON.parse(delivery.rawBody));
  });

  test.each(deliveriesOf('v1.2/webhooks.json'))('$name of 1.2 verifies and is completed', async (delivery) => {
    const sent = JSON.parse(delivery.rawBody) as { eventName: string; record: Record<string, unknown> };
    const updatedFields = /deleted|restored/.test(sent.eventName) ? { updatedFields: ['deletedAt'] } : {};
    const record: unknown = JSON.parse(
      JSON.stringify(sent.record).replace(/"amountMicros":"(\d+)"/g, '"amountMicros":$1'),
    );
    expect(await receive(delivery)).toEqual({ ...sent, ...updatedFields, record });
  });
});
