import { type ClientRequest, request as httpRequest } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createByteBuffer } from '../../src/runtime/webhooks/bytes.js';
import { signWebhook, type WebhookReceiverOptions } from '../../src/runtime/webhooks/index.js';
import { listen } from './webhooks-sample/listen.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { createWebhookReceiver } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
const MEGABYTE = 1_000_000;

/** A receiver behind node:http, and the codes of the errors that it reports. */
async function serve(options?: WebhookReceiverOptions) {
  const codes: string[] = [];
  const handled: string[] = [];
  const receiver = createWebhookReceiver({ secret, onError: ({ code }) => codes.push(code), ...options });
  receiver.on('person.*', ({ record }) => handled.push(String(record.jobTitle)));
  return { url: await listen(receiver.node), receiver, codes, handled };
}

const delivery = async (jobTitle = 'CTO') => {
  const event = sampleEvent('person.created', { record: { jobTitle } });
  const { rawBody, headers } = await signWebhook({ event, secret });
  return { method: 'POST', headers, body: rawBody };
};

/** Headers as Twenty sends them, of somebody who does not know the secret. */
const forged = async () => (await signWebhook({ event: '', secret: 'a guess' })).headers;

interface Upload {
  readonly request: ClientRequest;
  /** `413 TOO_LARGE`, or how the connection ended. */
  readonly answer: Promise<string>;
}

/** Begins a request whose body is not ended. */
function upload({ url, headers, bytes }: { url: string; headers?: Readonly<Record<string, string>>; bytes: number }) {
  const request = httpRequest(url, { method: 'POST', agent: false, ...(headers && { headers }) });
  onTestFinished(() => void request.destroy());
  const answer = new Promise<string>((resolve) => {
    request.on('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(`${response.statusCode} ${text.split(':')[0]}`));
    });
  });
  const chunk = Buffer.alloc(64_000, 'x');
  request.flushHeaders();
  for (let left = bytes; left > 0; left -= chunk.length) request.write(chunk.subarray(0, left));
  return { request, answer } satisfies Upload;
}

const answerOf = async (response: Response) => `${response.status} ${(await response.text()).split(':')[0]}`;

describe('before a body is read', () => {
  test.each<[string, () => Promise<Readonly<Record<string, string>>>, string]>([
    ['no signature', () => Promise.resolve({}), '401 MISSING_HEADER'],
    [
      'a signature of another form',
      async () => ({ ...(await forged()), 'x-twenty-webhook-signature': 'sha256=00' }),
      '401 BAD_SIGNATURE',
    ],
    [
      'a signature of yesterday',
      async () => (await signWebhook({ event: '', secret, timestamp: Date.now() - 86_400_000 })).headers,
      '401 STALE_TIMESTAMP',
    ],
    [
      'a length beyond the limit',
      async () => ({ ...(await forged()), 'content-length': String(10 * MEGABYTE + 1) }),
      '413 TOO_LARGE',
    ],
  ])('a request with %s is refused', async (_, headers, answer) => {
    const { url } = await serve();
    expect(await upload({ url, headers: await headers(), bytes: 0 }).answer).toBe(answer);
  });

  test('a request that was refused leaves its connection usable for the next one', async () => {
    const { url, handled } = await serve();
    const body = 'x'.repeat(3 * MEGABYTE);
    expect(await answerOf(await fetch(url, { method: 'POST', body }))).toBe('401 MISSING_HEADER');
    expect(await answerOf(await fetch(url, await delivery()))).toBe('200 ok');
    expect(handled).toEqual(['CTO']);
  });
});

