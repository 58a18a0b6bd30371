import { beforeAll, describe, expect, it } from 'vitest';
import { capturedMetadata, readCapture } from '../fixtures/captures.js';
import { workspaceOf } from '../sandbox/records-workspace.js';
import type { Workspace } from '../sandbox/records-workspace.js';

interface Judged {
  readonly message?: string;
  readonly code?: string;
  readonly subCode?: string;
}

interface Verdicts {
  readonly recordsAsSent: readonly Readonly<Record<string, unknown>>[];
  readonly recordsAsRead: readonly Readonly<Record<string, unknown>>[];
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly filters: readonly (Judged & { readonly filter: unknown; readonly matches?: readonly string[] })[];
  readonly orderings: readonly (Judged & { readonly orderBy: unknown; readonly order?: readonly string[] })[];
  readonly aggregates: { readonly invoices: Readonly<Record<string, unknown>> };
  readonly groupBy: readonly { readonly groupBy: unknown; readonly groups: readonly unknown[] }[];
}

/** The order of the ids that the server gave, which decides among equals: `orderBy: [{}]` tells it. */
const BY_ID = ['R3', 'R1', 'R6', 'R2', 'R0', 'R7', 'R5', 'R4'];

const idOf = (reference: unknown) => `1000000${BY_ID.indexOf(String(reference))}-0000-4000-8000-000000000000`;

/** Ids of blocks are made up by the server. */
const comparable = (record: unknown) => JSON.parse(JSON.stringify(record).replace(/\\"id\\":\\"[0-9a-f-]{36}\\"/g, ''));

const PERSON = '20202020-b000-4485-94de-70c2a98daef2';

describe('eight invoices, as a 2.21 server filtered, ordered and counted them', () => {
  let verdicts: Verdicts;
  let workspace: Workspace;

  const outcome = (query: string, variables: Readonly<Record<string, unknown>>): unknown => {
    const { data, errors } = workspace.send({ query, variables });
    const [error] = errors ?? [];
    if (error === undefined) {
      const { edges } = data?.invoices as { edges: readonly { node: { reference: string } }[] }; // what the query selects
      return edges.map(({ node }) => node.reference);
    }
    const { code, subCode } = error.extensions ?? {};
    return { message: error.message, code, subCode };
  };

  const expected = ({ message, code, subCode }: Judged, references: readonly string[] | undefined): unknown =>
    references ?? { message, code, subCode };

  beforeAll(() => {
    verdicts = readCapture('verdicts/filters.json') as Verdicts; // a file of known shape
    workspace = workspaceOf(capturedMetadata('custom'));
    const created = [
      workspace.send({
        query: 'mutation($data: [CompanyCreateInput!]!) { createCompanies(data: $data) { id } }',
        variables: { data: verdicts.companies },
      }),
      workspace.send({
        query: 'mutation($id: ID) { createPerson(data: { id: $id, name: { firstName: "Jeffery" } }) { id } }',
        variables: { id: PERSON },
      }),
      workspace.send({
        query: 'mutation($data: [InvoiceCreateInput!]!) { createInvoices(data: $data) { id } }',
        variables: {
          data: verdicts.recordsAsSent.map((record) => ({
            ...record,
            id: idOf(record.reference),
            requiredTextNoDefault: 'x',
          })),
        },
      }),
    ];
    expect(created.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  });

  it('reads them back as the server did', () => {
    const selection = `reference memo quantity weight bigCounter paid issuedOn dueAt status tags score total { amountMicros currencyCode }
      website { primaryLinkUrl primaryLinkLabel secondaryLinks } contactEmails { primaryEmail additionalEmails }
      contactPhones { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones }
      billingAddress { addressStreet1 addressCity addressCountry addressLat addressLng addressPostcode } signatory { firstName lastName }
      payload labels externalId customerId customer { id name } contactId body { markdown blocknote } statusRequired
      oneFile deletedAt createdBy { source name workspaceMemberId context }`;
    const { data } = workspace.send({
      query: `{ invoices(orderBy: [{ reference: AscNullsLast }]) { edges { node { ${selection} } } } }`,
    });
    const { edges } = data?.invoices as { edges: readonly { node: unknown }[] }; // what the query selects
    const read = verdicts.recordsAsRead.map(({ position: _position, ...record }) => record);
    expect(edges.map(({ node }) => comparable(node))).toEqual(read.map(comparable));
  });

  it('matches the same records with each filter, or refuses it with the same words', () => {
    const query = `query($filter: InvoiceFilterInput) {
      invoices(filter: $filter, orderBy: [{ reference: AscNullsLast }]) { edges { node { reference } } } }`;
    const differences = verdicts.filters.flatMap((verdict) => {
      const [want, got] = [expected(verdict, verdict.matches), outcome(query, { filter: verdict.filter })];
      return JSON.stringify(want) === JSON.stringify(got) ? [] : [{ filter: verdict.filter, want, got }];
    });
    expect(verdicts.filters.length).toBe(109);
    expect(differences).toEqual([]);
  });

  it('orders them the same way, or refuses it with the same words', () => {
    const query = `query($orderBy: [InvoiceOrderByInput]) {
      invoices(orderBy: $orderBy) { edges { node { reference } } } }`;
    const differences = verdicts.orderings.flatMap((verdict) => {
      const [want, got] = [expected(verdict, verdict.order), outcome(query, { orderBy: verdict.orderBy })];
      return JSON.stringify(want) === JSON.stringify(got) ? [] : [{ orderBy: verdict.orderBy, want, got }];
    });
    expect(verdicts.orderings.length).toBe(39);
    expect(differences).toEqual([]);
  });

  it('computes the same aggregates', () => {
    const { data } = workspace.send({
      query: `{ invoices { ${Object.keys(verdicts.aggregates.invoices).join(' ')} } }`,
    });
    expect(data).toEqual(verdicts.aggregates);
  });

  it('makes the same groups, in an order that a database leaves open', () => {
    const query = `query($groupBy: [InvoiceGroupByInput!]!) {
      invoicesGroupBy(groupBy: $groupBy) { groupByDimensionValues totalCount } }`;
    const sorted = (groups: readonly unknown[]) => groups.map((group) => JSON.stringify(group)).sort();
    for (const { groupBy, groups } of verdicts.groupBy) {
      const { data } = workspace.send({ query, variables: { groupBy } });
      expect(sorted(data?.invoicesGroupBy as readonly unknown[])).toEqual(sorted(groups)); // what the query selects
    }
  });
});
