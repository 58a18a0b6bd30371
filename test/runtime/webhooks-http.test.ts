import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { signWebhook, type WebhookReceiverOptions } from '../../src/runtime/webhooks/index.js';
import { listen } from './webhooks-sample/listen.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { createWebhookReceiver } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
const createReceiver = (options?: WebhookReceiverOptions) => {
  const handled: string[] = [];
  const receiver = createWebhookReceiver({ secret, onError: () => undefined, ...options });
  receiver.on('person.*', ({ record }) => handled.push(String(record.jobTitle)));
  return { ...receiver, handled };
};

/** A delivery whose body is not ASCII, so that bytes and characters differ in number. */
const delivery = async (jobTitle = 'Ingénieure 🚀') => {
  const event = sampleEvent('person.created', { record: { jobTitle } });
  const { rawBody, headers } = await signWebhook({ event, secret });
  return { method: 'POST', headers, body: rawBody };
};
const answerOf = async (response: Response) => `${response.status} ${await response.text()}`;

describe('as a function from Request to Response', () => {
  test('a genuine delivery is handled', async () => {
    const { fetch: handle, handled } = createReceiver();
    expect(await answerOf(await handle(new Request('http://localhost/', await delivery())))).toBe('200 ok');
    expect(handled).toEqual(['Ingénieure 🚀']);
  });

  test('a request that was read already is refused with what to do', async () => {
    const request = new Request('http://localhost/', await delivery());
    await request.json();
    expect(await answerOf(await createReceiver().fetch(request))).toBe(
      '500 PARSED_BODY: The body was read before its bytes could be verified. Give the receiver an unread request, or a clone.',
    );
  });

  test('a request of an engine that gives no stream is handled, and refused when it is too large', async () => {
    const withoutStream = async () =>
      Object.defineProperty(new Request('http://localhost/', await delivery()), 'body', { value: undefined });
    const { fetch: handle, handled } = createReceiver();
    expect(await answerOf(await handle(await withoutStream()))).toBe('200 ok');
    expect(handled).toEqual(['Ingénieure 🚀']);
    expect((await createReceiver({ maxBytes: 100 }).fetch(await withoutStream())).status).toBe(413);
  });

  test('other methods, missing bodies and large bodies are refused', async () => {
    const { fetch: handle } = createReceiver({ secret, maxBytes: 100 });
    const { headers } = await delivery();
    const answers = [
      await handle(new Request('http://localhost/')),
      await handle(new Request('http://localhost/', { method: 'POST', headers })),
      await handle(new Request('http://localhost/', await delivery())),
    ].map(async (response) => answerOf(response));
    expect(await Promise.all(answers)).toEqual([
      '405 NOT_POST: Only POST is answered.',
      expect.stringMatching(/^401 BAD_SIGNATURE/),
      '413 TOO_LARGE: The body has more than 100 bytes.',
    ]);
  });
});

