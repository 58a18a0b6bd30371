import { inspect } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import type { ClientOptions, RequestInfo } from '../../src/runtime/client/index.js';
import { TwentyAuthError, TwentyRateLimitError } from '../../src/runtime/client/index.js';
import { fakeClock } from './fake-clock.js';
import { createTwentyClient } from './sample/client.js';
import type { Reply, ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer | undefined;
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
});

const counted: Reply = { data: { people: { totalCount: 7 } } };

async function clientOf(reply: Reply, options: ClientOptions = {}) {
  const running = await scriptedServer(() => reply);
  server = running;
  const twenty = createTwentyClient({ baseUrl: running.baseUrl, apiKey: 'k', clock: fakeClock(), ...options });
  return { twenty, requests: running.requests };
}

test('headers of the option are sent once, whatever their case, and go before those of the client', async () => {
  const headers = { 'Content-Type': 'application/graphql+json', Authorization: 'Basic abc', 'X-Trace': '1\n' };
  const { twenty, requests } = await clientOf(counted, { headers });
  await twenty.people.count();
  const { headers: sent } = requests[0]!;
  expect(sent).toMatchObject({
    'content-type': 'application/graphql+json',
    authorization: 'Basic abc',
    'x-trace': '1',
  });
});

test('a key may come in a header', async () => {
  vi.stubEnv('TWENTY_API_KEY', undefined);
  const { twenty, requests } = await clientOf(counted);
  const { baseUrl } = server!;
  await createTwentyClient({ baseUrl, headers: { AUTHORIZATION: 'Bearer abc' } }).people.count();
  expect(requests[0]!.headers.authorization).toBe('Bearer abc');
  expect(twenty).toBeDefined();
});

test.each([
  ['abc\n', 'Bearer abc'],
  ['  abc  ', 'Bearer abc'],
  ['Bearer abc', 'Bearer abc'],
])('the key %j is sent as %j', async (apiKey, want) => {
  const { twenty, requests } = await clientOf(counted, { apiKey });
  await twenty.people.count();
  expect(requests[0]!.headers.authorization).toBe(want);
});

test.each<[string, ClientOptions, string, string]>([
  ['a key that cannot be one', { apiKey: 'abc def' }, 'API_KEY', 'the API key holds a blank'],
  ['a key of letters that no header has', { apiKey: 'schlüssel' }, 'API_KEY', 'the API key holds a blank'],
  [
    'a key of an unset variable',
    { apiKey: 'undefined' },
    'NO_API_KEY',
    'TWENTY_API_KEY, or the option apiKey, is not set',
  ],
  ['a header that cannot be sent', { headers: { 'x-a': 'secret\nvalue' } }, 'HEADER', 'the header x-a cannot be sent'],
  ['a name of a header that cannot be one', { headers: { 'x a': '1' } }, 'HEADER', 'the header x a cannot be sent'],
])('%s is refused at once, without being shown', async (_, options, code, message) => {
  const { twenty, requests } = await clientOf(counted, options);
  const error: unknown = await twenty.people.count().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  expect(inspect(error)).not.toContain('secret');
  expect(inspect(error)).not.toContain('abc');
  expect(requests).toEqual([]);
});

test.each<[string, string, Reply]>([
  ['an empty key', '', { errors: [{ message: 'Cannot query field "people" on type "Query".' }] }],
  ['a key that a proxy took away', 'k', { errors: [{ message: 'Cannot query field "people" on type "Query".' }] }],
])('%s is told from a schema that has changed', async (_, apiKey, reply) => {
  const { twenty, requests } = await clientOf(reply, { apiKey });
  await expect(twenty.people.count()).rejects.toThrow(TwentyAuthError);
  expect(requests).toHaveLength(1);
});

