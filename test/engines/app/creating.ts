import type { PersonCreateInput, TwentyClient } from '../../../examples/crm/index.js';

/** Creates what the other parts read and change. */
export async function createRecords(twenty: TwentyClient) {
  const { id: companyId, ...company } = await twenty.companies.create({
    data: { name: 'Grüße & Söhne 👋', domainName: { primaryLinkUrl: 'https://gruesse.example' } },
    select: { id: true, name: true, domainName: { primaryLinkUrl: true } },
  });
  const progress: unknown[] = [];
  const people = await twenty.people.createMany({
    data: crowd(companyId),
    select: { name: { lastName: true } },
    concurrency: 2,
    onProgress: (step) => progress.push(step),
  });
  const products = await twenty.products.createMany({
    data: [
      { sku: 'P-1', category: 'HARDWARE', price: { amountMicros: 10, currencyCode: 'EUR' }, releasedOn: '2026-01-15' },
      { sku: 'P-2', category: 'HARDWARE', price: { amountMicros: 20, currencyCode: 'EUR' }, releasedOn: '2026-02-15' },
      { sku: 'P-3', category: 'SERVICE', listPrice: '1299.90', keywords: ['a, "quoted" one'], isAvailable: true },
    ],
    select: { sku: true, category: true, price: true, listPrice: true, keywords: true, isAvailable: true },
    batchSize: 2,
  });
  return { company, people: people.map(({ name }) => name?.lastName).slice(-2), progress, products };
}

async function* crowd(companyId: string): AsyncGenerator<PersonCreateInput> {
  for (let index = 100; index < 280; index++) {
    await Promise.resolve();
    yield {
      name: { firstName: index % 2 ? 'Odd' : 'Even', lastName: `Person ${index}` },
      jobTitle: `Job ${index % 3}`,
      companyId: index < 103 ? companyId : null,
    };
  }
}
