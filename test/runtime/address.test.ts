import { afterEach, expect, test, vi } from 'vitest';
import { parseAddress } from '../../src/runtime/client/transport/address.js';
import { createTwentyClient } from './sample/client.js';
import { scriptedServer } from './scripted-server.js';

afterEach(() => vi.unstubAllEnvs());

test.each([
  ['https://crm.acme.com', 'https://crm.acme.com'],
  [' https://crm.acme.com/ \n', 'https://crm.acme.com'],
  ['https://crm.acme.com//', 'https://crm.acme.com'],
  ['https://crm.acme.com/graphql', 'https://crm.acme.com'],
  ['https://crm.acme.com/graphql/', 'https://crm.acme.com'],
  ['https://crm.acme.com/metadata', 'https://crm.acme.com'],
  ['https://crm.acme.com/rest', 'https://crm.acme.com'],
  ['https://crm.acme.com/rest/people', 'https://crm.acme.com'],
  ['https://crm.acme.com/open-api/core', 'https://crm.acme.com'],
  ['https://acme.com/twenty/graphql', 'https://acme.com/twenty'],
  ['https://acme.com/restaurant', 'https://acme.com/restaurant'],
  ['http://localhost:3000/rest/', 'http://localhost:3000'],
  ['HTTP://LOCALHOST:3000', 'http://localhost:3000'],
  ['https://me:secret@crm.acme.com/?key=1#x', 'https://crm.acme.com'],
])('the address %j is that of the server %s', (given, want) => {
  expect(parseAddress(given)).toMatchObject({ kind: 'server', baseUrl: want });
});

test.each([
  ['', { kind: 'unset' }],
  ['  ', { kind: 'unset' }],
  ['undefined', { kind: 'unset' }],
  ['https://undefined/graphql', { kind: 'unset' }],
  ['http://undefined:3000', { kind: 'unset' }],
  ['localhost:3000', { kind: 'withoutScheme', suggestion: 'http://localhost:3000' }],
  ['twenty:3000', { kind: 'withoutScheme', suggestion: 'http://twenty:3000' }],
  ['127.0.0.1/graphql', { kind: 'withoutScheme', suggestion: 'http://127.0.0.1/graphql' }],
  ['crm.acme.com', { kind: 'withoutScheme', suggestion: 'https://crm.acme.com' }],
  ['me:secret@crm.acme.com/x?key=1', { kind: 'withoutScheme', shown: 'crm.acme.com/x' }],
  ['eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl', { kind: 'apiKey', shown: '' }],
  ['Bearer eyJhbGciOi.eyJzdWIiOi', { kind: 'apiKey', shown: '' }],
  ['https://eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl/graphql', { kind: 'apiKey', shown: '' }],
  ['https://', { kind: 'invalid', shown: 'https://' }],
  ['ftp://me:secret@acme.com/?key=1', { kind: 'invalid', shown: 'ftp://acme.com/' }],
  ['/crm', { kind: 'invalid', shown: '/crm' }],
  ['no address', { kind: 'invalid', shown: 'no address' }],
])('%j is no address, and says why', (given, want) => {
  expect(parseAddress(given)).toMatchObject(want);
});

test('in a page, a path is an address, and the host of another one is not taken for it', () => {
  expect(parseAddress('/crm/graphql', 'https://app.acme.com')).toMatchObject({ baseUrl: 'https://app.acme.com/crm' });
  expect(parseAddress('//evil.example', 'https://app.acme.com')).toMatchObject({ kind: 'invalid' });
});

test.each([
  ['crm.acme.com', 'the option baseUrl lacks http:// or https://: crm.acme.com. Write https://crm.acme.com.'],
  ['eyJhbGciOi.eyJzdWIiOi.c2ln', 'the option baseUrl looks like an API key; it is the address of the server.'],
  ['ftp://acme.com', 'the option baseUrl is not the address of a server: ftp://acme.com.'],
  ['', 'the option baseUrl is not set.'],
])('a client with the address %j says what is wrong, at once', async (baseUrl, want) => {
  const call = createTwentyClient({ baseUrl, apiKey: 'k' }).people.count();
  await expect(call).rejects.toThrow(`people.count: ${want}`);
});

test('so it does of the environment', async () => {
  vi.stubEnv('TWENTY_BASE_URL', 'crm.acme.com');
  const call = createTwentyClient({ apiKey: 'k' }).people.count();
  await expect(call).rejects.toThrow(
    'TWENTY_BASE_URL, or the option baseUrl, lacks http:// or https://: crm.acme.com.',
  );
});

test.each(['', '/', '/graphql', '/rest', '/metadata/', '/open-api/core'])(
  'a client whose address ends in %j finds the server',
  async (path) => {
    const server = await scriptedServer(() => ({ data: { people: { totalCount: 7 } } }));
    const twenty = createTwentyClient({ baseUrl: server.baseUrl + path, apiKey: 'k' });
    expect(await twenty.people.count()).toBe(7);
    expect(server.requests[0]!.path).toBe('/graphql');
    await server.close();
  },
);

test('a client without fetch says so instead of trying', async () => {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', undefined);
  const call = createTwentyClient({ baseUrl: 'https://crm.acme.com', apiKey: 'k' }).people.count();
  await expect(call).rejects.toMatchObject({ code: 'NO_FETCH' });
  vi.stubGlobal('fetch', fetch);
});