test('an apiKey function that never answers is given up after the timeout, and asked again by the next call', async () => {
  let asked = 0;
  const apiKey = () => (++asked === 1 ? new Promise<string>(() => {}) : 'k');
  const { twenty } = await clientOf(counted, { apiKey, timeoutMs: 100 });
  await expect(twenty.people.count()).rejects.toThrow('apiKey() gave no key within 100 ms.');
  expect(await twenty.people.count()).toBe(7);
});

test('an abort ends a call that waits for its key', async () => {
  const { twenty } = await clientOf(counted, { apiKey: () => new Promise<string>(() => {}) });
  const startedAt = performance.now();
  await expect(twenty.people.count({ signal: AbortSignal.timeout(50) })).rejects.toThrow('timeout');
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

// 301 and 302 would make a GET of a write; 307 and 308 would carry the data, and all headers but one, to another host.
test.each([301, 302, 303, 307, 308])('HTTP %i is not followed', async (status) => {
  const other = await scriptedServer(() => counted);
  const { twenty, requests } = await clientOf({
    status,
    headers: { location: `${other.baseUrl}/graphql?x=1` },
    text: '',
  });
  const call = twenty.people.create({ data: { jobTitle: 'secret' } });
  await expect(call).rejects.toMatchObject({
    message: expect.stringContaining(`a redirect to ${other.baseUrl}/graphql (HTTP_${status})`),
    isUncertain: true,
  });
  expect([requests.length, other.requests.length]).toEqual([1, 0]);
  await other.close();
});

test('what a fetch of the caller has followed is not taken for an answer', async () => {
  const fetch = async () =>
    Object.defineProperty(new Response('{"data":{"people":{"totalCount":1}}}'), 'redirected', { value: true });
  const twenty = createTwentyClient({ baseUrl: 'https://crm.acme.com', apiKey: 'k', fetch });
  await expect(twenty.people.count()).rejects.toThrow('a redirect');
});

test('a key that is a part of what the server says does not change what its answer means', async () => {
  const limited = { message: 'Limit reached', extensions: { code: 'BAD_USER_INPUT', subCode: 'LIMIT_REACHED' } };
  for (const apiKey of ['x', 'subCode', 'LIMIT_REACHED', 'a', 'extensions']) {
    const { twenty } = await clientOf({ data: {}, errors: [limited] }, { apiKey, retries: 0 });
    await expect(twenty.people.count()).rejects.toThrow(TwentyRateLimitError);
    await server!.close();
  }
});

test('no secret of the options is in an error or a hook, in whatever form a server repeats it', async () => {
  const secrets = { key: 'key-of-"quotes"/slashes+', cookie: 'session=abc123', own: 'Basic dXNlcjpwYXNz' };
  const forms = Object.values(secrets).flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
  ]);
  const message = `refused: ${forms.join(' ')} dXNlcjpwYXNz`;
  const seen: RequestInfo[] = [];
  const { twenty } = await clientOf(
    { data: {}, errors: [{ message, extensions: { code: 'FORBIDDEN', subCode: secrets.key } }] },
    {
      apiKey: secrets.key,
      headers: { Cookie: secrets.cookie, 'X-API-Key': secrets.own },
      hooks: { onRequest: (request) => void seen.push(request) },
    },
  );
  const error: unknown = await twenty.people.count().catch((reason: unknown) => reason);
  const everything = inspect([error, seen], { depth: 10, showHidden: true }) + JSON.stringify([error, seen]);
  for (const form of [...forms, 'dXNlcjpwYXNz']) expect(everything).not.toContain(form);
});

test('user name and password of the address are in no hook', async () => {
  const urls: string[] = [];
  const { baseUrl } = (server = await scriptedServer(() => counted));
  const withPassword = baseUrl.replace('http://', 'http://me:hunter2@');
  const hooks = { onRequest: ({ url }: RequestInfo) => void urls.push(url) };
  await createTwentyClient({ baseUrl: `${withPassword}/?key=hunter2`, apiKey: 'k', hooks }).people.count();
  expect(urls).toEqual([`${baseUrl}/graphql`]);
});
