import { describe, expect, test } from 'vitest';
import { createMemoryStore, type ConstructWebhookInput, webhookEventKey } from '../../src/runtime/webhooks/index.js';
import { constructWebhookEvent, isSchemaChange, signWebhook, TwentyWebhookError } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
const timestamp = 1_795_425_908_137;
const now = () => timestamp;
const created = {
  targetUrl: 'https://example.com/hook',
  eventName: 'person.created',
  objectMetadata: { id: 'f2', nameSingular: 'person' },
  workspaceId: 'w1',
  webhookId: 'h1',
  eventDate: '2026-11-23T09:25:08.068Z',
  record: { id: 'p1', jobTitle: 'Tester', updatedAt: '2026-11-23T09:25:07.995Z' },
};
const signed = await signWebhook({ event: created, secret, timestamp });

const codeOf = async (input: ConstructWebhookInput) => {
  const error: unknown = await constructWebhookEvent(input).catch((reason: unknown) => reason);
  return error instanceof TwentyWebhookError ? error.code : error;
};
const sign = (event: string | object) => signWebhook({ event, secret, timestamp });

describe('a genuine delivery', () => {
  test('is returned as it was sent', async () => {
    expect(await constructWebhookEvent({ ...signed, secret, now })).toEqual(created);
  });

  const bytes = new TextEncoder().encode(signed.rawBody);
  test.each<[string, ConstructWebhookInput['rawBody']]>([
    ['text', signed.rawBody],
    ['a Uint8Array', bytes],
    ['a Buffer within a larger one', Buffer.from(`xx${signed.rawBody}`).subarray(2)],
    ['an ArrayBuffer', bytes.buffer],
  ])('is verified over a body given as %s', async (_, rawBody) => {
    expect(await constructWebhookEvent({ ...signed, rawBody, secret, now })).toEqual(created);
  });

  test.each<[string, ConstructWebhookInput['headers']]>([
    ['Headers', new Headers(signed.headers)],
    [
      'an object in another letter case',
      Object.fromEntries(Object.entries(signed.headers).map(([name, value]) => [name.toUpperCase(), value])),
    ],
    ['an object of lists', Object.fromEntries(Object.entries(signed.headers).map(([name, value]) => [name, [value]]))],
  ])('is verified with headers given as %s', async (_, headers) => {
    expect(await constructWebhookEvent({ ...signed, headers, secret, now })).toEqual(created);
  });

  test('verifies with any of several secrets, so that a secret can be rotated', async () => {
    expect(await constructWebhookEvent({ ...signed, secret: ['new secret', secret], now })).toEqual(created);
    expect(await codeOf({ ...signed, secret: ['new secret', 'newer secret'], now })).toBe('BAD_SIGNATURE');
  });

  test('of an object that the generated code does not know comes through', async () => {
    const event = { ...created, eventName: 'spaceship.created' };
    expect(await constructWebhookEvent({ ...(await sign(event)), secret, now })).toEqual(event);
  });
});

