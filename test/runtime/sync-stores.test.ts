import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createMemorySyncStore } from '../../src/runtime/sync/index.js';
import type { SyncStore } from '../../src/runtime/sync/index.js';
import { createFileSyncStore } from '../../src/runtime/sync/store/file-sync-store.js';

async function file(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sync-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'sync.jsonl');
}

/** A store that is closed when the test is over. */
function opened(path: string) {
  const store = createFileSyncStore({ path });
  onTestFinished(store.close);
  return store;
}

const put = (store: SyncStore, id: string, state: string | null) =>
  store.commit({ object: 'person', states: [{ id, state }], values: {} });

test.each([
  ['memory', async () => createMemorySyncStore()],
  ['a file', async () => opened(await file())],
] as const)('a store in %s keeps states and values, and lists states by their ids', async (_, create) => {
  const store = await create();
  await store.commit({
    object: 'person',
    states: ['c', 'a', 'b'].map((id) => ({ id, state: `state of ${id}` })),
    values: { cursor: 'x' },
  });
  await store.commit({ object: 'company', states: [{ id: 'a', state: 'other' }], values: {} });
  expect(await store.getValue('cursor')).toBe('x');
  expect((await store.getValue('other')) ?? null).toBe(null);
  expect(await store.getStates('person', ['b', 'z', 'a'])).toEqual(['state of b', undefined, 'state of a']);
  const ids = async (after: string) => (await store.listStates('person', { after, limit: 2 })).map(({ id }) => id);
  expect([await ids(''), await ids('b'), await ids('c')]).toEqual([['a', 'b'], ['c'], []]);
  await put(store, 'b', null);
  await put(store, 'bb', 'new');
  expect(await ids('a')).toEqual(['bb', 'c']);
});

test('a file has after a restart what was in it, but for the part of a line that a crash left', async () => {
  const path = await file();
  const first = createFileSyncStore({ path });
  await put(first, 'a', 'one');
  await first.close();
  await appendFile(path, '{"object":"person","states":[{"id":"b"');
  const second = createFileSyncStore({ path });
  expect(await second.getStates('person', ['a', 'b'])).toEqual(['one', undefined]);
  await put(second, 'b', 'two');
  await second.close();
  expect(await opened(path).getStates('person', ['a', 'b'])).toEqual(['one', 'two']);
});

test('a file does not grow for ever, and stays whole while it is written anew', async () => {
  const path = await file();
  const store = createFileSyncStore({ path });
  await Promise.all(Array.from({ length: 2500 }, (_, index) => put(store, `id ${index % 3}`, `state ${index}`)));
  await store.close();
  expect((await readFile(path, 'utf8')).split('\n').length).toBeLessThan(1100);
  expect(await opened(path).getStates('person', ['id 0', 'id 1', 'id 2'])).toEqual([
    'state 2499',
    'state 2497',
    'state 2498',
  ]);
});

test('a file that is broken elsewhere is refused', async () => {
  const path = await file();
  await writeFile(path, '{"object":"person"\n{"object":"person","states":[],"values":{}}\n');
  await expect(createFileSyncStore({ path }).getValue('cursor')).rejects.toThrow(`line 1 of ${path} is broken`);
});
