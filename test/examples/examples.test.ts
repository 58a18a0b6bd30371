import { expect, it, onTestFinished } from 'vitest';
import { createTwentyClient, signWebhook } from '../../examples/crm/index.js';
import { sampleEvent } from '../../examples/crm/webhook-samples.js';
import { addToAmount } from '../../examples/add-to-amount.js';
import { dealCards } from '../../examples/deal-cards.js';
import { observedClient } from '../../examples/observed-client.js';
import { newestPeople } from '../../examples/first-query.js';
import { importLeads } from '../../examples/import-leads.js';
import { pipelineByStage } from '../../examples/pipeline-report.js';
import { jobChangeHandler } from '../../examples/webhook-handler.js';
import { createSandbox, exampleWorkspace } from '../../src/sandbox/index.js';

async function workspace() {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  return createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey });
}

const ADA = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@engines.example', company: 'Engines' };

it('imports leads with their companies, says what it refused, and may run again', async () => {
  const twenty = await workspace();
  const leads = [ADA, { ...ADA, firstName: 'Bob', email: 'bob at engines' }];
  const imported = await importLeads({ twenty, leads });
  expect(imported).toMatchObject({ people: 1, refused: [{ lead: { firstName: 'Bob' } }] });
  await importLeads({ twenty, leads });
  expect(await twenty.people.count()).toBe(1);
  expect(await newestPeople(twenty)).toEqual(['Ada Lovelace (Engines)']);
});

it('adds up deals by stage', async () => {
  const twenty = await workspace();
  const amount = { amountMicros: 2_500_000, currencyCode: 'EUR' };
  await twenty.opportunities.createMany({
    data: [
      { name: 'one', stage: 'NEW', amount },
      { name: 'two', stage: 'NEW', amount },
      { name: 'three', stage: 'MEETING', amount },
    ],
  });
  const report = await pipelineByStage(twenty);
  expect([...report].sort((left, right) => left.deals - right.deals)).toEqual([
    { stage: 'MEETING', deals: 1, amount: 2.5 },
    { stage: 'NEW', deals: 2, amount: 5 },
  ]);
});

it('tells about job changes from signed webhooks, and refuses others', async () => {
  const told: string[] = [];
  const handle = jobChangeHandler({ secret: 's3cret', tell: (text) => told.push(text) });
  const event = sampleEvent('person.updated', {
    record: { name: { firstName: 'Ada', lastName: 'Lovelace' }, jobTitle: 'CTO' },
    updatedFields: ['jobTitle'],
  });
  const deliver = async (secret: string) => {
    const { rawBody, headers } = await signWebhook({ event, secret });
    return handle(new Request('http://localhost/hook', { method: 'POST', body: rawBody, headers: { ...headers } }));
  };
  expect((await deliver('wrong')).status).toBe(401);
  expect((await deliver('s3cret')).status).toBe(200);
  expect(told).toEqual(['Ada is now CTO']);
});

it('shows cards that each load what they show, with three requests for all of them', async () => {
  const requests: string[] = [];
  const twenty = (await workspace()).$with({ hooks: { onRequest: ({ operation }) => void requests.push(operation) } });
  const { id: companyId } = await twenty.companies.create({ data: { name: 'Engines' } });
  const { id: pointOfContactId } = await twenty.people.create({ data: { name: { firstName: 'Ada', lastName: 'L' } } });
  const deals = await twenty.opportunities.createMany({
    data: ['one', 'two', 'three'].map((name, index) => ({ name, companyId, ...(index > 0 && { pointOfContactId }) })),
  });
  requests.length = 0;
  const ids = deals.map(({ id }) => id);
  expect(await dealCards(twenty, ids)).toEqual([
    { title: 'one', company: 'Engines', contact: '–' },
    { title: 'two', company: 'Engines', contact: 'Ada L' },
    { title: 'three', company: 'Engines', contact: 'Ada L' },
  ]);
  expect(requests).toEqual(['opportunities.findMany', 'companies.findMany', 'people.findMany']);
});

it('adds to an amount from many sides at once, and loses nothing', async () => {
  const twenty = await workspace();
  const amount = { amountMicros: 1_000_000, currencyCode: 'EUR' };
  const { id } = await twenty.opportunities.create({ data: { name: 'one', amount } });
  await Promise.all(Array.from({ length: 6 }, () => addToAmount({ twenty, id, micros: 500_000 })));
  expect(await twenty.opportunities.findOneOrThrow({ id, select: { amount: true } })).toEqual({
    amount: { amountMicros: 4_000_000, currencyCode: 'EUR' },
  });
});

it('writes a line for each call, and for what the types do not know', async () => {
  const metadata = structuredClone(exampleWorkspace);
  const stage = metadata.objects.flatMap(({ fieldsList }) => fieldsList).find(({ name }) => name === 'stage');
  const [option] = stage?.options ?? [];
  if (!stage || !option) throw new Error('the example has no stages');
  const added = { ...option, id: crypto.randomUUID(), value: 'ON_HOLD', label: 'On hold', position: 9 };
  Object.assign(stage, { options: [...(stage.options ?? []), added] });
  const sandbox = await createSandbox({ metadata, seed: { opportunity: [{ name: 'one', stage: 'ON_HOLD' }] } });
  onTestFinished(() => sandbox.close());
  const lines: string[] = [];
  const twenty = observedClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, log: (line) => lines.push(line) });
  await twenty.opportunities.findMany({ select: { stage: true } });
  expect(lines.map((line) => line.replace(/^[0-9a-f-]{36}|\d+ ms$/g, '…')).sort()).toEqual(
    [
      '… opportunities.findMany done after 1 in …',
      '… $metadataVersion done after 1 in …',
      'drift, unknownOption: opportunity.stage is "ON_HOLD", an option that the types do not know. Generate the client again.',
    ].sort(),
  );
});
