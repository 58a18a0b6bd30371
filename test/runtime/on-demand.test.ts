import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

const FURTHER_OPERATIONS = '../../src/runtime/client/operations/further-operations.js';

let server: ScriptedServer;
beforeEach(async () => {
  vi.resetModules();
  server = await scriptedServer(() => ({ data: { people: { edges: [], totalCount: 2 }, updatePeople: [] } }));
});
afterEach(async () => {
  vi.doUnmock(FURTHER_OPERATIONS);
  await server.close();
});

/** A client that has loaded nothing on demand yet. */
async function newClient() {
  const { createTwentyClient } = await import('./sample/client.js');
  return createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
}

test.each([
  ['createMany', { data: [{ jobTitle: 'CTO' }] }],
  ['aggregate', { sum: ['score'] }],
] as const)('where its file does not come, %s fails with an error that says so', async (operation, args) => {
  vi.doMock(FURTHER_OPERATIONS, () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  const { people } = await newClient();
  const calls = people as unknown as { [name: string]: (args: unknown) => Promise<unknown> };
  const error: unknown = await calls[operation]!(args).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: 'TwentyError', code: 'NOT_LOADED', isUncertain: false });
  expect(String(error)).toContain(`people.${operation}: a file of the client could not be loaded.`);
  expect(server.requests).toEqual([]);
});

test('a call that is aborted while its file is loaded ends at once', async () => {
  vi.doMock(FURTHER_OPERATIONS, () => new Promise(() => {}));
  const { people } = await newClient();
  const controller = new AbortController();
  const call = people.createMany({ data: [{ jobTitle: 'CTO' }], signal: controller.signal });
  controller.abort(new Error('too late'));
  await expect(call).rejects.toThrow('too late');
});

test('arguments may be changed after a call, before its operation is loaded and after', async () => {
  const { people } = await newClient();
  const request = { filter: { jobTitle: { eq: 'CTO' } }, data: { jobTitle: 'CEO' }, select: { id: true } };
  const sent: unknown[] = [];
  for (const jobTitle of ['a', 'b']) {
    request.filter.jobTitle.eq = jobTitle;
    const call = people.updateMany(request);
    request.filter.jobTitle.eq = 'changed';
    request.data.jobTitle = 'changed';
    await call;
    request.data.jobTitle = 'CEO';
    sent.push(server.requests.at(-1)?.variables);
  }
  expect(JSON.stringify(sent)).not.toContain('changed');
  expect(sent).toMatchObject([{ data: { jobTitle: 'CEO' } }, { data: { jobTitle: 'CEO' } }]);
});

test('the items of a bulk operation stay the same objects, so that failures can be looked up by them', async () => {
  server.close();
  server = await scriptedServer(() => ({ errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] }));
  const { people } = await newClient();
  const items = [{ id: 'x', data: { jobTitle: 'CTO' } }];
  const error = await people.updateEach({ data: items }).catch((error: unknown) => error);
  expect((error as { failures: { item: unknown }[] }).failures[0]?.item).toBe(items[0]);
});

test('a value that contains itself twice is refused by its path, also before its operation is loaded', async () => {
  const { people } = await newClient();
  const data: { [key: string]: unknown } = {};
  data['jobTitle'] = data;
  data['city'] = data;
  const call = people.updateMany({ filter: { id: { eq: crypto.randomUUID() } }, data: data as object });
  await expect(call).rejects.toThrow('data.jobTitle contains itself');
  expect(server.requests).toEqual([]);
});
