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

/** The same with the official SDK, whose generated client is genql's. */
const TEN_QUERIES_SDK = `
import { createClient } from '../sdk/index.js';
export async function tenQueries(client: ReturnType<typeof createClient>) {
  const page = await client.query({
    people: {
      __args: {
        filter: { emails: { primaryEmail: { ilike: '%@acme.com' } }, createdAt: { gte: '2026-01-01T00:00:00Z' } },
        orderBy: [{ createdAt: 'DescNullsLast' }],
        first: 50,
      },
      edges: { node: { id: true, name: { firstName: true }, company: { id: true, name: true }, noteTargets: { edges: { node: { note: { title: true } } } } } },
    },
  });
  const companies = await client.query({
    companies: {
      __args: { filter: { or: [{ name: { ilike: '%a%' } }, { employees: { gt: 10 } }] } },
      edges: { node: { id: true, name: true, people: { edges: { node: { id: true, name: { firstName: true, lastName: true } } } } } },
    },
  });
  const deals = await client.query({
    opportunities: {
      __args: {
        filter: { company: { name: { eq: 'Acme' } }, stage: { in: ['NEW'] } },
        orderBy: [{ amount: { amountMicros: 'DescNullsLast' } }, { company: { name: 'AscNullsLast' } }],
      },
      edges: { node: { name: true, stage: true, amount: { amountMicros: true, currencyCode: true }, pointOfContact: { name: { firstName: true, lastName: true }, company: { name: true } } } },
    },
  });
  const one = await client.query({
    person: {
      __args: { filter: { id: { eq: 'x' } } },
      id: true, jobTitle: true,
      emails: { primaryEmail: true, additionalEmails: true },
      phones: { primaryPhoneNumber: true, primaryPhoneCountryCode: true, primaryPhoneCallingCode: true, additionalPhones: true },
    },
  });
  const whole = await client.query({
    company: {
      __args: { filter: { domainName: { primaryLinkUrl: { eq: 'acme.com' } } } },
      id: true, name: true, employees: true, createdAt: true, updatedAt: true,
      domainName: { primaryLinkUrl: true, primaryLinkLabel: true },
    },
  });
  const byStage = await client.query({
    opportunitiesGroupBy: {
      __args: { groupBy: [{ stage: true }, { closeDate: { granularity: 'MONTH' } }] },
      groupByDimensionValues: true, sumAmountAmountMicros: true,
    },
  });
  const totals = await client.query({ opportunities: { totalCount: true, sumAmountAmountMicros: true, minCloseDate: true } });
  const created = await client.mutation({
    createPerson: { __args: { data: { name: { firstName: 'Ada' }, company: { connect: { where: { id: 'x' } } } } }, id: true, name: { lastName: true } },
  });
  const updated = await client.mutation({ updateOpportunity: { __args: { id: 'x', data: { stage: 'NEW' } }, id: true, stage: true } });
  const titles: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const { notes } = await client.query({ notes: { __args: { after }, pageInfo: { hasNextPage: true, endCursor: true }, edges: { node: { title: true } } } });
    titles.push(...(notes?.edges ?? []).map(({ node }: { node?: { title?: unknown } }) => node?.title));
    if (!notes?.pageInfo?.hasNextPage) break;
    after = notes.pageInfo.endCursor;
  }
  return [
    page.people?.edges[0]?.node?.noteTargets?.edges[0]?.node?.note?.title, companies.companies?.edges[0]?.node?.people?.edges[0]?.node?.name?.firstName,
    deals.opportunities?.edges[0]?.node?.pointOfContact?.company?.name, one.person?.emails?.primaryEmail, whole.company?.name,
    byStage.opportunitiesGroupBy?.[0]?.sumAmountAmountMicros, totals.opportunities?.minCloseDate, created.createPerson?.name?.lastName,
    updated.updateOpportunity?.stage, titles,
  ];
}
`;

/** The same with graphql-codegen's client preset, whose documents are sent by a client of the app's choice. */
const TEN_QUERIES_CLIENT_PRESET = `
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import * as documents from '../clientPreset/graphql.js';
type Send = <R, V>(document: TypedDocumentNode<R, V>, variables: V) => Promise<R>;
export async function tenQueries(send: Send) {
  const page = await send(documents.PeopleDocument, {
    filter: { emails: { primaryEmail: { ilike: '%@acme.com' } }, createdAt: { gte: '2026-01-01T00:00:00Z' } },
    orderBy: [{ createdAt: 'DescNullsLast' }],
  });
  const companies = await send(documents.CompaniesDocument, { filter: { or: [{ name: { ilike: '%a%' } }, { employees: { gt: 10 } }] } });
  const deals = await send(documents.DealsDocument, {
    filter: { company: { name: { eq: 'Acme' } }, stage: { in: ['NEW'] } },
    orderBy: [{ amount: { amountMicros: 'DescNullsLast' } }, { company: { name: 'AscNullsLast' } }],
  });
  const one = await send(documents.OnePersonDocument, { filter: { id: { eq: 'x' } } });
  const whole = await send(documents.WholeCompanyDocument, { filter: { domainName: { primaryLinkUrl: { eq: 'acme.com' } } } });
  const byStage = await send(documents.ByStageDocument, { groupBy: [{ stage: true }, { closeDate: { granularity: 'MONTH' } }] });
  const totals = await send(documents.TotalsDocument, {});
  const created = await send(documents.CreatePersonDocument, { data: { name: { firstName: 'Ada' }, company: { connect: { where: { id: 'x' } } } } });
  const updated = await send(documents.UpdateDealDocument, { id: 'x', data: { stage: 'NEW' } });
  const titles: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const { notes } = await send(documents.NotesDocument, { after });
    titles.push(...(notes?.edges ?? []).map(({ node }) => node.title));
    if (!notes?.pageInfo.hasNextPage) break;
    after = String(notes.pageInfo.endCursor);
  }
  return [
    page.people?.edges[0]?.node?.noteTargets?.edges[0]?.node?.note?.title, companies.companies?.edges[0]?.node?.people?.edges[0]?.node?.name?.firstName,
    deals.opportunities?.edges[0]?.node?.pointOfContact?.company?.name, one.person?.emails?.primaryEmail, whole.company?.name,
    byStage.opportunitiesGroupBy?.[0]?.sumAmountAmountMicros, totals.opportunities?.minCloseDate, created.createPerson?.name?.lastName,
    updated.updateOpportunity?.stage, titles,
  ];
}
`;

const SELECT = 'select: { id: true, name: { firstName: true, lastName: true }, jobTitle: true }';

/** File name → text. */
export const APPS = {
  'no-queries': `import type { TwentyClient } from '../ours/client.js';\nexport const people = (twenty: TwentyClient) => twenty.people;\n`,
  'ten-queries': TEN_QUERIES,
  'ten-queries-sdk': TEN_QUERIES_SDK,
  'ten-queries-client-preset': TEN_QUERIES_CLIENT_PRESET,
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
