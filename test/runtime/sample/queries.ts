import type { TwentyClient } from './client.js';

/** Ten queries such as an app has; what they cost to check is measured. */
export async function tenQueries(twenty: TwentyClient) {
  const page = await twenty.people.findMany({
    filter: {
      emails: { primaryEmail: { ilike: '%@acme.com' } },
      createdAt: { gte: '2026-01-01T00:00:00Z', lt: '2027-01-01T00:00:00Z' },
    },
    orderBy: [{ createdAt: 'DescNullsLast' }],
    select: {
      id: true,
      name: { firstName: true },
      company: { id: true, name: true },
      noteTargets: { note: { title: true } },
    },
    first: 50,
  });
  const companies = await twenty.companies.findMany({
    filter: { or: [{ name: { ilike: '%a%' } }, { employees: { gt: 10 } }] },
    select: { id: true, name: true, annualRevenue: { amountMicros: true }, people: { id: true, name: true } },
  });
  const deals = await twenty.opportunities.findMany({
    filter: { company: { name: { eq: 'Acme' } }, stage: { in: ['NEW'] } },
    orderBy: [{ amount: { amountMicros: 'DescNullsLast' } }, { company: { name: 'AscNullsLast' } }],
    select: { name: true, stage: true, amount: true, pointOfContact: { name: true, company: { name: true } } },
  });
  const one = await twenty.people.findOne({
    id: 'x',
    select: { id: true, emails: true, phones: true, jobTitle: true },
  });
  const whole = await twenty.companies.findFirst({ filter: { domainName: { primaryLinkUrl: { eq: 'acme.com' } } } });
  const byStage = await twenty.opportunities.groupBy({
    by: ['stage', { closeDate: 'MONTH' }, 'company.name'],
    sum: ['amount.amountMicros'],
    orderBy: [{ count: 'DescNullsLast' }],
  });
  const totals = await twenty.opportunities.aggregate({
    sum: ['amount.amountMicros'],
    min: ['closeDate'],
    count: true,
  });
  const created = await twenty.people.create({
    data: { name: { firstName: 'Ada' }, company: { connect: { where: { id: 'x' } } } },
    select: { id: true, name: { lastName: true } },
  });
  const updated = await twenty.opportunities.update({
    id: 'x',
    data: { stage: 'WON' },
    select: { id: true, stage: true },
  });
  const titles: (string | null)[] = [];
  for await (const note of twenty.notes.iterate({ select: { title: true, bodyV2: { markdown: true } } }))
    titles.push(note.title);
  return [
    page.records[0]?.noteTargets[0]?.note?.title,
    companies.records[0]?.people[0]?.name?.firstName,
    deals.records[0]?.pointOfContact?.company?.name,
    one?.emails?.primaryEmail,
    whole?.name,
    byStage[0]?.by.closeDate,
    totals.min.closeDate,
    created.name?.lastName,
    updated.stage,
    titles,
  ];
}
