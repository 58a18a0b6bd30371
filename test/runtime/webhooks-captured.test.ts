import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasCaptures } from '../fixtures/captures.js';
import { type CapturedDelivery, capturedDeliveries } from './webhooks-sample/captures.js';
import { constructWebhookEvent, TwentyWebhookError } from './webhooks-sample/webhooks.js';

const captured2x = ['webhooks/standard.json', 'webhooks/custom.json', 'webhooks/metadata.json'].flatMap(
  capturedDeliveries,
);
const captured12 = capturedDeliveries('v1.2/webhooks.json');

const construct = ({ timestamp, ...delivery }: CapturedDelivery) =>
  constructWebhookEvent({ ...delivery, now: () => timestamp });

describe.skipIf(!hasCaptures)('deliveries of real servers', () => {
  test.each(captured2x)('$name of 2.21 verifies and is returned unchanged', async (delivery) => {
    expect(await construct(delivery)).toEqual(JSON.parse(delivery.rawBody));
  });

  test.each(captured12)('$name of 1.2 verifies and is completed', async (delivery) => {
    const sent = JSON.parse(delivery.rawBody) as { eventName: string; record: Record<string, unknown> };
    const event = await construct(delivery);
    const updatedFields = /deleted|restored/.test(sent.eventName) ? { updatedFields: ['deletedAt'] } : {};
    const record = JSON.parse(
      JSON.stringify(sent.record).replace(/"amountMicros":"(\d+)"/g, '"amountMicros":$1'),
    ) as unknown;
    expect(event).toEqual({ ...sent, ...updatedFields, record });
  });

  test('are refused after any change of one byte in body, timestamp or signature', async () => {
    const parts = ['body', 'x-twenty-webhook-timestamp', 'x-twenty-webhook-signature'] as const;
    const change = fc.record({
      delivery: fc.constantFrom(...captured2x, ...captured12),
      part: fc.constantFrom(...parts),
      at: fc.nat(),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ delivery, part, at, mask }) => {
        const flip = (text: string) => {
          const bytes = new TextEncoder().encode(text);
          const index = at % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ mask;
          return bytes;
        };
        const changed =
          part === 'body'
            ? { rawBody: flip(delivery.rawBody) }
            : {
                headers: {
                  ...delivery.headers,
                  [part]: Buffer.from(flip(delivery.headers[part] ?? '')).toString('latin1'),
                },
              };
        const { timestamp, ...genuine } = delivery;
        const error: unknown = await constructWebhookEvent({
          ...genuine,
          ...changed,
          now: () => timestamp,
          toleranceMs: Infinity,
        }).catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(TwentyWebhookError);
        expect(error).toHaveProperty('code', 'BAD_SIGNATURE');
      }),
      { numRuns: 3000 },
    );
  });

  test('are refused after every change of one byte of one of them', async () => {
    const [{ timestamp, ...delivery }] = captured2x as [CapturedDelivery];
    const body = new TextEncoder().encode(delivery.rawBody);
    for (let index = 0; index < body.length; index += 1) {
      const rawBody = Uint8Array.from(body, (byte, at) => (at === index ? byte ^ 1 : byte));
      await expect(constructWebhookEvent({ ...delivery, rawBody, now: () => timestamp })).rejects.toHaveProperty(
        'code',
        'BAD_SIGNATURE',
      );
    }
  });
});
