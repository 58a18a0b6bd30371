import { describe, expect, test, vi } from 'vitest';
import * as webhooks from '../../src/runtime/webhooks/index.js';
import { signWebhook, type TwentyWebhookError, type WebhookReceiverOptions } from '../../src/runtime/webhooks/index.js';
import type { PersonTypes } from './webhooks-sample/objects.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { createWebhookReceiver } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
const sign = (event: string | object) => signWebhook({ event, secret });

/** A receiver that writes down the event names that its handlers get and the codes of its errors. */
function recordingReceiver(options: WebhookReceiverOptions & { readonly patterns: readonly Pattern[] }) {
  const handled: string[] = [];
  const errors: TwentyWebhookError[] = [];
  const receiver = createWebhookReceiver({ secret, onError: (error) => errors.push(error), ...options });
  for (const pattern of options.patterns) {
    receiver.on(pattern, (event) => handled.push(`${pattern} ← ${event.eventName}`));
  }
  return { receiver, handled, errors, codes: () => errors.map(({ code }) => code) };
}
type Pattern = Parameters<ReturnType<typeof createWebhookReceiver>['on']>[0];

describe('handlers', () => {
  const metadataNames = ['metadata.view.created', 'metadata.role.updated', 'metadata.hologram.updated'] as const;
  const names = ['person.created', 'person.updated', 'company.created', ...metadataNames] as const;
  test.each<[Pattern, readonly string[]]>([
    ['person.created', ['person.created']],
    ['person.*', ['person.created', 'person.updated']],
    ['*.created', ['person.created', 'company.created']],
    ['metadata.view.created', ['metadata.view.created']],
    ['metadata.view.*', ['metadata.view.created']],
    ['metadata.*.created', ['metadata.view.created']],
    ['metadata.*.*', metadataNames],
    ['metadata.*', metadataNames],
    ['metadata.hologram.*', ['metadata.hologram.updated']],
    ['*', names],
    ['*.*', names],
  ])('on %s get %j', async (pattern, expected) => {
    const { receiver, handled } = recordingReceiver({ patterns: [pattern] });
    for (const name of names) {
      expect(await receiver.receive(await sign(sampleEvent(name)))).toMatchObject({ status: 200, body: 'ok' });
    }
    expect(handled).toEqual(expected.map((name) => `${pattern} ← ${name}`));
  });

  test('of metadata events do not get those of an object that is named metadata', async () => {
    const handled: string[] = [];
    const receiver = webhooks
      .createWebhookReceiver<{ metadata: PersonTypes }>(['metadata'], { secret })
      .on('metadata.*.*', ({ eventName }) => handled.push(`metadata.*.* ← ${eventName}`))
      .on('metadata.created', ({ record }) => handled.push(`metadata.created ← ${record.id}`));
    const event = { ...sampleEvent('person.created', { record: { id: 'm1' } }), eventName: 'metadata.created' };
    expect((await receiver.receive(await sign(event))).status).toBe(200);
    expect(handled).toEqual(['metadata.created ← m1']);
  });

  test.each([
    ['persons.created', 'names no object and action'],
    ['person.upserted', 'names no object and action'],
    ['person', 'names no object and action'],
    ['person.created.twice', 'names no object and action'],
    ['metadata.view.archived', 'names no object and action'],
    ['metadata.object.created', 'calls it objectMetadata'],
    ['metadata.field.*', 'calls it objectMetadata or fieldMetadata'],
  ])('on %s would never be called, so that they are refused', (pattern, why) => {
    const receiver = createWebhookReceiver({ secret });
    // as a program without types may have it
    expect(() => receiver.on(pattern as Pattern, () => undefined)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PATTERN', message: expect.stringContaining(why) as string }),
    );
  });

  test('all run when one fails, and the answer is 500', async () => {
    const { receiver, handled, errors } = recordingReceiver({ patterns: ['*', 'person.*'] });
    receiver.on('person.created', () => {
      throw new Error('first');
    });
    receiver.on('person.created', () => Promise.reject(new Error('second')));
    const answer = await receiver.receive(await sign(sampleEvent('person.created')));
    expect(answer).toMatchObject({ status: 500, body: 'HANDLER_FAILED: 2 of 4 handlers of person.created failed.' });
    expect(handled).toHaveLength(2);
    expect((errors[0]?.cause as AggregateError).errors).toEqual([new Error('first'), new Error('second')]);
  });
});

