import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constructWebhookEvent, signWebhook, TwentyWebhookError } from './webhooks-sample/webhooks.js';

const text = fc.string({ unit: 'binary' });
const event = fc.record({
  eventName: fc.constantFrom('person.created', 'company.destroyed'),
  objectMetadata: fc.constant({ id: 'o1', nameSingular: 'person' }),
  targetUrl: fc.webUrl(),
  workspaceId: fc.uuid(),
  webhookId: fc.uuid(),
  eventDate: fc.constant('2026-11-23T09:25:08.068Z'),
  record: fc.record({ id: fc.uuid(), name: text, payload: fc.jsonValue() }),
});
const secret = fc.string({ unit: 'binary' }).filter((each) => each.trim() !== '');
const timestamp = fc.nat({ max: 4_102_444_800_000 });

const signed = fc.record({ event, secret, timestamp });

test('whatever is signed verifies and reads as it was', async () => {
  await fc.assert(
    fc.asyncProperty(signed, async (input) => {
      const delivery = await signWebhook(input);
      const read = await constructWebhookEvent({ ...delivery, secret: input.secret, now: () => input.timestamp });
      expect(read).toEqual(JSON.parse(delivery.rawBody));
    }),
    { numRuns: 500 },
  );
});

test('no change of one byte of the body, timestamp or signature is accepted', async () => {
  const change = fc.record({
    part: fc.constantFrom('body', 'x-twenty-webhook-timestamp', 'x-twenty-webhook-signature'),
    at: fc.nat(),
    mask: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(signed, change, async (input, { part, at, mask }) => {
      const { rawBody, headers } = await signWebhook(input);
      const flip = (bytes: Buffer) =>
        Buffer.from(bytes.map((byte, index) => (index === at % bytes.length ? byte ^ mask : byte)));
      const changed =
        part === 'body'
          ? { rawBody: flip(Buffer.from(rawBody)), headers }
          : // latin1, as Node reads headers: one character for each byte
            { rawBody, headers: { ...headers, [part]: flip(Buffer.from(headers[part] ?? '')).toString('latin1') } };
      const result: unknown = await constructWebhookEvent({
        ...changed,
        secret: input.secret,
        toleranceMs: Infinity,
      }).catch((error: unknown) => error);
      expect(result).toBeInstanceOf(TwentyWebhookError);
      expect(result).toHaveProperty('code', 'BAD_SIGNATURE');
    }),
    { numRuns: 2000 },
  );
});

test('nothing that is not signed is ever parsed or thrown as anything but a TwentyWebhookError', async () => {
  const headers = fc.dictionary(
    fc.constantFrom('x-twenty-webhook-timestamp', 'x-twenty-webhook-signature', 'get'),
    text,
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.uint8Array()), headers, async (rawBody, sent) => {
      const result: unknown = await constructWebhookEvent({ rawBody, headers: sent, secret: 's' }).catch(
        (error: unknown) => error,
      );
      expect(result).toBeInstanceOf(TwentyWebhookError);
      expect(['MISSING_HEADER', 'BAD_SIGNATURE']).toContain((result as TwentyWebhookError).code);
    }),
    { numRuns: 500 },
  );
});
