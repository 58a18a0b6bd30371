import { beforeAll, describe, expect, it } from 'vitest';
import { exampleWorkspace } from '../../../src/sandbox/index.js';
import { GROUP_ORDERS, PRODUCTS } from '../../facts/group-orders.js';
import { workspaceOf } from '../records-workspace.js';
import type { Workspace } from '../records-workspace.js';

const PRODUCT = '20000000-0000-4000-8000-000000000001';

let workspace: Workspace;

beforeAll(() => {
  workspace = workspaceOf(exampleWorkspace);
  const { errors } = workspace.send({
    query: 'mutation($data: X) { createProducts(data: $data) { id } }',
    variables: { data: PRODUCTS },
  });
  expect(errors).toBeUndefined();
});

/** The values of the first dimension, or the refusal. */
function grouped(object: string, variables: Readonly<Record<string, unknown>>): unknown {
  const { data, errors } = workspace.send({
    query: `query($groupBy: X, $orderBy: X, $limit: X) {
      ${object}GroupBy(groupBy: $groupBy, orderBy: $orderBy, limit: $limit) { groupByDimensionValues } }`,
    variables,
  });
  if (errors !== undefined) return { refused: errors[0]?.message };
  const groups = data?.[`${object}GroupBy`] as readonly { groupByDimensionValues: readonly unknown[] }[]; // what the query selects
  return groups.map(({ groupByDimensionValues: [value] }) => value);
}

describe('groups of products', () => {
  it.each(GROUP_ORDERS)('by $what', ({ groupBy, orderBy, groups, refused }) => {
    const expected = refused === undefined ? groups : { refused: expect.stringContaining(refused) as string };
    expect(grouped('products', { groupBy, orderBy })).toEqual(expected);
  });

  it.each([0, -1])('with a limit of %d are as many as without one', (limit) => {
    expect(grouped('products', { groupBy: [{ sku: true }], orderBy: [{ sku: 'AscNullsFirst' }], limit })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

describe('groups by a related record', () => {
  beforeAll(() => {
    workspace.send({
      query: 'mutation($data: X) { createProduct(data: $data) { id } }',
      variables: { data: { id: PRODUCT, sku: 'd', category: 'SERVICE', createdAt: '2026-01-01T23:30:00Z' } },
    });
    workspace.send({
      query: 'mutation($data: X) { createSubscriptions(data: $data) { id } }',
      variables: { data: [{ reference: '1', productId: PRODUCT }, { reference: '2' }] },
    });
  });

  it.each([
    { groupBy: [{ product: { id: true } }], orderBy: [{ product: { id: 'AscNullsFirst' } }], groups: [null, PRODUCT] },
    { groupBy: [{ productId: true }], orderBy: [{ product: { id: 'DescNullsLast' } }], groups: [PRODUCT, null] },
    {
      groupBy: [{ product: { createdAt: { granularity: 'DAY', timeZone: 'Asia/Tokyo' } } }],
      orderBy: [{ product: { createdAt: { granularity: 'DAY', orderBy: 'DescNullsLast' } } }],
      groups: ['2026-01-01', null],
    },
  ])('$groupBy: dates of it are those of UTC', ({ groupBy, orderBy, groups }) => {
    expect(grouped('subscriptions', { groupBy, orderBy })).toEqual(groups);
  });

  it.each([
    { groupBy: [{ product: true }], refused: 'column subscription.product does not exist' },
    { groupBy: [{ product: { nope: true } }], refused: 'Nested field "nope" not found in target object "product"' },
    { groupBy: [{ product: { price: true } }], refused: 'Composite field "price" requires a subfield to be specified' },
    { groupBy: [{ product: { createdBy: { name: true } } }], refused: 'Nested field "createdBy" is not supported' },
  ])('$groupBy are refused', ({ groupBy, refused }) => {
    expect(grouped('subscriptions', { groupBy, orderBy: [] })).toEqual({
      refused: expect.stringContaining(refused) as string,
    });
  });
});