describe('a delivery is refused, with a code that says why,', () => {
  const { 'x-twenty-webhook-signature': signature = '' } = signed.headers;
  const sentAs = (time: string) => ({ ...signed.headers, 'x-twenty-webhook-timestamp': time });
  const without = (name: string) => Object.fromEntries(Object.entries(signed.headers).filter(([key]) => key !== name));
  test.each<[string, Partial<ConstructWebhookInput>, string]>([
    ['without a secret to verify with', { secret: undefined }, 'NO_SECRET'],
    ['with an empty secret', { secret: '' }, 'NO_SECRET'],
    ['with no secret in the list', { secret: [] }, 'NO_SECRET'],
    ['with an empty secret in the list', { secret: ['', secret] }, 'NO_SECRET'],
    ['with a secret of white space', { secret: ' \n' }, 'NO_SECRET'],
    ['unsigned', { headers: {} }, 'MISSING_HEADER'],
    [
      'unsigned, although unsigned ones are allowed: there is a secret',
      { headers: {}, allowUnsigned: true },
      'MISSING_HEADER',
    ],
    ['without a signature', { headers: without('x-twenty-webhook-signature') }, 'MISSING_HEADER'],
    ['without a timestamp', { headers: without('x-twenty-webhook-timestamp') }, 'MISSING_HEADER'],
    ['signed with another secret', { secret: 'other' }, 'BAD_SIGNATURE'],
    ['written again', { rawBody: JSON.stringify(created, null, 1) }, 'BAD_SIGNATURE'],
    ['with another timestamp', { headers: sentAs(String(timestamp + 1)) }, 'BAD_SIGNATURE'],
    ['with a timestamp that is no number', { headers: sentAs(`${timestamp}.0`) }, 'BAD_SIGNATURE'],
    ['with a timestamp far ahead', { headers: sentAs(`${timestamp}0`) }, 'STALE_TIMESTAMP'],
    [
      'with a signature in upper case',
      { headers: { ...signed.headers, 'x-twenty-webhook-signature': signature.toUpperCase() } },
      'BAD_SIGNATURE',
    ],
    [
      'with a signature that is not hex',
      { headers: { ...signed.headers, 'x-twenty-webhook-signature': 'secret' } },
      'BAD_SIGNATURE',
    ],
    ['more than five minutes late', { now: () => timestamp + 300_001 }, 'STALE_TIMESTAMP'],
    ['more than five minutes early', { now: () => timestamp - 300_001 }, 'STALE_TIMESTAMP'],
    ['later than `toleranceMs`', { now: () => timestamp + 11, toleranceMs: 10 }, 'STALE_TIMESTAMP'],
    ['when `toleranceMs` is not a number', { toleranceMs: NaN }, 'STALE_TIMESTAMP'],
  ])('%s', async (_, change, code) => {
    expect(await codeOf({ ...signed, secret, now, ...change })).toBe(code);
  });

  test.each([
    ['text', 'hello', 'NOT_JSON'],
    ['nothing', '', 'NOT_JSON'],
    ['a number', '1', 'UNKNOWN_SHAPE'],
    ['a list', '[]', 'UNKNOWN_SHAPE'],
    ['an event without a date', { ...created, eventDate: undefined }, 'UNKNOWN_SHAPE'],
    ['an event without a name', { ...created, eventName: undefined }, 'UNKNOWN_SHAPE'],
    ['a record without an id', { ...created, record: { name: 'x' } }, 'UNKNOWN_SHAPE'],
    ['neither a record nor an event', { ...created, record: undefined }, 'UNKNOWN_SHAPE'],
  ])('signed but holding %s', async (_, event, code) => {
    expect(await codeOf({ ...(await sign(event)), secret, now })).toBe(code);
  });

  test('signed but not UTF-8', async () => {
    const rawBody = Uint8Array.of(0x22, 0xff, 0x22);
    expect(await codeOf({ rawBody, headers: {}, allowUnsigned: true })).toBe('NOT_JSON');
  });

  test('the second time, where a store remembers the first', async () => {
    const store = createMemoryStore({ now });
    expect(await codeOf({ ...signed, secret, now, store })).toEqual(created);
    expect(await codeOf({ ...signed, secret, now, store })).toBe('REPLAY');
    // the nonce is not signed: a new one must not make it a new delivery
    const headers = { ...signed.headers, 'x-twenty-webhook-nonce': '0'.repeat(32) };
    expect(await codeOf({ ...signed, headers, secret, now, store })).toBe('REPLAY');
  });
});

