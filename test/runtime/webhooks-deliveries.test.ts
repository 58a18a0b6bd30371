import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BADLY_SIGNED_DELIVERIES,
  DELIVERIES_OF_1,
  DELIVERIES_OF_2,
  headersOf,
  SECRETS,
  type SignedDelivery,
} from '../facts/webhook-deliveries.js';
import { constructWebhookEvent, TwentyWebhookError } from './webhooks-sample/webhooks.js';

/** Receives a delivery at the time at which it was sent, with both secrets, as while they are rotated. */
const construct = (delivery: SignedDelivery) =>
  constructWebhookEvent({
    rawBody: delivery.rawBody,
    headers: headersOf(delivery),
    secret: SECRETS,
    now: () => Number(delivery.timestamp),
  });

describe('a delivery of a 2.21 server', () => {
  test.each(DELIVERIES_OF_2)('of $name verifies and is returned unchanged', async (delivery) => {
    expect(await construct(delivery)).toEqual(JSON.parse(delivery.rawBody));
  });

  test.each(BADLY_SIGNED_DELIVERIES)('of $name cannot be verified', async (delivery) => {
    await expect(construct(delivery)).rejects.toHaveProperty('code', 'BAD_SIGNATURE');
  });
});

describe('a delivery of a 1.2 server', () => {
  test.each(DELIVERIES_OF_1)('of $name verifies and becomes what a newer server sends', async (delivery) => {
    const event = await construct(delivery);
    const sent = JSON.parse(delivery.rawBody) as { readonly record: object; readonly updatedFields?: unknown };
    const { record, ...becomes } = delivery.becomes as { readonly record?: object };
    expect(event).toEqual({ ...sent, ...becomes, record: { ...sent.record, ...record } });
  });
});

describe('a delivery is refused', () => {
  const deliveries = [...DELIVERIES_OF_2, ...DELIVERIES_OF_1];

  const flip = ({ text, at, mask }: { readonly text: string; readonly at: number; readonly mask: number }) => {
    const bytes = Buffer.from(text);
    bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ mask;
    return bytes;
  };
  /** The code of the refusal when one byte is another one. */
  async function codeAfter({ delivery, part, at, mask }: Change): Promise<unknown> {
    const headers = headersOf(delivery);
    const changed =
      part === 'body'
        ? { headers, rawBody: flip({ text: delivery.rawBody, at, mask }) }
        : // latin1, as Node reads headers: one character for each byte
          {
            headers: { ...headers, [part]: flip({ text: headers[part] ?? '', at, mask }).toString('latin1') },
            rawBody: delivery.rawBody,
          };
    const times = { now: () => Number(delivery.timestamp), toleranceMs: Infinity };
    const error: unknown = await constructWebhookEvent({ ...changed, ...times, secret: SECRETS }).catch(
      (reason: unknown) => reason,
    );
    return error instanceof TwentyWebhookError ? error.code : error;
  }
  interface Change {
    readonly delivery: SignedDelivery;
    readonly part: string;
    readonly at: number;
    readonly mask: number;
  }

  test('after any change of one byte in body, timestamp or signature', async () => {
    const change = fc.record({
      delivery: fc.constantFrom(...deliveries),
      part: fc.constantFrom('body', 'x-twenty-webhook-timestamp', 'x-twenty-webhook-signature'),
      at: fc.nat(),
      mask: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async (each) => {
        expect(await codeAfter(each)).toBe('BAD_SIGNATURE');
      }),
      { numRuns: 1000 },
    );
  });

  test('after a change of any of its bytes', async () => {
    const [delivery] = DELIVERIES_OF_2;
    if (!delivery) throw new Error('There are deliveries.');
    for (let at = 0; at < delivery.rawBody.length; at += 1) {
      expect([at, await codeAfter({ delivery, part: 'body', at, mask: 1 })]).toEqual([at, 'BAD_SIGNATURE']);
    }
  });
});
