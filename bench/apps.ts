/** Small apps on the output of each generator. */
const TEN_QUERIES = `
import type { TwentyClient } from '../ours/client.js';
export async function tenQueries(twenty: TwentyClient) {
  const page = await twenty.people.findMany({
    filter: { emails: { primaryEmail: { ilike: '%@acme.com' } }, createdAt: { gte: '2026-01-01T00:00:00Z' } },
    orderBy: [{ createdAt: 'DescNullsLast' }],
    select: { id: true, name: { firstName: true }, company: { id: true, name: true }, noteTargets: { note: { title: true } } },
    first: 50,
  });
  const companies = await twenty.companies.findMany({
    filter: { or: [{ name: { ilike: '%a%' } }, { employees: { gt: 10 } }] },
    select: { id: true, name: true, people: { id: true, name: true } },
  });
  const deals = await twenty.opportunities.findMany({
    filter: { company: { name: { eq: 'Acme' } }, stage: { in: ['NEW'] } },
    orderBy: [{ amount: { amountMicros: 'DescNullsLast' } }, { company: { name: 'AscNullsLast' } }],
    select: { name: true, stage: true, amount: true, pointOfContact: { name: true, company: { name: true } } },
  });
  const one = await twenty.people.findOne({ id: 'x', select: { id: true, emails: true, phones: true, jobTitle: true } });
  const whole = await twenty.companies.findFirst({ filter: { domainName: { primaryLinkUrl: { eq: 'acme.com' } } } });
  const byStage = await twenty.opportunities.groupBy({ by: ['stage', { closeDate: 'MONTH' }], sum: ['amount.amountMicros'] });
  const totals = await twenty.opportunities.aggregate({ sum: ['amount.amountMicros'], min: ['closeDate'], count: true });
  const created = await twenty.people.create({
    data: { name: { firstName: 'Ada' }, company: { connect: { where: { id: 'x' } } } },
    select: { id: true, name: { lastName: true } },
  });
  const updated = await twenty.opportunities.update({ id: 'x', data: { stage: 'NEW' }, select: { id: true, stage: true } });
  const titles: (string | null)[] = [];
  for await (const note of twenty.notes.iterate({ select: { title: true } })) titles.push(note.title);
  return [
    page.records[0]?.noteTargets[0]?.note?.title, companies.records[0]?.people[0]?.name?.firstName,
    deals.records[0]?.pointOfContact?.company?.name, one?.emails?.primaryEmail, whole?.name, byStage[0]?.by.stage,
    totals.min.closeDate, created.name?.lastName, updated.stage, titles,
  ];
}
`;

const SELECT = 'select: { id: true, name: { firstName: true, lastName: true }, jobTitle: true }';

/** File name → text. */
export const APPS = {
  'no-queries': `import type { TwentyClient } from '../ours/client.js';\nexport const people = (twenty: TwentyClient) => twenty.people;\n`,
  'ten-queries': TEN_QUERIES,
  'whole-client': `
import { createTwentyClient } from '../ours/client.js';
const { records } = await createTwentyClient().people.findMany({ ${SELECT} });
console.log(records);
`,
  'one-object': `
import { personObject, type PersonOperations } from '../ours/objects/person.js';
import { composeClient, findMany } from '../ours/runtime/client/compose.js';
const { people } = composeClient<{ people: Pick<PersonOperations, 'findMany'> }>([personObject], { findMany });
const { records } = await people.findMany({ ${SELECT} });
console.log(records);
`,
  sdk: `
import { createClient } from '../sdk/index.js';
const client = createClient({ url: 'http://127.0.0.1:3000/graphql' });
console.log(await client.query({ people: { edges: { node: { id: true, name: { firstName: true, lastName: true }, jobTitle: true } } } }));
`,
} as const;