describe('a secret', () => {
  const inFile = `${secret}\n`;
  test.each([
    ['has a line break of the file that it was read from', inFile, secret],
    ['has white space around it', `\t ${secret} \r\n`, secret],
    ['begins with a byte order mark', `\uFEFF${secret}`, secret],
    ['really ends with a line break', inFile, inFile],
    ['is one of several', ['new secret', inFile], secret],
  ])('may be one that %s', async (_, configured, used) => {
    const delivery = await signWebhook({ event: created, secret: used, timestamp });
    expect(await constructWebhookEvent({ ...delivery, secret: configured, now })).toEqual(created);
  });

  test.each([
    ['white space', ` ${secret}`, 'white space around it; it was tried with and without'],
    ['quotation marks', `"${secret}"`, 'stands in quotation marks: some tools that read .env files keep them'],
    ['quotation marks before a line break', `'${secret}'\n`, 'stands in quotation marks'],
  ])('that does not match is hinted at when it has %s', async (_, configured, hint) => {
    const delivery = await signWebhook({ event: created, secret: 'another secret', timestamp });
    const error: unknown = await constructWebhookEvent({ ...delivery, secret: configured, now }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: 'BAD_SIGNATURE', message: expect.stringContaining(hint) as string });
    expect(String(error)).not.toContain(secret);
  });
});

describe('an unsigned delivery', () => {
  test('is accepted only where that is allowed and there is no secret', async () => {
    const delivery = { rawBody: signed.rawBody, headers: {} };
    expect(await constructWebhookEvent({ ...delivery, allowUnsigned: true })).toEqual(created);
    expect(await codeOf(delivery)).toBe('NO_SECRET');
  });
});

test('no error shows a secret', async () => {
  const hidden = 'the-hidden-secret';
  const inputs: Partial<ConstructWebhookInput>[] = [
    {},
    { headers: {} },
    { rawBody: 'not json' },
    { now: () => 0 },
    { secret: [hidden, ''] },
    { headers: { ...signed.headers, 'x-twenty-webhook-signature': hidden } },
  ];
  for (const input of inputs) {
    const error = await constructWebhookEvent({ ...signed, secret: hidden, now, ...input }).catch(
      (reason: unknown) => reason as TwentyWebhookError,
    );
    expect(error).toBeInstanceOf(TwentyWebhookError);
    expect(JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause])).not.toContain(
      hidden,
    );
  }
});

describe('the envelope that the documentation shows', () => {
  const record = { id: 'p1', name: 'Ada' };
  const documented = (event: string) => ({ event, data: record, timestamp: '2025-02-10T15:30:50Z' });
  const normalised = (eventName: string) => ({
    targetUrl: '',
    workspaceId: '',
    webhookId: '',
    eventName,
    eventDate: '2025-02-10T15:30:50Z',
    objectMetadata: { id: '', nameSingular: 'person' },
    record,
  });
  test.each([
    ['person.created', {}],
    ['person.updated', { updatedFields: ['id', 'name'] }],
    ['person.deleted', { updatedFields: ['deletedAt'] }],
  ])('%s becomes the event that a server would send', async (name, more) => {
    const delivery = await sign(documented(name));
    expect(await constructWebhookEvent({ ...delivery, secret, now })).toEqual({ ...normalised(name), ...more });
  });
});