describe('an event is handled once', () => {
  test('when the delivery is replayed: it is refused', async () => {
    const { receiver, handled, codes } = recordingReceiver({ patterns: ['*'] });
    const delivery = await sign(sampleEvent('person.created'));
    expect([(await receiver.receive(delivery)).status, (await receiver.receive(delivery)).status]).toEqual([200, 409]);
    expect([handled.length, codes()]).toEqual([1, ['REPLAY']]);
  });

  test('when the server delivers it again with another signature: it is answered, not handled', async () => {
    const { receiver, handled } = recordingReceiver({ patterns: ['*'] });
    const event = sampleEvent('person.created');
    const first = await signWebhook({ event, secret, timestamp: Date.now() - 1000 });
    expect((await receiver.receive(first)).status).toBe(200);
    expect((await receiver.receive(await sign(event))).status).toBe(200);
    expect(handled).toHaveLength(1);
  });

  test('but two updates of one record in the same millisecond are two events', async () => {
    const { receiver, handled } = recordingReceiver({ patterns: ['person.updated'] });
    const first = sampleEvent('person.updated', { record: { jobTitle: 'CTO' } });
    const second = { ...first, record: { ...first.record, jobTitle: 'CEO' } };
    for (const event of [first, second]) await receiver.receive(await sign(event));
    expect(handled).toHaveLength(2);
  });

  test('but again after its handlers failed', async () => {
    let calls = 0;
    const receiver = createWebhookReceiver({ secret, onError: () => undefined }).on('*', () => {
      calls += 1;
      if (calls === 1) throw new Error('database down');
    });
    const delivery = await sign(sampleEvent('person.created'));
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt += 1) statuses.push((await receiver.receive(delivery)).status);
    expect([statuses, calls]).toEqual([[500, 200, 409], 2]);
  });

  test('and again when `rememberMs` is over', async () => {
    let time = Date.now();
    const { receiver, handled } = recordingReceiver({ patterns: ['*'], now: () => time, rememberMs: 1000 });
    const event = sampleEvent('person.created');
    for (const step of [0, 999, 1001]) {
      time += step;
      await receiver.receive(await signWebhook({ event, secret, timestamp: time }));
    }
    expect(handled).toHaveLength(2);
  });
});

describe('events that the generated code does not know', () => {
  const unknown = async (eventName: string) => sign({ ...sampleEvent('person.created'), eventName });

  test('are ignored', async () => {
    const { receiver, handled } = recordingReceiver({ patterns: ['*'], unknownEvents: 'ignore' });
    for (const name of ['spaceship.created', 'person.upserted', 'person', 'person.created.twice']) {
      expect((await receiver.receive(await unknown(name))).status).toBe(200);
    }
    expect(handled).toEqual([]);
  });

  test('are warned of, once for each name, by default', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { receiver } = recordingReceiver({ patterns: ['*'] });
    for (const name of ['spaceship.created', 'spaceship.created', 'person.upserted']) {
      await receiver.receive(await unknown(name));
    }
    expect(warn.mock.calls.map(([text]) => String(text).match(/know (\S+):/)?.[1])).toEqual([
      'spaceship.created',
      'person.upserted',
    ]);
    warn.mockRestore();
  });

  test('cannot fill the log, nor write lines or commands of a terminal into it', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { receiver } = recordingReceiver({ patterns: ['*'] });
    await receiver.receive(await unknown('spaceship\n::error::\u001b]0;title\u009b.created'));
    for (let index = 0; index < 200; index += 1) {
      await receiver.receive(await unknown(`${'x'.repeat(10_000)}${index}`));
      await receiver.receive(await unknown(`spaceship${index}.created`));
    }
    expect(warn.mock.calls[0]).toEqual([expect.stringContaining('know spaceship???error????0?title?.created:')]);
    expect(warn).toHaveBeenCalledTimes(100);
    expect(Math.max(...warn.mock.calls.map(([text]) => String(text).length))).toBeLessThan(250);
    warn.mockRestore();
  });

  test('are an error on demand', async () => {
    const { receiver, codes } = recordingReceiver({ patterns: ['*'], unknownEvents: 'throw' });
    expect((await receiver.receive(await unknown('spaceship.created'))).status).toBe(500);
    expect(codes()).toEqual(['UNKNOWN_EVENT']);
  });

  test('are not those of a kind of configuration that a newer server has', async () => {
    const { receiver, handled } = recordingReceiver({ patterns: ['metadata.*'], unknownEvents: 'throw' });
    const event = { ...sampleEvent('metadata.view.created'), eventName: 'metadata.hologram.created' };
    expect((await receiver.receive(await sign(event))).status).toBe(200);
    expect(handled).toEqual(['metadata.* ← metadata.hologram.created']);
  });
});

