import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServedWorkspace } from './workspace.js';
import { serveExample } from './workspace.js';

let served: ServedWorkspace;
beforeAll(async () => {
  served = await serveExample();
});
afterAll(() => served.sandbox.close());

test.each([0, -1, NaN])('createMany with the concurrency %s is refused, and nothing is sent', async (concurrency) => {
  const before = served.requested.length;
  const call = served.twenty.notes.createMany({ data: [{ title: 'a' }, { title: 'b' }], concurrency });
  await expect(call).rejects.toThrow(`notes.createMany: concurrency must be a number from 1, and is ${concurrency}.`);
  expect(served.requested.length).toBe(before);
});

test.each([0, -1])('iterate with pages of %s still ends', async (pageSize) => {
  await served.twenty.notes.create({ data: { title: `with pages of ${pageSize}` } });
  const count = await served.twenty.notes.count();
  const titles: unknown[] = [];
  for await (const { title } of served.twenty.notes.iterate({ pageSize, select: { title: true } })) titles.push(title);
  expect(titles).toHaveLength(count);
});
