import { describe, expect, it } from 'vitest';
import { signWebhook } from '../../examples/crm/index.js';
import { sampleEvent } from '../../examples/crm/webhook-samples.js';
import { assignByLocation } from '../../examples/assign-by-location/assign.js';
import { leadCapture } from '../../examples/lead-capture/app.js';
import { contactsFromMail } from '../../examples/mailbox-contacts/contacts-from-mail.js';
import { addNote, addTask, historyOf } from '../../examples/notes-and-tasks/notes-and-tasks.js';
import { pipelineAutomation } from '../../examples/pipeline-automation/automation.js';
import { asPage, asTable, salesReport } from '../../examples/sales-report/report.js';
import { workspace } from './workspace.js';

const GRACE = 'c0ffee00-0000-4000-8000-000000000011';

describe('notes and tasks', () => {
  it('are created with their link, and read in one request', async () => {
    const { twenty } = await workspace({ isSeeded: true });
    const target = { targetPersonId: GRACE };
    await addNote({ twenty, target, title: 'Met in Paris', markdown: '**Likes** widgets' });
    await addTask({ twenty, target, title: 'Send the catalogue', dueAt: new Date('2027-01-31') });
    expect(await historyOf({ twenty, personId: GRACE })).toEqual(
      expect.arrayContaining(['Met in Paris', 'Send the catalogue', 'Call Grace back']),
    );
  });

  it('leave no note without a link where the link fails', async () => {
    const { twenty } = await workspace({ isSeeded: true });
    const before = await twenty.notes.count();
    const target = { targetPersonId: 'no id' };
    await expect(addNote({ twenty, target, title: 'Lost', markdown: '' })).rejects.toThrow();
    expect(await twenty.notes.count()).toBe(before);
  });
});

describe('a lead of the web site', () => {
  const lead = { firstName: 'Ida', lastName: 'Rhodes', email: 'Ida@Nbs.example', message: 'Please call me' };
  const send = async (app: ReturnType<typeof leadCapture>, fields: Readonly<Record<string, string>>) =>
    app.request('/leads', { method: 'POST', body: new URLSearchParams(fields) });

  it('becomes a person with company, note and task, and no second one with the next form', async () => {
    const { twenty } = await workspace();
    const app = leadCapture({ twenty });
    expect((await send(app, lead)).status).toBe(201);
    expect((await send(app, { ...lead, message: '' })).status).toBe(201);
    const { records } = await twenty.people.findMany({
      select: { name: true, company: { name: true }, noteTargets: { id: true }, taskTargets: { id: true } },
    });
    expect(records).toMatchObject([
      { name: { firstName: 'Ida' }, company: { name: 'nbs.example' }, noteTargets: [{}], taskTargets: [{}, {}] },
    ]);
  });

  it('without an address is told what to correct, and nothing is written', async () => {
    const { twenty } = await workspace();
    const answer = await send(leadCapture({ twenty }), { ...lead, email: 'ida' });
    expect({ status: answer.status, body: await answer.json() }).toEqual({
      status: 400,
      body: { problems: ['Please give an e-mail address'] },
    });
    expect(await twenty.people.count()).toBe(0);
  });
});

describe('a mailbox', () => {
  const MAILBOX = [
    'From - Mon Nov 02 10:00:00 2026',
    'From: "Lovelace, Ada" <ADA@acme.com>',
    'Subject: Engine',
    '',
    'Hello',
    '>From here on it works.',
    '',
    'From - Mon Nov 02 11:00:00 2026',
    'From: =?utf-8?q?J=C3=BCrgen_Gro=C3=9F?= <juergen@fabrik.example>',
    'To: sales@ours.example',
    'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=',
    '',
    'Guten Tag',
    '',
    'From - Mon Nov 02 12:00:00 2026',
    'From: sales@ours.example',
    'Subject: Re: Engine',
    '',
    'Thank you',
    '',
  ].join('\n');

  it('brings senders who are not there yet, and leaves our own out', async () => {
    const { twenty } = await workspace({ isSeeded: true });
    const run = () => contactsFromMail({ twenty, mailbox: MAILBOX, domain: 'ours.example' });
    expect(await run()).toEqual({ mails: 3, created: 1, known: 1, refused: [] });
    expect(await run()).toEqual({ mails: 3, created: 0, known: 2, refused: [] });
    const found = await twenty.people.findFirst({
      filter: { emails: { primaryEmail: { eq: 'juergen@fabrik.example' } } },
      select: { name: { firstName: true, lastName: true } },
    });
    expect(found).toEqual({ name: { firstName: 'Jürgen', lastName: 'Groß' } });
  });
});

