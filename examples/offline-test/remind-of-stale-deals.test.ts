import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
// in your app: from 'graphql-codegen-twenty/sandbox'
import { createSandbox, plausibleRecords } from '../../src/sandbox/index.js';
import type { Sandbox, SavedRecords } from '../../src/sandbox/index.js';
import { createTwentyClient, type TwentyClient } from '../crm/index.js';
import { remindOfStaleDeals } from './remind-of-stale-deals.js';

let sandbox: Sandbox;
let twenty: TwentyClient;
let saved: SavedRecords;

beforeAll(async () => {
  // no port, no network; in your app with `snapshot: 'twenty.snapshot.json'`
  sandbox = await createSandbox({
    listen: false,
    seed: plausibleRecords({ each: 5, counts: { opportunity: 0, task: 0 } }),
  });
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, fetch: sandbox.fetch });
  const [owner] = (await twenty.workspaceMembers.findMany({ first: 1 })).records;
  const deal = { ownerId: owner?.id ?? null, stage: 'PROPOSAL' } as const;
  await twenty.opportunities.createMany({
    data: [
      { ...deal, name: 'Old', updatedAt: '2026-01-10T09:00:00Z' },
      { ...deal, name: 'Fresh', updatedAt: '2026-03-01T09:00:00Z' },
      { ...deal, name: 'Won', stage: 'CUSTOMER', updatedAt: '2026-01-10T09:00:00Z' },
    ],
  });
  saved = sandbox.save();
});
// each test begins with these records, whatever the one before it did
afterEach(() => sandbox.restore(saved));
afterAll(() => sandbox.close());

const now = new Date('2026-03-10T09:00:00Z');

test('an open deal that is old gets a task for its owner', async () => {
  expect(await remindOfStaleDeals({ twenty, now })).toBe(1);
  const { records } = await twenty.taskTargets.findMany({
    filter: { targetOpportunity: { name: { eq: 'Old' } } },
    select: { task: { title: true, status: true, assigneeId: true } },
  });
  const [owner] = (await twenty.workspaceMembers.findMany({ first: 1 })).records;
  expect(records).toEqual([{ task: { title: 'Follow up: Old', status: 'TODO', assigneeId: owner?.id } }]);
});

test('it gets no second one', async () => {
  await remindOfStaleDeals({ twenty, now });
  expect(await remindOfStaleDeals({ twenty, now })).toBe(0);
  expect(await twenty.tasks.count()).toBe(1);
});

test('all open deals are old after a year', async () => {
  expect(await remindOfStaleDeals({ twenty, now: new Date('2027-03-10T09:00:00Z') })).toBe(2);
});
