import { expect, it, onTestFinished } from 'vitest';
import { createTwentyClient } from '../../examples/crm/index.js';
import { importProducts } from '../../examples/external-id-import/import-products.js';
import { createSandbox } from '../../src/sandbox/index.js';

it('imports the products of a warehouse night for night, and writes only what has changed', async () => {
  const sandbox = await createSandbox();
  onTestFinished(() => sandbox.close());
  let writes = 0;
  const hooks = {
    onRequest: ({ query }: { readonly query: string }) => void (writes += Number(/^mutation/.test(query))),
  };
  const twenty = createTwentyClient({ baseUrl: sandbox.url, apiKey: sandbox.apiKey, hooks });
  const pump = { number: 'P-1', stock: 3, price: 12.5, page: 'https://Shop.example/' };
  const valve = { number: 'V-1', stock: 40, price: 3 };

  const night = (products: Parameters<typeof importProducts>[0]['products'], dryRun = false) =>
    importProducts({ twenty, products, dryRun });
  expect(await night([pump, valve], true)).toEqual({ created: 2, updated: 0, unchanged: 0, problems: [] });
  expect(await twenty.products.count()).toBe(0);
  expect(await night([pump, valve])).toEqual({ created: 2, updated: 0, unchanged: 0, problems: [] });
  expect(writes).toBe(1);
  expect(await night([pump, valve])).toEqual({ created: 0, updated: 0, unchanged: 2, problems: [] });
  expect(writes).toBe(1);

  const seal = { number: 'S-1', stock: 9, price: 0.1 };
  expect(await night([pump, { ...valve, stock: 39 }, seal, { ...seal, stock: 8 }])).toEqual({
    created: 0,
    updated: 1,
    unchanged: 1,
    problems: [2, 3].map(() => 'S-1: TwentyConflictError: products.syncMany: the items 2, 3 have the same sku, "S-1".'),
  });
  expect(await twenty.products.findFirst({ filter: { sku: { eq: 'V-1' } } })).toMatchObject({ unitsInStock: 39 });
});
