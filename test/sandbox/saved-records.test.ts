import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTwentyClient } from '../../examples/crm/index.js';
import { createSandbox, exampleRecords } from '../../src/sandbox/index.js';
import { recordsOf } from '../../src/sandbox/records/record-access.js';
import type { Sandbox } from '../../src/sandbox/index.js';

let sandbox: Sandbox;
let twenty: ReturnType<typeof createTwentyClient>;

beforeAll(async () => {
  sandbox = await createSandbox({ listen: false, seed: exampleRecords });
  twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, fetch: sandbox.fetch });
});
afterAll(() => sandbox.close());

const OBJECTS = ['person', 'company', 'opportunity', 'task', 'taskTarget', 'note', 'noteTarget', 'subscription'];

/** Every value of every record, deleted ones too. */
const everything = () => OBJECTS.map((name) => recordsOf(sandbox.records, name).all());

const ADA = 'c0ffee00-0000-4000-8000-000000000010';
const ACME = 'c0ffee00-0000-4000-8000-000000000000';

describe('records that are restored', () => {
  it('are those that were saved, with ids, times, links and deletedAt', async () => {
    await twenty.people.delete({ id: ADA });
    const before = everything();
    const saved = sandbox.save();

    await twenty.people.restore({ id: ADA });
    await twenty.people.update({ id: ADA, data: { jobTitle: 'changed', companyId: null } });
    await twenty.companies.destroy({ id: ACME });
    await twenty.tasks.createMany({ data: [{ title: 'one' }, { title: 'two' }] });
    expect(everything()).not.toEqual(before);

    sandbox.restore(saved);
    expect(everything()).toEqual(before);
    const { records } = await twenty.companies.findMany({
      filter: { id: { eq: ACME } },
      select: { people: { id: true } },
    });
    expect(records[0]?.people).toHaveLength(1);
    expect(await twenty.people.findOne({ id: ADA })).toBeNull();
  });

  it('are the same however often they are restored', async () => {
    const saved = sandbox.save();
    const before = everything();
    for (const name of ['once', 'twice']) {
      await twenty.companies.create({ data: { name } });
      sandbox.restore(saved);
      expect(everything()).toEqual(before);
    }
  });

  it('hold their unique values, and no others', async () => {
    const saved = sandbox.save();
    await twenty.products.create({ data: { sku: 'NEW-1', name: 'New' } });
    await twenty.products.updateMany({ filter: { sku: { eq: 'W-100' } }, data: { sku: 'W-101' } });
    sandbox.restore(saved);
    await expect(twenty.products.create({ data: { sku: 'W-100' } })).rejects.toThrow('A duplicate entry was detected');
    expect(await twenty.products.create({ data: { sku: 'NEW-1' } })).toMatchObject({ sku: 'NEW-1' });
    sandbox.restore(saved);
  });

  it('are followed by the ids and times that followed them before', () => {
    const saved = sandbox.save();
    const create = () => recordsOf(sandbox.records, 'company').create({ name: 'one' }, { name: 'two' });
    const first = create();
    sandbox.restore(saved);
    expect(create()).toEqual(first);
    sandbox.restore(saved);
  });

  it('are counted', () => {
    expect(sandbox.save().counts).toMatchObject({ person: 4, company: 3, product: 2 });
    expect(sandbox.save().counts).not.toHaveProperty('attachment');
  });
});

it('restoring ten thousand records takes under 50 ms of CPU', async () => {
  const data = Array.from({ length: 10_000 }, (_, index) => ({ name: `company ${index}` }));
  const before = sandbox.save();
  recordsOf(sandbox.records, 'company').create(...data);
  const saved = sandbox.save();
  const start = process.cpuUsage();
  sandbox.restore(saved);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(50);
  sandbox.restore(before);
});

it('refuses what another sandbox saved', async () => {
  const other = await createSandbox({ listen: false });
  expect(() => sandbox.restore(other.save())).toThrow('not saved by this sandbox');
  await other.close();
});

it('refuses records of another data model', async () => {
  const other = await createSandbox({ listen: false });
  const saved = other.save();
  const person = other.metadata().objects.find(({ nameSingular }) => nameSingular === 'person');
  const response = await other.fetch(`${other.url}/rest/metadata/fields`, {
    method: 'POST',
    headers: { authorization: `Bearer ${other.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ objectMetadataId: person?.id, type: 'TEXT', name: 'nickname', label: 'Nickname' }),
  });
  expect(response.status).toBe(201);
  expect(() => other.restore(saved)).toThrow('The data model has changed since the records were saved');
  await other.close();
});
