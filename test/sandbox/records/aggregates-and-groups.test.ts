import { beforeAll, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../../src/sandbox/index.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

let workspace: Workspace;

const ask = (query: string) => workspace.send({ query });

beforeAll(() => {
  workspace = workspaceOf(exampleWorkspace);
  workspace.send({
    query: 'mutation($data: X) { createProducts(data: $data) { id } }',
    variables: {
      data: [
        { sku: '1', keywords: ['a', 'b, "c"'], audiences: ['ENTERPRISE', 'MID_MARKET'], price: { amountMicros: 7 } },
        { sku: '2', keywords: [], audiences: [] },
      ],
    },
  });
});

describe('aggregates', () => {
  it('over no records are null, counts of empty values too', () => {
    const aggregates =
      'totalCount sumWeight countEmptySku percentageEmptySku countUniqueValuesSku countTrueIsAvailable minReleasedOn';
    expect(ask(`{ products(filter: { sku: { eq: "none" } }) { ${aggregates} } }`).data).toEqual({
      products: {
        totalCount: 0,
        sumWeight: null,
        countEmptySku: null,
        percentageEmptySku: null,
        countUniqueValuesSku: null,
        countTrueIsAvailable: null,
        minReleasedOn: null,
      },
    });
  });

  it('over a morph relation are in the schema and fail', () => {
    expect(ask('{ subscriptions { totalCount countEmptyHolderPerson } }')).toEqual({
      data: { subscriptions: null },
      errors: [
        {
          message: 'column subscription.holderPerson does not exist',
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
  });
});

describe('groups', () => {
  const valuesOf = (groupBy: string): readonly unknown[] => {
    const { data } = ask(`{ productsGroupBy(groupBy: [{ ${groupBy} }]) { groupByDimensionValues } }`);
    const groups = data?.productsGroupBy as readonly { groupByDimensionValues: readonly unknown[] }[]; // what the query selects
    return groups.map(({ groupByDimensionValues: [value] }) => value).sort();
  };

  it('of a list of texts are lists, those of a list of options are its text in the database', () => {
    expect(valuesOf('keywords: true')).toEqual([['a', 'b, "c"'], null]);
    expect(valuesOf('audiences: true')).toEqual([null, '{ENTERPRISE,MID_MARKET}']);
  });

  it('of an amount are texts', () => {
    expect(valuesOf('price: { amountMicros: true }')).toEqual(['7', null]);
  });

  it('come in no promised order, which is not that of the records', () => {
    const names = Array.from({ length: 20 }, (_item, index) => `C${String(index).padStart(2, '0')}`);
    workspace.send({
      query: 'mutation($data: X) { createCompanies(data: $data) { id } }',
      variables: { data: names.map((name) => ({ name })) },
    });
    const { data } = ask('{ companiesGroupBy(groupBy: [{ name: true }]) { groupByDimensionValues } }');
    const groups = data?.companiesGroupBy as readonly { groupByDimensionValues: readonly string[] }[]; // what the query selects
    const found = groups.map(({ groupByDimensionValues: [name] }) => name);
    expect(found).not.toEqual(names);
    expect([...found].sort()).toEqual(names);
  });

  it('with records of more columns than a database function takes arguments fail', () => {
    const columns = `id position createdAt updatedAt deletedAt reference year status startsAt renewsOn searchVector
      monthlyPrice { amountMicros currencyCode } signedBy { firstName lastName }
      billingEmails { primaryEmail additionalEmails }
      billingPhones { primaryPhoneNumber primaryPhoneCountryCode primaryPhoneCallingCode additionalPhones }
      billingAddress { addressStreet1 addressStreet2 addressCity addressPostcode addressState addressCountry addressLat addressLng }
      createdBy { source name workspaceMemberId context } updatedBy { source name workspaceMemberId context }
      approvedBy { source name workspaceMemberId context } productId companyId holderPersonId holderCompanyId followsOnId`;
    const fields = ['status', 'year', 'reference', 'renewsOn', 'productId'].map((name) => `{ ${name}: true }`);
    workspace.send({ query: 'mutation { createSubscription(data: { reference: "x" }) { id } }' });
    const grouped = (dimensions: readonly string[]) =>
      ask(`{ subscriptionsGroupBy(groupBy: [${dimensions.join()}]) { totalCount edges { node { ${columns} } } } }`);
    expect(grouped(fields.slice(0, 4)).errors, '46 columns by 4').toBeUndefined();
    expect(grouped(fields).errors, '46 columns by 5').toEqual([
      {
        message: 'cannot pass more than 100 arguments to a function',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });
});
