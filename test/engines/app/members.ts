import { productObject, uploadFile } from '../../../examples/crm/index.js';
import type { TwentyClient } from '../../../examples/crm/index.js';

/** Uses what a client has besides its objects. */
export async function useMembers(twenty: TwentyClient) {
  const found = await twenty.$search({ text: 'Grüße', objects: ['company'] });
  const queried = await twenty.$query(
    'query ($sku: String!) { products(filter: { sku: { eq: $sku } }) { edges { node { sku category } } } }',
    { sku: 'P-3' },
  );
  const attempts: string[] = [];
  let isDown = true;
  const flaky = twenty.$with({
    // as it is passed on by apps that trace or cache
    fetch: async (input, init) => {
      if (!isDown) return fetch(input, init);
      isDown = false;
      return new Response('busy', { status: 503, headers: { 'content-type': 'text/plain' } });
    },
    headers: { 'x-tenant': 'engines' },
    hooks: {
      onRequest: ({ operation, attempt, headers }) =>
        attempts.push(`${operation} ${attempt} ${headers['x-tenant']} ${headers['authorization']}`),
      onRetry: ({ attempt, error }) => attempts.push(`retry after ${attempt}: ${error.name}`),
    },
  });
  const products = twenty.products.selecting({ sku: true, datasheets: { label: true } });
  const file = new Blob(['1 kg'], { type: 'text/plain' });
  const { fileId, label } = await uploadFile(twenty, {
    object: productObject,
    field: 'datasheets',
    file,
    label: 'a.txt',
  });
  const product = await products.findFirst({ filter: { sku: { eq: 'P-3' } }, select: { id: true } });
  const { sku, datasheets } = await products.update({
    id: product?.id ?? '',
    data: { datasheets: [{ fileId, label }] },
  });
  return {
    uploaded: { sku, labels: datasheets?.map(({ label }) => label) },
    search: { labels: found.hits.map(({ label }) => label), hasNextPage: found.pageInfo.hasNextPage },
    queried,
    isVersionNumber: Number.isInteger(await twenty.$metadataVersion()),
    countAfterRetry: await flaky.companies.count(),
    attempts,
  };
}