describe('what a 1.2 server leaves out or sends otherwise', () => {
  const record = {
    id: 'p1',
    emails: { primaryEmail: 'a@b.c', additionalEmails: null },
    amount: { amountMicros: '1230000', currencyCode: 'EUR' },
    address: { addressCity: '12', addressLat: '48.85', addressLng: '-2.35' },
    link: { id: 'a JSON field' },
    linkId: 'l1',
  };
  const receive = async (event: object) => {
    const delivery = await sign({ ...created, record, ...event });
    return constructWebhookEvent({ ...delivery, secret, now });
  };
  test('is read as a newer server sends it', async () => {
    expect(await receive({ eventName: 'person.restored' })).toMatchObject({
      updatedFields: ['deletedAt'],
      record: {
        amount: { amountMicros: 1230000, currencyCode: 'EUR' },
        address: { addressCity: '12', addressLat: 48.85, addressLng: -2.35 },
      },
    });
  });
  test('is not looked for in the record of a newer server, whose JSON may look alike', async () => {
    const json = { payload: { amountMicros: '5' }, updatedBy: { source: 'API' } };
    const event = await receive({ eventName: 'person.created', record: { ...record, ...json } });
    expect(event).toMatchObject({ record: { ...json, amount: record.amount } });
  });
  test.each([
    [
      ['emailsPrimaryEmail', 'emailsAdditionalEmails', 'id'],
      ['emails', 'id'],
    ],
    [['amountCurrencyCode'], ['amount']],
    [
      ['company', 'companyId'],
      ['company', 'companyId'],
    ],
    [
      ['emailsServer', 'emailServer'],
      ['emailsServer', 'emailServer'],
    ],
    [['linkId'], ['linkId']],
    [
      ['__proto__', 'constructor', 'toString'],
      ['__proto__', 'constructor', 'toString'],
    ],
  ])('updatedFields %j are the fields %j', async (updatedFields, fields) => {
    expect(await receive({ eventName: 'person.updated', updatedFields })).toMatchObject({ updatedFields: fields });
  });
});

test.each([
  ['metadata.objectMetadata.created', true],
  ['metadata.fieldMetadata.deleted', true],
  ['metadata.index.updated', true],
  ['metadata.viewField.updated', false],
  ['metadata.searchFieldMetadata.created', false],
  ['objectMetadata.created', false],
  ['person.updated', false],
])('%s is a change of the data model: %s', (eventName, expected) => {
  expect(isSchemaChange({ eventName })).toBe(expected);
});

describe('the key of an event', () => {
  const updated = { ...created, eventName: 'person.updated', updatedFields: ['jobTitle'] };
  test.each<[string, object]>([
    ['again', updated],
    ['by another webhook', { ...updated, targetUrl: 'https://example.com/other', webhookId: 'h2' }],
    ['from a database that sorts keys', Object.fromEntries(Object.entries(updated).reverse())],
  ])('is the same when it comes %s', async (_, same) => {
    expect(await webhookEventKey(same as typeof updated)).toBe(await webhookEventKey(updated));
  });
  test.each([
    ['workspace', { workspaceId: 'w2' }],
    ['event name', { eventName: 'person.restored' }],
    ['date', { eventDate: '2026-11-23T09:25:08.069Z' }],
    ['record', { record: { ...created.record, id: 'p2' } }],
    ['value of a field, at the same time', { record: { ...created.record, jobTitle: 'Chief tester' } }],
    ['list of changed fields, at the same time', { updatedFields: ['jobTitle', 'name'] }],
    ['entity of the configuration', { record: undefined, event: { recordId: 'o1' } }],
  ])('differs with another %s', async (_, change) => {
    expect(await webhookEventKey({ ...updated, ...change })).not.toBe(await webhookEventKey(updated));
  });
  test('begins with what a person would look for', async () => {
    expect(await webhookEventKey(updated)).toMatch(/^person\.updated:p1:[0-9a-f]{64}$/);
    const metadata = { eventName: 'metadata.view.created', event: { recordId: 'v1' } };
    expect(await webhookEventKey(metadata)).toMatch(/^metadata\.view\.created:v1:[0-9a-f]{64}$/);
  });
});

describe('a store in memory', () => {
  test('knows a key until it expires, and forgets it on demand', () => {
    let time = 0;
    const store = createMemoryStore({ now: () => time });
    expect([store.add('a', 10), store.add('a', 10), store.add('b', 10)]).toEqual([true, false, true]);
    time = 10;
    expect(store.add('a', 20)).toBe(true);
    void store.delete('a');
    expect(store.add('a', 20)).toBe(true);
  });
  test('forgets the oldest keys beyond maxKeys', () => {
    const store = createMemoryStore({ now: () => 0, maxKeys: 2 });
    for (const key of ['a', 'b', 'c']) void store.add(key, 10);
    expect(['c', 'b', 'a'].map((key) => store.add(key, 10))).toEqual([false, false, true]);
  });
});
