import { afterEach, expect, test, vi } from 'vitest';
import type { CallEnd, ClientHooks, ClientOptions } from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
});

const PERSON = { data: { person: { id: 'x' } } };

/** A client that tells its stories as lines, in the order in which they happen. */
async function toldClient(replies: readonly Reply[], options: ClientOptions = {}) {
  const running = await scriptedServer((_, index) => replies[index] ?? PERSON);
  server = running;
  const ids: string[] = [];
  const lines: string[] = [];
  const tell = (callId: string, line: string) => {
    if (!ids.includes(callId)) ids.push(callId);
    lines.push(`${ids.indexOf(callId)} ${line}`);
  };
  const ends: CallEnd[] = [];
  const hooks: ClientHooks = {
    onRequest: ({ callId, operation, attempt }) => tell(callId, `${operation} is sent, try ${attempt}`),
    onResponse: ({ callId, status }) => tell(callId, `HTTP ${status}`),
    onRetry: ({ callId, attempt, error }) => tell(callId, `try ${attempt} failed: ${error.name}`),
    onEnd: (end) => {
      ends.push(end);
      tell(end.callId, `${end.outcome} after ${end.attempts}`);
    },
  };
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock(), hooks, ...options });
  return { twenty, ids, lines, ends };
}

const select = { id: true } as const;
const GATEWAY: Reply = { status: 502, text: '<html>' };
const REFUSED: Reply = { errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] };

test('what happens in a call has one id, and ends once', async () => {
  const { twenty, ids, lines, ends } = await toldClient([PERSON, GATEWAY]);
  await twenty.people.findOne({ id: 'a', select });
  await twenty.people.findOne({ id: 'b', select });
  expect(lines).toEqual([
    '0 people.findOne is sent, try 1',
    '0 HTTP 200',
    '0 done after 1',
    '1 people.findOne is sent, try 1',
    '1 HTTP 502',
    '1 try 1 failed: TwentyNetworkError',
    '1 people.findOne is sent, try 2',
    '1 HTTP 200',
    '1 done after 2',
  ]);
  expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
  expect(ends[1]).toEqual({
    callId: ids[1],
    operation: 'people.findOne',
    outcome: 'done',
    attempts: 2,
    // The wait before the second try is a part of it.
    durationMs: expect.toSatisfy((ms: number) => ms >= 650),
  });
});

test('a call that fails ends with what it throws', async () => {
  const { twenty, lines, ends } = await toldClient([REFUSED]);
  const error: unknown = await twenty.people.findOne({ id: 'a', select }).catch((error: unknown) => error);
  expect(lines.at(-1)).toBe('0 failed after 1');
  expect(ends[0]?.error).toBe(error);
});

test('a call that its caller ends is aborted, and one that is over time has failed', async () => {
  const { twenty, ends } = await toldClient([{ delayMs: 5_000 }, { delayMs: 5_000 }]);
  const signal = AbortSignal.abort(new Error('no more'));
  await expect(twenty.people.findOne({ id: 'a', select, signal })).rejects.toThrow('no more');
  const late = twenty.people.findOne({ id: 'a', select, timeoutMs: 20, retries: 0 });
  await expect(late).rejects.toMatchObject({ name: 'TwentyTimeoutError' });
  expect(ends.map(({ outcome }) => outcome)).toEqual(['aborted', 'failed']);
});

test('a call that cannot be sent has ended too, and arguments that are refused are no call', async () => {
  const { twenty, lines, ends } = await toldClient([], { readOnly: true });
  await expect(twenty.people.create({ data: {} })).rejects.toMatchObject({ code: 'READ_ONLY' });
  expect(lines).toEqual(['0 failed after 0']);
  await expect(twenty.people.findOne({ id: undefined as unknown as string })).rejects.toThrow('id is missing');
  expect(ends).toHaveLength(1);
});

test('each request of a bulk operation is a call', async () => {
  const created = (id: string): Reply => ({ data: { createPeople: [{ id }] } });
  const { twenty, ids, lines } = await toldClient([created('a'), created('b')]);
  await twenty.people.createMany({ data: [{}, {}], batchSize: 1, select });
  expect(ids).toHaveLength(2);
  expect(lines.filter((line) => line.endsWith('done after 1'))).toEqual(['0 done after 1', '1 done after 1']);
});

test('what the hook throws is thrown by the call', async () => {
  const hooks: ClientHooks = {
    onEnd: () => {
      throw new Error('of the hook');
    },
  };
  const { twenty } = await toldClient([], { hooks });
  await expect(twenty.people.findOne({ id: 'a', select })).rejects.toThrow('of the hook');
});

test('on a page that cannot make ids, no other call of the page has the same', async () => {
  vi.stubGlobal('crypto', undefined);
  const { twenty, ids } = await toldClient([]);
  await Promise.all(['a', 'b'].map((id) => twenty.people.findOne({ id, select })));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^call-\d+$/);
});
