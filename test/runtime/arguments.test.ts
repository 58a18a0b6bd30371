import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTwentyClient } from './sample/client.js';
import type { ScriptedServer } from './scripted-server.js';
import { scriptedServer } from './scripted-server.js';

let server: ScriptedServer;
beforeAll(async () => {
  server = await scriptedServer(() => ({ data: {} }));
});
afterAll(() => server.close());

const EVERY_CALL = 'signal, timeoutMs, retries, maxElapsedMs';
const ID = { id: 'x' };
const DATA = { data: { jobTitle: 'CTO' } };
const LIST = { data: [{ jobTitle: 'CTO' }] };
const FILTER = { filter: { id: { eq: 'x' } } };

/** Calls an operation as somebody without types does: an iteration up to its first record. */
async function call(name: string, args: unknown): Promise<unknown> {
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k', retries: 0 });
  // The operation is known by its name alone.
  const people = twenty.people as unknown as { [name: string]: (args: unknown) => unknown };
  const result = people[name]?.(args);
  return name === 'iterate' ? (result as AsyncGenerator).next() : result;
}

test.each<[operation: string, args: object, others: string]>([
  [
    'aggregate',
    { sum: ['score'] },
    'filter, count, sum, avg, min, max, countUniqueValues, countEmpty, countNotEmpty, ',
  ],
  ['count', {}, 'filter, '],
  ['create', DATA, 'data, select, '],
  ['createMany', LIST, 'data, select, batchSize, concurrency, onProgress, '],
  ['delete', ID, 'id, select, '],
  ['deleteMany', FILTER, 'filter, select, everyRecord, '],
  ['destroy', ID, 'id, select, '],
  ['destroyMany', FILTER, 'filter, select, everyRecord, '],
  ['findDuplicates', { ids: ['x'] }, 'ids, data, select, '],
  ['findFirst', {}, 'filter, orderBy, select, '],
  ['findMany', {}, 'filter, orderBy, select, first, after, last, before, offset, '],
  ['findOne', ID, 'id, select, '],
  ['findOneOrThrow', ID, 'id, select, '],
  ['groupBy', { by: ['jobTitle'] }, 'filter, count, sum, '],
  ['iterate', {}, 'filter, orderBy, select, pageSize, '],
  ['merge', { ids: ['x', 'y'], conflictPriorityIndex: 0 }, 'ids, conflictPriorityIndex, dryRun, select, '],
  ['restore', ID, 'id, select, '],
  ['restoreMany', FILTER, 'filter, select, everyRecord, '],
  ['update', { ...ID, ...DATA }, 'id, data, select, '],
  ['updateEach', { data: [{ ...ID, ...DATA }] }, 'data, select, concurrency, onProgress, '],
  ['updateMany', { ...FILTER, ...DATA }, 'filter, data, select, everyRecord, '],
  ['upsert', DATA, 'data, select, '],
  ['upsertMany', LIST, 'data, select, batchSize, concurrency, onProgress, report, '],
])('%s refuses an argument that it does not have, and lists those that it has', async (operation, args, others) => {
  const error = await call(operation, { ...args, where: { id: 'x' } }).catch((error: unknown) => error);
  expect(error).toMatchObject({ name: 'TwentyValidationError', code: 'REFUSED' });
  expect(String(error)).toContain(`people.${operation}: there is no argument where; there are ${others}`);
  expect(String(error)).toMatch(new RegExp(`${EVERY_CALL}\\.$`));
  expect(server.requests).toEqual([]);
});

test.each<[operation: string, args: object, missing: string]>([
  ['create', {}, 'data'],
  ['createMany', {}, 'data'],
  ['delete', {}, 'id'],
  ['deleteMany', { everyRecord: true }, 'filter'],
  ['destroy', { id: undefined }, 'id'],
  ['destroyMany', {}, 'filter'],
  ['findOne', { id: undefined }, 'id'],
  ['findOneOrThrow', { id: null }, 'id'],
  ['groupBy', { sum: ['score'] }, 'by'],
  ['merge', { ids: ['x'] }, 'conflictPriorityIndex'],
  ['restore', {}, 'id'],
  ['restoreMany', {}, 'filter'],
  ['update', DATA, 'id'],
  ['updateMany', DATA, 'filter'],
  ['updateMany', FILTER, 'data'],
  ['upsert', {}, 'data'],
  ['upsertMany', {}, 'data'],
])('%s of %j lacks %s', async (operation, args, missing) => {
  const reason = `people.${operation}: ${missing} is missing.`;
  await expect(call(operation, args)).rejects.toThrow(reason);
  expect(server.requests).toEqual([]);
});

test.each(['findMany', 'createMany', 'delete'])('%s refuses what is not an object of arguments', async (operation) => {
  for (const args of [null, 'id', 7])
    await expect(call(operation, args)).rejects.toThrow(`people.${operation}: the arguments must be an object.`);
});

test('an argument that is undefined is one that is not given', async () => {
  const error = await call('findMany', { where: undefined }).catch((error: unknown) => error);
  expect(String(error)).not.toContain('where');
});

test('an item of updateEach with a key of its own fails alone', async () => {
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' });
  const item = { ...ID, ...DATA, select: { id: true } };
  const error = await twenty.people.updateEach({ data: [item] }).catch((error: unknown) => error);
  expect(String(error)).toContain('1 items failed, 0 did not.');
  expect(String(error)).toContain('people.updateEach: there is no argument select; there are id, data');
});

test('the calls of the client itself refuse arguments that they do not have', async () => {
  // As somebody without types writes them.
  const twenty = createTwentyClient({ baseUrl: server.baseUrl, apiKey: 'k' }) as unknown as {
    [name: string]: (...args: unknown[]) => Promise<unknown>;
  };
  await expect(twenty['$search']!({ text: 'a', first: 3 })).rejects.toThrow(
    `$search: there is no argument first; there are text, objects, limit, after, ${EVERY_CALL}.`,
  );
  await expect(twenty['$search']!({})).rejects.toThrow('$search: text is missing.');
  await expect(twenty['$metadataVersion']!({ timeout: 3 })).rejects.toThrow(
    `$metadataVersion: there is no argument timeout; there are ${EVERY_CALL}.`,
  );
  await expect(twenty['$query']!('{ a }', {}, { timeout: 3 })).rejects.toThrow(
    `$query: there is no argument timeout; there are path, ${EVERY_CALL}.`,
  );
});
