import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ServedWorkspace } from './workspace.js';
import { serveExample } from './workspace.js';

let served: ServedWorkspace;
beforeAll(async () => {
  served = await serveExample();
});
afterAll(() => served.sandbox.close());

test.each([0, -1, NaN])('createMany with the concurrency %s still sends everything', async (concurrency) => {
  const created = await served.twenty.notes.createMany({ data: [{ title: 'a' }, { title: 'b' }], concurrency });
  expect(created.map(({ title }) => title)).toEqual(['a', 'b']);
});

test.each([0, -1])('iterate with pages of %s still ends', async (pageSize) => {
  const titles: unknown[] = [];
  for await (const { title } of served.twenty.notes.iterate({ pageSize, select: { title: true } })) titles.push(title);
  expect(titles).toHaveLength(6);
});