describe('bodies that do not end', () => {
  test('of 40 with 990 kB each 35 are refused where 5 MB have room, and a genuine delivery is handled', async () => {
    const { url, handled } = await serve({ secret, maxUnverifiedBytes: 5 * MEGABYTE, bodyTimeoutMs: Infinity });
    const answers: string[] = [];
    const headers = await forged();
    for (let count = 0; count < 40; count += 1) {
      void upload({ url, headers, bytes: 990_000 }).answer.then((answer) => answers.push(answer));
    }
    await vi.waitFor(() => expect(answers).toHaveLength(35), 10_000);
    expect(await answerOf(await fetch(url, await delivery()))).toBe('200 ok');
    expect([answers, handled]).toEqual([Array<string>(35).fill('503 OVERLOADED'), ['CTO']]);
  });

  test('have room for 50 MB, of which one has 10, if nothing else is said', async () => {
    const { url, codes } = await serve();
    const headers = await forged();
    const answers = Array.from({ length: 6 }, () => upload({ url, headers, bytes: 9.9 * MEGABYTE }).answer);
    expect(await Promise.race(answers)).toBe('503 OVERLOADED');
    expect(codes).toEqual(['OVERLOADED']);
  });

  test('give their room back when their sender goes away', async () => {
    const { url, codes, handled } = await serve({ maxUnverifiedBytes: 100_000 });
    for (let count = 1; count <= 20; count += 1) {
      const { request } = upload({ url, headers: await forged(), bytes: 0 });
      await new Promise((resolve) => request.write(Buffer.alloc(9_000), resolve));
      request.destroy();
      await vi.waitFor(() => expect(codes).toHaveLength(count));
    }
    expect(new Set(codes)).toEqual(new Set(['ABORTED']));
    expect(await answerOf(await fetch(url, await delivery('x'.repeat(90_000))))).toBe('200 ok');
    expect(handled).toHaveLength(1);
  });

  test('are refused after `bodyTimeoutMs`', async () => {
    const { url, codes } = await serve({ bodyTimeoutMs: 50 });
    const { request, answer } = upload({ url, headers: await forged(), bytes: 100 });
    const closed = new Promise((resolve) => request.once('close', resolve));
    expect(await answer).toBe('408 BODY_TIMEOUT');
    await closed;
    expect(codes).toEqual(['BODY_TIMEOUT']);
  });
});

test('handlers may take longer than a body, and their bodies take no room', async () => {
  const { url, receiver } = await serve({ bodyTimeoutMs: 200, maxUnverifiedBytes: 150_000 });
  let handled = 0;
  receiver.on('person.created', async () => {
    handled += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
  const answers: Promise<string>[] = [];
  for (const count of [1, 2, 3, 4]) {
    const request = await delivery('x'.repeat(100_000));
    answers.push(fetch(url, request).then(answerOf));
    await vi.waitFor(() => expect(handled).toBe(count), { timeout: 5000 });
  }
  expect(await Promise.all(answers)).toEqual(Array<string>(4).fill('200 ok'));
});

describe('as a function from Request to Response', () => {
  /** A request whose body does not end, and whether reading it was given up. */
  async function endless() {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(10_000)),
      cancel: () => void (isCancelled = true),
    });
    const init = { method: 'POST', headers: await forged(), body, duplex: 'half' };
    return { request: new Request('http://localhost/', init), isCancelled: () => isCancelled };
  }

  test.each<[string, WebhookReceiverOptions]>([
    ['413 TOO_LARGE', { maxBytes: 100_000 }],
    ['503 OVERLOADED', { maxUnverifiedBytes: 100_000 }],
  ])('a body is given up after %s', async (answer, options) => {
    const receiver = createWebhookReceiver({ secret, onError: () => undefined, ...options });
    const { request, isCancelled } = await endless();
    expect(await answerOf(await receiver.fetch(request))).toBe(answer);
    expect(isCancelled()).toBe(true);
  });

  test('a body that does not come is given up after `bodyTimeoutMs`', async () => {
    const receiver = createWebhookReceiver({ secret, onError: () => undefined, bodyTimeoutMs: 20 });
    const init = { method: 'POST', headers: await forged(), body: new ReadableStream(), duplex: 'half' };
    expect(await answerOf(await receiver.fetch(new Request('http://localhost/', init)))).toBe('408 BODY_TIMEOUT');
  });

  test('a body that somebody else is reading is refused with what to do', async () => {
    const receiver = createWebhookReceiver({ secret, onError: () => undefined });
    const request = new Request('http://localhost/', await delivery());
    request.body?.getReader();
    expect(await answerOf(await receiver.fetch(request))).toBe('500 PARSED_BODY');
  });
});

test('a million pieces of one byte take the memory of a megabyte or two', () => {
  const buffer = createByteBuffer();
  for (let count = 0; count < MEGABYTE; count += 1) buffer.push(Uint8Array.of(count % 256));
  const bytes = Uint8Array.from({ length: MEGABYTE }, (_, index) => index % 256);
  expect(Buffer.compare(buffer.bytes(), bytes)).toBe(0);
  expect(buffer.bytes().buffer.byteLength).toBeLessThanOrEqual(2 * MEGABYTE);
});