describe('errors', () => {
  test('of the set-up are thrown before the first delivery', () => {
    expect(() => createWebhookReceiver({ secret: undefined })).toThrow('No webhook secret');
    expect(() => createWebhookReceiver({ secret: '' })).toThrow('No webhook secret');
    expect(() => createWebhookReceiver({ allowUnsigned: true })).not.toThrow();
  });

  test('that are ours are logged by default, those of a sender are not', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const receiver = createWebhookReceiver({ secret }).on('*', () => Promise.reject(new Error('no')));
    await receiver.receive({ rawBody: '', headers: {} });
    expect(log).not.toHaveBeenCalled();
    await receiver.receive(await sign(sampleEvent('person.created')));
    expect(log.mock.calls).toEqual([[expect.objectContaining({ code: 'HANDLER_FAILED' })]]);
    log.mockRestore();
  });

  test('of the store or of onError still get an answer', async () => {
    const store = { add: () => Promise.reject(new Error('no connection')), delete: () => undefined };
    const receiver = createWebhookReceiver({ secret, store, onError: () => Promise.reject(new Error('no')) });
    const answer = await receiver.receive(await sign(sampleEvent('person.created')));
    expect(answer).toMatchObject({ status: 500, body: expect.stringMatching(/^RECEIVER_FAILED/) as string });
  });

  test('of a handler are reported even if the store cannot forget the delivery', async () => {
    const store = { add: () => true, delete: () => Promise.reject(new Error('no connection')) };
    const { receiver, codes } = recordingReceiver({ patterns: [], store });
    receiver.on('*', () => Promise.reject(new Error('no')));
    await receiver.receive(await sign(sampleEvent('person.created')));
    expect(codes()).toEqual(['HANDLER_FAILED']);
  });

  test('never show a secret', async () => {
    const errors: unknown[] = [];
    const receiver = createWebhookReceiver({
      secret,
      onError: (error) => errors.push(error, error.stack, error.cause),
    });
    const { rawBody, headers } = await sign(sampleEvent('person.created'));
    const answers = [
      await receiver.receive({ rawBody: `${rawBody} `, headers }),
      await receiver.receive({ rawBody, headers: {} }),
      await receiver.receive({ rawBody, headers: { ...headers, 'x-twenty-webhook-signature': secret } }),
    ];
    expect(JSON.stringify([answers, errors, errors.map(String)])).not.toContain(secret);
  });
});

test('unsigned deliveries are handled once too, where they are allowed', async () => {
  const { receiver, handled } = recordingReceiver({ patterns: ['*'], secret: undefined, allowUnsigned: true });
  const delivery = { rawBody: JSON.stringify(sampleEvent('person.created')), headers: {} };
  expect([(await receiver.receive(delivery)).status, (await receiver.receive(delivery)).status]).toEqual([200, 200]);
  expect(handled).toHaveLength(1);
});
