import { expect, it, onTestFinished } from 'vitest';
import { createTwentyClient } from '../../examples/crm/index.js';
import { contactsAt, notesOfDeals } from '../../examples/documents/deal-notes.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { exampleRecords } from '../../src/sandbox/metadata/example/records.js';

it('asks by documents of its own, whose aliases, defaults and conditions hold', async () => {
  const sandbox = await createSandbox({ seed: exampleRecords });
  onTestFinished(() => sandbox.close());
  const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
  expect([...(await contactsAt(twenty, 'Acme'))].sort()).toEqual([
    'Ada Lovelace (Chief engineer), ask tim@example.com',
    'Grace Hopper (Head of purchasing), ask tim@example.com',
  ]);
  const [deal] = (await twenty.opportunities.findMany({ first: 1 })).records;
  const note = await twenty.notes.create({ data: { title: 'Call back' } });
  await twenty.noteTargets.create({ data: { noteId: note.id, targetOpportunityId: deal?.id ?? null } });
  expect((await notesOfDeals(twenty)).get(deal?.name ?? '')).toContain('Call back');
});
