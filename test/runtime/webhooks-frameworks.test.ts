import express, { type RequestHandler } from 'express';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { signWebhook } from '../../src/runtime/webhooks/index.js';
import { listen } from './webhooks-sample/listen.js';
import { sampleEvent } from './webhooks-sample/webhook-samples.js';
import { createWebhookReceiver } from './webhooks-sample/webhooks.js';

const secret = 'whsec_test';
const createReceiver = () => {
  const handled: string[] = [];
  const receiver = createWebhookReceiver({ secret, onError: () => undefined });
  receiver.on('person.created', ({ record }) => handled.push(String(record.jobTitle)));
  return { ...receiver, handled };
};
const delivery = async (jobTitle = 'Ingénieure 🚀') => {
  const event = sampleEvent('person.created', { record: { jobTitle } });
  const { rawBody, headers } = await signWebhook({ event, secret });
  return { method: 'POST', headers, body: rawBody };
};
const tampered = async () => ({ ...(await delivery()), body: (await delivery()).body });
const answerOf = async (response: Response) => `${response.status} ${await response.text()}`;

describe('in Express 5', () => {
  const serve = async (middleware: readonly RequestHandler[]) => {
    const { node, handled } = createReceiver();
    const app = express();
    for (const handler of middleware) app.use(handler);
    app.post('/hook', node);
    return { url: `${await listen(app)}/hook`, handled };
  };

  test.each<[string, readonly RequestHandler[]]>([
    ['without a body parser', []],
    ['behind express.raw()', [express.raw({ type: 'application/json' })]],
    ['behind express.text()', [express.text({ type: 'application/json' })]],
    ['behind a parser of other content types', [express.urlencoded()]],
    [
      'behind express.json() that keeps the bytes',
      [express.json({ verify: (req, _, bytes) => Object.assign(req, { rawBody: bytes }) })],
    ],
  ])('a delivery is handled %s', async (_, middleware) => {
    const { url, handled } = await serve(middleware);
    expect(await answerOf(await fetch(url, await delivery()))).toBe('200 ok');
    expect(await answerOf(await fetch(url, await tampered()))).toMatch(/^401 BAD_SIGNATURE/);
    expect(handled).toEqual(['Ingénieure 🚀']);
  });

  test('a body that express.json() parsed is refused with what to do', async () => {
    const { url, handled } = await serve([express.json()]);
    expect(await answerOf(await fetch(url, await delivery()))).toMatch(
      /^500 PARSED_BODY: .*Mount the receiver before express\.json\(\)/,
    );
    expect(handled).toEqual([]);
  });
});

describe('in Hono', () => {
  test('a delivery is handled', async () => {
    const { fetch: handle, handled } = createReceiver();
    const app = new Hono().post('/hook', (context) => handle(context.req.raw));
    expect(await answerOf(await app.request('/hook', await delivery()))).toBe('200 ok');
    expect(await answerOf(await app.request('/hook', await tampered()))).toMatch(/^401 BAD_SIGNATURE/);
    expect(handled).toEqual(['Ingénieure 🚀']);
  });

  test('a body that was parsed before is refused with what to do', async () => {
    const { fetch: handle } = createReceiver();
    const app = new Hono().post('/hook', async (context) => {
      await context.req.json();
      return handle(context.req.raw);
    });
    expect(await answerOf(await app.request('/hook', await delivery()))).toMatch(
      /^500 PARSED_BODY: .*Give the receiver an unread request/,
    );
  });
});