describe('the pipeline', () => {
  it('gives a deal that reaches a stage a task of its owner and a note, and others nothing', async () => {
    const { twenty } = await workspace({ isSeeded: true });
    const handle = pipelineAutomation({ twenty, secret: 's3cret' });
    const deal = await twenty.opportunities.findFirst({ filter: { name: { eq: 'Acme renewal' } } });
    const deliver = async (updatedFields: readonly ('stage' | 'name')[], stage: 'PROPOSAL' | 'CUSTOMER') => {
      const record = { id: deal?.id ?? '', ownerId: deal?.ownerId ?? null, stage };
      const event = sampleEvent('opportunity.updated', { record, updatedFields: [...updatedFields] });
      const { rawBody, headers } = await signWebhook({ event, secret: 's3cret' });
      return handle(new Request('http://localhost/', { method: 'POST', body: rawBody, headers: { ...headers } }));
    };
    for (const [fields, stage] of [
      [['stage'], 'PROPOSAL'],
      [['name'], 'PROPOSAL'],
      [['stage'], 'CUSTOMER'],
    ] as const)
      expect((await deliver(fields, stage)).status).toBe(200);
    const { records } = await twenty.tasks.findMany({
      filter: { title: { eq: 'Send the proposal' } },
      select: { assigneeId: true, taskTargets: { targetOpportunityId: true } },
    });
    expect(records).toEqual([{ assigneeId: deal?.ownerId, taskTargets: [{ targetOpportunityId: deal?.id }] }]);
  });
});

describe('companies without an owner', () => {
  it('get the member who looks after their country; countries of nobody are named', async () => {
    const { twenty } = await workspace({ isSeeded: true });
    await twenty.companies.createMany({
      data: [
        { name: 'Lyon SA', address: { addressCountry: 'France' } },
        { name: 'Oslo AS', address: { addressCountry: 'Norway' } },
        { name: 'Nowhere' },
      ],
    });
    const territories = { France: 'tim@example.com', 'United States': 'tim@example.com' };
    const { assigned, open } = await assignByLocation({ twenty, territories });
    expect({ assigned: [...assigned], open }).toEqual({ assigned: [['tim@example.com', 2]], open: ['Norway'] });
    expect(await twenty.companies.count({ filter: { accountOwnerId: { is: 'NULL' } } })).toBe(3);
  });
});

describe('the sales report', () => {
  it('adds up deals by month and currency, as a table and as a page', async () => {
    const { twenty } = await workspace({ isSeeded: true });
    const eur = (amount: number) => ({ amountMicros: amount * 1_000_000, currencyCode: 'EUR' });
    await twenty.opportunities.createMany({
      data: [
        { name: 'one', stage: 'NEW', amount: eur(1000), closeDate: '2027-01-05T00:00:00Z' },
        { name: 'two', stage: 'CUSTOMER', amount: eur(500), closeDate: '2027-02-05T00:00:00Z' },
        { name: 'later', stage: 'NEW', amount: eur(9), closeDate: '2028-01-01T00:00:00Z' },
      ],
    });
    const lines = await salesReport({ twenty, from: '2027-01-01T00:00:00Z', to: '2028-01-01T00:00:00Z' });
    expect(lines).toEqual([
      { month: '2027-01', currency: 'EUR', deals: 2, amount: 25_000, byStage: { NEW: 1000, PROPOSAL: 24_000 } },
      { month: '2027-02', currency: 'EUR', deals: 1, amount: 500, byStage: { CUSTOMER: 500 } },
    ]);
    expect(asTable(lines)).toBe(
      ['month    deals   amount', '2027-01      2  €25,000', '2027-02      1     €500'].join('\n'),
    );
    const page = asPage(lines);
    expect([...page.matchAll(/<title>([^<]*: [^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
      'New: €1,000',
      'Proposal: €24,000',
      'Customer: €500',
    ]);
  });
});
