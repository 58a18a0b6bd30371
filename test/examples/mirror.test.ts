import { expect, it, onTestFinished } from 'vitest';
import { createTwentyClient, signWebhook } from '../../examples/crm/index.js';
import { createMemorySyncStore } from '../../examples/crm/sync.js';
import { sampleEvent } from '../../examples/crm/webhook-samples.js';
import type { Contact } from '../../examples/mirror/mirror.js';
import { mirrorPeople } from '../../examples/mirror/mirror.js';
import { createSandbox } from '../../src/sandbox/index.js';

const ID = { id: true } as const;

it('mirrors people: those there are, webhooks, what no webhook told, and what no reading shows', async () => {
  const sandbox = await createSandbox({ listen: false });
  onTestFinished(() => sandbox.close());
  const { url: baseUrl, apiKey, fetch } = sandbox;
  const twenty = createTwentyClient({ baseUrl, apiKey, fetch });
  const company = await twenty.companies.create({ data: { name: 'Engines' }, select: ID });
  const name = { firstName: 'Ada', lastName: 'Lovelace' };
  const ada = await twenty.people.create({ data: { name, companyId: company.id }, select: ID });

  const table = new Map<string, Contact>();
  const contacts = {
    put: (contact: Contact) => table.set(contact.id, contact),
    remove: (id: string) => table.delete(id),
  };
  const mirror = mirrorPeople({ twenty, secret: 's3cret', store: createMemorySyncStore(), contacts });
  await mirror.start();
  onTestFinished(mirror.stop);
  const contact = { id: ada.id, name: 'Ada Lovelace', email: null, companyId: company.id };
  expect([...table.values()]).toEqual([contact]);

  await twenty.people.update({ id: ada.id, data: { name: { lastName: 'King' } } });
  const event = sampleEvent('person.updated', { record: { id: ada.id }, updatedFields: ['name'] });
  const { rawBody, headers } = await signWebhook({ event, secret: 's3cret' });
  const answer = await mirror.fetch(new Request('http://localhost/', { method: 'POST', body: rawBody, headers }));
  expect(answer.status).toBe(200);
  expect(table.get(ada.id)?.name).toBe('Ada King');

  await twenty.people.delete({ id: ada.id });
  await mirror.catchUp();
  expect([...table.keys()]).toEqual([]);
  await twenty.people.restore({ id: ada.id });
  await mirror.catchUp();
  expect(table.get(ada.id)?.companyId).toBe(company.id);

  await twenty.companies.destroy({ id: company.id });
  await mirror.reconcile();
  expect(table.get(ada.id)?.companyId).toBe(null);
  await twenty.people.destroy({ id: ada.id });
  await mirror.reconcile();
  expect([...table.keys()]).toEqual([]);
});
