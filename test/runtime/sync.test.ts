import { expect, onTestFinished, test } from 'vitest';
import type { TwentyChange } from '../../examples/crm/sync.js';
import { createMemorySyncStore, createSync, TwentySyncError } from '../../examples/crm/sync.js';
import { createOwnWrites } from '../../examples/crm/webhooks.js';
import { createTwentyClient } from '../../examples/crm/index.js';
import { caughtWorkspace, follower } from './followed-workspace.js';

const ID = { id: true } as const;

/** A followed workspace, and what was handed over since the last time it was asked. */
async function followed(options: Partial<Parameters<typeof follower>[1]> = {}) {
  const workspace = await caughtWorkspace();
  onTestFinished(() => workspace.sandbox.close());
  let changes: TwentyChange<'person' | 'company'>[] = [];
  const { sync, deliver } = follower(workspace, { handle: (change) => void changes.push(change), ...options });
  /** Delivers all events that there are, and says what came of them. */
  const deliverAll = async () => {
    const statuses = [];
    for (const event of await workspace.events()) statuses.push(await deliver(event));
    return statuses;
  };
  const handled = () => {
    const texts = changes.map((change) =>
      'updatedFields' in change
        ? `${change.object}.${change.kind} ${change.updatedFields.join()}`
        : `${change.object}.${change.kind}`,
    );
    changes = [];
    return texts;
  };
  return { ...workspace, sync, deliver, deliverAll, handled, changes: () => changes };
}

test('each kind of change is handed over, by an event or by catching up, with what is different', async () => {
  const { twenty, sync, deliverAll, handled } = await followed();
  const company = await twenty.companies.create({ data: { name: 'Engines' }, select: ID });
  const { id } = await twenty.people.create({ data: { jobTitle: 'CTO', companyId: company.id }, select: ID });
  await deliverAll();
  expect(handled()).toEqual(['company.created', 'person.created']);
  await twenty.people.update({ id, data: { jobTitle: 'CEO', name: { firstName: 'Ada' } } });
  await sync.catchUp();
  await deliverAll();
  expect(handled()).toEqual(['person.updated jobTitle,name']);
  await twenty.people.update({ id, data: {} });
  await sync.catchUp();
  expect(handled()).toEqual(['person.updated ']);
  await twenty.people.delete({ id });
  await deliverAll();
  expect(handled()).toEqual(['person.deleted deletedAt']);
  await twenty.people.restore({ id });
  await sync.catchUp();
  expect(handled()).toEqual(['person.restored deletedAt']);
  await twenty.companies.destroy({ id: company.id });
  await sync.reconcile();
  expect(handled()).toEqual(['company.destroyed', 'person.updated companyId']);
  await twenty.people.destroy({ id });
  await deliverAll();
  await sync.reconcile();
  expect(handled()).toEqual(['person.destroyed']);
});

test('events that come while others are handled share a request', async () => {
  let count = 0;
  const { twenty, events, deliver, requests } = await followed({
    // The first one takes so long that all others have come when it is done.
    handle: () => (count++ === 0 ? new Promise((resolve) => setTimeout(resolve, 300)) : undefined),
  });
  await twenty.people.createMany({ data: Array.from({ length: 50 }, () => ({ jobTitle: 'CTO' })), select: ID });
  const all = await events();
  const before = requests();
  await Promise.all(all.map(deliver));
  expect(count).toBe(50);
  expect(requests() - before).toBeLessThanOrEqual(5);
});

test('what fails to be handled comes again with the same id, and later changes wait for it', async () => {
  let isBroken = true;
  const ids: string[] = [];
  const { twenty, sync, deliverAll } = await followed({
    handle: (change) => {
      if (change.object === 'company') return;
      if (isBroken) throw new Error('no room');
      ids.push(change.id);
    },
  });
  await twenty.people.create({ data: { jobTitle: 'one' }, select: ID });
  expect(await deliverAll()).toEqual([500]);
  await twenty.people.create({ data: { jobTitle: 'two' }, select: ID });
  const error: unknown = await sync.catchUp().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(TwentySyncError);
  expect(error).toMatchObject({
    code: 'HANDLER_FAILED',
    change: { kind: 'created', record: { jobTitle: 'one' } },
    cause: new Error('no room'),
  });
  isBroken = false;
  await sync.catchUp();
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe((error as TwentySyncError).change.id);
});

test('what cannot be handled is left out if the app says so', async () => {
  const failed: string[] = [];
  const { twenty, sync } = await followed({
    handle: () => {
      throw new Error('never');
    },
    onHandlerError: ({ change }) => {
      failed.push(change.id);
      return 'skip';
    },
  });
  await twenty.people.createMany({ data: [{ jobTitle: 'one' }, { jobTitle: 'two' }], select: ID });
  await sync.catchUp();
  await sync.catchUp();
  expect(new Set(failed).size).toBe(2);
  expect(failed).toHaveLength(2);
});

test('an echo of an own write is left out, unless somebody else has changed something in between', async () => {
  const workspace = await caughtWorkspace();
  onTestFinished(() => workspace.sandbox.close());
  const { twenty: others, sandbox, now } = workspace;
  const ownWrites = createOwnWrites({ fetch: sandbox.fetch });
  const own = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, fetch: ownWrites.fetch });
  const handled: string[] = [];
  const { sync, deliver } = follower(
    { twenty: own, now },
    {
      isEcho: ownWrites.isEcho,
      handle: (change) =>
        void handled.push('updatedFields' in change ? `${change.kind} ${change.updatedFields.join()}` : change.kind),
    },
  );
  const { id } = await own.people.create({ data: { jobTitle: 'CTO' } });
  await own.people.update({ id, data: { jobTitle: 'CEO' } });
  for (const event of await workspace.events()) await deliver(event);
  await sync.catchUp();
  // The record was created and updated by this program: the first time it is seen, it is no longer as it was created.
  expect(handled.splice(0)).toEqual(['created']);
  await own.people.update({ id, data: { jobTitle: 'COO' } });
  for (const event of await workspace.events()) await deliver(event);
  await own.people.update({ id, data: { jobTitle: 'CFO' } });
  await sync.catchUp();
  expect(handled).toEqual([]);
  await others.people.update({ id, data: { name: { firstName: 'Ada' } } });
  await workspace.events(); // this one is lost
  await own.people.update({ id, data: { jobTitle: 'CTO' } });
  for (const event of await workspace.events()) await deliver(event);
  expect(handled.splice(0)).toEqual(['updated jobTitle,name']);
  await own.people.delete({ id });
  await sync.catchUp();
  expect(handled).toEqual([]);
});

test('a sync that is stopped takes no more events, and the next one goes on', async () => {
  const store = createMemorySyncStore();
  const { twenty, now, sync, deliverAll, handled } = await followed({ store });
  await sync.start();
  await twenty.people.create({ data: { jobTitle: 'CTO' }, select: ID });
  await sync.stop();
  expect(await deliverAll()).toEqual([500]);
  expect(handled()).toEqual([]);
  const come: string[] = [];
  const next = follower({ twenty, now }, { store, handle: (change) => void come.push(change.kind) });
  await next.sync.start();
  await next.sync.stop();
  expect(come).toEqual(['created']);
});

test('an object that there is not is refused, and nothing is followed without objects', () => {
  const options = { client: {} as never, store: createMemorySyncStore(), handle: () => undefined };
  expect(() => createSync({ ...options, objects: ['persons' as 'person'] })).toThrow('no object persons; there are');
  expect(() => createSync({ ...options, objects: [] })).toThrow('objects is empty');
});