describe('in node:http', () => {
  test('a genuine delivery is handled, whatever pieces it comes in', async () => {
    const { node, handled } = createReceiver();
    const url = await listen((request, response) => void node(request, response));
    const { headers, body } = await delivery();
    const status = await new Promise((resolve, reject) => {
      const request = httpRequest(url, { method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      );
      request.on('error', reject);
      for (const byte of Buffer.from(body)) request.write(Uint8Array.of(byte));
      request.end();
    });
    expect([status, handled]).toEqual([200, ['Ingénieure 🚀']]);
  });

  test('it can be the request listener itself', async () => {
    const { node } = createReceiver();
    const url = await listen(node);
    expect(await answerOf(await fetch(url, await delivery()))).toBe('200 ok');
    expect(await answerOf(await fetch(url, { ...(await delivery()), body: '{}' }))).toMatch(/^401 BAD_SIGNATURE/);
    const get = await fetch(url);
    expect([get.headers.get('allow'), await answerOf(get)]).toEqual(['POST', '405 NOT_POST: Only POST is answered.']);
  });

  test('a body that is too large is refused while it comes', async () => {
    const { node } = createReceiver({ secret, maxBytes: 100_000 });
    const url = await listen(node);
    const { headers } = await delivery();
    const response = await fetch(url, { method: 'POST', headers, body: 'x'.repeat(5_000_000) });
    expect(await answerOf(response)).toBe('413 TOO_LARGE: The body has more than 100000 bytes.');
  });
});

describe('a request that does not go well', () => {
  const silenced = () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => log.mockRestore());
    return log;
  };

  test('is reported when something else answered it first, and its event is handled all the same', async () => {
    const codes: string[] = [];
    const { node, handled } = createReceiver({ secret, onError: ({ code }) => codes.push(code) });
    const url = await listen((request, response) => {
      response.writeHead(202).end('by a proxy'); // such as a middleware that gives up after a time
      void node(request, response);
    });
    expect(await answerOf(await fetch(url, await delivery()))).toBe('202 by a proxy');
    await vi.waitFor(() => expect(codes).toEqual(['ALREADY_ANSWERED']));
    expect(handled).toEqual(['Ingénieure 🚀']);
  });

  test('is reported when its response cannot be written', async () => {
    const log = silenced();
    const { node } = createWebhookReceiver({ secret });
    const { headers, body } = await delivery();
    const request = { method: 'POST', headers, rawBody: body, [Symbol.asyncIterator]: () => expect.fail('not read') };
    const response = { writeHead: () => expect.fail('no socket'), end: () => undefined };
    await node(request, response);
    expect(log.mock.calls).toEqual([[expect.objectContaining({ code: 'RECEIVER_FAILED' })]]);
  });

  test('is not logged when its sender went away, so that 200 of them do not fill the log', async () => {
    const log = silenced();
    const receiver = createWebhookReceiver({ secret });
    let begun = 0;
    let ended = 0;
    const url = await listen((request, response) => {
      begun += 1;
      void receiver.node(request, response).then(() => (ended += 1));
    });
    const { headers } = await delivery();
    for (let count = 0; count < 200; count += 1) {
      const request = httpRequest(url, { method: 'POST', headers, agent: false });
      request.on('error', () => undefined); // it is ended on purpose
      request.write('{', () => request.destroy());
      await new Promise((resolve) => request.once('close', resolve));
    }
    await vi.waitFor(() => expect(ended).toBe(begun));
    expect(begun).toBeGreaterThan(100); // a request that was ended very early never came
    expect(log).not.toHaveBeenCalled();
  });
});

describe('behind a body parser', () => {
  type Parsed = IncomingMessage & { body?: unknown; rawBody?: unknown };
  /** Reads the request as a body parser does, then lets it keep what `keep` says. */
  const behind = async (keep: (bytes: Buffer) => object) => {
    const { node, handled } = createReceiver();
    const listener = async (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const parsed: Parsed = Object.assign(request, keep(Buffer.concat(chunks)));
      await node(parsed, response);
    };
    const url = await listen((request, response) => void listener(request, response));
    return { answer: await answerOf(await fetch(url, await delivery())), handled };
  };

  test.each<[string, (bytes: Buffer) => object]>([
    ['a Buffer as body', (bytes) => ({ body: bytes })],
    ['a text as body', (bytes) => ({ body: bytes.toString() })],
    ['the bytes as rawBody', (bytes) => ({ body: JSON.parse(bytes.toString()) as unknown, rawBody: bytes })],
    ['the text as rawBody', (bytes) => ({ body: JSON.parse(bytes.toString()) as unknown, rawBody: bytes.toString() })],
  ])('that leaves %s a delivery is handled', async (_, keep) => {
    expect(await behind(keep)).toEqual({ answer: '200 ok', handled: ['Ingénieure 🚀'] });
  });

  test.each<[string, (bytes: Buffer) => object]>([
    ['only the parsed body', (bytes) => ({ body: JSON.parse(bytes.toString()) as unknown })],
    ['nothing', () => ({})],
  ])('that leaves %s it is refused with what to do', async (_, keep) => {
    const { answer, handled } = await behind(keep);
    expect(answer).toMatch(
      /^500 PARSED_BODY: .*Mount the receiver before express\.json\(\), or .*req\.rawBody = bytes/,
    );
    expect(handled).toEqual([]);
  });
});
